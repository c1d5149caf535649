"""History tells what was changed to everybody on the desk, and who did it when nobody is blind."""

import pytest

from factcheck.claims.models import Claim
from factcheck.people.models import Membership
from factcheck.review.history import history_of
from factcheck.review.reviews import submit_review
from tests.review.stories import WORDS, call_speaker, rating, sit_down

pytestmark = pytest.mark.django_db


@pytest.fixture
def claim(story) -> Claim:
    """Alice and Ben hold seats; Ben changed it, then Bob did."""
    claim = story.until("queued")
    sit_down(claim, story.alice)
    sit_down(claim, story.ben)
    call_speaker(claim, "they", by=story.ben, because="As I see it.")
    call_speaker(claim, "the office", by=story.bob, because="As it stands.")
    return claim


def told(claim: Claim, user) -> list[tuple]:
    return [
        (change.amendment.after["speaker"]["mention"], change.by, change.because)
        for change in history_of(claim, user)
    ]


def test_history_of_ones_own_changes(claim, story):
    assert told(claim, story.ben) == [
        ("they", story.ben, "As I see it."),
        ("the office", story.bob, "As it stands."),
    ]


def test_history_hides_who_else_is_at_work_from_the_blind(claim, story):
    assert told(claim, story.alice) == [
        ("they", None, ""),
        ("the office", story.bob, "As it stands."),
    ]


def test_history_hides_an_editor_who_sits_in_the_round_too(claim, story):
    Membership.objects.filter(user=story.ben).update(role="editor")

    assert told(claim, story.alice) == [
        ("they", None, ""),
        ("the office", story.bob, "As it stands."),
    ]


def test_history_tells_editors_all(claim, story):
    assert told(claim, story.eve) == told(claim, story.ben)


def test_history_tells_all_once_the_round_is_closed(claim, story):
    for seat in claim.assignments.all():
        submit_review(
            seat, by=seat.reviewer, said="as_quoted", rating=rating(claim, "true"), **WORDS
        )

    assert told(Claim.objects.get(pk=claim.pk), story.alice) == told(claim, story.ben)


def test_history_is_no_business_of_another_desk(claim, charlie):
    assert told(claim, charlie) == []
