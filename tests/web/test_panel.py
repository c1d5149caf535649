import re
from datetime import timedelta

import pytest
from django.utils import timezone

from factcheck.claims.models import Claim
from factcheck.publication.actions import publish
from factcheck.review.models import DeskRules, Panel, Vote, VoteDeadline
from factcheck.review.panels import panels_of
from factcheck.review.voting import call_panel, close_vote
from tests.factories import make_member
from tests.review.stories import new_claim, rating, write
from tests.web.conftest import words_of


@pytest.fixture
def voting(story) -> Claim:
    DeskRules.objects.filter(desk=story.desk).update(disputes="panel", panel_size=2, panel_quorum=1)
    return story.until("disputed")


@pytest.fixture
def cora(story):
    return make_member("cora", story.desk)


def address_of(claim: Claim) -> str:
    return f"/claims/{claim.pk}/panel/"


def ballot(claim: Claim, slug: str, because: str = "The log is complete.") -> dict:
    panel = panels_of(claim).first()
    facts = {"panel": panel.pk, "said": "as_quoted", "because": because}
    return facts | {"rating": rating(claim, slug).pk}


def test_panelist_is_led_from_the_workbench_to_the_vote(as_user, voting, cora):
    browser = as_user(cora)

    assert "To vote on" in words_of(browser.get("/workbench/"))
    assert f'<a href="{address_of(voting)}">Vote</a>' in words_of(
        browser.get(f"/claims/{voting.pk}/")
    )
    words = words_of(browser.get(address_of(voting)))
    assert words.count('<article class="opinion">') == 2
    assert "0 of 2 votes are in" in words


def test_when_the_votes_are_due_is_shown_while_the_vote_is_open(as_user, voting, story, cora):
    browser = as_user(cora)
    pages = (address_of(voting), f"/claims/{voting.pk}/")
    times = re.compile(r'<time class="due[^>]*>([^<]*)</time>')
    VoteDeadline.objects.update(due_at=timezone.now() + timedelta(hours=6, minutes=1))
    assert "due in 6\xa0hours" in times.findall(browser.get(pages[0]).text)
    VoteDeadline.objects.update(due_at=timezone.now() - timedelta(hours=2, minutes=1))
    for page in pages:
        assert "2\xa0hours late" in times.findall(browser.get(page).text)
    close_vote(voting, by=story.bob, because="Nobody is left.")
    assert times.findall(browser.get(pages[0]).text) == []


def test_vote_is_taken_and_shown_to_its_author_alone(as_user, story, voting, cora):
    browser = as_user(cora)
    page = browser.post(address_of(voting), ballot(voting, "mixed"), follow=True)

    assert "Your vote is in." in words_of(page)
    assert Vote.objects.get().voter == cora
    assert "The log is complete." in words_of(browser.get(address_of(voting)))
    others = words_of(as_user(story.bob).get(address_of(voting)))
    assert "1 of 2 votes are in" in others
    assert "The log is complete." not in others


def test_vote_from_an_old_page_counts_in_no_other_panel(as_user, story, voting, cora):
    """The first panel came to nothing while the page was open, and a second one votes."""
    old = ballot(voting, "mixed")
    close_vote(voting, by=story.bob, because="Nobody is here.")
    call_panel(voting, by=story.bob, because="Once more.")

    page = as_user(cora).post(address_of(voting), old)

    assert page.status_code == 409
    assert not Vote.objects.exists()
    assert as_user(cora).post(address_of(voting), ballot(voting, "mixed")).status_code == 302


def test_vote_in_a_panel_of_another_claim_is_not_found(as_user, story, voting, cora):
    story.claim = new_claim(story.desk)
    other = story.until("disputed")

    page = as_user(cora).post(address_of(voting), ballot(other, "mixed"))

    assert (page.status_code, Vote.objects.count()) == (404, 0)


def test_vote_without_a_reason_keeps_what_was_chosen(as_user, voting, cora):
    page = as_user(cora).post(address_of(voting), ballot(voting, "mixed", ""))

    assert page.status_code == 400
    assert page.context["form"]["said"].value() == "as_quoted"
    assert not Vote.objects.exists()


def test_closed_vote_shows_all_and_asks_for_the_text(as_user, story, voting, cora):
    as_user(cora).post(address_of(voting), ballot(voting, "mixed", "Cora says so."))
    browser = as_user(story.bob)
    browser.post(address_of(voting), ballot(voting, "mixed", "Bob says so."))

    words = words_of(browser.get(address_of(voting)))

    assert "Decided by a majority" in words
    assert "Cora says so." in words
    assert re.search(rf'href="/claims/{voting.pk}/verdict/"[^>]*>Write the verdict\b', words)


def test_editor_closes_the_vote_with_a_reason(as_user, story, voting, cora):
    as_user(cora).post(address_of(voting), ballot(voting, "mixed"))
    sent = {"version": voting.version, "because": "Nobody else has time."}

    page = as_user(story.bob).post(f"/claims/{voting.pk}/close_vote/", sent, follow=True)

    assert "The vote is closed." in words_of(page)
    assert Panel.objects.get().outcome == "decided"


@pytest.mark.parametrize(("who", "get", "post"), [("alice", 200, 403), ("charlie", 404, 404)])
def test_reviewers_of_the_round_look_on_and_strangers_do_not(
    as_user, story, voting, charlie, who, get, post
):
    browser = as_user(charlie if who == "charlie" else story.alice)

    assert browser.get(address_of(voting)).status_code == get
    assert browser.post(address_of(voting), ballot(voting, "mixed")).status_code == post


def test_claim_without_a_panel_has_no_such_page(as_user, story):
    claim = story.until("disputed")

    assert as_user(story.bob).get(address_of(claim)).status_code == 404


def test_readers_see_who_was_overruled(as_user, client, story, voting, cora):
    as_user(cora).post(address_of(voting), ballot(voting, "mixed"))
    as_user(story.eve).post(address_of(voting), ballot(voting, "mixed"))
    voting.refresh_from_db()
    write(voting, story.bob, "mixed")
    page = publish(voting, by=story.eve)

    words = words_of(client.get(f"/fact-checks/{page.slug}/"))

    assert words.count("A reviewer said:") == 2
    assert "A panelist voted:" not in words
