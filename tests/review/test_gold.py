"""What people made of claims comes out as annotated data that the engine's measures can read."""

from datetime import date, timedelta

import pytest
from django.utils import timezone

from articles.models import Revision
from factcheck.claims.measuring.gold import article_of
from factcheck.claims.models import Claim, Speaker
from factcheck.review.actions import dismiss, queue
from factcheck.review.corrections import change_judgement, change_speaker, fix_span
from factcheck.review.cutting import add_claim, merge_claims
from factcheck.review.gold import gold_of, touched_revisions
from factcheck.review.speakers import merge_speakers
from tests.factories import make_article, make_claim, make_extraction
from tests.review.stories import review

pytestmark = pytest.mark.django_db

SAILINGS = "14 sailings were cancelled in October"
CARRIED = "We carried 9,000 passengers in October"
STOPS = "stops for the winter"


@pytest.fixture
def revision(desk) -> Revision:
    return make_article(desk, url="https://post.example/ferry")


def place(revision: Revision, words: str) -> list[int]:
    return [revision.text.index(words), revision.text.index(words) + len(words)]


def test_gold_of_a_corrected_claim(revision, alice):
    claim = make_claim(revision, SAILINGS)
    fix_span(claim, [place(revision, "14 sailings"), place(revision, "in October")], by=alice)
    change_judgement(claim, by=alice, because="Dated.", about_date=date(2024, 10, 1), worth=0.9)

    (gold,) = gold_of(revision)["claims"]

    start, end = place(revision, SAILINGS)
    assert gold == {
        "start": start,
        "end": end,
        "spans": [place(revision, "14 sailings"), place(revision, "in October")],
        "alternatives": [],
        "kind": "indirect",
        "speaker": "the harbour office",
        "speaker_mention": None,
        "carriers": [],
        "checkable": claim.checkable,
        "worth": 3,
        "about_date": "2024-10-01",
        "touched": ["judgement", "spans"],
    }


def test_gold_of_an_article_names_it_and_what_nobody_touched(revision, alice):
    make_claim(revision, SAILINGS)
    add_claim(revision, [place(revision, CARRIED)], by=alice, speaker="Tom Reyes")

    gold = gold_of(revision)

    assert {name: gold[name] for name in ("url", "publisher", "language", "published_at")} == {
        "url": "https://post.example/ferry",
        "publisher": "Gull Island Post",
        "language": "en",
        "published_at": "2024-11-04",
    }
    assert (gold["id"], gold["text"], gold["blocks"]) == (
        str(revision.pk),
        revision.text,
        revision.blocks,
    )
    assert [claim["touched"] for claim in gold["claims"]] == [["added"]]
    assert gold["optional"] == [place(revision, SAILINGS)]
    assert gold["notes"].startswith("People touched 1 of 2 claims;")


@pytest.mark.parametrize(
    ("kind", "checkable"),
    [("opinion", False), ("not_checkable", False), ("out_of_scope", True), ("duplicate", True)],
)
def test_gold_of_a_claim_that_an_editor_dismissed(revision, bob, kind, checkable):
    claim = make_claim(revision, SAILINGS)
    dismiss(claim, by=bob, because="Why.", kind=kind)

    (gold,) = gold_of(revision)["claims"]

    assert (gold["checkable"], gold["worth"]) == (checkable, 2 if checkable else 0)
    assert gold["touched"] == ["dismissed"]


def test_gold_of_a_claim_that_was_checked_in_another_article(revision, bob, desk):
    claim = make_claim(revision, SAILINGS)
    dismiss(claim, by=bob, kind="duplicate", because="Checked already.")
    claim.duplicate_of = make_claim(make_article(desk, f"{SAILINGS}."), SAILINGS)
    claim.save(update_fields=["duplicate_of"])

    assert [gold["touched"] for gold in gold_of(revision)["claims"]] == [["dismissed"]]


def test_gold_of_claims_that_were_merged(revision, bob):
    claim = make_claim(revision, SAILINGS)
    merge_claims(claim, [make_claim(revision, "in October")], by=bob, because="One.")

    assert [gold["touched"] for gold in gold_of(revision)["claims"]] == [["merged"]]
    assert gold_of(revision)["optional"] == []


def test_gold_of_reviewed_and_queued_claims(story):
    claim = story.until("queued")
    review(claim, story.alice, "true")

    (gold,) = gold_of(claim.revision)["claims"]

    assert gold["touched"] == ["reviewed", "queued"]


def test_gold_of_a_quotation_says_whom_people_named(revision, alice):
    extraction = make_extraction(revision)
    start, end = place(revision, CARRIED)
    other = place(revision, "14 sailings")
    extraction.quotes = [
        {"start": start, "end": end + 1, "speaker": "the office"},
        {"start": other[0], "end": other[1], "speaker": None},
    ]
    extraction.save()
    claim = make_claim(revision, CARRIED, kind="direct")
    change_speaker(claim, "Tom Reyes", by=alice)

    assert gold_of(revision)["quotes"] == [
        {"start": start, "end": end + 1, "speaker": "Tom Reyes"},
        {"start": other[0], "end": other[1], "speaker": None},
    ]


def test_gold_can_be_read_by_what_measures_claims(revision, alice):
    add_claim(revision, [place(revision, CARRIED)], by=alice, speaker="Tom Reyes")
    make_claim(revision, SAILINGS)

    read = article_of(gold_of(revision))

    assert read.text == revision.text
    assert [claim.speakers for claim in read.claims] == [("Tom Reyes",)]
    assert read.optional == (tuple(place(revision, SAILINGS)),)


def test_touched_revisions_are_those_that_people_worked_on(desk, other_desk, alice, bob):
    untouched, amended, queued, theirs = (
        make_claim(make_article(team), SAILINGS) for team in (desk, desk, desk, other_desk)
    )
    change_speaker(amended, "Tom Reyes", by=alice)
    queue(queued, by=bob)
    queue_by_the_rule(untouched)

    assert set(touched_revisions()) == {amended.revision, queued.revision}
    assert set(touched_revisions(desk=other_desk)) == set()
    assert set(touched_revisions(since=timezone.now() + timedelta(hours=1))) == set()
    assert set(touched_revisions(since=timezone.now() - timedelta(hours=1))) == {
        amended.revision,
        queued.revision,
    }
    assert theirs.revision not in touched_revisions()


def queue_by_the_rule(claim: Claim) -> None:
    queue(claim, by=None)


def test_merging_speakers_touches_no_claim(revision, bob):
    claim = make_claim(revision, SAILINGS)
    port = Speaker.objects.create(desk=claim.desk, name="The port", key="port")

    merge_speakers(port, [claim.speaker], by=bob)

    assert claim.amendments.count() == 1
    assert list(touched_revisions()) == []
    assert gold_of(revision)["claims"] == []
