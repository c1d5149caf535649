"""Whoever may vote is asked to, hears of the close, and is reminded when it is overdue."""

from datetime import timedelta

import pytest
from django.utils import timezone

from factcheck.notices.queries import notices_for
from factcheck.review.declaring import declare_conflict
from factcheck.review.models import DeskRules, Panel, VoteDeadline
from factcheck.review.vote_deadlines import escalate_votes
from factcheck.review.voting import call_panel, cast_vote, close_vote
from tests.factories import make_member
from tests.review.stories import rating


@pytest.fixture
def cora(story):
    return make_member("cora", story.desk)


@pytest.fixture
def panel(story, cora) -> Panel:
    DeskRules.objects.filter(desk=story.desk).update(panel_size=3, panel_quorum=2)
    claim = story.until("disputed")
    return call_panel(claim, by=story.bob, because="It is delicate.")


def told(user) -> list[str]:
    kinds = (notice.kind for notice in notices_for(user).order_by("created_at", "id"))
    return [kind for kind in kinds if kind.startswith("vote")]


def vote(panel, user, slug) -> None:
    cast_vote(
        panel, by=user, said="as_quoted", rating=rating(panel.claim, slug), because="The log."
    )


def test_votes_are_asked_of_those_who_may_give_one(story, panel, cora, charlie):
    assert (told(cora), told(story.eve)) == (["vote_asked"], ["vote_asked"])
    for person in (story.bob, story.alice, story.ben, charlie):  # called it, reviewed, a stranger
        assert told(person) == []


def test_the_close_is_told_to_who_voted_and_without_a_majority_to_the_editors(story, panel, cora):
    vote(panel, cora, "true")
    close_vote(panel.claim, by=story.bob, because="Time is up.")

    assert (told(cora), told(story.eve)) == (["vote_asked", "vote_closed"],) * 2
    assert told(story.bob) == []


def test_a_decision_is_told_once_to_editors_who_did_not_vote(story, panel, cora):
    for person in (cora, story.bob):
        vote(panel, person, "true")
    close_vote(panel.claim, by=story.bob, because="Two are enough.")

    assert told(cora) == ["vote_asked", "vote_closed"]
    assert told(story.eve) == ["vote_asked"]


def test_a_late_vote_is_told_to_editors_and_to_those_who_did_not_give_theirs(story, panel, cora):
    dora = make_member("dora", story.desk)
    fred = make_member("fred", story.desk)
    declare_conflict(fred, panel.claim.speaker, by=fred, because="A friend.")
    vote(panel, cora, "true")
    assert escalate_votes() == 0
    VoteDeadline.objects.update(due_at=timezone.now() - timedelta(hours=1))

    assert (escalate_votes(), escalate_votes()) == (1, 0)

    assert (told(dora), told(cora), told(fred)) == (["vote_late"], ["vote_asked"], [])
    assert (told(story.bob), told(story.eve)) == (["vote_late"], ["vote_asked", "vote_late"])


def test_a_late_vote_is_asked_of_who_may_give_it_and_told_to_other_editors(story, panel, cora):
    vote(panel, story.bob, "true")
    VoteDeadline.objects.update(due_at=timezone.now() - timedelta(hours=1))
    escalate_votes()

    sentences = [
        [notice.sentence() for notice in notices_for(person).filter(kind="vote_late")]
        for person in (story.bob, story.eve, cora)
    ]
    yours = ["The panel's vote is overdue: give yours."]
    assert sentences == [
        ["The panel's vote is overdue: see who can give theirs."],
        yours,
        yours,
    ]
