from datetime import timedelta

import pytest

from articles.feeds.pace import pause


@pytest.mark.parametrize(
    ("minutes", "failures", "retry_after", "expected"),
    [
        (15, 0, None, timedelta(minutes=15)),
        (15, 1, None, timedelta(minutes=30)),
        (15, 3, None, timedelta(hours=2)),
        (15, 400, None, timedelta(days=1)),
        (10_080, 3, None, timedelta(days=7)),
        (15, 1, 7200, timedelta(hours=2)),
        (15, 1, 10, timedelta(minutes=30)),
        (15, 1, 1e9, timedelta(days=7)),
    ],
)
def test_pause(minutes, failures, retry_after, expected):
    pace = timedelta(minutes=minutes)

    assert pause(pace, failures=failures, retry_after=retry_after) == expected
