import pytest

from factcheck.review.agreement import Opinion, agree


def opinion(position: int, said: str = "as_quoted", *, counted: bool = True) -> Opinion:
    return Opinion(said, position, counted)


@pytest.mark.parametrize(
    ("opinions", "tolerance", "expected"),
    [
        ([], 0, True),
        ([opinion(1)], 0, True),
        ([opinion(1), opinion(1)], 0, True),
        ([opinion(1), opinion(2)], 0, False),
        ([opinion(1), opinion(2)], 1, True),
        ([opinion(1), opinion(2), opinion(3)], 1, False),
        ([opinion(1), opinion(1, "not_said")], 6, False),
        ([opinion(7, counted=False), opinion(7, counted=False)], 0, True),
        ([opinion(7, counted=False), opinion(6)], 6, False),
        ([opinion(6), opinion(7, counted=False)], 6, False),
    ],
)
def test_agree_on_both_axes_within_the_tolerance(opinions, tolerance, expected):
    assert agree(opinions, tolerance) is expected
