import pytest

from factcheck.claims.extraction.sentences import LONGEST, sentences


def cut(text):
    return [text[start:end] for start, end in sentences(text, 0, len(text))]


@pytest.mark.parametrize(
    "parts",
    [
        ["The pier is shut.", "It will open in May."],
        ["Dr. Lund met Gen. P. K. Moss at 5 p.m. on Monday.", "They agreed."],
        ["It rose 3.5 percent to $1.2m.", "Nobody knows why."],
        ["“The pier is shut,” she said.", "“It will open.”"],
        ["“Is it shut?” she asked.", "“Yes!” Lund said."],
        ["“It is shut.”", "Nobody objected."],
        ["The U.S. Navy left.", "The port is empty."],
        ["Shut … for now.", "Then what?", "Nobody knows!"],
        ["Der Pier ist zu.", "Niemand weiß warum."],
        ["桟橋は閉鎖された。", "理由は不明だ。"],
    ],
)
def test_sentences_end_where_a_reader_ends_them(parts):
    assert cut(" ".join(parts)) == parts


def test_sentences_keep_their_places():
    text = "  One is here.  Two is there. "

    assert sentences(text, 0, len(text)) == [(2, 14), (16, 29)]


def test_sentences_are_bounded_however_long_the_text_runs():
    text = "word " * 5_000

    assert max(end - start for start, end in sentences(text, 0, len(text))) <= LONGEST
