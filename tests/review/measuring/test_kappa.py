import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sklearn.metrics import cohen_kappa_score

from factcheck.review.measuring.kappa import Weights, kappa
from factcheck.review.measuring.rounds import counted

# Fleiss, Levin & Paik, "Statistical Methods for Rates and Proportions" (2003), table 18.1:
# a hundred patients, as two raters diagnosed them.
PUBLISHED = ((75, 1, 4), (5, 4, 1), (0, 0, 10))


def test_kappa_is_the_published_one():
    patterns = {
        (row, column): often
        for row, cells in enumerate(PUBLISHED)
        for column, often in enumerate(cells)
        if often
    }
    found = kappa(patterns, 3)

    assert (round(found.value, 3), found.rounds) == (0.676, 100)
    assert found.low < found.value < found.high


@pytest.mark.parametrize("weights", [*Weights])
@settings(max_examples=25, deadline=None, derandomize=True)
@given(rounds=st.lists(st.tuples(*[st.integers(0, 3)] * 2), min_size=2, max_size=30))
def test_kappa_is_that_of_a_peer(weights, rounds):
    first, second = zip(*rounds, strict=True)
    found = kappa(counted(rounds), 4, weights).value
    if len({*first, *second}) < 2:
        assert found is None
        return
    known = None if weights is Weights.NONE else str(weights)
    assert found == pytest.approx(
        cohen_kappa_score(first, second, labels=range(4), weights=known), abs=1e-9
    )


def test_kappa_of_a_pair_that_gives_one_answer_is_not_defined():
    assert kappa({(2, 2): 30}, 5).value is None
