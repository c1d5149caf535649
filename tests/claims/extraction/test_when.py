from datetime import date

import pytest

from factcheck.claims.extraction.dated import date_edits
from factcheck.claims.extraction.when import day_beside, day_in

FIRST, LAST = date(1, 1, 1), date(9999, 12, 31)


@pytest.mark.parametrize(
    ("words", "published"),
    [
        ("It sank yesterday", FIRST),
        ("It sank two days ago", FIRST),
        ("It sank on the 31st", FIRST),
        ("It sank last Tuesday", FIRST),
        ("It will sink tomorrow", LAST),
        ("It will sink next Monday", LAST),
    ],
)
def test_a_day_outside_the_calendar_is_none(words, published):
    assert day_in(words, published) is None


def test_a_day_beside_one_outside_the_calendar_is_none():
    assert day_beside("a day after the storm", FIRST) is None
    assert day_beside("a day before the storm", LAST) is None


@pytest.mark.parametrize(
    ("words", "published"), [("last month", FIRST), ("next year", LAST), ("last year", FIRST)]
)
def test_a_month_or_year_outside_the_calendar_stays_open(words, published):
    assert date_edits(words, 0, len(words), published) == ([], [words])
