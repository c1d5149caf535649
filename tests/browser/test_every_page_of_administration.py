"""Every page of the administration: no barrier by day or night, in English or German."""

import pytest

from tests.browser.visits import of_administration
from tests.browser.walking import Walk, everything_happens

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


def test_every_page_of_the_administration_is_for_everyone(desk, partner, visitors):
    addresses = everything_happens(desk, partner, visitors)
    walk = Walk(visitors, "administration")
    walk.visit_all(of_administration(addresses))

    walk.ends_well()


def test_every_page_of_the_administration_is_for_everyone_in_german(
    desk, partner, visitors, settings
):
    addresses = everything_happens(desk, partner, visitors)
    settings.LANGUAGE_CODE = visitors.language = "de"
    walk = Walk(visitors, "german administration", schemes=("light",), again=True)
    walk.visit_all(of_administration(addresses))

    walk.ends_well()
