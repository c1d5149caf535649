import pytest
from django.db import IntegrityError, transaction
from django.utils import timezone

from factcheck.notices.models import Notice
from factcheck.people.errors import NotValid, NotYou
from factcheck.people.models import Entry
from factcheck.review.declaring import declare_conflict
from factcheck.review.free import free_claims
from factcheck.review.models import Assignment, Conflict, DeskRules, Draft, Review
from factcheck.review.seats import take
from tests.review.stories import WORDS, new_claim, queued, rating, review, sit_down


def state_of(row) -> str:
    row.refresh_from_db()
    return getattr(row, "status", None) or row.state


def declare(user, over, **facts):
    return declare_conflict(user, over, **{"by": user, "because": "My sister works there."} | facts)


def test_declare_is_written_down_once_with_its_entry(story):
    speaker = story.claim.speaker

    first, second = declare(story.alice, speaker), declare(story.alice, speaker)

    assert first == second == Conflict.objects.get()
    assert (first.user, first.over, first.reason) == (
        story.alice,
        speaker,
        "My sister works there.",
    )
    entry = Entry.objects.get(action="conflict.declared")
    assert entry.facts == {"user": str(story.alice.pk), "kind": "speaker", "over": str(speaker.pk)}


@pytest.mark.parametrize("touches", ["speaker", "publisher", "topic"])
def test_declare_gives_up_the_seats_that_it_touches_and_no_other(story, topic, touches):
    story.claim = new_claim(story.desk, topic=topic)
    claim = story.until("in_review")
    kept = take(queued_elsewhere(story), by=story.alice)
    over = claim.article.publisher if touches == "publisher" else getattr(claim, touches)

    declare(story.alice, over)

    seat = Assignment.objects.get(claim=claim)
    assert (seat.state, state_of(claim)) == ("closed", "queued")
    assert state_of(kept) == "open"
    assert claim not in free_claims(story.alice)


def queued_elsewhere(story):
    other = new_claim(story.desk, speaker="Ida Holm")
    article = other.article
    article.publisher = None
    article.save()
    story.claim = other
    return story.until("queued")


def test_declare_tells_the_editors_and_routes_anew(story):
    DeskRules.objects.filter(desk=story.desk).update(seats=1)
    claim = story.until("assigned")
    DeskRules.objects.filter(desk=story.desk).update(routes_itself=True)

    declare(story.alice, claim.speaker)

    assert state_of(claim) == "assigned"
    held = Assignment.objects.get(claim=claim, state="open")
    assert held.reviewer == story.ben
    told = Notice.objects.filter(kind="conflict")
    assert {notice.user for notice in told} == {story.bob, story.eve}
    assert told.first().sentence() == (
        "A reviewer gave it up: a conflict of interest was declared."
    )


def test_declare_breaks_a_seal(story, settings):
    settings.REVIEW_SEAL_SECONDS = 30
    claim = story.until("queued")
    sealed = review(claim, story.alice, "true")

    declare(story.alice, claim.speaker)

    assert not Review.objects.exists()
    assert Draft.objects.get(assignment=sealed.assignment).content["known"] == WORDS["known"]
    assert state_of(sealed.assignment) == "closed"


def test_declare_for_somebody_else_is_for_administrators(story, root, charlie):
    with pytest.raises(NotYou):
        declare(story.alice, story.claim.speaker, by=story.bob)
    with pytest.raises(NotYou):
        declare(charlie, story.claim.speaker)
    assert declare(story.alice, story.claim.speaker, by=root).user == story.alice


def test_declare_asks_for_a_reason(story):
    with pytest.raises(NotValid) as problem:
        declare(story.alice, story.claim.speaker, because=" ")
    assert problem.value.fields == {"because": ["This is needed."]}


def test_a_review_of_somebody_with_a_conflict_is_refused_by_the_database(story):
    seat = sit_down(story.until("queued"), story.alice)
    Conflict.objects.create(user=story.alice, speaker=story.claim.speaker, reason="Kin.")

    with pytest.raises(IntegrityError, match="declared a conflict"), transaction.atomic():
        Review.objects.create(
            assignment=seat,
            claim=seat.claim,
            round=1,
            reviewer=story.alice,
            said="as_quoted",
            rating=rating(story.claim, "true"),
            submitted_at=timezone.now(),
            sealed_until=timezone.now(),
            **WORDS,
        )


def test_declare_says_nothing_of_claims_in_other_hands(story):
    seat = take(queued(story.desk, story.bob), by=story.ben)

    declare(story.alice, seat.claim.speaker)

    assert state_of(seat) == "open"
    assert not Notice.objects.filter(kind="conflict").exists()
