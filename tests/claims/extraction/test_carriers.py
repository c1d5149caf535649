"""Who carried what was said to this outlet."""

import pytest

from articles.extraction.reading import read_text
from factcheck.claims.extraction.engine import extract


def carried(*paragraphs):
    """Give (speaker, carriers) of every claim somebody made."""
    found = extract(read_text("\n\n".join(("Pier story", "3 May 2024", *paragraphs))))
    return [(claim.speaker, claim.carriers) for claim in found.claims if claim.kind != "own"]


@pytest.mark.parametrize(
    "going_on",
    [
        "He added that the crane fell.",
        "“The crane fell,” he said.",
        "“The crane fell.”",
    ],
)
def test_extract_keeps_who_carried_an_interview_while_it_goes_on(going_on):
    assert carried(f"Per Moss told Vik TV that the pier moved. {going_on}") == [
        ("Per Moss", ("Vik TV",)),
        ("Per Moss", ("Vik TV",)),
    ]


@pytest.mark.parametrize(
    "elsewhere",
    ["He later told the board that the crane fell.", "In a letter, he said the crane fell."],
)
def test_extract_drops_the_carrier_when_words_come_from_elsewhere(elsewhere):
    assert carried(f"Per Moss told Vik TV that the pier moved. {elsewhere}")[1] == ("Per Moss", ())


def test_extract_knows_which_channel_was_told():
    assert carried(
        "Per Moss told Vik TV that the pier moved.", "Ann Lund told the channel it was safe."
    )[1] == ("Ann Lund", ("Vik TV",))


@pytest.mark.parametrize(
    ("sentence", "speaker", "carriers"),
    [
        ("The pier moved, minutes obtained by Vik Radio show.", "minutes", ("Vik Radio",)),
        ("The pier moved, papers seen by the Echo show.", "papers", ()),
        ("A diver cited by Vik Radio said the pier moved.", "a diver", ("Vik Radio",)),
        (
            "A harbour ministry statement carried by Vik Radio said the pier moved.",
            "harbour ministry",
            ("Vik Radio",),
        ),
        (
            "The pier had moved in May, as first reported by Vik Radio, citing two divers.",
            "two divers",
            ("Vik Radio",),
        ),
        ("Ann Lund told state television that the pier moved.", "Ann Lund", ("state television",)),
        ("Ann Lund told the al-Vik website that the pier moved.", "Ann Lund", ("al-Vik",)),
        ("Ann Lund told MPs that the pier moved.", "Ann Lund", ()),
        ("Ann Lund told Kanal Vest that the pier moved.", "Ann Lund", ("Kanal Vest",)),
        ("Ann Lund told Vik FM she'd seen the pier move.", "Ann Lund", ("Vik FM",)),
        (
            "According to a diver, who spoke to the newspaper Vikposten, the pier moved.",
            "a diver",
            ("Vikposten",),
        ),
        (
            "The pier moved, according to the newspaper Vikposten, which cited a diver.",
            "a diver",
            ("Vikposten",),
        ),
        (
            "According to a diver interviewed by the daily Vikposten, the pier moved.",
            "a diver",
            ("Vikposten",),
        ),
        (
            "“It moved,” Per Moss said to Vik Radio, in an interview later quoted by Reuters.",
            "Per Moss",
            ("Vik Radio", "Reuters"),
        ),
        ("Two divers, quoted only by Vik Radio, said it moved.", "two divers", ("Vik Radio",)),
        ("In a message to Vik Radio, Per Moss said the pier moved.", "Per Moss", ("Vik Radio",)),
        ("According to the board it moved by two metres.", "board", ()),
        ("A list published by the ministry shows the pier moved.", "a list", ()),
    ],
)
def test_extract_tells_a_carrier_from_a_speaker(sentence, speaker, carriers):
    assert carried(sentence) == [(speaker, carriers)]
