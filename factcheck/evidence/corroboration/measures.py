"""Lengths, areas, weights, times and temperatures, whatever the unit they are told in (English).

"Three tonnes" against "340 kilograms" is another weight, "25 miles" are "40 kilometres". Of all
that a text measures only what may be the same thing counts: as high or as deep as the claim's, of
the same stuff, and of times what lasts.
"""

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import NamedTuple

from factcheck.evidence.corroboration.numbers import Number, counts_in
from factcheck.evidence.corroboration.rival_counts import without_set_aside
from factcheck.evidence.corroboration.thresholds import is_threshold
from factcheck.evidence.corroboration.words import TEXTS_AT_HAND, key

_UNITS = {
    "length": {
        "mm|millimet(?:re|er)s?": 0.001, "cm|centimet(?:re|er)s?": 0.01, "m|met(?:re|er)s?": 1.0,
        "km|kilomet(?:re|er)s?": 1000.0, "inch(?:es)?": 0.0254, "ft|feet|foot": 0.3048,
        "yards?": 0.9144, "miles?": 1609.344,
    },
    "area": {
        "square met(?:re|er)s?": 1.0, "hectares?|ha": 10_000.0, "acres?": 4046.86,
        "square kilomet(?:re|er)s?|sq km|km²": 1e6, "square miles?": 2.59e6,
        "square (?:feet|foot)": 0.092903,
    },
    "weight": {
        "grams?|grammes?|g": 0.001, "kilos?|kilogram(?:me)?s?|kg": 1.0, "tonnes?|tons?": 1000.0,
        "pounds?(?! sterling)|lbs?": 0.45359, "ounces?|oz": 0.02835,
    },
    "volume": {
        "millilit(?:re|er)s?|ml": 0.001, "lit(?:re|er)s?": 1.0, "gallons?": 4.2,
        "cubic met(?:re|er)s?": 1000.0, "hectolit(?:re|er)s?": 100.0,
    },
    "time": {
        "seconds?": 1.0, "minutes?|mins?": 60.0, "hours?|hrs?": 3600.0, "days?": 86_400.0,
        "weeks?": 604_800.0, "months?": 2_629_800.0, "years?": 31_557_600.0,
    },
    "points": {"(?:percentage |percent )?points": 1.0},
}  # fmt: skip
_KINDS = tuple(
    (kind, factor, re.compile(rf"[ -]?(?:{form})\b(?!²)"))
    for kind, units in _UNITS.items()
    for form, factor in units.items()
)
_DEGREES = re.compile(r"(?: degrees?| ?°) ?(?P<scale>C\b|F\b|Celsius|Fahrenheit|centigrade)?")
_A_UNIT = re.compile(r"[ -]?(?:square |cubic |sq )?[a-z°]", re.IGNORECASE)
_HALF = re.compile(r" and a (half|quarter)\b")
_ONE = re.compile(
    r"\b(?:(?P<part>half|quarter of|three quarters of) )?an? "
    r"(?=(?:second|minute|hour|day|week|month|year)\b)"
)
_PARTS = {"half": 0.5, "quarter": 0.25, "quarter of": 0.25, "three quarters of": 0.75}
_AND = re.compile(r" (?:and )?|, ")
_RATE = re.compile(r"(?:/| (?:an?|per|each|every) )(?P<per>[a-z]{1,6})")
_HOW = re.compile(r"[ -](?P<how>long|high|tall|deep|wide|thick|old)\b")
_WAY = re.compile(r" (?P<way>from|off|away|out|below|above|beyond|behind|apart)\b")
_STUFF = re.compile(r" of (?:pure |raw |liquid )?(?P<stuff>[a-z]+)")
_LASTS = re.compile(
    r"\b(?:last(?:s|ed|ing)?|t(?:ook|akes?|aking)"
    r"|(?:out|off|down|dark|closed|shut)(?: (?:in|at) [A-Z]\w+)? for)"
    r" (?:(?:only|just|about|some|at most|at least|nearly|almost|around|roughly|exactly) )*$"
)
_SINCE = re.compile(r"[ -](?:later|earlier|ago|before|after|old|away|drive|walk|notice)\b")
_REACH = 60  # characters
_ALIKE = 0.05  # how far two roundings of one measure may lie apart
_DEGREE = 0.7
_RATHER = 1.3  # times as much
_FAR = 10_000.0
_ZERO_F, _FREEZING = 1.8, 32.0


class Measure(NamedTuple):
    """How much, in the first unit of its kind; `kind` has what parts it from others of it."""

    value: float
    kind: str
    lasts: bool
    stuff: str
    number: Number


@lru_cache(maxsize=TEXTS_AT_HAND)
def measures_in(text: str) -> tuple[Measure, ...]:
    """All that a text measures; "two hours and 11 minutes" is one."""
    found: list[tuple[Measure, int]] = []
    for measure, end in _read(text):
        before, stopped = found[-1] if found else (measure, -1)
        beside = stopped >= 0 and _AND.fullmatch(text, stopped, measure.number.start)
        if beside and before.kind == measure.kind and measure.value < before.value:
            found[-1] = before._replace(value=before.value + measure.value), end
        else:
            found.append((measure, end))
    return tuple(measure for measure, _ in found)


