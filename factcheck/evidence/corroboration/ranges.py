"""Whether an item gives a range in which a claim's count lies: "29,000 to 32,000 litres" (English).

A range holds what is claimed as about so much, and leaves open what is claimed as just so much. It
is not another count.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from factcheck.evidence.corroboration.numbers import Number, counts_in, numbers_in, same_unit
from factcheck.evidence.corroboration.words import Stretch

_BETWEEN = re.compile(r"\bbetween (?:some |about |around |roughly )?$", re.IGNORECASE)
_FROM = re.compile(r"\b(?:from|of) (?:\w+ )?$", re.IGNORECASE)  # "fell from 900 to 300"
_OF = re.compile(r" (?:out )?of (?:the |its |their )?(?=\w)")
_AND = re.compile(r"(?: [\w-]+)? and ")
_TO = re.compile(r"(?: to | or |\s?[\u2013-]\s?)")
_SCALE = re.compile(r"\b(thousand|million|billion)\b", re.IGNORECASE)
_SCALES = {"thousand": 10**3, "million": 10**6, "billion": 10**9}
_BEFORE = 20  # letters in which "between" stands


class Range(NamedTuple):
    """From where to where it goes, what is counted, and where it stands."""

    least: float
    last: Number
    place: Stretch


def holds_count(claim: str, text: str) -> bool:
    """Whether a text gives a range in which one of the claim's counts lies."""
    counts = _with_units(claim, counts_in(claim))
    return any(_holds(each, mine) for each in _ranges_in(text) for mine in counts)


def only_in_a_range(claim: str, passage: str, *texts: str) -> bool:
    """Whether a claim's count lies in the range that a passage gives, and stands nowhere by itself.

    Not where the claim says itself that it is about so much.
    """
    return any(
        not mine.loose
        and any(_holds(each, mine) for each in _ranges_in(passage))
        and not any(_stands_alone(mine, text) for text in texts)
        for mine in _with_units(claim, counts_in(claim))
    )


def _with_units(text: str, numbers: Sequence[Number]) -> list[Number]:
    """These numbers of a text; of "34 of the 61 seats" both are seats."""
    units = [each.unit for each in numbers[1:]]
    return [
        one if one.unit or not _OF.match(text, one.end) else one._replace(unit=unit)
        for one, unit in zip(numbers, [*units, ""], strict=False)
    ]


def _stands_alone(mine: Number, text: str) -> bool:
    ranges = [each.place for each in _ranges_in(text)]
    return any(
        number.value == mine.value
        and not any(place.start <= number.start < place.end for place in ranges)
        for number in numbers_in(text)
    )


def _holds(told: Range, mine: Number) -> bool:
    return told.least <= mine.value <= told.last.value and same_unit(told.last, mine)


def _ranges_in(text: str) -> Iterator[Range]:
    for first, last in pairwise(_with_units(text, numbers_in(text))):
        before, between = (
            text[max(0, first.start - _BEFORE) : first.start],
            text[first.end : last.start],
        )
        within = _AND if _BETWEEN.search(before) else _TO
        if not within.fullmatch(between) or _FROM.search(before):
            continue
        scale = _SCALE.search(text, last.start, last.end)
        least = first.value
        if scale and not _SCALE.search(text, first.start, first.end):
            least *= _SCALES[scale[1].casefold()]
        if least < last.value:
            yield Range(least, last, Stretch(first.start, last.end))
