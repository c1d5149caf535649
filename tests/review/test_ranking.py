from datetime import timedelta

import pytest
from django.db import IntegrityError, transaction
from django.db.models import F

from factcheck.claims.models import Claim
from factcheck.evidence.models import Copy
from factcheck.people.errors import NotNow, NotValid, NotYou
from factcheck.people.models import Entry
from factcheck.review.corrections import change_judgement
from factcheck.review.free import free_claims
from factcheck.review.models import HarmMark
from factcheck.review.ranking import (
    lift_mark,
    mark_harm,
    may_mark,
    weigh_reach,
    weigh_reach_of_the_queue,
)
from factcheck.review.seats import take_next
from tests.factories import make_article
from tests.review.stories import new_claim, queued

DAY = timedelta(days=1)


def before(claim) -> timedelta:
    """How far it is brought forward."""
    claim.refresh_from_db()
    return claim.created_at - claim.rank_at


def mark(claim, by, **facts) -> HarmMark:
    return mark_harm(claim, by=by, **{"kind": "health", "because": "A cure is told."} | facts)


def test_a_mark_brings_the_claim_forward_and_lifting_it_takes_it_back(story):
    claim = story.claim
    first = mark(claim, story.bob)
    assert before(claim) == 0.6 * 7 * DAY + 3 * DAY
    second = mark(claim, story.eve, kind="vote")
    assert before(claim) == 0.6 * 7 * DAY + 6 * DAY

    lift_mark(first, by=story.eve)

    assert before(claim) == 0.6 * 7 * DAY + 3 * DAY
    assert claim.harms == 1
    assert claim.harm_marks.get(lifted_at=None) == second
    entries = Entry.objects.filter(action__in=("claim.marked", "claim.unmarked"))
    assert [entry.facts["kind"] for entry in entries.order_by("pk")] == ["health", "vote", "health"]


def test_a_marked_claim_is_the_first_that_the_next_reviewer_gets(story):
    worthier, harmful = queued(story.desk, story.bob), story.until("queued")
    Claim.objects.filter(pk=worthier.pk).update(worth=0.9, rank_at=F("created_at") - 0.9 * 7 * DAY)
    assert list(free_claims(story.alice)) == [worthier, harmful]

    mark(harmful, story.bob)

    assert list(free_claims(story.alice)) == [harmful, worthier]
    assert take_next(by=story.alice).claim == harmful


def test_a_mark_is_there_once(story):
    assert mark(story.claim, story.bob) == mark(story.claim, story.eve)
    with pytest.raises(IntegrityError), transaction.atomic():
        HarmMark.objects.create(claim=story.claim, kind="health", because="So.", by=story.bob)


def test_marks_are_for_editors_while_the_claim_waits(story):
    for person in (story.alice, story.ben):
        with pytest.raises(NotYou):
            mark(story.claim, person)
        assert not may_mark(person, story.claim)
    for wrong in ({"kind": "luck"}, {"because": " "}):
        with pytest.raises(NotValid):
            mark(story.claim, story.bob, **wrong)
    kept = mark(story.claim, story.bob)
    with pytest.raises(NotYou):
        lift_mark(kept, by=story.alice)
    lift_mark(kept, by=story.bob)
    with pytest.raises(NotNow):
        lift_mark(kept, by=story.bob)
    claim = story.until("dismissed")
    with pytest.raises(NotNow):
        mark(claim, story.bob)


def test_another_judgement_keeps_what_the_marks_say(story):
    claim = story.until("queued")
    mark(claim, story.bob)
    change_judgement(claim, by=story.bob, because="Less.", worth=0.1)
    assert before(claim) == 0.1 * 7 * DAY + 3 * DAY


def test_reach_counts_the_outlets_readers_and_the_copies(story):
    claim, other = story.claim, new_claim(story.desk)
    publisher = claim.article.publisher
    publisher.monthly_readers = 10**4
    publisher.save()
    assert weigh_reach([claim]) == 1
    assert before(claim) == pytest.approx(0.6 * 7 * DAY + 1.5 * DAY, abs=DAY / 50)
    assert weigh_reach([claim]) == 0
    for _ in range(15):
        Copy.objects.create(
            copy=make_article(story.desk).article, original=claim.article, share=1, run=50
        )

    weigh_reach_of_the_queue()

    assert before(claim) == pytest.approx(0.6 * 7 * DAY + 2 * DAY, abs=DAY / 50)
    assert Claim.objects.get(pk=other.pk).reach == pytest.approx(0.5, abs=0.01)
