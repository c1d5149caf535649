from hypothesis import given
from hypothesis import strategies as st

from factcheck.claims.extraction.anchors import Anchor, anchor, find


def test_anchor_keeps_32_code_points_on_both_sides():
    text = "x" * 40 + "claim" + "y" * 40

    assert anchor(text, 40, 45) == Anchor(exact="claim", prefix="x" * 32, suffix="y" * 32)


def test_find_follows_words_that_moved():
    anchored = anchor("The pier is shut. The bridge is open.", 18, 36)

    assert find(anchored, "New first line. The pier is shut. The bridge is open.", 18) == 34


def test_find_prefers_the_place_with_the_same_neighbours():
    text = "Ann said it is shut. Bob said it is shut."
    anchored = anchor(text, 30, 40)

    assert find(anchored, "Well. " + text, 15) == 36


def test_find_gives_nothing_when_the_words_are_gone():
    assert find(anchor("The pier is shut.", 0, 16), "The pier is open.", 0) is None


@given(st.text(), st.integers(0, 200), st.integers(1, 50))
def test_find_gives_back_the_place_in_the_same_text(text, start, length):
    end = min(len(text), start + length)
    if start >= end:
        return

    assert find(anchor(text, start, end), text, start) == start
