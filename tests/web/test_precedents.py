"""What we decided on like claims: shown while rating, weighed on a page of its own."""

import pytest

from factcheck.evidence.models import KnownCheck
from factcheck.review.precedents import Precedent
from tests.review.stories import new_claim, review, sit_down, write
from tests.review.test_matches import looked_up
from tests.web.conftest import words_of

WHY = "The same log, another month."


@pytest.fixture
def earlier(story) -> KnownCheck:
    checked = story.until("published")
    story.claim = new_claim(story.desk)
    looked_up(story.until("queued"))
    return KnownCheck.objects.get(claim=checked)


def test_reviewer_sees_them_and_weighs_one(as_user, story, earlier):
    sit_down(story.claim, story.alice)
    browser, page = as_user(story.alice), f"/claims/{story.claim.pk}/"
    assert "1 earlier verdict still has to be looked at" in words_of(browser.get(page))
    address = f"{page}precedents/"
    assert earlier.text in words_of(browser.get(address))
    sent = {"known": str(earlier.pk), "stance": "relied", "because": ""}
    refused = browser.post(address, sent)
    assert (refused.status_code, "This field is required." in words_of(refused)) == (400, True)

    assert browser.post(address, sent | {"because": WHY}).url == f"{page}#precedents"

    assert f'</time></p><div class="why"><p dir="auto">{WHY}</p>' in words_of(browser.get(page))
    sit_down(story.claim, story.ben)
    ben = words_of(as_user(story.ben).get(page))
    assert ("1 earlier verdict still has" in ben, WHY in ben) == (True, False)


def test_editor_sets_them_aside_and_may_publish_then(as_user, story, earlier):
    for reviewer in (story.alice, story.ben):
        review(story.claim, reviewer, "true")
    write(story.claim, story.bob, "true")
    browser, page = as_user(story.eve), f"/claims/{story.claim.pk}/"
    assert "Publish …" not in words_of(browser.get(page))

    browser.post(f"{page}precedents/", {"rest": "1", "because": "None is about October."})

    assert Precedent.objects.get().stance == "set_aside"
    assert "Publish …" in words_of(browser.get(page))


def test_nothing_is_offered_to_whoever_may_not_weigh_them(as_user, story, earlier, charlie):
    address = f"/claims/{story.claim.pk}/precedents/"
    sent = {"known": str(earlier.pk), "stance": "relied", "because": WHY}

    assert "Keep this" not in words_of(as_user(story.bob).get(address))
    assert as_user(story.bob).post(address, sent).status_code == 409
    assert as_user(charlie).get(address).status_code == 404
