import json
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

import jsonschema
import pytest

from factcheck.publication.claimreview import (
    Appearance,
    Corrected,
    Dissenting,
    FactCheckFacts,
    Source,
    claimreview,
    kind_of_speaker,
    shortened,
)

SCHEMA = json.loads((Path(__file__).parent / "claimreview.schema.json").read_text())
FACTS = FactCheckFacts(
    url="https://desk.example/fact-checks/fourteen-sailings/",
    headline="Yes, 14 sailings were cancelled",
    summary="The port's log lists exactly 14.",
    language="en",
    version=2,
    published_at=datetime(2024, 11, 6, 9, 30, tzinfo=UTC),
    modified_at=datetime(2024, 11, 8, 17, 0, tzinfo=UTC),
    desk="Harbour",
    desk_url="https://desk.example",
    claim="14 sailings were cancelled in October",
    speaker="the harbour office",
    rating="Mostly true",
    rating_value=4,
    best_rating=5,
    worst_rating=1,
    appearance=Appearance(
        url="https://gull-island-post.example/ferry",
        headline="Ferry service to Gull Island stops for the winter",
        publisher="Gull Island Post",
        published_on=date(2024, 11, 4),
    ),
    sources=(Source("https://port.example/log", "Port log"), Source("", "Call to the harbour")),
    corrections=(Corrected("We first wrote 13.", datetime(2024, 11, 8, 17, 0, tzinfo=UTC)),),
)


def check(facts: FactCheckFacts) -> dict:
    review = claimreview(facts)
    jsonschema.Draft202012Validator(SCHEMA, format_checker=jsonschema.FormatChecker()).validate(
        review
    )
    return review


def test_claimreview_says_all_it_knows():
    assert check(FACTS) == {
        "@context": "https://schema.org",
        "@type": "ClaimReview",
        "@id": "https://desk.example/fact-checks/fourteen-sailings/#review",
        "url": "https://desk.example/fact-checks/fourteen-sailings/",
        "headline": "Yes, 14 sailings were cancelled",
        "claimReviewed": "14 sailings were cancelled in October",
        "reviewRating": {
            "@type": "Rating",
            "name": "Mostly true",
            "alternateName": "Mostly true",
            "ratingExplanation": "The port's log lists exactly 14.",
            "ratingValue": 4,
            "bestRating": 5,
            "worstRating": 1,
        },
        "author": {"@type": "Organization", "name": "Harbour", "url": "https://desk.example"},
        "itemReviewed": {
            "@type": "Claim",
            "@id": "https://desk.example/fact-checks/fourteen-sailings/#claim",
            "text": "14 sailings were cancelled in October",
            "appearance": [
                {
                    "@type": "CreativeWork",
                    "url": "https://gull-island-post.example/ferry",
                    "headline": "Ferry service to Gull Island stops for the winter",
                    "publisher": {"@type": "Organization", "name": "Gull Island Post"},
                    "datePublished": "2024-11-04",
                }
            ],
            "author": {"@type": "Organization", "name": "the harbour office"},
            "datePublished": "2024-11-04",
        },
        "datePublished": "2024-11-06T09:30:00+00:00",
        "dateModified": "2024-11-08T17:00:00+00:00",
        "version": 2,
        "inLanguage": "en",
        "citation": [
            {"@type": "CreativeWork", "name": "Port log", "url": "https://port.example/log"},
            {"@type": "CreativeWork", "name": "Call to the harbour"},
        ],
        "correction": [
            {
                "@type": "CorrectionComment",
                "text": "We first wrote 13.",
                "datePublished": "2024-11-08T17:00:00+00:00",
            }
        ],
    }


def test_claimreview_names_the_page_that_tells_how_the_house_works():
    principles = "https://desk.example/how-we-work/"

    review = check(replace(FACTS, principles=principles))

    assert review == check(FACTS) | {"publishingPrinciples": principles}


def test_claimreview_carries_the_views_that_were_overruled():
    views = (Dissenting("I trust the log.", "", ""), Dissenting("", "False", "not said"))

    assert check(replace(FACTS, dissent=views))["comment"] == [
        {"@type": "Comment", "name": "Dissent", "text": "I trust the log."},
        {"@type": "Comment", "name": "False, not said", "text": "False, not said"},
    ]


def test_claimreview_of_a_rating_without_a_number_has_words_alone():
    rating = check(replace(FACTS, rating="Unproven", rating_value=None))["reviewRating"]

    assert set(rating) == {"@type", "name", "alternateName", "ratingExplanation"}


def test_claimreview_of_an_article_without_address_or_author_is_valid():
    bare = replace(
        FACTS,
        speaker="",
        language="",
        sources=(),
        corrections=(),
        appearance=Appearance(url="", headline="", publisher="", published_on=None),
    )

    item = check(bare)["itemReviewed"]

    assert item["appearance"] == [{"@type": "CreativeWork"}]
    assert "author" not in item


def test_claim_in_the_outlets_own_voice_is_the_outlets():
    item = check(replace(FACTS, speaker=""))["itemReviewed"]

    assert item["author"] == {"@type": "Organization", "name": "Gull Island Post"}


@pytest.mark.parametrize(
    ("claim", "short"),
    [
        ("Two\nlines  here", "Two lines here"),
        ("x" * 75, "x" * 75),
        ("x" * 76, "x" * 74 + "…"),
        (
            "The harbour office said on Monday that 14 sailings were cancelled, in October.",
            "The harbour office said on Monday that 14 sailings were cancelled, in…",
        ),
        (
            "The harbour office said on Monday that as many as 14 sailings were, again, cancelled",
            "The harbour office said on Monday that as many as 14 sailings were, again…",
        ),
    ],
)
def test_long_claims_are_cut_between_words(claim, short):
    assert shortened(claim) == short
    assert len(shortened(claim)) <= 75


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("Tom Reyes", "Person"),
        ("the harbour office", "Organization"),
        ("Ministry of Ports", "Organization"),
        ("officials", "Organization"),
        ("Ada Brink", "Person"),
    ],
)
def test_kind_of_speaker_goes_by_the_words_of_the_name(name, kind):
    assert kind_of_speaker(name) == kind
