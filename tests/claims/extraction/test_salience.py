"""Whom a pronoun or an epithet means among all people named so far."""

import pytest

from articles.extraction.reading import read_text
from factcheck.claims.extraction.engine import extract
from factcheck.claims.extraction.salience import Seen, most_salient


def claims(*paragraphs):
    return extract(read_text("\n\n".join(("Pier story", "3 May 2024", *paragraphs)))).claims


@pytest.mark.parametrize(
    ("paragraphs", "speaker"),
    [
        (
            ("One keeper, Per Dahl of the Coast Guild, stayed.", "“It moved,” he told reporters."),
            "Per Dahl",
        ),
        (
            (
                "Her rival Ann Lund said the pier was safe.",
                "Ragna Voss, whose boat lies there, played a film of it. “It moved,” she said.",
            ),
            "Ragna Voss",
        ),
        (
            (
                "Mette Solheim, who drew the plans, calls that silly: no pier, she says, could move.",
                "“It moved,” she wrote.",
            ),
            "Mette Solheim",
        ),
        (
            ("“Per tied it up,” said Ulf Brandt. Per Dahl came later. “Per slept,” he said.",),
            "Ulf Brandt",
        ),
        (
            (
                (
                    "Her boss was less sure. “I can’t tell what fell,” chief executive Pruitt Holm"
                    " told families, according to two people who were there."
                ),
                "He told reporters later that the pier moved.",
            ),
            "Pruitt Holm",
        ),
        (
            (
                "Rower Ulf Brandt said it fell. “I saw that Per Dahl slept,” Mette Solheim said.",
                "He told reporters later that the pier moved.",
            ),
            "Ulf Brandt",
        ),
        (
            ("Rower Ulf Brandt fell off the pier, the guild said.", "“It moved,” the Finn said."),
            "Ulf Brandt",
        ),
        (
            ("Inspectors looked for Ulf Brandt, a cook.", "The cook said the pier moved."),
            "Ulf Brandt",
        ),
    ],
)
def test_extract_finds_who_is_most_on_the_mind(paragraphs, speaker):
    assert claims(*paragraphs)[-1].speaker == speaker


def test_extract_gives_a_sister_her_name():
    found = claims(
        "“It moved,” said Torben Rask. His sister Liv, who owns the pier, said it slid.",
        "Ms Rask said it was old. Mr Rask said it was new.",
    )

    assert [claim.speaker for claim in found] == [
        "Torben Rask",
        "Liv Rask",
        "Liv Rask",
        "Torben Rask",
    ]


def test_extract_takes_no_guild_for_a_person():
    found = claims("The Royal Rowing Guild said it moved. Ulf Brandt left.", "He said it was safe.")

    assert [claim.speaker for claim in found if claim.kind != "own"] == [
        "Royal Rowing Guild",
        "Ulf Brandt",
    ]


def seen(**given):
    plain = {
        "back": 1,
        "leads": True,
        "spoke_last": False,
        "spoke": False,
        "quoted": False,
        "named": True,
        "gender_known": False,
        "human": True,
        "in_words": False,
    }
    return Seen(**(plain | given))


@pytest.mark.parametrize(
    ("worse", "better"),
    [
        (seen(back=1), seen(back=0)),
        (seen(back=3), seen(back=1)),
        (seen(leads=False), seen(leads=True)),
        (seen(in_words=True), seen(back=3)),
        (seen(), seen(spoke_last=True, spoke=True)),
        (seen(human=False), seen()),
    ],
)
def test_most_salient_weighs_what_speaks_for_somebody(worse, better):
    assert (most_salient([worse, better]), most_salient([better, worse])) == (1, 0)


def test_most_salient_of_nobody_is_nobody():
    assert most_salient([]) is None
