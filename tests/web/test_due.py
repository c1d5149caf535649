from datetime import timedelta

import pytest
from django.utils import timezone

from factcheck.review.deadline import Deadline
from factcheck.review.deadlines import move_due
from factcheck.review.seats import take
from tests.review.stories import new_claims
from tests.web.conftest import words_of

HOUR = timedelta(hours=1)


def due_in(claim, time) -> None:
    Deadline.objects.filter(claim=claim).update(due_at=timezone.now() + time)


def test_due_date_is_shown_where_the_claim_is(as_user, story):
    claim = story.until("queued")
    take(claim, by=story.alice)
    due_in(claim, 3 * HOUR + HOUR / 2)

    for address in ("/claims/", f"/claims/{claim.pk}/", "/workbench/"):
        assert "due in 3 hours</time>" in words_of(as_user(story.alice).get(address))


@pytest.mark.parametrize("seconds", [-20, 20])
def test_what_is_due_this_minute_is_due_now(as_user, story, seconds):
    due_in(story.until("queued"), timedelta(seconds=seconds))

    assert "due now</time>" in words_of(as_user(story.bob).get("/claims/"))


def test_late_claims_stand_first_for_an_editor_and_alone_in_the_list(as_user, story):
    claim = story.until("queued")
    due_in(claim, -2 * HOUR)
    new_claims(story.desk, 1)
    browser = as_user(story.bob)

    assert next(heap.title for _, heap, _ in browser.get("/workbench/").context["piles"]) == "Late"
    late = browser.get("/claims/?due=late")
    assert [row.pk for row in late.context["rows"]] == [claim.pk]
    assert "2 hours late</time>" in words_of(late)


def test_editor_moves_the_due_date(as_user, story):
    then = timezone.now() + 1000 * HOUR
    claim = story.until("queued")
    browser, address = as_user(story.bob), f"/claims/{claim.pk}/move_due/"
    form = browser.get(address).context["form"]
    given = {
        "version": claim.version,
        "seen": form["seen"].value(),
        "due_at": f"{then:%Y-%m-%dT%H:%M}",
        "because": "The vote was put off.",
    }

    assert browser.post(address, given).url == f"/claims/{claim.pk}/"

    deadline = Deadline.objects.get(claim=claim)
    assert (deadline.due_at.date(), deadline.set_by) == (then.date(), story.bob)
    assert browser.post(address, given).status_code == 412
    wrong = given | {"seen": "2024-99-99T10:00", "due_at": "2001-01-01T10:00"}
    assert browser.post(address, wrong).status_code == 400


def test_why_the_due_date_was_moved_is_hidden_from_who_judges_blind(as_user, story):
    claim = story.until("queued")
    due_at = timezone.now() + HOUR
    move_due(claim, by=story.bob, due_at=due_at, because="Ben reads slowly.")

    address = f"/claims/{claim.pk}/"
    assert "Ben reads slowly." in words_of(as_user(story.eve).get(address))
    assert "Ben reads slowly." not in words_of(as_user(story.alice).get(address))
