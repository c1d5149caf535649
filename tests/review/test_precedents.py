"""Which earlier verdicts of ours concern a claim, and which the database lets nobody bend."""

from copy import deepcopy

import pytest
from django.db import IntegrityError, transaction

from factcheck.claims.models import Claim
from factcheck.evidence.models import KnownCheck
from factcheck.people.errors import NotNow
from factcheck.people.models import Desk, Topic
from factcheck.publication.actions import publish, withdraw
from factcheck.publication.precedents import weigh_precedent
from factcheck.review.actions import reopen
from factcheck.review.matches import compare
from factcheck.review.models import Conflict
from factcheck.review.precedents import (
    Precedent,
    may_weigh,
    not_looked_at,
    precedents_for,
    reliant_on,
)
from factcheck.review.reviews import submit_review
from factcheck.review.rules import may
from tests.review.stories import WORDS, Story, rating, review, sit_down, write
from tests.review.test_matches import said_again

pytestmark = pytest.mark.django_db

WHY = "The same log, another month."


@pytest.fixture(scope="module")
def made(keep, kept_story) -> tuple[Story, KnownCheck]:
    """A published claim; the story goes on with one that says the same."""
    return keep(lambda: said_again(kept_story))


@pytest.fixture
def told(made, db) -> tuple[Story, KnownCheck]:
    return deepcopy(made)


@pytest.fixture
def story(told) -> Story:
    return told[0]


@pytest.fixture
def earlier(told) -> KnownCheck:
    return told[1]


@pytest.fixture
def desk(story) -> Desk:
    return story.desk


def decided(story) -> Claim:
    review(story.claim, story.alice, "true")
    review(story.claim, story.ben, "true")
    write(story.claim, story.bob, "true")
    return story.claim


def finish_reviews(story) -> None:
    """Alice, who sits, hands in; Ben reviews as well."""
    seat = story.claim.assignments.get(reviewer=story.alice)
    true = rating(story.claim, "true")
    submit_review(seat, by=story.alice, said="as_quoted", rating=true, **WORDS)
    story.claim.refresh_from_db()
    review(story.claim, story.ben, "true")


def test_like_claims_and_the_same_speaker_on_the_same_topic_are_precedents(story, earlier, topic):
    claim = story.claim
    assert list(precedents_for(claim)) == [earlier]

    Claim.objects.filter(pk__in=[claim.pk, earlier.claim_id]).update(topic=topic)
    claim.refresh_from_db()
    claim.matches.all().delete()
    assert list(precedents_for(claim)) == [earlier]

    Claim.objects.filter(pk=claim.pk).update(topic=Topic.objects.create(name="Fish", slug="fish"))
    claim.refresh_from_db()
    assert list(precedents_for(claim)) == []


def test_what_is_another_matter_is_no_precedent(story, earlier):
    match = story.claim.matches.get()
    compare(match, same=False, by=story.alice, because="Another year.")

    assert list(precedents_for(story.claim)) == []


def test_withdrawn_verdict_is_no_precedent(story, earlier):
    withdraw(earlier.claim, by=story.eve, because="The log was forged.")

    assert list(precedents_for(story.claim)) == []


def test_claim_is_published_once_each_precedent_was_looked_at(story, earlier):
    claim = decided(story)
    assert not may(story.eve, "publish", claim)
    with pytest.raises(NotNow) as refusal:
        publish(claim, by=story.eve)
    assert refusal.value.because == (
        "Somebody has looked at each earlier verdict on a like claim in this round."
    )
    claim.refresh_from_db()

    weighed = weigh_precedent(claim, earlier, by=story.eve, stance="set_aside", because=WHY)
    assert may(story.eve, "publish", claim)
    page = publish(claim, by=story.eve)

    assert list(page.verdict.precedents.all()) == [weighed]


def test_verdict_pins_what_was_weighed_when_it_was_written(story, earlier):
    sit_down(story.claim, story.alice)
    weighed = weigh_precedent(
        story.claim, earlier, by=story.alice, stance="relied", because="The same."
    )
    set_aside = weigh_precedent(
        story.claim, earlier, by=story.alice, stance="set_aside", because=WHY
    )
    again = weigh_precedent(
        story.claim, earlier, by=story.alice, stance="relied", because="No: so."
    )
    weighed.refresh_from_db()
    assert (bool(weighed.replaced_at), list(reliant_on(earlier.claim))) == (True, [])
    finish_reviews(story)

    write(claim := story.claim, story.bob, "true")

    verdict = claim.verdicts.get()
    assert list(verdict.precedents.all()) == [again]
    assert list(reliant_on(earlier.claim)) == [verdict]
    assert set_aside.pinned_by.count() == 0


def test_what_was_weighed_before_the_earlier_verdict_changed_is_looked_at_again(story, earlier):
    claim = decided(story)
    weigh_precedent(claim, earlier, by=story.bob, stance="set_aside", because=WHY)
    assert list(not_looked_at(claim)) == []

    KnownCheck.objects.filter(pk=earlier.pk).update(changed_at="2100-01-01T00:00Z")

    assert list(not_looked_at(claim)) == [earlier]


def test_new_round_looks_at_them_anew(story, earlier):
    claim = decided(story)
    weigh_precedent(claim, earlier, by=story.bob, stance="relied", because="The same log.")
    reopen(claim, by=story.bob, because="A second log.")

    assert list(not_looked_at(claim)) == [earlier]


def test_who_may_weigh_them_by_state(story, earlier, charlie, root):
    claim, people = story.claim, (story.alice, story.ben, story.bob, charlie, root)

    def those() -> list[bool]:
        claim.refresh_from_db()
        return [may_weigh(person, claim) for person in people]

    assert those() == [False] * 5
    sit_down(claim, story.alice)
    assert those() == [True, False, False, False, False]
    Conflict.objects.create(user=story.bob, speaker=claim.speaker, reason="A cousin.")
    finish_reviews(story)
    assert those() == [True, True, False, False, False]
    Conflict.objects.all().delete()
    assert those() == [True, True, True, False, False]


def refused(work) -> bool:
    try:
        with transaction.atomic():
            work()
    except IntegrityError:
        return True
    return False


def test_database_keeps_what_was_said_and_refuses_the_conflicted_and_oneself(story, earlier):
    claim = decided(story)
    row = weigh_precedent(claim, earlier, by=story.bob, stance="relied", because="The same log.")
    row.pinned_by.add(claim.verdicts.get())
    mine = Precedent.objects.filter(pk=row.pk)
    new = {"claim": claim, "round": 1, "stance": "relied", "because": WHY}
    theirs = row.verdict
    own = claim.verdicts.get()

    assert refused(lambda: mine.update(because="Something else."))
    assert refused(mine.delete)
    assert refused(row.pinned_by.clear)
    assert refused(lambda: Precedent.objects.create(**new, verdict=theirs, by=story.bob))
    assert refused(lambda: Precedent.objects.create(**new, verdict=own, by=story.eve))
    Conflict.objects.create(user=story.eve, speaker=claim.speaker, reason="A cousin.")
    assert refused(lambda: Precedent.objects.create(**new, verdict=theirs, by=story.eve))
    assert refused(
        lambda: Precedent.objects.create(**{**new, "because": ""}, verdict=theirs, by=story.alice)
    )
    assert not refused(lambda: mine.update(replaced_at="2024-11-04T00:00Z"))
    assert refused(lambda: mine.update(replaced_at=None))
