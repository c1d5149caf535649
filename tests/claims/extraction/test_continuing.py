"""Who goes on speaking where no verb of saying stands."""

import pytest

from articles.extraction.reading import read_text
from factcheck.claims.extraction.engine import extract


def voices(*paragraphs):
    """Give (words, speaker) of every claim."""
    found = extract(read_text("\n\n".join(("Pier story", "3 May 2024", *paragraphs))))
    return [(claim.text, claim.speaker) for claim in found.claims]


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("Nobody hid a thing, Ann Lund said.", "The divers were paid in March."),
        ("Nonsense, says Ann Lund.", "The crane failed nine times last winter."),
        ("Ann Lund said the pier was old.", "Divers had counted 40 cracks."),
        ("Ann Lund said two boats were still afloat.", "They would be raised by May."),
        ("Ann Lund warned that five wells held lead.", "The highest reading was nine times that."),
        ("The pier was shut at noon, according to Ann Lund.", "Boats reached it two hours later."),
    ],
)
def test_extract_hears_a_person_through_the_outlets_words(before, after):
    assert voices(f"{before} {after}")[-1] == (after.rstrip("."), "Ann Lund")


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("Nobody hid a thing, Ann Lund said.", "Lund resigned the chair in 2019."),
        ("Nobody hid a thing, Ann Lund said.", "She was elected to the board in 2019."),
        ("Nobody hid a thing, Ann Lund said.", "The harbour has 40 boats and one crane."),
        ("Ann Lund said nine men died.", "That would bring the toll to 21."),
        ("Ann Lund said the pier was old.", "The forest behind it burned twice."),
        ("The pier was shut at noon, the Harbour Board said.", "Divers searched the pier."),
        ("“Nobody hid a thing,” Ann Lund said.", "Divers searched the pier at night."),
    ],
)
def test_extract_keeps_its_own_words_apart_from_a_speakers(before, after):
    assert voices(f"{before} {after}")[-1] == (after.rstrip("."), None)


@pytest.mark.parametrize(
    ("sentence", "parts"),
    [
        (
            "The crane was old, Ann Lund said, and the divers knew it.",
            ["The crane was old", "the divers knew it"],
        ),
        (
            "A lamp costs £40, Ann Lund says; a keeper costs £38,000.",
            ["A lamp costs £40", "a keeper costs £38,000"],
        ),
    ],
)
def test_extract_hears_a_speaker_on_past_the_verb(sentence, parts):
    assert voices(sentence) == [(part, "Ann Lund") for part in parts]


def test_extract_hears_a_sentence_between_told_and_quoted_words():
    assert voices(
        "Ann Lund said her father was robbed. He never locked the gate. “He trusted them,” she said."
    ) == [
        ("her father was robbed", "Ann Lund"),
        ("He never locked the gate", "Ann Lund"),
        ("He trusted them", "Ann Lund"),
    ]


def test_extract_hears_a_report_through_its_list():
    assert voices(
        "The study also found that:",
        "• the pier moved in May",
        "• the crane is older than the pier",
    ) == [
        ("the pier moved in May", "the study"),
        ("the crane is older than the pier", "the study"),
    ]


@pytest.mark.parametrize(
    "stance",
    [
        "Buyers tell a different story.",
        "Two of her staff gave a more complicated picture.",
        "The new owner took a tougher line.",
        "That account was disputed by two members of the board.",
        "That, too, is in doubt.",
        "That is not how the crew remembers it.",
        "The mayor’s account differs from one his deputy gave in May.",
        "Lund’s own deputy has been less categorical.",
        "A banker in Vik scoffed at the offer.",
        "The owner, Ann Lund, termed the charge baseless.",
        "The owner, Ann Lund, has been speaking to reporters outside the mill.",
        "The inquest continues.",
        "This emerges from a letter by the port office.",
        "Precisely this is what two divers from Vik report.",
    ],
)
def test_extract_takes_what_leads_to_other_words_for_no_claim(stance):
    assert voices(stance) == []


def test_extract_takes_a_stance_for_no_claim():
    assert voices("Her deputy, Per Moss, was blunter. “The pier moved,” he said.") == [
        ("The pier moved", "Per Moss")
    ]


def test_extract_keeps_hearsay_to_what_it_is_about():
    assert voices("The board sold its boats in May, reportedly for £3m.") == [
        ("The board sold its boats in May, reportedly for £3m", None)
    ]


def test_extract_gives_a_lone_quotation_to_whom_its_paragraph_is_about():
    found = voices("Ann Lund said no.", "The keeper, Per Moss, nods. Was it old? “It was ancient.”")

    assert found[-1] == ("It was ancient", "Per Moss")


def test_extract_takes_the_past_perfect_after_a_quotation_for_its_own():
    found = voices("“It moved,” said Ann Lund. “I saw it.” Divers had counted 40 cracks in May.")

    assert found[-1] == ("Divers had counted 40 cracks in May", None)
