"""A review that begins from a verdict we had already."""

import pytest

from factcheck.evidence.models import Match
from factcheck.people.errors import NotNow, NotValid
from factcheck.publication.actions import withdraw
from factcheck.publication.reuse import reuse_verdict
from factcheck.review.actions import start_correction
from factcheck.review.matches import compare
from factcheck.review.models import Reuse
from factcheck.review.reviews import save_draft, submit_review
from factcheck.review.seats import open_assignment, take
from tests.review.stories import WORDS, new_claim, rating, write
from tests.review.test_matches import WHY, looked_up

pytestmark = pytest.mark.django_db


@pytest.fixture
def match(story) -> Match:
    checked = story.until("published")
    story.claim = new_claim(story.desk)
    claim = story.until("queued")
    looked_up(claim)
    match = claim.matches.get(known__claim=checked)
    compare(match, same=True, by=story.alice, because=WHY)
    return match


def sit(match: Match, person):
    seat = open_assignment(take(match.claim, by=person), by=person)
    match.refresh_from_db()
    return seat


def test_draft_begins_with_the_verdict_in_force_and_is_marked(match, story):
    seat = sit(match, story.alice)
    start_correction(match.known.claim, by=story.eve, kind="error", because="A new log.")
    write(match.known.claim, story.bob, "false", known="Secret so far.", note="Not yet.")

    draft = reuse_verdict(match, by=story.alice)

    assert draft.content == {**WORDS, "rating": str(rating(match.claim, "true").pk)}
    assert (draft.assignment, Reuse.objects.get().known) == (seat, match.known)


def test_reused_review_still_needs_evidence_of_its_own(match, story):
    seat = sit(match, story.alice)
    reuse_verdict(match, by=story.alice)

    with pytest.raises(NotValid) as refusal:
        submit_review(
            seat, by=story.alice, said="as_quoted", rating=rating(match.claim, "true"), **WORDS
        )

    assert list(refusal.value.fields) == ["waiver"]


def test_reuse_needs_a_seat_in_work(match, story):
    with pytest.raises(NotNow):
        reuse_verdict(match, by=story.alice)


def test_reuse_leaves_what_was_typed_alone(match, story):
    seat = sit(match, story.alice)
    save_draft(seat, by=story.alice, content={"known": "The log is thin."}, version=0)
    with pytest.raises(NotNow):
        reuse_verdict(match, by=story.alice)

    save_draft(seat, by=story.alice, content={"known": ""}, version=1)
    assert reuse_verdict(match, by=story.alice).version == 3


def test_reuse_takes_no_withdrawn_verdict(match, story):
    sit(match, story.alice)
    withdraw(match.known.claim, by=story.eve, because="The log was forged.")

    with pytest.raises(NotNow):
        reuse_verdict(Match.objects.get(pk=match.pk), by=story.alice)
