"""Sums of money, and crowds of which only the order is told (English)."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from factcheck.evidence.corroboration.numbers import counts_in, numbers_in
from factcheck.evidence.corroboration.shares import same
from factcheck.evidence.corroboration.thresholds import is_threshold
from factcheck.evidence.corroboration.words import key, terms_of

_SIGNS = {"£": "pound", "€": "euro", "$": "dollar"}
_MONEY = re.compile(r" (pound|euro|dollar)s?\b", re.IGNORECASE)
_SIGN = re.compile(r"([£€$]) ?$")
_MILLION = 1_000_000
_FAR = 1000
_BARE = re.compile(r"(?= (?:for|on|in|to|of|from|as|at|by|last|this|a year)\b)|(?! ?\w)")
_RATHER = 1.1  # times as much
_CROWD = re.compile(
    r"\b(?P<order>(?:tens|hundreds) of thousands|dozens|hundreds|thousands|millions)"
    r" (?:of (?:[a-z]+ ){1,2}?)?(?:have |had )?(?P<deed>[a-z]+)\b",
    re.IGNORECASE,
)
_ORDERS = {
    "dozens": (12, 1_000),
    "hundreds": (100, 10_000),
    "thousands": (800, 100_000),
    "tens of thousands": (8_000, 1_000_000),
    "hundreds of thousands": (80_000, 10_000_000),
    "millions": (800_000, 300_000_000),
}


class Sum(NamedTuple):
    """A sum of millions and its currency, empty where the text does not say."""

    value: float
    money: str


def sums(text: str) -> Iterator[Sum]:
    """The sums of a text from a million on; "2 million customers" are none."""
    for number in numbers_in(text):
        if number.value < _MILLION:
            continue
        sign = _SIGN.search(text, max(0, number.start - 2), number.start)
        word = _MONEY.match(text, number.end)
        named = word[1].casefold() if word else ""
        if sign or word or _BARE.match(text, number.end):
            yield Sum(number.value, _SIGNS[sign[1]] if sign else named)


def another_sum(claim: str, passage: str, text: str) -> bool:
    """Whether a passage has another sum of the claim's currency, and the text the claim's nowhere.

    A sum without its currency may be of any, but one of the two has to have it.
    """
    mine, there = list(sums(claim)), list(sums(passage))
    if len(mine) != 1 or not there or _has(mine[0], text):
        return False
    if any(is_threshold(claim, number) for number in numbers_in(claim)):
        return False  # 12 million are no other sum than more than 10
    return all(_is_rival(mine[0], other) for other in there)


def _has(mine: Sum, text: str) -> bool:
    return any(same(mine.value, number.value) for number in numbers_in(text))


def _is_rival(mine: Sum, other: Sum) -> bool:
    moneys = {mine.money, other.money} - {""}
    less, more = sorted((mine.value, other.value))
    return len(moneys) == 1 and less * _RATHER < more < less * _FAR


def another_crowd(claim: str, passage: str, text: str) -> bool:
    """Whether thousands did what 300 did by the claim, or the other way round."""
    mine = [number.value for number in counts_in(claim)]
    told = {number.value for number in numbers_in(text)}
    if len(mine) != 1 or any(same(mine[0], value) for value in told):
        return False
    known = terms_of(claim) - {number.unit for number in counts_in(claim)}
    orders = [
        _ORDERS[found["order"].casefold()]
        for found in _CROWD.finditer(passage)
        if key(found["deed"]) in known
    ]
    return bool(orders) and not any(least <= mine[0] <= most for least, most in orders)
