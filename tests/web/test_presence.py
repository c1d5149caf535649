"""Opening a page is presence; an open page keeps it, a closed one ends it."""

import re

from factcheck.review.models import Presence
from tests.review.stories import sit_down
from tests.web.conftest import words_of


def test_page_tells_who_else_has_it_open_and_the_blind_nothing(as_user, story):
    claim = story.until("queued")
    sit_down(claim, story.alice)
    address = f"/claims/{claim.pk}/"
    for person in (story.alice, story.ben):
        assert "Also here now" not in words_of(as_user(person).get(address))

    words = words_of(as_user(story.bob).get(address))

    assert re.findall(r"<bdi>(\w+)</bdi> <span>since", words) == ["Alice", "Ben"]


def test_writers_of_a_verdict_see_each_other(as_user, story):
    claim = story.until("decided")
    as_user(story.bob).get(f"/claims/{claim.pk}/verdict/")

    words = words_of(as_user(story.eve).get(f"/claims/{claim.pk}/verdict/"))

    assert "Also here now:</span> <bdi>Bob</bdi>" in words


def test_sign_of_an_open_page_hears_who_else_is_there(as_user, story):
    claim = story.until("decided")
    as_user(story.alice).get(f"/claims/{claim.pk}/")

    page = as_user(story.bob).post(f"/claims/{claim.pk}/here/", {"active": "1"})

    assert "<bdi>Alice</bdi>" in words_of(page)
    assert Presence.objects.count() == 2


def test_closed_page_ends_it(as_user, story):
    claim = story.until("decided")
    browser, address = as_user(story.bob), f"/claims/{claim.pk}/here/"
    seen = re.findall(
        r'name="seen" value="([^"]*)"', words_of(browser.post(address, {"active": "1"}))
    )

    page = browser.post(address, {"gone": "1", "seen": seen[0]})

    assert (page.status_code, Presence.objects.count()) == (204, 0)


def test_stranger_finds_nothing_and_an_administrator_is_not_noted(as_user, story, charlie, root):
    claim = story.until("decided")
    address = f"/claims/{claim.pk}/here/"

    assert as_user(charlie).post(address).status_code == 404
    assert as_user(root).post(address, {"active": "1"}).status_code == 200
    assert Presence.objects.count() == 0
