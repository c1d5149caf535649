import pytest

from factcheck.evidence.corroboration.dates import dates
from factcheck.evidence.corroboration.numbers import numbers
from factcheck.evidence.corroboration.words import key, paragraphs, says_something, sentences, words


def test_words_stand_where_they_say():
    text = "Nurse Zoë's 1,904 hours — “так”, 水位。"

    assert [text[w.start : w.end] for w in words(text)] == [
        "Nurse", "Zoë's", "1,904", "hours", "так", "水", "位",
    ]  # fmt: skip


@pytest.mark.parametrize("text", ["The Lantern's 1,904 hours.", "The Lantern's 1,904 hours. " * 40])
def test_words_between_two_places_are_those_of_that_piece_alone(text):
    for start, end in ((0, 11), (4, 12), (6, 20), (12, 27), (15, len(text))):
        there = words(text[start:end])

        assert words(text, start, end) == [
            w._replace(start=w.start + start, end=w.end + start) for w in there
        ]


@pytest.mark.parametrize(
    "same",
    [
        ("fire", "fires", "Fired", "blaze"),
        ("stopped", "stopping", "stops"),
        ("Zoe", "Zoë", "ZOË’s"),
        ("seven", "7"),
        ("1,904", "1904"),
        ("killed", "died", "deaths"),
    ],
)
def test_key_brings_forms_of_a_word_together(same):
    assert len({key(word) for word in same}) == 1


@pytest.mark.parametrize("word", ["herring", "herrings", "note", "theme", "Downing", "Howe"])
def test_word_says_something_although_its_stem_says_nothing(word):
    assert says_something(key(word))


@pytest.mark.parametrize("word", ["others", "theirs", "reporting", "making", "noted", "Mondays"])
def test_form_of_a_word_that_says_nothing_says_nothing(word):
    assert not says_something(key(word))


def test_sentences_survive_abbreviations_and_quotations():
    text = "Dr. Lund left at 4 a.m. on Monday. “It is over.” Nobody asked why."

    assert [text[s.start : s.end] for s in sentences(text)] == [
        "Dr. Lund left at 4 a.m. on Monday.",
        "“It is over.”",
        "Nobody asked why.",
    ]


def test_paragraphs_are_parted_by_blank_lines_alone():
    text = "\n One line\nand its second.\n\n\nAnother. \n"

    assert [text[p.start : p.end] for p in paragraphs(text)] == [
        "One line\nand its second.",
        "Another.",
    ]


def test_numbers_know_what_they_count():
    found = numbers(
        words("At least twenty-five crew, 3.1 million litres and nine cats since 2016.")
    )

    assert [(n.value, n.unit, n.loose) for n in found] == [
        (25.0, "crew", True),
        (3_100_000.0, "litr", False),
        (9.0, "cat", False),
    ]


def test_dates_take_the_most_exact_reading():
    found = dates("On 4 March 2024, not in April 2023 or 1998, and never on 31 February 2024.")

    assert [(str(w.first), str(w.last)) for w in found] == [
        ("2024-03-04", "2024-03-04"),
        ("2023-04-01", "2023-04-30"),
        ("1998-01-01", "1998-12-31"),
        ("2024-02-01", "2024-02-29"),
    ]
