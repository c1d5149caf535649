"""What somebody says of a thing in passing, and what the outlet says around it."""

import pytest

from articles.extraction.reading import read_text
from factcheck.claims.extraction.engine import extract


def said(*paragraphs):
    found = extract(read_text("\n\n".join(("Pier story", "3 May 2024", *paragraphs))))
    return [(claim.text, claim.speaker) for claim in found.claims]


@pytest.mark.parametrize(
    ("sentence", "claims"),
    [
        (
            "Police held nine men on a boat that divers say was stolen in May.",
            [("Police held nine men on a boat", None), ("was stolen in May", "divers")],
        ),
        (
            "The pier, which divers say is unsafe, was closed on Monday.",
            [("is unsafe", "divers"), ("was closed on Monday", None)],
        ),
        (
            "The board put the loss at $4m in a statement late on Friday.",
            [("the loss at $4m", "board")],
        ),
        (
            "The mayor dismissed a memo that puts the loss at $4m.",
            [("the loss at $4m", "a memo")],
        ),
        ("The Echo has contacted Per Moss for comment.", []),
    ],
)
def test_extract_parts_what_is_said_of_a_thing_in_passing(sentence, claims):
    assert said(sentence) == claims
