"""Every page, as somebody who may see it: no barrier by day or night, no width too narrow."""

import pytest

from factcheck.people.welcome import make_welcome_token
from tests.browser.visits import (
    Visit,
    behind_two_steps,
    by_address,
    by_other_ways,
    by_sending,
    by_state,
    gone_wrong,
)
from tests.browser.walking import Walk, everything_happens

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

# What leads nowhere in the newsroom of the tests, and is no page where it leads somewhere.
NO_PAGES = {
    "feed/<slug:slug>/",
    "oembed/",
    "sitemap-<section>.xml",
    "snapshots/<uuid:snapshot_id>/picture/",
}


def test_every_page_is_for_everyone(desk, partner, visitors):
    walk = Walk(visitors, "pages")
    walk.visit(Visit("welcome/<str:token>/", f"/welcome/{make_welcome_token()}/", "nobody"))
    addresses = everything_happens(desk, partner, visitors)
    walk.visit_all(by_address(addresses))
    walk.visit_all(by_other_ways(addresses))
    walk.visit_all(behind_two_steps())
    walk.visit_all(by_state(addresses))
    walk.visit_all(gone_wrong())
    walk.visit_all(by_sending(addresses))

    walk.ends_well()
    refused_on_purpose = {visit.name for visit in gone_wrong()}
    assert walk.never_answered() - refused_on_purpose == NO_PAGES
