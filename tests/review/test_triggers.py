"""The database refuses what the actions refuse, whoever writes the SQL."""

from contextlib import contextmanager

import pytest
from django.db import IntegrityError, connection, transaction

from factcheck.claims.models import Amendment, Claim
from factcheck.review.corrections import fix_span
from factcheck.review.models import Assignment, Conflict, Move, Review, Verdict
from factcheck.review.seats import take
from factcheck.review.triggers import FUNCTION, transition_trigger_body
from tests.factories import make_member
from tests.review.stories import new_claim, rating, review, settle

pytestmark = pytest.mark.django_db


@contextmanager
def refused(sentence: str):
    """The block's changes are refused, at the latest when the transaction ends."""
    with pytest.raises(IntegrityError, match=sentence), transaction.atomic():  # noqa: PT012 - at its end
        yield
        run("SET CONSTRAINTS ALL IMMEDIATE")


def run(sql: str, *values: object) -> None:
    with connection.cursor() as cursor:
        cursor.execute(sql, values)


def write_move(claim: Claim, to: str, *, by, number: int = 1) -> Move:
    return Move.objects.create(
        claim=claim, number=number, from_status=claim.status, to_status=to, round=1, by=by
    )


def test_installed_trigger_is_the_table():
    with connection.cursor() as cursor:
        cursor.execute("SELECT prosrc FROM pg_proc WHERE proname = %s", [FUNCTION])
        installed = cursor.fetchone()[0]

    assert installed == transition_trigger_body()


def test_status_outside_the_table_is_refused(desk):
    claim = new_claim(desk)

    with refused("No move leads from new to published"):
        run("UPDATE claims_claim SET status='published', version=1 WHERE id=%s", claim.pk)


def test_status_without_its_move_is_refused(desk):
    claim = new_claim(desk)

    with refused("only with its row in review_move"):
        run("UPDATE claims_claim SET status='queued', version=1 WHERE id=%s", claim.pk)


@pytest.mark.parametrize("version", [0, 2])
def test_status_with_any_version_but_the_next_is_refused(desk, version):
    claim = new_claim(desk)

    with refused("version one higher"):
        run("UPDATE claims_claim SET status='queued', version=%s WHERE id=%s", version, claim.pk)


def test_round_grows_only_when_a_decided_claim_is_reopened(desk):
    claim = new_claim(desk)

    with refused("version one higher"):
        run("UPDATE claims_claim SET status='queued', version=1, round=2 WHERE id=%s", claim.pk)


@pytest.mark.parametrize("change", ["version=version+2", "version=version-1", "round=round+1"])
def test_version_grows_by_one_and_the_round_stays_without_a_move(desk, change):
    claim = new_claim(desk)
    fix_span(claim, [[0, 5]], by=make_member("bob", desk, "editor"))

    with refused("by one at a time"):
        run(f"UPDATE claims_claim SET {change} WHERE id=%s", claim.pk)  # noqa: S608 - our own words


def test_version_without_its_amendment_is_refused(desk):
    claim = new_claim(desk)

    with refused("only with its amendment"):
        run("UPDATE claims_claim SET version=version+1 WHERE id=%s", claim.pk)


def write_amendment(claim: Claim, by, *, number: int = 1) -> Amendment:
    return Amendment.objects.create(claim=claim, number=number, round=1, kind="spans", by=by)


def test_amendment_that_changes_no_claim_is_refused(desk, bob):
    claim = new_claim(desk)

    with refused("only as its claim changes"):
        write_amendment(claim, bob)


@pytest.mark.parametrize("state", ["decided", "disputed", "published", "dismissed"])
def test_amendment_of_a_claim_that_was_judged_is_refused(story, state):
    claim = story.until(state)

    with refused("while no review of its words is in"):
        write_amendment(claim, story.bob, number=claim.version)


def test_amendment_beside_a_review_is_refused(story):
    claim = story.until("queued")
    review(claim, story.alice, "true")

    with refused("while no review of its words is in"):
        write_amendment(claim, story.bob, number=claim.version)


@pytest.mark.parametrize(
    "sql",
    [
        "UPDATE claims_amendment SET because='No.'",
        "DELETE FROM claims_amendment",
        "TRUNCATE claims_amendment",
    ],
)
def test_amendments_are_added_and_never_changed(desk, bob, sql):
    fix_span(new_claim(desk), [[0, 5]], by=bob)
    run("SET CONSTRAINTS ALL IMMEDIATE")

    with refused("Rows of claims_amendment are added, never changed."):
        run(sql)


