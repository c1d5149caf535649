"""Where a claim stands in the queue: the time of arrival, brought forward by its worth."""

from datetime import datetime, timedelta

# What a claim of full worth is brought forward, before one worth nothing.
HEAD_START = timedelta(days=7)


def rank_of(arrived: datetime, worth: float) -> datetime:
    return arrived - worth * HEAD_START
