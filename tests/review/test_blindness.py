"""Nobody sees what another reviewer thinks before the round is closed."""

import pytest
from django.contrib.auth.models import AnonymousUser

from factcheck.claims.models import Claim
from factcheck.people.errors import NotNow, Overtaken
from factcheck.people.models import Membership
from factcheck.review.actions import recall, reopen
from factcheck.review.amendable import why_not_amend, why_not_offer
from factcheck.review.corrections import change_speaker
from factcheck.review.queries import (
    assignment_of,
    is_blind,
    reviews_told,
    visible_assignments,
    visible_evidence,
    visible_moves,
    visible_reviews,
)
from factcheck.review.seats import hand_back
from tests.factories import make_member
from tests.review.stories import review, sit_down

WATCHERS = ("alice", "ben", "bob", "charlie", "root")


@pytest.fixture
def half(story):
    """Alice's review is in and counts, Ben is at work."""
    claim = story.until("queued")
    review(claim, story.alice, "true")
    sit_down(claim, story.ben)
    return claim


@pytest.fixture
def people(story, charlie, root):
    return {
        "alice": story.alice,
        "ben": story.ben,
        "bob": story.bob,
        "charlie": charlie,
        "root": root,
    }


def seen(query, claim, people) -> dict[str, int]:
    return {name: len(query(claim, people[name])) for name in WATCHERS}


def reviews_seen(claim, people) -> dict[str, int]:
    """Asked of the database and of the rows that are at hand, who sees what is the same."""
    counted = seen(visible_reviews, claim, people)
    assert seen(reviews_told, claim, people) == counted
    return counted


def test_open_round_shows_a_review_to_its_author_and_to_editors(half, people):
    assert reviews_seen(half, people) == {
        "alice": 1,
        "ben": 0,
        "bob": 1,
        "charlie": 0,
        "root": 0,
    }


def test_open_round_shows_evidence_to_whoever_found_it_and_to_editors(half, people):
    assert seen(visible_evidence, half, people) == {
        "alice": 1,
        "ben": 1,
        "bob": 2,
        "charlie": 0,
        "root": 0,
    }
    assert [piece.added_by for piece in visible_evidence(half, people["ben"])] == [people["ben"]]


def test_open_round_hides_who_else_sits_on_the_claim(half, people):
    assert seen(visible_assignments, half, people) == {
        "alice": 1,
        "ben": 1,
        "bob": 2,
        "charlie": 0,
        "root": 0,
    }


def test_open_round_hides_the_other_reviewers_steps(half, people):
    ben_sees = visible_moves(half, people["ben"])
    alice_sees = visible_moves(half, people["alice"])

    assert [move.to_status for move in ben_sees] == ["queued"]
    assert visible_moves(half, people["bob"]).count() == 3
    assert [move.to_status for move in alice_sees] == ["queued", "assigned", "in_review"]


def test_sealed_review_is_shown_to_its_author_alone(story, people, settings):
    settings.REVIEW_SEAL_SECONDS = 30
    claim = story.until("queued")
    review(claim, story.alice, "true")

    assert reviews_seen(claim, people) == {
        "alice": 1,
        "ben": 0,
        "bob": 0,
        "charlie": 0,
        "root": 0,
    }


def test_closed_round_lies_open_to_the_desk(story, people):
    claim = story.until("disputed")

    assert reviews_seen(claim, people) == {
        "alice": 2,
        "ben": 2,
        "bob": 2,
        "charlie": 0,
        "root": 2,
    }


def test_closed_round_shows_all_evidence_to_the_desk_alone(story, people, partner):
    claim = story.until("disputed")

    assert seen(visible_evidence, claim, people) == {
        "alice": 2,
        "ben": 2,
        "bob": 2,
        "charlie": 0,
        "root": 0,
    }
    for stranger in (partner, AnonymousUser()):
        assert not visible_evidence(claim, stranger).exists()


def test_recalled_claim_stays_blind(half, people):
    recall(half, by=people["bob"], because="We wait for the second log.")

    assert not visible_reviews(half, people["ben"]).exists()


def test_new_round_is_blind_and_the_old_one_open(story, people):
    claim = story.until("decided")
    reopen(claim, by=story.bob, because="A second log appeared.")
    review(claim, story.alice, "false")

    for query in (visible_reviews, visible_evidence, reviews_told):
        assert [row.round for row in query(claim, story.ben)] == [1, 1]


def test_editor_who_sits_in_the_round_is_blind(half, story, people):
    Membership.objects.filter(user=story.ben).update(role="editor")

    assert is_blind(half, story.ben)
    assert not visible_reviews(half, story.ben).exists()
    assert reviews_told(half, story.ben) == []
    assert [piece.added_by for piece in visible_evidence(half, story.ben)] == [story.ben]
    assert not is_blind(half, story.bob)


def test_editor_who_handed_a_seat_back_stays_blind(half, story):
    hand_back(assignment_of(half, story.ben), by=story.ben, because="I am ill.")
    Membership.objects.filter(user=story.ben).update(role="editor")

    assert not visible_evidence(half, story.ben).exclude(added_by=story.ben).exists()


def test_nobody_blind_is_told_who_was_faster(story):
    claim = story.until("queued")
    for reviewer in (story.alice, story.ben):
        sit_down(claim, reviewer)
    stale, seen = Claim.objects.get(pk=claim.pk), claim.version
    change_speaker(claim, "Tom Reyes", by=story.ben)
    Membership.objects.filter(user=story.alice).update(role="editor")
    story.alice.refresh_from_db()

    said = {}
    for person in (story.alice, story.bob):
        with pytest.raises(Overtaken) as refusal:
            recall(stale, by=person, because="We wait.", version=seen)
        said[person] = refusal.value.because

    assert said[story.alice] == "This claim has changed since you saw it. Look at it again."
    assert said[story.bob].startswith("It was changed by Ben at ")


@pytest.mark.parametrize("role", ["reviewer", "editor"])
def test_whether_the_others_review_is_in_does_not_show_in_what_may_be_put_right(story, role):
    claim = story.until("queued")
    for reviewer in (story.alice, story.ben):
        sit_down(claim, reviewer)
    before = why_not_offer(claim, story.ben)
    Membership.objects.filter(user=story.ben).update(role=role)

    review(claim, story.alice, "true")

    assert (before, why_not_offer(claim, story.ben)) == (None, None)
    with pytest.raises(NotNow) as refusal:
        change_speaker(claim, "Tom Reyes", by=story.ben)
    assert refusal.value.because == "The words of this claim stay as they are now."
    assert why_not_offer(claim, story.bob).because == (
        "A review of these words is in, so they stay as they are in this round."
    )
    assert why_not_offer(claim, story.alice).because == (
        "Your review of these words is in, so they stay as they are in this round."
    )


def test_a_reviewer_who_holds_no_seat_hears_the_same_before_and_after_a_review(story):
    claim = story.until("in_review")
    cora = make_member("cora", story.desk)
    before = why_not_amend(claim, cora).because

    review(claim, story.alice, "true")

    assert why_not_amend(claim, cora).because == before
