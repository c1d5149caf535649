"""Claims that count no further than a threshold: "more than 100,000 people" (English).

Any result beyond the threshold bears such a claim out and any other one speaks against it, so that
neither is "another figure": 130,000 is no other count than more than 100,000, and 71,000 is one.
"""

import re
from typing import NamedTuple

from factcheck.evidence.corroboration.numbers import Number, numbers_in, same_unit
from factcheck.evidence.corroboration.rival_counts import is_bare, without_set_aside
from factcheck.evidence.corroboration.words import key, sentences

_YEAR = re.compile(r"\b(?:1[89]\d\d|20\d\d)\b")
_IS_A_LIMIT = re.compile(
    r"\b(?:limits?|thresholds?|maximum|norms?|guidelines?|(?:test|guide|limit) values?)\b"
    r"(?: \w+){0,3} $",
    re.IGNORECASE,
)
_IS_ALLOWED = re.compile(r"(?: [\w-]+){0,5} (?:is|are) (?:allowed|permitted)\b", re.IGNORECASE)
# "Per kilogram" begins as it does in the neighbouring languages.
_PER = re.compile(r"\b(?:per|par|por|pro) (?:cubic |square )?(\w{3})", re.IGNORECASE)
_IS_GUESSED = re.compile(
    r"\b(?:estimated?|expected|predicted|valued|hoped|(?:guide|asking) price|demand(?:s|ed)?"
    r"|asked for)\b[^.;:\n\d]{0,40}(?:[\w,.]+ to )?$",
    re.IGNORECASE,
)
_SIZE = 10  # times as much or as little is no other result of the same thing
_LIMIT = r"(?:the|an?|its|their) (?:\w+ ){0,2}?(?:limit|maximum|threshold|norm|cap|minimum) of "
_OVER = re.compile(
    rf"\b(?:more (?:[\w-]+ ){{0,2}}?than|over|above|at least|exceed(?:s|ed|ing)?) (?:{_LIMIT})?$",
    re.IGNORECASE,
)
_UNDER = re.compile(
    r"\b(?:(?:less|fewer) (?:[\w-]+ ){0,2}?than|under|below|at most|(?:no|not) more than)"
    rf" (?:{_LIMIT})?$",
    re.IGNORECASE,
)
_TIMES = key("times")  # "more than ten times the limit" counts nothing
_REACH = 60  # characters before a number in which its threshold is told


class Threshold(NamedTuple):
    """A number that a claim has more of than this, or less."""

    number: Number
    more: bool
    years: frozenset[str]  # that the claim names


def beyond_threshold(claim: str, passage: str) -> bool | None:
    """Whether an item counts what a claim counts on the claim's side of its threshold.

    None where the claim has no threshold, or the passage no result or some on either side.
    """
    threshold = _threshold(claim)
    if threshold is None:
        return None
    if _repeats(passage, threshold):
        return None  # it has the claim's own figure; beside that another one counts something else
    near = _results(passage, threshold)
    results = _of_its_unit(near, threshold) or near
    sides = {(n.value > threshold.number.value) is threshold.more for n in results}
    return sides.pop() if len(sides) == 1 else None


def measured_beyond(claim: str, passage: str, text: str) -> bool | None:
    """The same of a passage, or of the sentences that measure the thing where that has no result.

    Only of a measure that nothing else has, "milligrams per kilogram": people and jobs may be
    others, or some of them.
    """
    threshold, measure = _threshold(claim), _PER.search(claim)
    if (
        threshold is None
        or not measure
        or _results(passage, threshold)
        or _repeats(text, threshold)
    ):
        return beyond_threshold(claim, passage)
    told = (text[slice(*place)] for place in sentences(text))
    measured = " ".join(e for e in told if any(m[1] == measure[1] for m in _PER.finditer(e)))
    found = _of_its_unit(_results(measured, threshold), threshold)
    return beyond_threshold(claim, measured) if found else None


def _repeats(passage: str, threshold: Threshold) -> bool:
    """Whether a passage has the number of the threshold itself, of the same thing."""
    mine = threshold.number
    return any(
        n.value == mine.value and same_unit(n, mine) for n in numbers_in(without_set_aside(passage))
    )


def _results(text: str, threshold: Threshold) -> list[Number]:
    """What may be a result: with the claim's unit, or bare."""
    told = _of_these_days(without_set_aside(text), threshold)
    return [
        n
        for n in numbers_in(told)
        if _is_result(told, n, threshold) and (same_unit(n, threshold.number) or is_bare(told, n))
    ]


def _of_these_days(text: str, threshold: Threshold) -> str:
    """The sentences of a text that have no year, or the claim's."""
    told = (text[slice(*place)] for place in sentences(text))
    return " ".join(each for each in told if threshold.years.issuperset(_YEAR.findall(each)))


def _of_its_unit(found: list[Number], threshold: Threshold) -> list[Number]:
    return [n for n in found if same_unit(n, threshold.number)]


def _threshold(claim: str) -> Threshold | None:
    """The first number of a claim that stands behind "more than" or "fewer than"."""
    for number in numbers_in(claim):
        side = _side_of(claim, number)
        if side is not None and number.unit != _TIMES:
            return Threshold(number, side, frozenset(_YEAR.findall(claim)))
    return None


def is_threshold(claim: str, number: Number) -> bool:
    """Whether a claim has more than a number, or less: then another one is no other count."""
    return _side_of(claim, number) is not None


def _side_of(text: str, number: Number) -> bool | None:
    """Whether a number is told as one that there is more of, or less; None for a plain one."""
    before = text[max(0, number.start - _REACH) : number.start]
    if _UNDER.search(before):
        return False
    return True if _OVER.search(before) else None


def _is_result(text: str, number: Number, threshold: Threshold) -> bool:
    """Whether a number can be a result: of its size, no limit itself, and not only a part of one.

    "More than 50,000" says nothing about more than 100,000.
    """
    mark = threshold.number.value
    if number.value == mark or not mark / _SIZE < number.value < mark * _SIZE:
        return False
    before = text[max(0, number.start - _REACH) : number.start]
    if (
        _IS_A_LIMIT.search(before)
        or _IS_GUESSED.search(before)
        or (_IS_ALLOWED.match(text, number.end))
    ):
        return False
    side = _side_of(text, number)
    return side is None or side is (number.value > mark)
