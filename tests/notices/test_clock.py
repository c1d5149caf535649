from datetime import UTC, date, datetime, time

import pytest

from factcheck.notices.clock import after_quiet, day_to_send

BERLIN = "Europe/Berlin"


def at(hour, minute=0, day=4) -> datetime:
    return datetime(2024, 11, day, hour, minute, tzinfo=UTC)


@pytest.mark.parametrize(
    ("moment", "start", "end", "then"),
    [
        (at(12), None, None, at(12)),
        (at(12), time(22), time(7), at(12)),
        (at(21), time(22), time(7), at(6, day=5)),  # 22:00 in Berlin
        (at(2), time(22), time(7), at(6)),
        (at(6), time(22), time(7), at(6)),
        (at(12), time(12), time(14), at(13)),
        (at(12), time(8), time(8), at(12)),
    ],
)
def test_mail_waits_until_the_quiet_hours_are_over(moment, start, end, then):
    assert after_quiet(moment, BERLIN, start, end) == then


def test_quiet_hours_end_by_the_clock_of_the_day_on_which_it_is_changed():
    before = datetime(2024, 10, 26, 21, tzinfo=UTC)  # 23:00 in summer time

    assert after_quiet(before, BERLIN, time(22), time(7)) == datetime(2024, 10, 27, 6, tzinfo=UTC)


@pytest.mark.parametrize(
    ("moment", "day"),
    [(at(6, 59), None), (at(7), date(2024, 11, 4)), (at(22, 59), date(2024, 11, 4)),
     (at(23), None)],
)  # fmt: skip
def test_the_daily_mail_is_due_by_ones_own_calendar(moment, day):
    assert day_to_send(moment, BERLIN, time(8)) == day
