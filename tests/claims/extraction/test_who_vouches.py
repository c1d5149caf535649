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
            "Ms Lund wrote the draft. Her aide until last May, Fenella Moss, disagreed. She said it"
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


BETWEEN = [
    (
        "The port's own log, published by the Vik Herald on Monday, shows the radar off from May.",
        {"the radar off from May": ("the port's own log", ("Vik Herald",))},
    ),
    (
        (
            "The boat left Vik in 1904, according to a plaque on the wall. The plaque calls it “a gift"
            " of the king.”"
        ),
        {
            "The boat left Vik in 1904": ("a plaque on the wall", ()),
            "a gift of the king": ("a plaque on the wall", ()),
        },
    ),
    (
        "The phone calls the port made “in secret” cost £400 in 1904.",
        {"The phone calls the port made “in secret” cost £400 in 1904": (None, ())},
    ),
]


@pytest.mark.parametrize(("text", "expected"), BETWEEN)
def test_papers_speak_and_who_handed_them_on_is_no_news(text, expected):
    assert told(text) == expected


WHO_DID = [
    (
        "The firm said Friday that thieves who came in through a cellar had copied 600 files.",
        {"thieves who came in through a cellar had copied 600 files", "came in through a cellar"},
    ),
    (
        "Two bakers who lost the files moved to Vik in May.",
        {"Two bakers who lost the files moved to Vik in May"},
    ),
    (
        "The farm was paid for a field that had been filled with rubble.",
        {
            "The farm was paid for a field that had been filled with rubble",
            "had been filled with rubble",
        },
    ),
    (
        "The farm was paid for a camera that works in water.",
        {"The farm was paid for a camera that works in water"},
    ),
    (
        "“We found virus in two crates & then shut the gate,” Per Moss said.",
        {"We found virus in two crates", "then shut the gate"},
    ),
    (
        "“The gate of Moss & Vane fell on two cows,” Per Moss said.",
        {"The gate of Moss & Vane fell on two cows"},
    ),
]


@pytest.mark.parametrize(("text", "expected"), WHO_DID)
def test_what_somebody_new_did_is_told_as_well(text, expected):
    assert set(told(text)) == expected


LATER = [
    (
        (
            "The fine is £4m, the Echo reported, citing a draft contract. The contract reportedly"
            " grants £9m."
        ),
        {
            "The fine is £4m": ("a draft contract", ("Echo",)),
            "The contract reportedly grants £9m": ("a draft contract", ("Echo",)),
        },
    ),
    (
        (
            "The fine is £4m, the Echo reported, citing a draft report. The report is said to have"
            " been burnt."
        ),
        {
            "The fine is £4m": ("a draft report", ("Echo",)),
            "The report is said to have been burnt": (None, ()),
        },
    ),
    (
        (
            "The fine is £4m, the Echo reported, citing a draft report. The bank reportedly owes £9m."
        ),
        {
            "The fine is £4m": ("a draft report", ("Echo",)),
            "The bank reportedly owes £9m": (None, ()),
        },
    ),
    (
        (
            "The tool chain Vikjern said files were copied.\n\nPer Moss, who runs the firm Post Nine,"
            " denied that.\n\nThe chain said it had paid."
        ),
        {"files were copied": ("Vikjern", ()), "it had paid": ("Vikjern", ())},
    ),
    (
        (
            "“Nobody saw it,” said Ann Lund, who runs the island’s one mill. “It fell.”\n\nThe Vik"
            " Brigades said it was old.\n\n“It was new,” the mill’s head said."
        ),
        {
            "Nobody saw it": ("Ann Lund", ()),
            "It fell": ("Ann Lund", ()),
            "it was old": ("Vik Brigades", ()),
            "It was new": ("Ann Lund", ()),
        },
    ),
    (
        (
            "Ann Lund, who lives behind the mill, said it was new.\n\nPer Moss said it was"
            " old.\n\n“It fell,” the mill’s head said."
        ),
        {
            "it was new": ("Ann Lund", ()),
            "it was old": ("Per Moss", ()),
            "It fell": ("Per Moss", ()),
        },
    ),
    (
        "“It fell,” Per Moss told the port’s own channel, Harbour TV.",
        {"It fell": ("Per Moss", ("Harbour TV",))},
    ),
    (
        (
            "The tool chain Vikjern said files were copied.\n\nThe cable firm Post Nine said it had"
            " paid.\n\nThe firm said it was broke."
        ),
        {
            "files were copied": ("Vikjern", ()),
            "it had paid": ("Post Nine", ()),
            "it was broke": ("Post Nine", ()),
        },
    ),
]


@pytest.mark.parametrize(("text", "expected"), LATER)
def test_what_was_told_of_by_its_sort_speaks_again_by_it(text, expected):
    assert told(text) == expected


PERMIT = "A permit seen by Radio Vik gives the firm 40 boats."


@pytest.mark.parametrize(
    ("text", "speaker", "carriers"),
    [
        (f"{PERMIT} It does not say who signed it.", "a permit", ("Radio Vik",)),
        (f"{PERMIT} It makes no mention of a lock.", "a permit", ("Radio Vik",)),
        (f"{PERMIT} It sets a limit of nine a day.", "a permit", ("Radio Vik",)),
        ("The permit caps the number of boats at 40.", "the permit", ()),
        ("The permit does not say who signed it.", "the permit", ()),
        ("The mayor planted 40 trees. It does not say who signed it.", None, ()),
        ("The permit includes a map.", None, ()),
        ("The record set in 2019 was broken by two seconds.", None, ()),
        ("The permit makes no money.", None, ()),
        ("The law bans boats over 40 metres.", None, ()),
        ("The website does not list prices.", None, ()),
    ],
)
def test_what_a_paper_sets_or_leaves_out_is_the_papers(text, speaker, carriers):
    last = extract(read_text(f"Pier story\n\n3 May 2024\n\nIt rained on Sunday.\n\n{text}")).claims[
        -1
    ]

    assert (last.speaker, last.carriers) == (speaker, carriers)
