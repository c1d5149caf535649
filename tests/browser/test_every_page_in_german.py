"""Every page in the second language: longer words and other names, by day."""

import pytest

from tests.browser.visits import behind_two_steps, by_address, by_sending, by_state, gone_wrong
from tests.browser.walking import Walk, everything_happens

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


def test_every_page_is_for_everyone_in_german(desk, partner, visitors, settings):
    addresses = everything_happens(desk, partner, visitors)
    settings.LANGUAGE_CODE = visitors.language = "de"
    walk = Walk(visitors, "german", again=True)
    walk.visit_all(by_address(addresses))
    walk.visit_all(behind_two_steps())
    walk.visit_all(by_state(addresses))
    walk.visit_all(gone_wrong())
    walk.visit_all(by_sending(addresses))

    walk.ends_well()
