import time

import pytest

from factcheck.claims.extraction.quotes import find_marked


def marked(*paragraphs):
    text = "\n\n".join(paragraphs)
    bounds, start = [], 0
    for paragraph in paragraphs:
        bounds.append((start, start + len(paragraph)))
        start += len(paragraph) + 2
    return [(text[m.start : m.end], m.depth) for m in find_marked(text, bounds)]


@pytest.mark.parametrize(
    "text",
    [
        "She said “it is shut” twice.",
        'She said "it is shut" twice.',
        "She said ‘it is shut’ twice.",
        "She said 'it is shut' twice.",
        "Sie sagte „it is shut“ zweimal.",
        "Elle a dit «it is shut» deux fois.",
        "Sie sagte »it is shut« zweimal.",
    ],
)
def test_quotes_are_found_in_every_style(text):
    assert marked(text) == [("it is shut", 0)]


def test_apostrophes_are_not_quotation_marks():
    assert marked("The traders’ pier hadn’t moved since ’98, O’Hara’s men said.") == []
    assert marked("The traders' pier hadn't moved, O'Hara's men said.") == []


def test_apostrophes_inside_single_marks_do_not_end_the_quotation():
    text = "‘I don’t know who’s paying the skippers’ wages, but it isn’t us.’"

    assert marked(text) == [(text[1:-1], 0)]


def test_nested_quotations_know_their_depth():
    assert marked("“They wrote ‘shut’ on the gate,” she said.") == [
        ("They wrote ‘shut’ on the gate,", 0),
        ("shut", 1),
    ]


def test_a_quotation_over_paragraphs_is_one():
    assert marked("“The pier moved.", "“Then it fell,” she said.") == [
        ("The pier moved.\n\n“Then it fell,", 0)
    ]


def test_a_quotation_left_open_ends_with_its_paragraph():
    assert marked("She said: “The pier moved.", "It is shut.") == [("The pier moved.", 0)]


@pytest.mark.parametrize("opening", ["‘", "'"])
def test_a_quotation_in_single_marks_goes_on_in_the_next_paragraph(opening):
    closing = "’" if opening == "‘" else "'"
    first, last = (
        f"{opening}Nobody told the players’ union.",
        f"{opening}It’s shut,{closing} she said.",
    )

    assert marked(f"No. {first}", last) == [(f"{first[1:]}\n\n{last[:-11]}", 0)]


@pytest.mark.parametrize(
    ("text", "quoted"),
    [
        (
            "‘The boys’ share’, he said, ‘is the boys’ affair’.",
            ["The boys’ share", "is the boys’ affair"],
        ),
        ("'It is the '90s again,' he said.", ["It is the '90s again,"]),
        ("'I saw 'em swim,' he said.", ["I saw 'em swim,"]),
        ("‘They met the bosses’ envoys’, she said.", ["They met the bosses’ envoys"]),
    ],
)
def test_shortened_words_and_plurals_end_no_quotation(text, quoted):
    assert marked(text) == [(words, 0) for words in quoted]


def test_a_part_of_a_sentence_in_single_marks_ends_with_its_word():
    text = "I saw it ‘with both eyes’ in May.\n\n‘It moved,’ she said."

    assert marked(*text.split("\n\n")) == [("with both eyes", 0), ("It moved,", 0)]


def test_straight_marks_inside_straight_marks_are_a_quotation_of_their_own():
    whole = "Moss told us that he had 'only hummed,'"
    assert marked(f'"{whole}" she said.') == [(whole, 0), ("only hummed,", 1)]


def test_inches_open_nothing():
    assert marked('A 6" gap and a 12" beam.') == []


@pytest.mark.parametrize("mark", ["“a ", '"a ', "‘a ", "'a ", "«a ", "“‘", "‘as’ "])
def test_a_hundred_thousand_open_marks_take_linear_time(mark):
    text = mark * 100_000
    began = time.process_time()

    find_marked(text, [(0, len(text))])

    assert time.process_time() - began < 5


def test_a_mark_that_opens_at_the_very_end_quotes_nothing():
    assert marked("“The pier”“") == [("The pier", 0)]
