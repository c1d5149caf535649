from time import process_time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.claims.extraction.markup import masked
from factcheck.claims.extraction.sentences import LONGEST, sentences, wordings

MARKS = "“”‘’\"'()[]<>«»…。．.!?,;:-–—•\\ \n\t\r\u2028\u00a0"
PIECES = ["Dr. ", "p.m. ", "U.S. ", " . . . ", "1. ", "b) ", "“Is it?” ", "<i>", "\r\n", "́"]
TEXTS = st.lists(
    st.one_of(st.text(), st.text(MARKS), st.text("aZé7 " + MARKS), st.sampled_from(PIECES)),
).map("".join)


def cut(text):
    return [text[start:end] for start, end in sentences(text, 0, len(text))]


@pytest.mark.parametrize(
    "parts",
    [
        ["The pier is shut.", "It will open in May."],
        ["It rose 3.5 percent to $1.2m.", "Nobody knows why."],
        ["It cost £90.", "Nobody paid .75 for it."],
        ["Shut?!", "Yes!!", "Why??"],
        ["it is shut today.", "nobody knows why?", "ask the harbour office."],
        ["Der Pier ist zu.", "Niemand weiß warum."],
    ],
)
def test_sentences_end_where_a_reader_ends_them(parts):
    assert cut(" ".join(parts)) == parts


@pytest.mark.parametrize(
    "parts",
    [
        ["Dr. Lund met Gen. P. K. Moss and Sens. Ann Roe and Bo Dahl.", "They agreed."],
        ["Lund, Moss et al. Pier Papers, vol. 2, pp. 4 and fig. 3, no. 12."],
        ["Is it shut?", "He said no.", "Everybody left."],
        ["The U.S. Navy left.", "The port is empty."],
        ["She flew to the U.S.", "Then she came back."],
        ["He owns Roe & Co. and Dahl Ltd.", "She owns Moss Inc.", "Nobody owns the pier."],
        ["Moss Inc. Chairman Bo Dahl left."],
        ["It sank on Oct. 4 off Lund, Maine.", "The crew sat.", "They waited."],
        ["They moved to Portland, Ore.", "They liked it."],
        ["Ann B. Lee took plan B.", "It failed."],
        ["Only you and I.", "Nobody else."],
        ["LUND, N.H. - The pier is shut."],
        ["Ask Ann Roe Jr.'s office on 4th st. near the pier."],
        ["It was seen by millions on X.", "Police found no proof."],
        ["She met Engr. Per Dahl at the mill."],
        ["Cables, ropes, etc. lay about.", "The pier was full."],
    ],
)
def test_short_forms_end_a_sentence_only_before_a_word_that_begins_one(parts):
    assert cut(" ".join(parts)) == parts


@pytest.mark.parametrize(
    "parts",
    [
        ["It opens at 5 p.m. on Monday and 7 a.m. Friday.", "Come early."],
        ["It shut at 6 p.m.", "Visitors went home."],
        ["At 6 p.m. Ann Roe shut it.", "Nobody saw."],
        ["It opens at 9 a.m. Eastern."],
    ],
)
def test_hours_end_a_sentence_unless_they_open_it_or_a_day_follows(parts):
    assert cut(" ".join(parts)) == parts


@pytest.mark.parametrize(
    "parts",
    [
        ["“The pier is shut,” she said.", "“It will open.”"],
        ["“Is it shut?” she asked.", "“Yes!” Lund said."],
        ["“It is shut.”", "Nobody objected."],
        ["“It is shut.", "It will not open before May,” she said."],
        ["“We tried…” Lund said.", "He left."],
        ["“Is it shut?”", "Others say: “It is not.”"],
        ["“I never—”", "The line went dead."],
        ["'It is shut.' he wrote.", "'It is open.'"],
    ],
)
def test_quotations_stay_with_the_words_that_say_who_spoke(parts):
    assert cut(" ".join(parts)) == parts


@pytest.mark.parametrize(
    "parts",
    [
        ["The pier (It was built in 1890.) is shut.", "Nobody knows why."],
        ["(It was built in 1890.)", "(It burned down twice.)"],
        ["Roe (Me.) agreed.", "Dahl [who? 12:30] did not."],
        ["The crew left [...] before noon.", "Nobody saw them."],
    ],
)
def test_brackets_inside_a_sentence_do_not_end_it(parts):
    assert cut(" ".join(parts)) == parts


@pytest.mark.parametrize(
    "parts",
    [
        ["Shut … for now.", "Then what?", "Nobody knows!"],
        ["It is shut...", "Nobody knows why."],
        ["It was . . . I thought . . . shut."],
        ["It is shut.", ". . . Nobody knows why."],
        ["It is shut . . . .", "Nobody knows why."],
        ["It is shut....", "Nobody knows."],
    ],
)
def test_dots_tell_words_left_out_from_a_voice_that_trails_off(parts):
    assert cut(" ".join(parts)) == parts


