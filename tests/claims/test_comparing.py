"""A newer engine judges anew what nobody touched, and leaves alone what people made."""

from dataclasses import replace
from datetime import timedelta

import pytest

from factcheck.claims.actions import record_claims, request_extraction
from factcheck.claims.extraction.claim import Contradiction as Hint
from factcheck.claims.models import Claim, Contradiction, Extraction, Speaker
from factcheck.claims.signals import claims_recorded
from factcheck.jobs.models import Job
from factcheck.people.models import Entry
from factcheck.review.actions import dismiss, queue, requeue, retire
from factcheck.review.contradictions import dismiss_contradiction
from factcheck.review.corrections import change_judgement, fix_span
from factcheck.review.cutting import add_claim, split_claim
from factcheck.review.speakers import merge_speakers
from tests.claims.test_actions import SOLD, TEXT, found, result
from tests.factories import make_article, make_extraction

KEPT = "we kept”, she added, “only two"


@pytest.fixture
def revision(desk):
    return make_article(desk, TEXT)


@pytest.fixture
def first(revision) -> Extraction:
    """The run of an older engine, not settled yet."""
    extraction = make_extraction(revision)
    Extraction.objects.filter(pk=extraction.pk).update(state="waiting")
    return extraction


def place(words: str) -> list[int]:
    return [TEXT.index(words), TEXT.index(words) + len(words)]


def again(revision, *claims, **facts) -> list[Claim]:
    """What the present engine's run wrote or refreshed."""
    return record_claims(request_extraction(revision), replace(result(*claims), **facts))


def test_record_claims_of_a_newer_engine_keeps_the_row_of_the_same_words(revision, first):
    (claim,) = record_claims(first, result(found(SOLD, worth=0.2, speaker="the mayor")))

    (same,) = again(revision, found(SOLD, worth=0.9, speaker="Ada Brink", carriers=("Northline",)))

    claim.refresh_from_db()
    assert (same, claim.worth, claim.speaker.name) == (claim, 0.9, "Ada Brink")
    assert claim.extraction == Extraction.objects.exclude(pk=first.pk).get()
    assert claim.created_at - claim.rank_at == 0.9 * timedelta(days=7)
    assert [link.speaker.name for link in claim.attributions.all()] == ["Ada Brink", "Northline"]
    assert (claim.version, claim.amendments.count()) == (0, 0)


def test_record_claims_of_a_newer_engine_retires_what_it_no_longer_finds(revision, first):
    (lost,) = record_claims(first, result(found(SOLD)))

    (fresh,) = again(revision, found("Rain fell"))

    lost.refresh_from_db()
    run = fresh.extraction
    assert (lost.retired_by, fresh.retired_by, Claim.objects.count()) == (run, None, 2)
    entry = Entry.objects.filter(action="claims.extracted").latest("id")
    assert (entry.facts["judged_anew"], entry.facts["retired"]) == (0, 1)


def test_record_claims_of_a_newer_engine_judges_anew_whose_speaker_was_merged(revision, first, bob):
    (claim,) = record_claims(first, result(found(SOLD, worth=0.2, speaker="mr reyes")))
    into = Speaker.objects.create(desk=claim.desk, name="Tom Reyes", key="tom reyes")
    merge_speakers(into, [claim.speaker], by=bob)

    (same,) = again(revision, found(SOLD, worth=0.9, speaker="Mr Reyes"))

    assert (same, same.worth, same.speaker) == (claim, 0.9, into)


def test_record_claims_of_a_newer_engine_keeps_one_of_two_on_the_same_words(revision, first):
    claims = record_claims(first, result(found(SOLD), found(SOLD)))

    same = again(revision, found(SOLD, worth=0.9))

    older, younger = sorted(claims, key=lambda claim: claim.pk)
    younger.refresh_from_db()
    assert (same, younger.retired_by) == ([older], same[0].extraction)


def test_record_claims_of_a_newer_engine_retires_both_of_two_on_the_same_words(revision, first):
    claims = record_claims(first, result(found(SOLD), found(SOLD)))

    (fresh,) = again(revision, found("Rain fell"))

    retired = Claim.objects.filter(retired_by=fresh.extraction).order_by("pk")
    assert set(retired) == set(claims)


def test_record_claims_claims_nothing_again_where_two_people_made_one_claim(revision, first, bob):
    claims = record_claims(first, result(found(SOLD), found(SOLD)))
    change_judgement(claims[0], by=bob, because="A wish.", checkable=False)

    same = again(revision, found(SOLD, worth=0.9))

    assert (same, Claim.objects.filter(retired_by=None).count()) == ([claims[1]], 2)


