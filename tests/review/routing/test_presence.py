from datetime import UTC, date, datetime, time

import pytest

from factcheck.review.routing.presence import is_here

MONDAY = datetime(2024, 11, 4, 22, 30, tzinfo=UTC)
DAY = [(0, time(9), time(17))]


@pytest.mark.parametrize(
    ("at", "zone", "hours", "here"),
    [
        (MONDAY, "UTC", [], True),
        (MONDAY, "UTC", DAY, False),
        (MONDAY, "America/Los_Angeles", DAY, True),
        (MONDAY, "Asia/Tokyo", [(1, time(7), time(8))], True),
        (MONDAY, "Asia/Tokyo", [(0, time(7), time(8))], False),
        (MONDAY.replace(hour=9, minute=0), "UTC", DAY, True),
        (MONDAY.replace(hour=17, minute=0), "UTC", DAY, False),
    ],
)
def test_hours_count_in_the_persons_own_zone(at, zone, hours, here):
    assert is_here(at, zone, hours, []) is here


@pytest.mark.parametrize(("zone", "here"), [("UTC", False), ("Asia/Tokyo", True)])
def test_days_away_count_in_the_persons_own_zone(zone, here):
    monday = date(2024, 11, 4)
    assert is_here(MONDAY, zone, [], [(monday, monday)]) is here
