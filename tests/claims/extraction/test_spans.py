import pytest

from articles.extraction.reading import read_text
from factcheck.claims.extraction.engine import extract


def found(sentence):
    """Give (words, speaker) of every claim in one sentence of a story."""
    text = f"Pier story\n\n3 May 2024\n\n{sentence}"
    return [(claim.text, claim.speaker) for claim in extract(read_text(text)).claims]


@pytest.mark.parametrize(
    ("sentence", "parts"),
    [
        (
            "The pier opened in May, Ann Lund said, and had yet to earn a crown.",
            ["The pier opened in May", "had yet to earn a crown"],
        ),
        (
            "The pier opened in May, Ann Lund said, but closed nine days later.",
            ["The pier opened in May", "closed nine days later"],
        ),
        (
            "The pier broke, Ann Lund said, because nobody had looked at it for nine years.",
            [
                "The pier broke … because nobody had looked at it for nine years",
                "nobody had looked at it for nine years",
            ],
        ),
        (
            "The staff had been told, Ann Lund said, not to use the pier.",
            ["The staff had been told … not to use the pier"],
        ),
        ("The pier broke, Ann Lund said, in a letter to the board.", ["The pier broke"]),
    ],
)
def test_what_was_told_goes_on_after_its_speaker(sentence, parts):
    assert found(sentence) == [(words, "Ann Lund") for words in parts]


@pytest.mark.parametrize(
    "sentence",
    [
        "The council rejected a similar plan in 2020 by one vote.",
        "The court dismissed the appeal on Monday.",
        "The union refused an offer of 4% in May.",
        "The council paid £2m for the site.",
    ],
)
def test_what_was_turned_down_or_paid_is_told(sentence):
    assert found(sentence) == [(sentence.removesuffix("."), None)]


@pytest.mark.parametrize(
    "sentence", ["The mayor rejected the criticism.", "The mayor paid tribute to the dead."]
)
def test_a_way_of_speaking_tells_nothing(sentence):
    assert found(sentence) == []
