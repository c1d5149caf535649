"""Plots over time: columns for what is counted, and a figure with its range. Pure."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from factcheck.web.plots.drawing import Anchor, Bar, Dot, Line, Plot, Words
from factcheck.web.plots.ticks import labelled, runs, ticks, whole_ticks

LEFT = 9.0  # percent, for the numbers of the axis
TOP, FIELD, FOOT = 18.0, 120.0, 22.0  # pixels
FULL = 0.72  # of a column's place that the column fills
NEAR_THE_EDGE = 12.0  # percent
HEIGHT = TOP + FIELD + FOOT


@dataclass(frozen=True, slots=True)
class Range:
    """A figure with the range it lies in; None for `value`: nothing to tell."""

    value: float | None
    low: float | None = None
    high: float | None = None


@dataclass(frozen=True, slots=True)
class Over:
    """What a plot is called, what it shows in a sentence, and the names of its places in time."""

    title: str
    about: str
    names: Sequence[str]

    def middle(self, place: int) -> float:
        """Where the middle of a place is, in percent."""
        return LEFT + (100 - LEFT) * (place + 0.5) / len(self.names)

    @property
    def width(self) -> float:
        """Of one place, in percent."""
        return (100 - LEFT) / max(1, len(self.names))


def columns(
    over: Over,
    values: Sequence[int],
    *,
    told: Callable[[float], str] = "{:g}".format,
    most: int | None = None,
    look: str = "",
) -> Plot:
    """A column for each place; the highest says its number. `most`: a scale shared by several."""
    axis = whole_ticks(max([most or 0, *values]))
    level = levels(axis)
    wide = over.width * FULL
    bars = [
        Bar(
            over.middle(place) - wide / 2,
            level(value),
            wide,
            level(0) - level(value),
            look,
            f"{over.names[place]}: {told(value)}",
        )
        for place, value in enumerate(values)
        if value
    ]
    highest = max(range(len(values)), key=lambda place: values[place], default=None)
    named = (
        [above(over.middle(highest), level(values[highest]), told(values[highest]))]
        if highest is not None and values[highest]
        else []
    )
    return Plot(
        over.title,
        over.about,
        HEIGHT,
        bars=tuple(bars),
        lines=grid(axis, level),
        words=(*axis_words(axis, level, told), *place_words(over), *named),
    )


def ranges(
    over: Over,
    values: Sequence[Range],
    *,
    told: Callable[[float], str] = "{:g}".format,
    low: float = 0.0,
    high: float | None = None,
) -> Plot:
    """A dot for each figure, a bar for its range, and a line from dot to dot."""
    known = [
        number
        for each in values
        for number in (each.value, each.low, each.high)
        if number is not None
    ]
    axis = ticks(min([low, *known]), max([low, *known]) if high is None else max([high, *known]))
    level = levels(axis)
    dots = [
        Dot(over.middle(place), level(each.value), f"{over.names[place]}: {told(each.value)}")
        for place, each in enumerate(values)
        if each.value is not None
    ]
    spread = [
        Line(over.middle(place), level(each.low), over.middle(place), level(each.high), "spread")
        for place, each in enumerate(values)
        if each.low is not None and each.high is not None
    ]
    by_place = {dot.x: dot for dot in dots}
    joined = [
        Line(one.x, one.y, other.x, other.y, "joined")
        for one, other in (
            (by_place[over.middle(first)], by_place[over.middle(second)])
            for first, second in runs([each.value for each in values])
        )
    ]
    last = [beside(dots[-1], dots[-1].title.rpartition(": ")[2])] if dots else []
    return Plot(
        over.title,
        over.about,
        HEIGHT,
        lines=(*grid(axis, level), *spread, *joined),
        dots=tuple(dots),
        words=(*axis_words(axis, level, told), *place_words(over), *last),
    )


def levels(axis: Sequence[float]) -> Callable[[float], float]:
    """From a number on the axis to pixels from the top."""
    low, high = axis[0], axis[-1]
    return lambda number: TOP + FIELD * (high - number) / (high - low)


def grid(axis: Sequence[float], level: Callable[[float], float]) -> tuple[Line, ...]:
    """A thin line at each number, that at 0 (or at the foot) a little stronger."""
    foot = 0 if axis[0] <= 0 <= axis[-1] else axis[0]
    return tuple(
        Line(LEFT, level(tick), 100, level(tick), "foot" if tick == foot else "grid")
        for tick in axis
    )


def axis_words(
    axis: Sequence[float], level: Callable[[float], float], told: Callable[[float], str]
) -> list[Words]:
    return [Words(LEFT - 1, level(tick) + 4, told(tick), "end", "soft") for tick in axis]


def place_words(over: Over) -> list[Words]:
    """Names under some of the places, the last of them always."""
    return [
        Words(
            over.middle(place), HEIGHT - 5, over.names[place], anchor_at(over.middle(place)), "soft"
        )
        for place in labelled(len(over.names))
    ]


def above(x: float, y: float, text: str) -> Words:
    return Words(x, y - 5, text, anchor_at(x), "told")


def beside(dot: Dot, text: str) -> Words:
    """To the left of a dot, clear of the bar that goes through it."""
    return Words(dot.x - 1.5, dot.y - 6, text, "end", "told")


def anchor_at(x: float) -> Anchor:
    """Words near the right edge end there, instead of running out of the picture."""
    return "end" if x > 100 - NEAR_THE_EDGE else "middle"
