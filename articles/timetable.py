"""When a page is read again: soon at first, when most silent edits happen, then more rarely."""

from collections.abc import Iterable
from datetime import datetime, timedelta


def next_visit(received: datetime, now: datetime, hours: Iterable[float]) -> datetime | None:
    """The first of these hours after its arrival that is still to come; None after the last."""
    times = (received + timedelta(hours=each) for each in sorted(hours))
    return next((time for time in times if time > now), None)
