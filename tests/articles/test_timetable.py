from datetime import UTC, datetime, timedelta

import pytest

from articles.timetable import next_visit

RECEIVED = datetime(2024, 11, 4, 12, tzinfo=UTC)
HOURS = (24, 1, 6)


@pytest.mark.parametrize(
    ("passed", "expected"), [(0, 1), (0.9, 1), (1, 6), (5, 6), (7, 24), (24, None), (500, None)]
)
def test_next_visit(passed, expected):
    time = next_visit(RECEIVED, RECEIVED + timedelta(hours=passed), HOURS)

    assert time == (expected and RECEIVED + timedelta(hours=expected))


def test_next_visit_of_no_hours():
    assert next_visit(RECEIVED, RECEIVED, ()) is None
