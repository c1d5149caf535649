"""Round numbers for an axis, and where along it things stand. Pure."""

import math
from collections.abc import Sequence
from itertools import pairwise

STEPS = (1, 2, 5, 10)
FEWEST_PIXELS = 1e-9


def ticks(low: float, high: float, *, about: int = 4) -> list[float]:
    """Round numbers from at or below `low` to at or above `high`, some `about` many.

    They are 1, 2 or 5 times a power of ten apart (Heckbert 1990, Graphics Gems I, page 61).
    """
    span = high - low
    if span <= 0:
        high, span = low + 1, 1
    rough = span / about
    power = 10 ** math.floor(math.log10(rough))
    step = next(each * power for each in STEPS if each * power >= rough * (1 - FEWEST_PIXELS))
    first, last = math.floor(low / step), math.ceil(high / step - FEWEST_PIXELS)
    return [round(number * step, 10) for number in range(first, last + 1)]


def whole_ticks(most: float) -> list[float]:
    """The same from 0 for things that are counted: whole numbers, 0 and 1 at least."""
    return [number for number in ticks(0, max(most, 1)) if number == int(number)]


def labelled(number: int, *, most: int = 4) -> list[int]:
    """Which of so many places along an axis get a label: the last, and others as far apart."""
    if number <= 0:
        return []
    apart = -(-number // most)
    return list(range(number - 1, -1, -apart))[::-1]


def runs(values: Sequence[float | None]) -> list[tuple[int, int]]:
    """Neighbours that both have a value, as pairs of places."""
    places = range(len(values))
    return [
        (one, other)
        for one, other in pairwise(places)
        if values[one] is not None and values[other] is not None
    ]
