"""Who is heard by the trained parts alone, where no rule knows the way of speaking."""

from dataclasses import replace

import pytest

from articles.extraction.reading import read_text
from factcheck.claims.extraction.engine import extract
from factcheck.claims.extraction.weights import NONE, load

CONCERN = "Officials have expressed to reporters their concern that the pier was unsafe."


def said(sentence, weights=None):
    article = read_text(f"Pier story\n\n3 May 2024\n\n{sentence}")
    return [(claim.text, claim.speaker) for claim in extract(article, weights).claims]


def test_trained_parts_hear_what_no_rule_knows():
    assert said(CONCERN, NONE) == [(CONCERN.rstrip("."), None)]
    assert said(CONCERN) == [("the pier was unsafe", "officials")]


@pytest.mark.parametrize("part", ["tagger", "attribution", "linker"])
def test_rules_alone_are_heard_where_a_part_is_missing(part):
    assert said(CONCERN, replace(load(), **{part: None})) == [(CONCERN.rstrip("."), None)]


@pytest.mark.parametrize(
    "sentence",
    [
        "The agency withdrew the report two hours later.",
        "Councillors voted on Tuesday night to close four libraries.",
        "The paper describing it was withdrawn.",
        "Ann Lund is expected to last three weeks.",
    ],
)
def test_deeds_are_not_taken_for_words(sentence):
    assert [speaker for _, speaker in said(sentence)] == [None]


def test_rules_decide_where_they_heard_somebody():
    sentence = "Ann Lund said the pier had moved."

    assert said(sentence) == said(sentence, NONE) == [("the pier had moved", "Ann Lund")]
