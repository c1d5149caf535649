"""Question and answer told in quotations alone."""

from articles.extraction.reading import read_text
from factcheck.claims.extraction.engine import extract

EXAMINED = "Diver Per Moss said he saw the pier move."


def in_order(*paragraphs):
    found = extract(read_text("\n\n".join(("Pier story", "3 May 2024", *paragraphs))))
    return [quote.speaker for quote in found.quotes]


def test_extract_gives_bare_questions_and_answers_to_the_two_in_turn():
    assert in_order(
        EXAMINED,
        "“Was the gate open?” asked Ann Lund.",
        "“No,” said Moss. “I shut it at nine.”",
        "“And the crane?”",
        "“The crane fell in the night.”",
    ) == ["Ann Lund", "Per Moss", "Per Moss", "Ann Lund", "Per Moss"]


def test_extract_knows_the_witness_from_who_questions_them():
    assert in_order(
        EXAMINED,
        "Cross-examining, Ann Lund put it to him that he had been asleep.",
        "“That pier moved,” the witness replied.",
    ) == ["Per Moss"]


def test_extract_lets_a_speaker_go_on_who_only_wonders():
    assert in_order(
        "“Who shut the gate?” said Ann Lund.",
        "“Nobody did that night.”",
    ) == ["Ann Lund", "Ann Lund"]
