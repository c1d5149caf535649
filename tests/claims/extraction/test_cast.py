"""Who is meant by a description, a group or a name that comes late."""

import pytest

from articles.extraction.reading import read_text
from factcheck.claims.extraction.engine import extract


def speakers(*paragraphs):
    found = extract(read_text("\n\n".join(("Pier story", "3 May 2024", *paragraphs))))
    return [claim.speaker for claim in found.claims if claim.kind != "own"]


def quoted(*paragraphs):
    found = extract(read_text("\n\n".join(("Pier story", "3 May 2024", *paragraphs))))
    return [quote.speaker for quote in found.quotes]


@pytest.mark.parametrize(
    ("before", "after", "speaker"),
    [
        ("Two divers said it moved.", "One said it slid.", "one of two divers"),
        ("Two divers said it moved.", "One of them, Per Moss, said it slid.", "Per Moss"),
        (
            "Vik Marine said it moved.",
            "Police were told. The firm denied that it slid.",
            "Vik Marine",
        ),
        ("The insurer, Vik Mutual, was told.", "The firm said it slid.", "Vik Mutual"),
        ("He told the coroner, Dr Eva Rask, it moved.", "The coroner said it slid.", "Eva Rask"),
        (
            "Health secretary Eva Rask said no.",
            "The permanent secretary said it slid.",
            "the permanent secretary",
        ),
        ("Pandita, an abbot who counts boats, said no.", "The abbot said it slid.", "Pandita"),
        (
            "The board took its boats, after it found that the pier moved.",
            "It said it slid.",
            "board",
        ),
        (
            "Ann Lund said no. Eva Rask, her mother, said yes.",
            "The older woman said it slid.",
            "Ann Lund",
        ),
    ],
)
def test_extract_knows_whom_words_mean(before, after, speaker):
    assert speakers(before, after)[-1] == speaker


@pytest.mark.parametrize(
    ("opening", "following"),
    [
        ("A harbour master has denied that the pier moved.", "Per Moss, 29, said it was safe."),
        ("The pier moved, a jeweller’s nephew claimed.", "Per Moss told police it was safe."),
        ("The pier moved, his widow said.", "Gus Moss was 44. Siri Moss said it was safe."),
    ],
)
def test_extract_gives_the_unnamed_speaker_of_an_opening_the_name_that_follows(opening, following):
    first, last = speakers(opening, following)

    assert first == last


def test_extract_leaves_a_spokesman_of_an_opening_unnamed():
    assert speakers(
        "The pier moved, a police spokesman said.", "Per Moss, 29, said it was safe."
    ) == [
        "a police spokesman",
        "Per Moss",
    ]


def test_extract_joins_an_inspector_with_the_name_in_the_same_paragraph():
    assert speakers(
        "The pier was safe, the board said.",
        "An inspector told the hearing that it moved. ‘It slid,’ Siri Moss said.",
    ) == ["board", "Siri Moss", "Siri Moss"]


def test_extract_brings_to_mind_whose_deputy_speaks():
    assert (
        speakers(
            "Ann Lund said it moved.",
            "Eva Rask said it slid.",
            "Lund’s deputy, Tom Moss, said the mayor knew.",
            "“Tom is tired,” she said.",
        )[-1]
        == "Ann Lund"
    )


def test_extract_names_who_is_quoted_inside_a_quotation():
    assert quoted("Ann Lund said ‘the board told us, in May, “the pier is safe”’.") == [
        "Ann Lund",
        "board",
    ]


def test_extract_quotes_nobody_with_a_term():
    assert quoted("Ann Lund described it as a “look and see” visit.") == []


def test_the_end_of_a_possessive_alone_is_nobody():
    assert speakers("She owns Moss. The pier moved twice; 's who called it so.") == [None]


@pytest.mark.parametrize(
    "sentence",
    [
        "According to his diary Per Berg told the board that the pump was broken.",
        "According to the minutes Per Berg said the pump was broken.",
    ],
)
def test_what_something_is_told_by_is_no_speaker(sentence):
    assert speakers(sentence) == ["Per Berg"]


def test_what_points_at_words_in_german_is_no_speaker():
    found = quoted(
        "Die beiden Gäste sind verletzt und liegen im Spital. Das sagte Beat Amrein dem Anzeiger.",
        "«Unser Fahrzeug stand, der Motor war aus», berichtet Amrein, der am Steuer gesessen hat.",
    )
    assert found == ["Beat Amrein"]
