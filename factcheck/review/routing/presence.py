"""Who is at work at a moment. Pure: hours and days in, yes or no out."""

from collections.abc import Sequence
from datetime import date, datetime, time
from zoneinfo import ZoneInfo

Hours = tuple[int, time, time]
"""Weekday (0 is Monday), from, to (not included), in the person's own zone."""
Days = tuple[date, date]
"""The first and the last day."""


def is_here(at: datetime, zone: str, hours: Sequence[Hours], away: Sequence[Days]) -> bool:
    """Whether somebody works at that moment (with a zone). No hours: at any time."""
    there = at.astimezone(ZoneInfo(zone))
    today, now = there.date(), there.time()
    if any(first <= today <= last for first, last in away):
        return False
    return not hours or any(
        weekday == today.weekday() and begins <= now < ends for weekday, begins, ends in hours
    )
