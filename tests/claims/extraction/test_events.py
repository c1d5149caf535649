"""Events that a clause tells behind the main one, each a claim of its own."""

from datetime import date

import pytest

from articles.extraction.reading import read_text
from factcheck.claims.extraction.engine import extract


def claims(sentence):
    return extract(read_text(f"Pier story\n\n3 May 2024\n\n{sentence}")).claims


@pytest.mark.parametrize(
    ("sentence", "parts"),
    [
        (
            "The mill cut its dividend after profit fell by 60 per cent, as bakers turned away from its flour.",
            [
                "The mill cut its dividend",
                "profit fell by 60 per cent",
                "bakers turned away from its flour",
            ],
        ),
        (
            "Drones struck the mill on Monday, the mayor said, in the third attack this year.",
            ["Drones struck the mill on Monday", "the third attack this year"],
        ),
        (
            "Ann Lund, who followed 412 divers, said it was safe.",
            ["followed 412 divers", "it was safe"],
        ),
        (
            "The minister accused the crew of theft, an accusation that they reject.",
            ["the crew of theft"],
        ),
        (
            "Shares tumbled by 17% on Friday after Vik Home slashed its full-year outlook and said it would pay.",
            [
                "Shares tumbled by 17% on Friday",
                "Vik Home slashed its full-year outlook",
                "it would pay",
            ],
        ),
        (
            "Halych has struck 12 mills since March, arguing that they feed the army.",
            ["Halych has struck 12 mills since March", "they feed the army"],
        ),
        (
            "The warning came by text at 10.20pm, when the water was in his bar.",
            ["The warning came by text at 10.20pm", "the water was in his bar"],
        ),
        (
            "The ban runs from 1 March, when he was provisionally suspended.",
            ["The ban runs from 1 March", "he was provisionally suspended"],
        ),
        (
            "Three men left the mill only after the planes had landed.",
            ["Three men left the mill only after the planes had landed"],
        ),
        (
            "The firm cut its target for the second time this year after its buyer left Vik.",
            ["The firm cut its target for the second time this year", "its buyer left Vik"],
        ),
        (
            "The log was mended at noon, before any vote was counted.",
            ["The log was mended at noon", "any vote was counted"],
        ),
        (
            "Two men died when a wall fell on a bus in Vik.",
            ["Two men died", "a wall fell on a bus in Vik"],
        ),
        (
            "She hid the money in a shed, where divers found 300 notes.",
            ["She hid the money in a shed", "divers found 300 notes"],
        ),
        (
            "The court saw a film in which three men broke the lock of the shed.",
            ["The court saw a film", "three men broke the lock of the shed"],
        ),
    ],
)
def test_an_event_behind_the_main_clause_is_a_claim(sentence, parts):
    assert [claim.text for claim in claims(sentence)] == parts


@pytest.mark.parametrize(
    "sentence",
    [
        "He left the room when it began to rain in Vik.",
        "The pain came back on the ninth day after it was stopped.",
        "Levels in 200 nurses were lower after four weeks than in colleagues who slept.",
        "People who watch a screen after midnight most nights have weaker hearts.",
        "He died three hours after the ferry left the pier at Vik.",
        "The line was not staffed when the Harbour Echo called on Tuesday.",
    ],
)
def test_what_only_tells_when_stays_with_its_clause(sentence):
    assert [claim.text for claim in claims(sentence)] == [sentence.removesuffix(".")]


@pytest.mark.parametrize(
    ("sentence", "days"),
    [
        ("Two men died when a wall fell on a bus in Vik on Thursday.", [2, 2]),
        ("A man was held after a fire tore through a shed in Vik on Thursday.", [None, 2]),
        ("The board met on Thursday, two days after a boat had sunk off the pier.", [2, 30]),
        ("She has been silent since Thursday, when she called off a visit to Vik.", [None, 2]),
        ("She hid the money in a shed, where divers found 300 notes on Thursday.", [None, 2]),
        ("Two men died and dozens were missing after a dam burst near Vik on Thursday.", [2, 2, 2]),
    ],
)
def test_each_event_has_its_own_day(sentence, days):
    found = [claim.about_date for claim in claims(sentence)]

    assert [day and day.day for day in found] == days
    assert all(day in (None, date(2024, 5, 2), date(2024, 4, 30)) for day in found)


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ("Ann Lund, who took office in May, said the pier moved.", ["took office in May"]),
        (
            "Ann Lund, 34, who runs the pier and who left the board in 2019, said the pier moved.",
            ["left the board in 2019"],
        ),
        ("“The pier moved,” said Ann Lund, who became mayor in March.", ["became mayor in March"]),
        ("Ann Lund, who now leads the board, said the pier moved.", ["now leads the board"]),
        ("Ann Lund, who has won 64 cups, said the pier moved.", ["has won 64 cups"]),
        ("Vik FC, who have never won a cup, said the pier moved.", ["have never won a cup"]),
        ("Ann Lund, a cousin of the mayor, said the pier moved.", ["a cousin of the mayor"]),
        ("Vikbo, the largest user of it, said the pier moved.", ["the largest user of it"]),
        ("Vikbo, a fund that sold it in May, said the pier moved.", ["sold it in May"]),
        ("Ann Lund, a diver at the port, said the pier moved.", []),
        (
            "“The pier moved,” Ann Lund told men at the mill, where police had fired gas.",
            ["police had fired gas"],
        ),
        ("Ann Lund, who has red hair, said the pier moved.", []),
        ("Ann Lund, who runs the pier, said the pier moved.", []),
        ("Ann Lund, who saved copies, said the pier moved.", []),
        ("Ann Lund, who spoke to reporters on Friday, said the pier moved.", []),
    ],
)
def test_a_dated_deed_of_the_speaker_is_the_outlets_own_claim(sentence, told):
    assert [claim.text for claim in claims(sentence) if claim.kind == "own"] == told
