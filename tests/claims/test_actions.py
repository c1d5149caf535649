"""Claims are written down once, on their exact words, with everybody who vouches for them."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from django.db import IntegrityError, transaction
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from articles.models import Article
from factcheck.claims.actions import (
    read_by_present_engine,
    record_claims,
    request_extraction,
)
from factcheck.claims.extraction.claim import Contradiction as Hint
from factcheck.claims.extraction.engine import ExtractedClaim, Quote, engine_version
from factcheck.claims.extraction.engine import Extraction as Found
from factcheck.claims.models import Attribution, Claim, Contradiction, Extraction, Span, Speaker
from factcheck.claims.signals import claims_recorded
from factcheck.claims.speakers import speaker_key
from factcheck.jobs.models import Job
from factcheck.people.errors import NotNow
from factcheck.people.models import Entry
from tests.factories import make_article, make_broken_weights

TEXT = (
    "The mayor said, as the Cape Courier reported, that 14 ferries 🛳️ were sold in May; "
    "“we kept”, she added, “only two”. Rain fell.\n"
)
SOLD = "14 ferries 🛳️ were sold in May"


@pytest.fixture
def revision(desk):
    return make_article(desk, TEXT)


def found(*words, text=TEXT, **facts):
    """One extracted claim on these stretches of the text."""
    spans = tuple((text.index(stretch), text.index(stretch) + len(stretch)) for stretch in words)
    usual = {
        "kind": "indirect",
        "speaker": None,
        "speaker_mention": None,
        "carriers": (),
        "checkable": True,
        "worth": 0.5,
        "reasons": ("a number",),
        "about_date": None,
        "denied": False,
    }
    return ExtractedClaim(spans=spans, text=" … ".join(words), **usual | facts)


def result(*claims, quotes=()):
    return Found(tuple(claims), tuple(quotes), engine_version())


def test_request_extraction_makes_a_job_once(revision):
    first = request_extraction(revision)
    second = request_extraction(revision)

    assert first == second
    assert (first.state, first.engine, first.job.kind) == (
        "waiting",
        engine_version(),
        "extract_claims",
    )
    assert Job.objects.filter(kind="extract_claims").count() == 1


def test_read_by_present_engine_reads_the_newest_text(revision):
    run = read_by_present_engine(revision.article)

    assert (run.revision, run) == (revision, request_extraction(revision))


def test_read_by_present_engine_of_an_article_without_text(desk):
    with pytest.raises(NotNow, match="has not been read yet"):
        read_by_present_engine(Article.objects.create(desk=desk, digest="0" * 64))


def test_read_by_present_engine_that_cannot_work(revision, settings, tmp_path):
    settings.CLAIM_WEIGHTS = make_broken_weights(tmp_path)

    with pytest.raises(NotNow, match="The claim engine cannot work now"):
        read_by_present_engine(revision.article)

    assert Extraction.objects.count() == 0


def test_record_claims_keeps_all_that_was_found(revision, desk):
    claim = found(
        SOLD,
        speaker="the Mayor of Orrin",
        speaker_mention="The mayor",
        carriers=("Cape Courier", "Northline"),
        worth=0.75,
        reasons=("a number", "an official"),
        about_date=date(2024, 5, 31),
        denied=True,
    )

    (claim,) = record_claims(request_extraction(revision), result(claim))

    claim = Claim.objects.get(id=claim.id)
    assert (claim.desk, claim.article, claim.revision) == (desk, revision.article, revision)
    assert (claim.status, claim.version, claim.round) == ("new", 0, 1)
    assert (claim.text, claim.kind, claim.language) == (SOLD, "indirect", "en")
    assert (claim.checkable, claim.worth, claim.denied) == (True, 0.75, True)
    assert (claim.reasons, claim.about_date) == (["a number", "an official"], date(2024, 5, 31))
    assert claim.speaker.name == "the Mayor of Orrin"
    assert list(claim.attributions.values_list("position", "speaker__name", "mention")) == [
        (0, "the Mayor of Orrin", "The mayor"),
        (1, "Cape Courier", ""),
        (2, "Northline", ""),
    ]


def test_record_claims_anchors_every_span(revision):
    (claim,) = record_claims(request_extraction(revision), result(found("we kept", "only two")))

    first, second = claim.spans.all()
    assert (first.position, first.text, second.position, second.text) == (
        0,
        "we kept",
        1,
        "only two",
    )
    assert revision.text[first.start : first.end] == "we kept"
    assert first.prefix == "14 ferries 🛳️ were sold in May; “"[-32:]
    assert first.suffix == "”, she added, “only two”. Rain f"


def test_record_claims_brings_the_worthy_forward(revision):
    idle, worthy = record_claims(
        request_extraction(revision), result(found("Rain fell", worth=0.0), found(SOLD, worth=1.0))
    )

    assert idle.rank_at - worthy.rank_at == timedelta(days=7)
    assert idle.rank_at == idle.created_at


def test_record_claims_knows_a_speaker_once_per_desk(desk, other_desk):
    for team in (desk, other_desk):
        for _article in range(2):
            revision = make_article(team, TEXT)
            claims = [
                found(SOLD, speaker="The Mayor", carriers=("the  mayor",)),
                found("Rain fell", speaker="mayor"),
            ]
            record_claims(request_extraction(revision), result(*claims))

    assert Speaker.objects.filter(desk=desk).count() == 1
    assert Speaker.objects.filter(desk=other_desk).count() == 1


def test_record_claims_with_a_carrier_but_no_speaker(revision):
    (claim,) = record_claims(
        request_extraction(revision), result(found(SOLD, carriers=("Northline",)))
    )

    assert claim.speaker is None
    assert list(claim.attributions.values_list("position", flat=True)) == [1]


def test_record_claims_a_second_time_changes_nothing(revision):
    extraction = request_extraction(revision)
    first = record_claims(extraction, result(found(SOLD)))

    second = record_claims(extraction, result(found(SOLD), found("Rain fell")))

    assert second == first
    assert Entry.objects.filter(action="claims.extracted").count() == 1


def test_record_claims_finishes_the_extraction(revision, desk):
    extraction = request_extraction(revision)
    quotes = [Quote(90, 97, "the Mayor"), Quote(112, 120, None)]
    record_claims(
        extraction, result(found(SOLD), found("Rain fell", checkable=False), quotes=quotes)
    )

    extraction.refresh_from_db()
    assert extraction.state == "done"
    assert extraction.finished_at is not None
    assert extraction.quotes == [
        {"start": 90, "end": 97, "speaker": "the Mayor"},
        {"start": 112, "end": 120, "speaker": None},
    ]
    entry = Entry.objects.get(action="claims.extracted")
    assert (entry.subject_id, entry.desk_id) == (str(extraction.id), desk.id)
    assert entry.facts == {
        "claims": 2,
        "judged_anew": 0,
        "retired": 0,
        "checkable": 1,
        "quotes": 2,
        "engine": engine_version(),
    }


def test_record_claims_says_which_trained_parts_were_missing(revision):
    extraction = request_extraction(revision)

    record_claims(extraction, replace(result(found(SOLD)), without=("tagger", "linker")))

    extraction.refresh_from_db()
    assert extraction.without == ["tagger", "linker"]


def test_record_claims_proposes_a_wording_and_says_what_is_open(revision):
    wording = "14 ferries of Orrin were sold in May 2024"
    claim = found(SOLD, wording=wording, unresolved=("there",))

    (claim,) = record_claims(request_extraction(revision), result(claim))

    claim = Claim.objects.get(id=claim.id)
    assert (claim.wording, claim.wording_state, claim.wording_by) == (wording, "proposed", None)
    assert (claim.unresolved, claim.approved_wording) == (["there"], "")


def test_record_claims_hints_at_contradictions(revision):
    hint = Hint(0, 1, "14 ferries, two ferries")

    first, second = record_claims(
        request_extraction(revision),
        replace(result(found(SOLD), found("only two")), contradictions=(hint,)),
    )

    kept = Contradiction.objects.get()
    assert (kept.first, kept.second, kept.why) == (first, second, "14 ferries, two ferries")


def test_record_claims_of_an_article_without_claims(revision):
    assert record_claims(request_extraction(revision), result()) == []


def test_record_claims_tells_inside_the_transaction(revision):
    heard = []

    def hear(sender, extraction, claims, **_):
        heard.append((extraction, claims))

    claims_recorded.connect(hear)
    extraction = request_extraction(revision)
    claims = record_claims(extraction, result(found(SOLD)))

    assert heard == [(extraction, claims)]


@pytest.mark.parametrize("many", [1, 3, 200])
def test_record_claims_takes_as_many_statements_for_many_as_for_one(
    desk, many, django_assert_num_queries
):
    text = "".join(f"Ferry {number} sank. " for number in range(many))
    revision = make_article(desk, text)
    extraction = request_extraction(revision)
    claims = [
        found(
            f"Ferry {number} sank.", text=text, speaker=f"Speaker {number}", carriers=("Northline",)
        )
        for number in range(many)
    ]

    with transaction.atomic(), django_assert_num_queries(17):
        record_claims(extraction, result(*claims))

    assert (Claim.objects.count(), Span.objects.count(), Attribution.objects.count()) == (
        many,
        many,
        2 * many,
    )


def test_record_claims_on_words_that_do_not_stand_there_writes_nothing(revision):
    extraction = request_extraction(revision)
    beyond = replace(found(SOLD), spans=((5, len(TEXT) + 10),))

    with pytest.raises(IntegrityError, match="do not stand"), transaction.atomic():
        record_claims(extraction, result(found("Rain fell"), beyond))

    assert Claim.objects.count() == 0
    assert Extraction.objects.get().state == "waiting"


@settings(
    max_examples=40,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(
    text=st.text(
        st.characters(exclude_categories=["Cs"], exclude_characters="\0"), min_size=2, max_size=80
    ),
    data=st.data(),
)
def test_record_claims_is_exact_in_any_script(desk, text, data):
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    with transaction.atomic():
        revision = make_article(desk, text, title="Any")
        words = ExtractedClaim(
            ((start, end),), text[start:end], "own", None, None, (), True, 0.1, (), None, False
        )
        (claim,) = record_claims(request_extraction(revision), result(words))
        span = Span.objects.get(claim=claim)

        assert revision.text[span.start : span.end] == span.text == text[start:end]
        transaction.set_rollback(True)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The Pentagon", "pentagon"),
        ("  Ada\u00a0 Brink ", "ADA BRINK"),
        ("Ａｄａ Brink", "Ada Brink"),
        ("Straße GmbH", "STRASSE GmbH"),
    ],
)
def test_speaker_key_of_the_same_name(one, other):
    assert speaker_key(one) == speaker_key(other)


def test_speaker_key_tells_names_apart():
    assert speaker_key("Ada Brink") != speaker_key("Ida Brink")
    assert speaker_key("Theodora") == "theodora"
