"""The pieces of two texts are the two texts, and tell what stayed."""

import time
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from articles.changes.aligning import Piece, align

TEXTS = st.text(st.sampled_from("ab .,\n“é\u05d0"), max_size=80)


def shown(old, new):
    """The changes as people mark them: [-gone-] and {+new+}."""
    parts = []
    for piece in align(old, new):
        gone, come = old[piece.old_start : piece.old_end], new[piece.new_start : piece.new_end]
        parts.append(come if piece.same else (gone and f"[-{gone}-]") + (come and f"{{+{come}+}}"))
    return "".join(parts)


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("The quay is shut.", "The quay is shut.", "The quay is shut."),
        ("", "The quay.", "{+The quay.+}"),
        ("The quay.", "", "[-The quay.-]"),
        ("", "", ""),
        (
            "He said 14 boats sank. All is well.",
            "He said 40 boats sank. All is well.",
            "He said [-14-]{+40+} boats sank. All is well.",
        ),
        ("It was never shut.", "It was shut.", "It was [-never -]shut."),
        (
            "One two, three four.",
            "Five six, seven four.",
            "[-One two, three-]{+Five six, seven+} four.",
        ),
        ("A b.\n\nC d.\n", "A b.\n\nNew one.\n\nC d.\n", "A b.\n\n{+New one.\n\n+}C d.\n"),
    ],
)
def test_align(old, new, expected):
    assert shown(old, new) == expected


@given(TEXTS, TEXTS)
@settings(max_examples=300)
def test_pieces_are_the_two_texts(old, new):
    pieces = align(old, new)

    assert "".join(old[p.old_start : p.old_end] for p in pieces) == old
    assert "".join(new[p.new_start : p.new_end] for p in pieces) == new
    for piece in pieces:
        if piece.same:
            assert old[piece.old_start : piece.old_end] == new[piece.new_start : piece.new_end]
    assert all(one.same != other.same for one, other in pairwise(pieces))


@given(TEXTS)
def test_a_text_beside_itself_is_one_piece(text):
    assert align(text, text) == ([Piece(True, 0, len(text), 0, len(text))] if text else [])


def test_a_long_text_changed_in_every_sentence_still_has_its_words():
    sentences = [f"Ship {number} lay at quay {number % 7} all day." for number in range(3_000)]
    old = " ".join(sentences)

    pieces = align(old, old.replace("all day", "all night"))

    gone = [old[piece.old_start : piece.old_end] for piece in pieces if not piece.same]
    assert gone == ["day"] * 3_000


def test_long_texts_of_every_kind_are_compared_in_no_time():
    words = " ".join(f"word{number % 977}" for number in range(50_000))
    kinds = [
        (words, words.replace("word500 ", "other ")),
        ("a " * 50_000, "b a " * 25_000),
        ("A b. " * 20_000, "C. A b. " * 12_000),
        ("\n" * 500_000, "\n a" * 200_000),
    ]
    started = time.process_time()

    for old, new in kinds:
        align(old, new)

    assert time.process_time() - started < 10
