"""Who vouches for words that come by way of papers, talks, deputies and orders."""

import pytest

from articles.extraction.reading import read_text
from factcheck.claims.extraction.engine import extract


def told(text):
    claims = extract(read_text(f"Pier\n\n{text}")).claims
    return {claim.text: (claim.speaker, claim.carriers) for claim in claims}


PASSED_ON = [
    (
        (
            "Moss told the podcast Low Tide, in an interview picked up by the daily Fjordbladet, that"
            " the crane was old."
        ),
        {"the crane was old": ("Moss", ("Low Tide", "Fjordbladet"))},
    ),
    (
        "Moss told Kanal 5, in remarks translated by the Harbour Post, that the crane was old.",
        {"the crane was old": ("Moss", ("Kanal 5", "Harbour Post"))},
    ),
    (
        "Moss said in an interview conducted by the police that the crane was old.",
        {"the crane was old": ("Moss", ())},
    ),
    (
        "The wind picked up by noon, Moss said.",
        {"The wind picked up by noon": ("Moss", ())},
    ),
    (
        (
            "Stott & Vane told its drivers in June to “skip” weekly checks, according to a leaked"
            " email."
        ),
        {
            "Stott & Vane told its drivers in June to “skip” weekly checks": (
                "a leaked email",
                (),
            )
        },
    ),
    (
        "Ann Moss told drivers to “skip the weekly checks”.",
        {"skip the weekly checks": ("Ann Moss", ())},
    ),
]


BESIDE = [
    (
        (
            "The ten-page report, signed by Ruth Amis, the port’s head of safety, says 14 per cent of"
            " cranes “fall down if you look at them”."
        ),
        {
            "signed by Ruth Amis": (None, ()),
            "14 per cent of cranes “fall down if you look at them”": ("the ten-page report", ()),
        },
    ),
    (
        "In papers filed on Monday, the firm says two clerks lied.",
        {"two clerks lied": ("firm", ())},
    ),
    (
        (
            "Ms Lund wrote the draft. Her deputy until last year, Fenella Moss, disagreed. She said it"
            " had been read aloud."
        ),
        {
            "Ms Lund wrote the draft": (None, ()),
            "it had been read aloud": ("Fenella Moss", ()),
        },
    ),
    (
        "The gate was shut until last year, Fenella Moss said.",
        {"The gate was shut until last year": ("Fenella Moss", ())},
    ),
]


@pytest.mark.parametrize(("text", "expected"), PASSED_ON + BESIDE)
def test_words_belong_to_whoever_vouches_for_them(text, expected):
    assert told(text) == expected


def test_a_paper_quoted_in_the_story_speaks_in_the_headline():
    article = (
        "Stott & Vane told drivers to “skip” checks\n\nStott & Vane told its drivers in June to"
        " “skip” checks, according to a leaked email."
    )
    assert {quote.speaker for quote in extract(read_text(article)).quotes} == {"a leaked email"}
