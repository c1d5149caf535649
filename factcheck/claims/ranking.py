"""Where a claim stands in the queue: when it arrived, brought forward by what speaks for it."""

from datetime import datetime, timedelta
from math import log2, log10

# What a claim of full worth is brought forward, before one worth nothing.
HEAD_START = timedelta(days=7)
# What the greatest reach brings it forward, and each kind of harm that an editor marked.
REACH, HARM, MOST_HARMS = timedelta(days=3), timedelta(days=3), 3
MOST_READERS, MOST_COPIES = 10**8, 63  # from these on the reach is full


def rank_of(arrived: datetime, worth: float, *, reach: float = 0, harms: int = 0) -> datetime:
    """`worth` and `reach` are shares, 0..1; `harms` counts the marks that stand."""
    return arrived - worth * HEAD_START - reach * REACH - min(harms, MOST_HARMS) * HARM


def reach_of(readers: int | None, copies: int) -> float:
    """How far it spread, 0..1, by the outlet's readers a month or by copies, whichever says more.

    Both count by their logarithm: ten times the readers, or twice the copies, are one step more.
    """
    read = log10(1 + (readers or 0)) / log10(1 + MOST_READERS)
    copied = log2(1 + copies) / log2(1 + MOST_COPIES)
    return min(1.0, max(read, copied))
