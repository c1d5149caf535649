"""Chances of pieces, held against counting every way through."""

from itertools import pairwise, product

import numpy as np
import pytest

from factcheck.claims.extraction.chances import about, best_apart, chances, likely_pieces

BEGIN, INSIDE, OUT = 0, 1, 2
# Inside follows only the begin of a piece or itself.
FOLLOWS = np.array([[0.2, 0.9, 0.1], [0.4, 0.7, -0.3], [0.5, -1e6, 0.6]])
SCORES = np.array(
    [[0.3, -1e6, 0.1], [0.2, 0.8, 0.4], [-0.5, 0.6, 0.2], [0.9, 0.1, 0.3], [0.1, -1e6, 0.7]]
)


def counted(scores):
    """Give the chance of each piece by weighing all sequences of labels."""
    total, found = 0.0, {}
    for path in product(range(3), repeat=len(scores)):
        weight = np.exp(
            sum(scores[at, label] for at, label in enumerate(path))
            + sum(FOLLOWS[pair] for pair in pairwise(path))
        )
        total += weight
        for first in (at for at, label in enumerate(path) if label == BEGIN):
            end = first + 1
            while end < len(path) and path[end] == INSIDE:
                end += 1
            found[first, end] = found.get((first, end), 0.0) + weight
    return {piece: weight / total for piece, weight in found.items() if weight / total >= 0.01}


def test_chances_are_those_of_all_ways_through():
    long, short = chances(SCORES, [0, 4], [4, 1], FOLLOWS)

    for chain, scores in ((long, SCORES[:4]), (short, SCORES[4:])):
        found = {(a, b): sure for a, b, sure in likely_pieces(chain, BEGIN, INSIDE, 0.01)}
        assert found == pytest.approx(counted(scores))


def test_chain_that_begins_nothing_has_no_pieces():
    (chain,) = chances(np.array([[-1e6, -1e6, 0.0]]), [0], [1], FOLLOWS)

    assert list(likely_pieces(chain, BEGIN, INSIDE, 0.01)) == []


def test_two_sure_pieces_beat_one_that_covers_both():
    one, two, both = ("cue", 0, 1, 0.7), ("source", 1, 3, 0.6), ("content", 0, 3, 0.8)

    least = {"cue": 0.3, "source": 0.2, "content": 0.3}

    assert best_apart([both, two, one], 4, least) == [one, two]


def test_contents_of_about_the_same_words_speak_for_each_other():
    whole, short, apart = ("content", 0, 4, 0.4), ("content", 0, 2, 0.2), ("content", 4, 6, 0.3)
    cue = ("cue", 0, 4, 0.1)

    assert about([whole, cue, short, apart], "content") == [
        cue,
        ("content", 0, 4, pytest.approx((0.4 + 0.4 + 0.2) / 2)),
        ("content", 0, 2, pytest.approx((0.2 + 0.4 + 0.2) / 2)),
        apart,
    ]


def test_pieces_of_other_kinds_stay_as_they_are():
    assert about([("cue", 0, 1, 0.7)], "content") == [("cue", 0, 1, 0.7)]
