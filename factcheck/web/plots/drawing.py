"""What a plot is made of. Pure: numbers in, shapes out; a template writes them as SVG.

Across, everything is in percent of the plot's width, so that it fits any screen and its words keep
their size; downwards it is in pixels from the top.
"""

from dataclasses import dataclass
from typing import Literal

Anchor = Literal["start", "middle", "end"]


@dataclass(frozen=True, slots=True)
class Bar:
    """A filled rectangle; x, y: its upper left corner. `title` is told on hover."""

    x: float
    y: float
    width: float
    height: float
    look: str = ""
    title: str = ""


@dataclass(frozen=True, slots=True)
class Line:
    """From one point to another."""

    x1: float
    y1: float
    x2: float
    y2: float
    look: str = ""


@dataclass(frozen=True, slots=True)
class Dot:
    """A mark at a point."""

    x: float
    y: float
    title: str = ""


@dataclass(frozen=True, slots=True)
class Words:
    """Words on the line `y`, beginning at, around or ending at `x`."""

    x: float
    y: float
    text: str
    anchor: Anchor = "start"
    look: str = ""


@dataclass(frozen=True, slots=True)
class Plot:
    """A drawing with its name and what is to be seen in it, for those who do not see it."""

    title: str
    about: str
    height: float
    bars: tuple[Bar, ...] = ()
    lines: tuple[Line, ...] = ()
    dots: tuple[Dot, ...] = ()
    words: tuple[Words, ...] = ()
