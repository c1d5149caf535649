"""The trained judge of what is worth checking, as it ships."""

import numpy as np
import pytest

from factcheck.claims.extraction.checkworthiness import CheckWorthiness
from factcheck.claims.extraction.checkworthiness_traits import letters, runs, shapes, signs
from factcheck.claims.extraction.packing import pack
from factcheck.claims.extraction.tokens import tokenize
from factcheck.claims.extraction.weights import load


def tokens(words):
    return tokenize(words, 0, len(words))


@pytest.fixture(scope="module")
def learnt():
    return load().checkworthiness


def test_probability_ranks_facts_over_opinions_and_greetings(learnt):
    sentences = [
        "Unemployment fell from 9 percent to 4.5 percent in the last three years.",
        "My opponent voted against the bill twice.",
        "Good evening, and thank you.",
        "I believe in the people of this town.",
    ]
    chances = [learnt.probability(each) for each in sentences]

    assert chances == sorted(chances, reverse=True)
    assert [chance >= learnt.threshold for chance in chances] == [True, True, False, False]


@pytest.mark.parametrize("words", ["", " ", "?", "…", "\U0001f600", "a" * 3000])
def test_probability_of_anything_lies_between_nothing_and_one(learnt, words):
    assert 0 < learnt.probability(words) < 1


def test_read_refuses_other_weights():
    with pytest.raises(ValueError):
        CheckWorthiness.read(pack({"tags": np.array([1])}))
    with pytest.raises(ValueError):
        CheckWorthiness.read(b"nothing")


def test_shapes_keep_small_words_and_hide_the_rest():
    assert shapes(tokens("Since 1999 the Harbour Board raised $4 and 12% of fees")) == [
        "since", "YEAR", "the", "NAME", "-ed", "MONEY", "and", "SHARE", "of", "-s",
    ]  # fmt: skip


def test_runs_count_the_ends_as_neighbours():
    assert list(runs(["a", "b"], 2)) == ["<", "a", "b", ">", "< a", "a b", "b >"]


def test_letters_of_a_short_word():
    assert letters("no") == [" n", "no", "o ", " no", "no ", " no "]


def test_signs_name_kinds_and_pairs_of_kinds():
    words = tokens("They lost jobs")

    assert list(signs(words, shapes(words))) == [
        "jobs", "others", "past", "trend",
        "jobs&others", "jobs&past", "jobs&trend", "others&past", "others&trend", "past&trend",
        "words>=3", "content>=2",
    ]  # fmt: skip