@pytest.mark.parametrize(
    "parts",
    [
        ["Write to Ann.Roe@pier.example or see www.Pier.example/a.Html?b=C.Dd.", "It helps."],
        ["The file pier.v2.Final.txt and the .png images are lost.", "Nobody has them."],
        ["It lies at 59.9139.10.", "Boats go there."],
        [
            "It was agreed.12 13",
            "The pier was shut (see table 3).4",
            "It burned.[5][6]",
            "It sank.",
        ],
        ["Jeopardy! is on.", "So is Yahoo! News."],
    ],
)
def test_addresses_numbers_names_and_footnotes_are_read_as_such(parts):
    assert cut(" ".join(parts)) == parts


def test_sentences_end_where_the_blank_is_missing():
    assert cut("It is shut.Nobody knows why.Dr. Roe paid 1,500.That is much.") == [
        "It is shut.",
        "Nobody knows why.",
        "Dr. Roe paid 1,500.",
        "That is much.",
    ]
    assert cut("桟橋は閉鎖された。理由は不明だ。") == ["桟橋は閉鎖された。", "理由は不明だ。"]


@pytest.mark.parametrize(
    "parts",
    [
        ["1. Bread", "2. Milk", "3. Eggs"],
        ["1.) Bread.", "2.) Milk."],
        ["a) bread", "b) milk", "c) eggs"],
        ["• Bread", "• Milk"],
        ["• 1. Bread", "• 2. Milk"],
        ["Go shopping.", "a. bread", "b. milk"],
        ["Lund wants 1) bread, 2) milk and 3) eggs."],
        ["For 1. above nothing is due, and for 2. above two crowns."],
        ["Two rules: 1. Be kind.", "2. Be quick."],
        ["Q. Who is he?", "A. Roe is his name."],
    ],
)
def test_items_of_a_list_stand_alone_and_parts_of_a_sentence_do_not(parts):
    assert cut(" ".join(parts)) == parts


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("bread\nmilk and eggs\r\nEND\n", ["bread", "milk and eggs", "END"]),
        ("It was a long \nday at sea.", ["It was a long \nday at sea."]),
        (
            "The old harbour office said on Friday that its\nOslo pier stays shut until the spring. Nobody\nobjected.",
            [
                "The old harbour office said on Friday that its\nOslo pier stays shut until the spring.",
                "Nobody\nobjected.",
            ],
        ),
        (
            "The harbour office has a new opening hour on days\n\nFridays",
            ["The harbour office has a new opening hour on days", "Fridays"],
        ),
        (
            "(The harbour office shut the pier in October 2019)\nIt is open.",
            ["(The harbour office shut the pier in October 2019)", "It is open."],
        ),
    ],
)
def test_lines_of_a_list_end_and_lines_broken_for_their_width_go_on(text, parts):
    assert cut(text) == parts


def test_markup_belongs_to_no_sentence():
    assert cut('<p class="a">It is shut.</p> <p>Why?</p>\\rNobody knows') == [
        "It is shut.",
        "Why?",
        "Nobody knows",
    ]


def test_wordings_keep_a_quotation_whole_and_stand_on_one_line():
    text = 'She asked, "Is it \n shut? Who shut it?" (Nobody <b>knew</b>.) It was \nlate.'

    assert wordings(text) == [
        'She asked, "Is it shut? Who shut it?" (Nobody knew.)',
        "It was late.",
    ]
    assert wordings('"Shut!" (It was.) "Open it. Now!"') == [
        '"Shut!"',
        "(It was.)",
        '"Open it. Now!"',
    ]


def test_sentences_keep_their_places():
    text = "  One is here.  Two is there. "

    assert sentences(text, 0, len(text)) == [(2, 14), (16, 29)]
    assert sentences(text, 14, len(text)) == [(16, 29)]


@given(TEXTS, st.integers(0, 8), st.booleans())
def test_sentences_of_any_text_are_in_order_and_leave_nothing_out(text, start, whole_quotes):
    start = min(start, len(text))
    places = sentences(text, start, len(text), whole_quotes=whole_quotes)

    read = masked(text[start:])
    assert len(read) == len(text) - start
    bounds = [start, *(place for span in places for place in span), len(text)]
    assert bounds == sorted(bounds)
    between = zip(bounds[::2], bounds[1::2], strict=True)
    assert "".join(read[first - start : last - start] for first, last in between).strip() == ""
    assert all(0 < end - begin <= LONGEST for begin, end in places)
    assert all(text[begin:end] == text[begin:end].strip() for begin, end in places)


@given(TEXTS)
def test_any_text_can_be_written_out(text):
    assert all("\n" not in wording for wording in wordings(text))


@pytest.mark.parametrize("piece", ["word ", "“It ", "said “Oh? ", "Mr. (It. ", "1. ", "-–", ". "])
def test_sentences_are_bounded_and_quick_however_long_the_text_runs(piece):
    text = piece * 100_000

    began = process_time()
    places = sentences(text, 0, len(text), whole_quotes=True)

    assert process_time() - began < 10
    assert max(end - start for start, end in places) <= LONGEST
