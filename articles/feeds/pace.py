"""When a feed is asked again."""

from datetime import timedelta

LONGEST_PAUSE = timedelta(days=1)
LONGEST_PATIENCE = timedelta(days=7)
MOST_DOUBLINGS = 10


def pause(pace: timedelta, *, failures: int, retry_after: float | None = None) -> timedelta:
    """Its pace; after failures twice that, four times, … up to a day, or what the site asks for.

    `retry_after` is in seconds; a site may ask for a week, and never for less than the pace.
    """
    doubled = pace * (1 << min(failures, MOST_DOUBLINGS))
    usual = max(pace, min(doubled, LONGEST_PAUSE))
    if retry_after is None:
        return usual
    asked = timedelta(seconds=min(retry_after, LONGEST_PATIENCE.total_seconds()))
    return max(usual, asked)
