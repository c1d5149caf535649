"""What is read once for a page is never what somebody acts on."""

import pytest

from factcheck.claims.models import Claim
from factcheck.review.actions import recall
from factcheck.review.conflicts import has_conflict
from factcheck.review.glance import glance, glanced
from factcheck.review.history import fewer_seats_told
from factcheck.review.models import Conflict
from factcheck.review.queries import assignment_of, is_blind, reviews_told, visible_assignments
from factcheck.review.rules import may
from factcheck.review.seats import take
from factcheck.review.who import wrote_a_review
from factcheck.review.workflow import lock
from factcheck.web.steps import STEPS
from tests.factories import make_member

STATES = ("new", "queued", "assigned", "in_review", "disputed", "decided", "correcting")


@pytest.mark.parametrize("state", STATES)
def test_what_was_glanced_at_answers_as_what_is_read_anew(story, state):
    claim = story.until(state)
    declared = make_member("dora", story.desk)
    Conflict.objects.create(user=declared, speaker=claim.speaker, reason="A friend.")
    for user in (story.alice, story.ben, story.bob, story.eve, declared):
        anew = answers(Claim.objects.get(pk=claim.pk), user)
        seen = Claim.objects.get(pk=claim.pk)
        glance(seen, user)
        assert answers(seen, user) == anew


def answers(claim, user):
    return (
        [is_blind(claim, user), assignment_of(claim, user), has_conflict(user, claim)],
        [seat.pk for seat in visible_assignments(claim, user)],
        [review.pk for review in reviews_told(claim, user)],
        [wrote_a_review(user, claim), fewer_seats_told(claim, user)],
        {action: step.is_for(user, claim) for action, step in STEPS.items()},
    )


def test_glance_asks_nothing_again(story, django_assert_num_queries):
    claim = story.until("in_review")
    glance(claim, story.alice)
    with django_assert_num_queries(1):  # the places of the person
        assert is_blind(claim, story.alice)
    with django_assert_num_queries(0):
        assert assignment_of(claim, story.alice) is not None
        assert not has_conflict(story.alice, claim)


def test_whoever_sits_down_after_a_glance_is_blind(story):
    claim = story.until("in_review")
    editor = make_member("ed", story.desk, "editor")
    glance(claim, editor)
    assert not is_blind(claim, editor)
    editor.memberships.update(role="reviewer")
    take(claim, by=editor)
    editor.memberships.update(role="editor")
    editor.refresh_from_db()
    assert is_blind(claim, editor)


def test_lock_and_move_forget_what_was_glanced_at(story):
    claim = story.until("assigned")
    for act in (lambda: lock(claim), lambda: recall(claim, by=story.bob, because="We wait.")):
        glance(claim, story.bob)
        act()
        assert not glanced(claim, "assignments")
    assert may(story.alice, "take", claim)
