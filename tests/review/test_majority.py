import pytest

from factcheck.review.agreement import Opinion
from factcheck.review.majority import Majority, majority, supports


def vote(position: int, said: str = "as_quoted", *, counted: bool = True) -> Opinion:
    return Opinion(said, position, counted)


def decided(*positions: int, said: str = "as_quoted") -> Majority:
    return Majority(said, frozenset(positions))


@pytest.mark.parametrize(
    ("votes", "tolerance", "expected"),
    [
        ([], 0, None),
        ([vote(1)], 0, decided(1)),
        ([vote(1), vote(5)], 0, None),
        ([vote(1), vote(1), vote(5)], 0, decided(1)),
        ([vote(1), vote(1), vote(5), vote(5)], 0, None),
        ([vote(1), vote(2), vote(5)], 0, None),
        ([vote(1), vote(2), vote(5)], 1, decided(1, 2)),
        ([vote(1), vote(2), vote(3)], 1, decided(2)),
        ([vote(1), vote(2), vote(2), vote(5)], 1, decided(2)),
        ([vote(1), vote(1, "not_said"), vote(1)], 0, decided(1)),
        ([vote(1), vote(1, "not_said")], 0, None),
        ([vote(7, counted=False), vote(7, counted=False), vote(6)], 6, decided(7)),
        ([vote(7, counted=False), vote(6), vote(5)], 0, None),
    ],
)
def test_more_than_half_of_the_votes_decide_within_the_tolerance(votes, tolerance, expected):
    assert majority(votes, tolerance) == expected


@pytest.mark.parametrize(
    ("given", "expected"),
    [(vote(1), True), (vote(2), True), (vote(3), False), (vote(1, "not_said"), False)],
)
def test_who_is_near_what_was_decided_was_not_overruled(given, expected):
    assert supports(given, decided(1), 1) is expected
