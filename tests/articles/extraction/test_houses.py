"""What a page tells of its writers and of its own house, against stories about such people."""

import time

import pytest

from articles.extraction.reading import read_text

LEAD = "Divers found 40 cracks in the pier on Monday, the harbour board said."
NEXT = "“We could not wait,” said Per Moss, the harbour master."
LAST = "The board met at noon."
WRITER = [
    "Ida Lamm is the assistant ports editor of Tideline Post.",
    "Ida Lamm is Tideline Post’s ports correspondent.",
    "Ida Lamm is a staff writer.",
    "Ida Lamm has written for the Vik Echo and others.",
    "Ida Lamm previously worked at the Vik Echo, where she covered crime.",
    "Ida Lamm, a reporter for Tideline Post, covers the courts.",
    "A graduate of Vik University, Ida Lamm joined Tideline Post in 2019.",
    "Ida covers ports and fisheries for Tideline Post. She joined in 2019.",
    "Kai Brandt is a reporter at Tideline Post covering ports.",
]
HOUSE = [
    "Tideline Post is funded by its readers. It asks for gifts.",
    "Tideline Post is a nonprofit newsroom that looks into abuses of power.",
    "Founded in 2009, Tideline Post is an independent, nonprofit news site.",
    "Tideline Post is part of the Northern news network.",
    "The Quay Fund is a financial supporter of Tideline Post.",
    "Tideline Post receives support from the Quay Fund for coverage of schools.",
    "The Quay Fund supports Tideline Post’s coverage of schools.",
]
AT_THE_FOOT = [
    "Tideline Post is owned by Quay Media Ltd.",
    "Tideline Post relies on donations from readers.",
    "This project was supported by a grant from the Quay Foundation.",
]


def names(*paragraphs, byline="By Ida Lamm"):
    text = "\n\n".join(("Pier shut after 40 cracks", byline, "3 May 2024", *paragraphs))
    return [mark.label for mark in read_text(text).blocks][3:]


@pytest.mark.parametrize("line", [*WRITER, *HOUSE])
def test_labels_know_writers_and_houses_wherever_they_stand(line):
    assert names(LEAD, NEXT, line, LAST) == ["body", "body", "boilerplate", "body"]
    assert names(LEAD, NEXT, LAST, line)[-1] == "boilerplate"


@pytest.mark.parametrize("line", AT_THE_FOOT)
def test_labels_know_the_owners_of_the_page_at_its_foot(line):
    assert names(LEAD, NEXT, LAST, line, "Share this story")[-2] == "boilerplate"


def test_labels_take_what_goes_on_about_the_writer_off_the_story():
    bio = (WRITER[0], "She lives in Vik with two dogs.")

    assert names(LEAD, NEXT, *bio) == ["body", "body", "boilerplate", "boilerplate"]
    assert names(LEAD, NEXT, bio[1]) == ["body", "body", "body"]


def test_labels_know_whose_page_it_is_by_its_rights():
    line = "Tideline Post is owned by two brothers."

    assert names(LEAD, line, NEXT, LAST, "© 2024 Tideline Post")[1] == "boilerplate"
    assert names(LEAD, line, NEXT, LAST)[1] == "body"


@pytest.mark.parametrize(
    ("lead", "lines"),
    [
        (
            "Ann Lund was held at the airport in Vik on Monday, her lawyer said.",
            [
                "Ann Lund is a reporter for the Echo.",
                "Lund has written for the Echo since 2011.",
                "She previously worked for the Vik Post.",
                "Before joining the Echo, she worked at the mill.",
            ],
        ),
        (
            "Police raided the offices of Quay Insider in Vik on Monday.",
            [
                "Quay Insider is an independent news site.",
                "Quay Insider is funded by its readers.",
                "Quay Insider is part of the Northern Media network.",
                "Quay Insider is a member of the press council.",
                "It is owned by Quay Media.",
            ],
        ),
        (
            LEAD,
            [
                "Lund is the assistant editor of the Echo, the court heard.",
                "The party is funded by its members.",
                "Vik Bank is owned by two brothers.",
                "This project was supported by a grant of 4m crowns from the state.",
                "Ann Lund is a donor to the campaign.",
                "Brokers may earn a commission.",
                "The board sent 4,000 letters to readers.",
            ],
        ),
    ],
)
def test_labels_leave_stories_about_reporters_papers_and_grants(lead, lines):
    for line in lines:
        assert names(lead, NEXT, line, LAST) == ["body"] * 4, line
        assert names(lead, NEXT, LAST, line) == ["body"] * 4, line


def test_labels_leave_a_reporter_who_speaks_below():
    lines = (LEAD, "Kai Brandt is a reporter based in Vik.", "“I saw it fall,” he said.")

    assert names(*lines) == ["body"] * 3


def test_thousands_of_houses_are_told_from_the_story_in_linear_time():
    lines = [f"Tide{number} is a nonprofit newsroom in Vik." for number in range(3000)]
    began = time.process_time()

    read_text("Pier shut\n\n3 May 2024\n\n" + "\n\n".join(lines))

    assert time.process_time() - began < 6
