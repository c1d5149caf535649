from datetime import timedelta

import pytest
from django.db import IntegrityError, transaction
from django.utils import timezone

from factcheck.people.models import Entry
from factcheck.review.models import DueRules, Panel, VoteDeadline
from factcheck.review.vote_deadlines import escalate_votes
from factcheck.review.voting import call_panel, close_vote


@pytest.fixture
def panel(story) -> Panel:
    return call_panel(story.until("disputed"), by=story.bob, because="It is delicate.")


def hours_left(panel: Panel) -> float:
    return (panel.deadline.due_at - timezone.now()) / timedelta(hours=1)


def make_late() -> None:
    VoteDeadline.objects.update(due_at=timezone.now() - timedelta(minutes=1))


def test_a_vote_is_due_after_the_usual_hours(panel):
    assert 47.9 < hours_left(panel) <= 48


def test_a_vote_is_due_after_the_hours_of_its_desk(story):
    DueRules.objects.create(desk=story.desk, vote=6)
    panel = call_panel(story.until("disputed"), by=story.bob, because="It is delicate.")
    assert 5.9 < hours_left(panel) <= 6


def test_a_desk_gives_its_panels_an_hour_at_least(story):
    with pytest.raises(IntegrityError), transaction.atomic():
        DueRules.objects.create(desk=story.desk, vote=0)


def test_an_overdue_vote_is_told_of_once_and_stays_open(panel, story):
    make_late()

    assert (escalate_votes(), escalate_votes()) == (1, 0)

    panel.refresh_from_db()
    assert panel.closed_at is None
    entry = Entry.objects.get(action="votes.escalated")
    assert (entry.subject_id, entry.actor_kind, entry.facts["count"]) == (
        str(story.desk.pk),
        "system",
        1,
    )


def test_a_closed_vote_is_never_overdue(panel, story):
    make_late()
    close_vote(panel.claim, by=story.bob, because="Nobody is left.")
    assert escalate_votes() == 0
