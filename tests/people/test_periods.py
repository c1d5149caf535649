from datetime import UTC, date, datetime

import pytest
import time_machine

from factcheck.people.periods import Period


@pytest.mark.parametrize(
    ("last", "step", "steps"),
    [
        (date(2024, 5, 3), "day", 3),
        (date(2024, 7, 31), "week", 14),
        (date(2026, 4, 30), "month", 24),
    ],
)
def test_steps_fit_the_length(last, step, steps):
    period = Period(date(2024, 5, 1), last)

    assert period.step == step
    assert len(period.steps()) == steps


def test_weeks_begin_on_monday_and_months_on_the_first():
    week = Period(date(2024, 5, 1), date(2024, 7, 31))
    month = Period(date(2024, 5, 9), date(2026, 4, 30))

    assert week.steps()[:2] == [date(2024, 4, 29), date(2024, 5, 6)]
    assert week.step_of(date(2024, 5, 5)) == date(2024, 4, 29)
    assert month.steps()[:2] == [date(2024, 5, 1), date(2024, 6, 1)]


def test_a_period_holds_its_last_day_by_the_newsrooms_clock(settings):
    settings.TIME_ZONE = "Asia/Tokyo"

    period = Period(date(2024, 5, 1), date(2024, 5, 2))

    assert period.begins == datetime(2024, 4, 30, 15, tzinfo=UTC)
    assert period.ends == datetime(2024, 5, 2, 15, tzinfo=UTC)


@time_machine.travel("2024-05-30T10:00:00Z", tick=False)
def test_days_until_today():
    assert Period.until_today(30) == Period(date(2024, 5, 1), date(2024, 5, 30))
