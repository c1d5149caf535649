"""How urgent a claim is: its place in the queue comes of it, and by when it is due.

It stands where it arrived, brought forward by what speaks for it. The weights stand here alone.
"""

from datetime import datetime, timedelta
from math import log2, log10

# What a claim of full worth is brought forward, before one worth nothing.
HEAD_START = timedelta(days=7)
# What the greatest reach brings it forward.
REACH = timedelta(days=3)
# What each kind of harm that an editor marked counts, as a share of the greatest worth: three days.
HARM, MOST_HARMS = 3 / 7, 3
MOST_READERS, MOST_COPIES = 10**8, 63  # from these on the reach is full


def rank_of(arrived: datetime, worth: float, *, reach: float = 0, harms: int = 0) -> datetime:
    """`worth` and `reach` are shares, 0..1; `harms` counts the marks that stand."""
    return arrived - urgency_of(worth, harms) * HEAD_START - reach * REACH


def urgency_of(worth: float, harms: int) -> float:
    """The worth, and what the marks of harm add to it: 0..2.3."""
    return worth + min(harms, MOST_HARMS) * HARM


def reach_of(readers: int | None, copies: int) -> float:
    """How far it spread, 0..1, by the outlet's readers a month or by copies, whichever says more.

    Both count by their logarithm: ten times the readers, or twice the copies, are one step more.
    """
    read = log10(1 + (readers or 0)) / log10(1 + MOST_READERS)
    copied = log2(1 + copies) / log2(1 + MOST_COPIES)
    return min(1.0, max(read, copied))