def test_record_claims_tells_what_was_lost(revision, first):
    (lost,) = record_claims(first, result(found(SOLD)))
    heard = []

    def hear(sender, claims, lost, **_):
        heard.append((claims, lost))

    claims_recorded.connect(hear)
    fresh = again(revision, found("Rain fell"))

    assert heard == [(fresh, [lost])]


def test_record_claims_finds_a_retired_claim_again_as_a_new_one(revision, first):
    (lost,) = record_claims(first, result(found(SOLD)))
    again(revision, found("Rain fell"))
    lost.refresh_from_db()
    retire([lost], revision=revision)
    job = Job.objects.create(kind="extract_claims", key="a third engine")
    third = Extraction.objects.create(revision=revision, job=job, engine="third")

    found_again = record_claims(third, result(found("Rain fell"), found(SOLD)))

    assert [claim.text for claim in found_again] == ["Rain fell", SOLD]
    assert (found_again[1] == lost, found_again[1].status) == (False, "new")


def test_requeue_of_a_retired_claim_makes_it_stand_again(revision, first, bob):
    (lost,) = record_claims(first, result(found(SOLD)))
    again(revision)
    lost.refresh_from_db()
    retire([lost], revision=revision)

    requeue(lost, by=bob, because="It is a claim.")

    lost = Claim.objects.get(pk=lost.pk)
    assert (lost.status, lost.retired_by) == ("queued", None)


def touch(claim, by):
    change_judgement(claim, by=by, because="It can be.", checkable=False)


@pytest.mark.parametrize(
    "deed",
    [
        touch,
        lambda claim, by: queue(claim, by=by),
        lambda claim, by: dismiss(claim, by=by, because="No.", kind="opinion"),
    ],
)
def test_record_claims_of_a_newer_engine_leaves_what_people_touched(revision, first, bob, deed):
    (claim,) = record_claims(first, result(found(SOLD, worth=0.2)))
    deed(claim, bob)
    before = Claim.objects.get(pk=claim.pk)

    written = again(revision, found(SOLD, worth=0.9))

    after = Claim.objects.get(pk=claim.pk)
    assert (written, Claim.objects.count()) == ([], 1)
    assert (after.worth, after.checkable, after.status, after.extraction, after.retired_by) == (
        0.2,
        before.checkable,
        before.status,
        first,
        None,
    )


def test_record_claims_adds_nothing_that_overlaps_a_touched_claim_by_half(revision, first, bob):
    (claim,) = record_claims(first, result(found(SOLD)))
    touch(claim, bob)

    written = again(revision, found("ferries 🛳️ were sold in May"), found("May; “we kept"))

    assert [each.text for each in written] == ["May; “we kept"]


def test_record_claims_claims_no_words_again_that_a_person_gave_up(revision, first, bob):
    (claim,) = record_claims(first, result(found(SOLD)))
    fix_span(claim, [place("in May")], by=bob)

    assert again(revision, found(SOLD)) == []


def test_record_claims_keeps_what_a_person_split_or_added(revision, first, alice):
    (claim,) = record_claims(first, result(found(KEPT)))
    split_claim(claim, [[place("we kept")], [place("only two")]], by=alice)
    added = add_claim(revision, [place("Rain fell")], by=alice)

    written = again(revision, found(KEPT), found("Rain fell"))

    assert written == []
    assert set(Claim.objects.values_list("text", flat=True)) == {"we kept", "only two", "Rain fell"}
    assert Claim.objects.filter(retired_by=None).count() == 3
    assert added.status == "new"


def test_record_claims_hints_anew_but_not_at_what_was_dismissed(revision, first, alice):
    claims = found(SOLD), found("we kept"), found("only two")
    hints = Hint(0, 1, "old"), Hint(1, 2, "old")
    record_claims(first, replace(result(*claims), contradictions=hints))
    settled = Contradiction.objects.get(first__text=SOLD)
    dismiss_contradiction(settled, by=alice, because="Others were sold.")

    again(revision, *claims, contradictions=(Hint(0, 1, "new"), Hint(0, 2, "new")))

    kept = Contradiction.objects.values_list("first__text", "second__text", "why")
    assert set(kept) == {(SOLD, "we kept", "old"), (SOLD, "only two", "new")}


def test_record_claims_hints_at_claims_that_people_touched(revision, first, bob):
    (claim,) = record_claims(first, result(found(SOLD)))
    touch(claim, bob)

    again(
        revision,
        found("ferries 🛳️ were sold in May"),
        found("only two"),
        contradictions=(Hint(0, 1, "14, two"),),
    )

    hint = Contradiction.objects.get()
    assert (hint.first, hint.second.text) == (claim, "only two")