def _read(text: str) -> Iterator[tuple[Measure, int]]:
    ones = (
        Number(
            m.start(), m.end() - 1, _PARTS.get((m["part"] or "").casefold(), 1.0), "", loose=False
        )
        for m in _ONE.finditer(text)
    )
    for number in sorted((*counts_in(text), *ones)):
        end = number.end
        half = _HALF.match(text, end)
        more = _PARTS[half[1]] if half else 0.0
        found = _unit_at(text, half.end() if half else end)
        if found is None:
            continue
        kind, factor, end = found
        half = _HALF.match(text, end)
        more += _PARTS[half[1]] if half else 0.0
        end = half.end() if half else end
        value = number.value + more
        value = (value - _FREEZING) / _ZERO_F if factor < 0 else value * factor
        yield _told(text, kind, value, number, end), end


def _unit_at(text: str, place: int) -> tuple[str, float, int] | None:
    """Kind, factor and end of the unit that stands here; the factor of Fahrenheit is negative."""
    if not _A_UNIT.match(text, place):
        return None
    degrees = _DEGREES.match(text, place)
    if degrees:
        scale = (degrees["scale"] or "").casefold()[:1]
        return "degree", -1.0 if scale == "f" else 1.0, degrees.end()
    return next(
        (
            (kind, factor, m.end())
            for kind, factor, form in _KINDS
            if (m := form.match(text, place))
        ),
        None,
    )


def _told(text: str, kind: str, value: float, number: Number, end: int) -> Measure:
    """A measure with all that is told of it: how it lies, by what, of what."""
    rate, how, way, stuff = (form.match(text, end) for form in (_RATE, _HOW, _WAY, _STUFF))
    apart = (
        f"per {rate['per'][:1]}" if rate else "",
        how["how"].replace("tall", "high") if how and kind != "time" else "",
        "away" if way and kind == "length" else "",
    )
    before = text[max(0, number.start - _REACH) : number.start]
    long = bool(how and how["how"] == "long")
    lasts = long or (bool(_LASTS.search(before)) and not _SINCE.match(text, end))
    return Measure(
        value, " ".join((kind, *apart)).strip(), lasts, key(stuff["stuff"]) if stuff else "", number
    )


def measured_alike(claim: str, text: str) -> bool:
    """Whether a text has a measure of the claim in another unit: 25 miles for 40 kilometres."""
    there = measures_in(without_set_aside(text))
    return any(
        _alike(mine, other) and mine.number.value != other.number.value
        for mine in measures_in(claim)
        for other in there
    )


def another_measure(claim: str, passage: str, text: str) -> bool:
    """Whether a passage measures what a claim does, in another unit, and it is not as much.

    Not where the text has the claim's own measure anywhere, or the claim has several of a kind.
    """
    plain = without_set_aside(passage)
    if not plain.strip() or not measures_in(claim):
        return False
    everywhere = measures_in(without_set_aside(text))
    return any(
        _is_rival(mine, _of_its_kind(mine, measures_in(plain)))
        for mine in measures_in(claim)
        if not is_threshold(claim, mine.number)
        and len(_of_its_kind(mine, measures_in(claim))) == 1
        and not any(_alike(mine, other) for other in everywhere)
        and not _stands_bare(mine, text, everywhere)
    )


def _stands_bare(mine: Measure, text: str, measures: Iterable[Measure]) -> bool:
    """Whether the claim's figure stands somewhere without a unit: "the gauge stood at 213"."""
    with_unit = {measure.number.start for measure in measures}
    return any(
        number.value == mine.number.value and number.start not in with_unit
        for number in counts_in(without_set_aside(text))
    )


def _of_its_kind(mine: Measure, others: Iterable[Measure]) -> list[Measure]:
    return [other for other in others if other.kind == mine.kind]


def _alike(mine: Measure, other: Measure) -> bool:
    """Whether both may be one measure, be it rounded."""
    if mine.kind.split()[0] != other.kind.split()[0]:
        return False
    apart = abs(mine.value - other.value)
    if mine.kind.startswith("degree"):
        return apart <= _DEGREE
    return apart <= _ALIKE * max(mine.value, other.value)


def _is_rival(mine: Measure, others: list[Measure]) -> bool:
    """Whether these are another result: one at least, and all of the claim's stuff and size."""
    if mine.kind == "time":
        others = [other for other in others if mine.lasts and other.lasts]
    less_more = [sorted((mine.value, other.value)) for other in others]
    stuffs = {other.stuff for other in others} - {""}
    return (
        bool(others)
        and (not mine.stuff or not stuffs or mine.stuff in stuffs)
        and all(0 < less * _RATHER < more < less * _FAR for less, more in less_more)
    )
