"""What speaks for a tie between a cue and another piece."""

from factcheck.claims.extraction.paragraphs import Paragraph
from factcheck.claims.extraction.ties import FARTHEST, Cut, between

WORDS = ("Ann", "left", ",", "and", "Bo", "said", "it", "sank", ".")
PARAGRAPH = Paragraph(
    tuple((4 * at, 4 * at + 3) for at in range(len(WORDS))),
    WORDS,
    ("PROPN", "VERB", "PUNCT", "CCONJ", "PROPN", "VERB", "PRON", "VERB", "PUNCT"),
    ((0, len(WORDS)),),
    (-1,) * len(WORDS),
)
CUT = Cut.of(
    PARAGRAPH,
    {
        ("source", 0, 1): 0.35,
        ("source", 4, 5): 0.95,
        ("cue", 5, 6): 0.85,
        ("content", 6, 8): 0.75,
    },
)


def test_source_beyond_another_is_told_from_the_one_beside():
    beyond, beside = set(between(CUT, 2, 0)), set(between(CUT, 2, 1))

    assert sorted(beyond - beside) == [
        "source<bbox010",
        "source<g4",
        "source<hann",
        "source<jleft",
        "source<p3",
        "source<q-x010",
        "source<tVERBx010",
        "source<vTrue1",
        "source<x010",
        "source<x010s0",
    ]


def test_content_is_told_by_its_first_word_and_the_verb():
    assert [name for name in between(CUT, 2, 3) if "|" in name] == ["content>fit|said"]


def test_nobody_is_told_by_the_surest_source_of_the_sentence():
    assert list(between(CUT, 2, None))[-2:] == ["nobody c8", "nobody p9"]


def test_only_pieces_near_may_belong():
    many = {("source", at, at + 1): 0.5 for at in range(40)}

    assert Cut.of(PARAGRAPH, many).near(0, "source") == list(range(FARTHEST + 1))


def test_a_piece_stands_where_its_words_do():
    assert CUT.place(3) == (24, 31)
