import pytest

from factcheck.web.plots.ticks import labelled, runs, ticks, whole_ticks


@pytest.mark.parametrize(
    ("low", "high", "made"),
    [
        (0, 10, [0, 5, 10]),
        (0, 97, [0, 50, 100]),
        (-0.2, 1, [-0.5, 0, 0.5, 1]),
        (0, 0.37, [0, 0.1, 0.2, 0.3, 0.4]),
        (3, 3, [3, 3.5, 4]),
        (0, 4, [0, 1, 2, 3, 4]),
    ],
)
def test_ticks_are_round_and_reach_around(low, high, made):
    assert ticks(low, high) == made


def test_what_is_counted_has_whole_ticks():
    assert whole_ticks(0) == [0, 1]
    assert whole_ticks(2) == [0, 1, 2]
    assert whole_ticks(23) == [0, 10, 20, 30]


def test_the_last_place_is_labelled_and_others_as_far_apart():
    assert labelled(0) == []
    assert labelled(1) == [0]
    assert labelled(30) == [5, 13, 21, 29]


def test_runs_skip_what_is_not_known():
    assert runs([1, 2, None, 4, 5]) == [(0, 1), (3, 4)]
