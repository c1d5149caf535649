"""Every page of the administration: no barrier by day or night."""

import pytest

from tests.browser.visits import of_administration
from tests.browser.walking import Walk, everything_happens

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


def test_every_page_of_the_administration_is_for_everyone(desk, partner, visitors):
    addresses = everything_happens(desk, partner, visitors)
    walk = Walk(visitors, "administration")
    walk.visit_all(of_administration(addresses))

    walk.ends_well()
