import numpy as np

from factcheck.review.measuring.alpha import Level, alpha
from factcheck.review.measuring.rounds import Figure, counted, share_alike


def test_equal_rounds_are_one_pattern():
    assert counted([[1, 2], (1, 2), [2, 1]]) == {(1, 2): 2, (2, 1): 1}


def test_share_alike_looks_at_rounds_with_two_answers_or_more():
    assert share_alike({(1, 1): 2, (1, 2): 1, (3, 3, 3): 1, (2,): 9}) == 0.75
    assert share_alike({(1,): 4}) is None


def test_no_round_is_no_figure():
    assert alpha({}, [1, 2], Level.NOMINAL) == Figure(None, None, None, 0)


def test_a_single_round_has_no_interval():
    assert alpha({(0, 1): 1}, [1, 2], Level.NOMINAL) == Figure(0.0, None, None, 1)


def test_rare_differences_give_no_interval():
    """Most draws would see one answer only, and alpha is not defined there."""
    found = alpha({(0, 0): 1, (0, 1): 1}, [1, 2], Level.NOMINAL)

    assert (found.value, found.low, found.high) == (0.0, None, None)


def test_interval_is_the_same_for_the_same_seed_and_holds_the_figure():
    patterns = {(0, 0): 40, (1, 1): 30, (0, 1): 12, (1, 2): 8, (2, 2): 20}
    first = alpha(patterns, [1, 2, 3], Level.ORDINAL, seed=1)

    assert first == alpha(patterns, [1, 2, 3], Level.ORDINAL, seed=1)
    assert first != alpha(patterns, [1, 2, 3], Level.ORDINAL, seed=2)
    assert first.low < first.value < first.high


def test_interval_is_that_of_drawing_rounds_one_by_one():
    patterns = {(0, 0): 40, (1, 1): 30, (0, 1): 12, (1, 2): 8, (2, 2): 20}
    rounds = [answers for answers, often in patterns.items() for _ in range(often)]
    dice = np.random.default_rng(3)
    drawn = [
        alpha(
            counted(rounds[place] for place in dice.integers(0, len(rounds), len(rounds))),
            [1, 2, 3],
            Level.NOMINAL,
        ).value
        for _ in range(400)
    ]
    found = alpha(patterns, [1, 2, 3], Level.NOMINAL)

    assert abs(found.low - np.quantile(drawn, 0.025)) < 0.03
    assert abs(found.high - np.quantile(drawn, 0.975)) < 0.03
