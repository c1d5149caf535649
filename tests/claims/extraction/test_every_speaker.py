"""Whoever speaks is known however their speaking is told, and behind whatever stands between."""

import pytest

from articles.extraction.reading import read_text
from factcheck.claims.extraction.engine import extract

BEFORE = "Pier story\n\n3 May 2024\n\nTwo boats sank on Sunday, said Tom Reyes, a sailor.\n\n"
SPEAKERS = {
    "Ida Holm": "Ida Holm",
    "the mayor, Ida Holm,": "Ida Holm",
    "Ida Holm, whose boat sank,": "Ida Holm",
    "the ministry": "ministry",
    "two witnesses": "two witnesses",
}


def told(text: str, words: str = "pier is safe") -> list[tuple[str, str | None]]:
    """The claims about the pier, each with its speaker."""
    found = extract(read_text(BEFORE + text[0].upper() + text[1:])).claims
    return [(claim.text.lower(), claim.speaker) for claim in found if words in claim.text]


CONVINCED = (
    "{0} was adamant that the pier is safe.",
    "{0} has been very clear that the pier is safe.",
    "{0} is convinced the pier is safe.",
    "{0} was adamant: “The pier is safe.”",
    "{0} made it clear that the pier is safe.",
    "{0} let it be known that the pier is safe.",
    "{0} has no doubt that the pier is safe.",
    "{0} was quick to point out that the pier is safe.",
    "{0} was at pains to stress that the pier is safe.",
    "In the view of {0} the pier is safe.",
    "A day later {0} said the pier is safe.",
    "It was {0} who said that the pier is safe.",
)


@pytest.mark.parametrize("way", CONVINCED)
def test_speaker_is_known_however_sure_they_are(way):
    heard = {words: told(way.format(words)) for words in SPEAKERS if who_fits(way, words)}

    assert heard == {words: [("the pier is safe", SPEAKERS[words])] for words in heard}


def who_fits(way: str, words: str) -> bool:
    """Asides end with a comma, which "in the view of" needs and "it was … who" does not take."""
    if way.startswith("It was"):
        return not words.endswith(",")
    return words.endswith(",") or not way.startswith("In the")


@pytest.mark.parametrize(
    "text",
    [
        "It is clear that the pier is safe.",
        "Ida Holm was not sure that the pier is safe.",
        "Ida Holm made sure that the pier is safe.",
        "If Ida Holm is sure that the pier is safe, she can open it.",
        "Per Lund kept in his view of the bay that the pier is safe.",
        "It was won in the account of a firm whose pier is safe.",
    ],
)
def test_nobody_says_what_is_only_made_sure_of(text):
    assert [speaker for _, speaker in told(text)] == [None]


PARTING = (
    "Ida Holm, whose boat sank,",
    "Ida Holm, who runs the ferry company with her two brothers,",
    "Ida Holm, 54, a nurse,",
    "the mayor of Lorne, Ida Holm, who took office in May,",
)


@pytest.mark.parametrize("words", PARTING)
def test_words_go_on_behind_all_that_is_told_of_the_speaker(words):
    text = f"“The quay by the pier was shut,” said {words} “and the pier is safe.”"

    assert told(text, "pier") == [
        ("the quay by the pier was shut", "Ida Holm"),
        ("the pier is safe", "Ida Holm"),
    ]
