"""Stretches of days that figures are asked for, and the steps they are counted in."""

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Literal

from django.utils import timezone

Step = Literal["day", "week", "month"]
DAYS_BY_DAY = 45
DAYS_BY_WEEK = 370
LONGEST = 1_100  # days
A_DAY = timedelta(days=1)


@dataclass(frozen=True)
class Period:
    """From the first to the last day, both included, by the clock of the newsroom."""

    first: date
    last: date

    @classmethod
    def until_today(cls, days: int) -> "Period":
        """So many days, today being the last."""
        today = timezone.localdate()
        return cls(today - (days - 1) * A_DAY, today)

    @property
    def days(self) -> int:
        return (self.last - self.first).days + 1

    @property
    def step(self) -> Step:
        """By day while that can be read, then by week, from Monday, then by month."""
        if self.days <= DAYS_BY_DAY:
            return "day"
        return "week" if self.days <= DAYS_BY_WEEK else "month"

    @property
    def begins(self) -> datetime:
        return timezone.make_aware(datetime.combine(self.first, time.min))

    @property
    def ends(self) -> datetime:
        """The first moment that is no longer part of it."""
        return timezone.make_aware(datetime.combine(self.last + A_DAY, time.min))

    def step_of(self, day: date) -> date:
        """The first day of the step that this day is part of."""
        if self.step == "week":
            return day - day.weekday() * A_DAY
        return day.replace(day=1) if self.step == "month" else day

    def steps(self) -> list[date]:
        """The first days of all steps, that of the first one perhaps before the period."""
        days = (self.first + number * A_DAY for number in range(self.days))
        return list(dict.fromkeys(self.step_of(day) for day in days))
