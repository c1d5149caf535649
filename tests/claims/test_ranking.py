from datetime import UTC, datetime, timedelta

import pytest

from factcheck.claims.ranking import rank_of, reach_of

MONDAY = datetime(2024, 11, 4, tzinfo=UTC)


def test_rank_is_the_arrival_brought_forward():
    assert rank_of(MONDAY, 0) == MONDAY
    assert rank_of(MONDAY, 1) == MONDAY - timedelta(days=7)
    assert rank_of(MONDAY, 0, reach=0.5) == MONDAY - timedelta(days=1.5)
    assert rank_of(MONDAY, 0, harms=2) == MONDAY - timedelta(days=6)
    assert rank_of(MONDAY, 0, harms=9) == MONDAY - timedelta(days=9)


@pytest.mark.parametrize(
    ("readers", "copies", "reach"),
    [(None, 0, 0), (10**8, 0, 1), (10**9, 999, 1), (None, 63, 1), (None, 7, 0.5), (10**4, 7, 0.5)],
)
def test_reach_is_a_share(readers, copies, reach):
    assert reach_of(readers, copies) == pytest.approx(reach, abs=0.01)