def test_move_that_moves_no_claim_is_refused(desk, bob):
    claim = new_claim(desk)

    with refused("only as its claim moves"):
        write_move(claim, "queued", by=bob)


def test_author_of_the_latest_verdict_cannot_move_it_to_published(story):
    claim = story.until("decided")

    with refused("by an editor who did not write it"):
        write_move(claim, "published", by=story.bob, number=claim.version + 1)


def test_nobody_can_be_nobody_when_it_is_published(story):
    claim = story.until("decided")

    with refused("by an editor who did not write it"):
        write_move(claim, "published", by=None, number=claim.version + 1)


def test_reviewer_of_a_dispute_cannot_settle_it(story):
    claim = story.until("disputed")

    with refused("wrote none of its reviews"):
        Verdict.objects.create(
            claim=claim,
            version=1,
            claim_version=claim.version,
            round=1,
            author=story.alice,
            how="adjudication",
            said="as_quoted",
            rating=rating(claim, "true"),
            revision=claim.revision,
            headline="Yes",
            summary="Yes.",
        )


def test_counted_review_cannot_be_changed_or_deleted(story):
    claim = story.until("disputed")
    review = claim.reviews.first()

    with refused("added, never changed"):
        Review.objects.filter(pk=review.pk).update(known="Something else.")
    with refused("added, never changed"):
        run("DELETE FROM review_review WHERE id=%s", review.pk)


def test_moves_cannot_be_changed_or_deleted(story):
    claim = story.until("queued")

    with refused("added, never changed"):
        claim.moves.update(because="Another reason.")
    with refused("added, never changed"):
        run("DELETE FROM review_move WHERE claim_id=%s", claim.pk)
    run("SET CONSTRAINTS ALL IMMEDIATE")
    with refused("added, never changed"):
        run("TRUNCATE review_move CASCADE")


def test_verdicts_and_their_evidence_cannot_be_changed_or_deleted(story):
    claim = story.until("disputed")
    verdict = settle(claim, story.bob, evidence=claim.evidence.all())

    with refused("added, never changed"):
        Verdict.objects.filter(pk=verdict.pk).update(headline="No")
    with refused("added, never changed"):
        verdict.evidence.clear()
    with refused("added, never changed"):
        run("DELETE FROM review_verdict WHERE id=%s", verdict.pk)


@pytest.mark.parametrize("touches", ["speaker", "carrier", "publisher", "topic"])
def test_seat_for_somebody_with_a_conflict_is_refused(story, topic, touches):
    claim = story.until("queued")
    claim.topic = topic
    claim.save(update_fields=["topic"])
    link = claim.attributions.get()
    thing = {
        "speaker": {"speaker": claim.speaker},
        "carrier": {"speaker": link.speaker},
        "publisher": {"publisher": claim.article.publisher},
        "topic": {"topic": topic},
    }[touches]
    if touches == "carrier":
        Claim.objects.filter(pk=claim.pk).update(speaker=None)
    Conflict.objects.create(user=story.alice, reason="A friend of mine.", **thing)

    with refused("declared a conflict of interest"):
        Assignment.objects.create(claim=claim, round=1, seat=1, reviewer=story.alice, why="")


def test_seat_cannot_be_passed_to_somebody_with_a_conflict(story):
    claim = story.until("queued")
    seat = take(claim, by=story.ben)
    Conflict.objects.create(user=story.alice, speaker=claim.speaker, reason="A friend of mine.")

    with refused("declared a conflict of interest"):
        Assignment.objects.filter(pk=seat.pk).update(reviewer=story.alice)


@pytest.mark.parametrize("field", ["reviewer", "claim", "round"])
def test_review_from_somebody_elses_seat_is_refused(story, settings, field):
    settings.REVIEW_SEAL_SECONDS = 30
    claim = story.until("queued")
    sealed = review(claim, story.alice, "true")
    wrong = {"reviewer": story.ben, "claim": new_claim(story.desk), "round": 2}

    with refused("own seat"):
        Review.objects.filter(pk=sealed.pk).update(**{field: wrong[field]})
