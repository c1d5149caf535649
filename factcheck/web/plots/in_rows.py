"""Plots in rows, all on one scale: words, and under them a bar in parts or a range. Pure.

The words are no part of the drawing: they wrap, and say all that the drawing shows.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from factcheck.web.plots.drawing import Bar, Dot, Line, Plot

HEIGHT = 12.0  # pixels, of a row's drawing
LEAST = 0.4  # percent: what is there is seen
MARGIN = 1.0  # percent, so that a dot at the end is whole


@dataclass(frozen=True, slots=True)
class Part:
    """A stretch of a bar."""

    size: float
    look: str
    title: str = ""


@dataclass(frozen=True, slots=True)
class Spread:
    """From the lower to the upper quartile, and the median between."""

    low: float
    middle: float
    high: float


def bars(rows: Sequence[Sequence[Part]]) -> list[Plot]:
    """One drawing a row: its parts behind one another; the longest row fills the width."""
    longest = max((sum(part.size for part in parts) for parts in rows), default=0)
    return [bar(parts, longest) for parts in rows]


def bar(parts: Sequence[Part], longest: float) -> Plot:
    """The parts as stretches, 100 % being the `longest` row."""
    drawn: list[Bar] = []
    x = 0.0
    for part in parts:
        if part.size:
            width = max(LEAST, 100 * part.size / longest)
            drawn.append(Bar(x, 0, width, HEIGHT, part.look, part.title))
            x += width
    return Plot("", "", HEIGHT, bars=tuple(drawn))


def spreads(rows: Sequence[Spread]) -> list[Plot]:
    """One drawing a row: a line for the quartiles, a dot for the median, from 0 on."""
    farthest = max((row.high for row in rows), default=0) or 1
    middle = HEIGHT / 2

    def at(number: float) -> float:
        return MARGIN + (100 - 2 * MARGIN) * number / farthest

    return [
        Plot(
            "",
            "",
            HEIGHT,
            lines=(
                Line(0, middle, 100, middle, "grid"),
                Line(at(row.low), middle, at(row.high), middle, "spread"),
            ),
            dots=(Dot(at(row.middle), middle),),
        )
        for row in rows
    ]
