"""Counts in a text: "nine workers", "1,904 hours", "3.1 million euros"."""

import re
from collections.abc import Iterable
from functools import lru_cache
from typing import NamedTuple

from factcheck.evidence.corroboration.dates import MONTHS
from factcheck.evidence.corroboration.shares import same
from factcheck.evidence.corroboration.vocabulary import FIGURES
from factcheck.evidence.corroboration.words import STOP_KEYS, TEXTS_AT_HAND, Word, key, words

_SCALES = {"dozen": 12, "hundred": 100, "thousand": 1_000, "million": 10**6, "billion": 10**9}
# Written at the figure: "£8m", "1.2bn". Behind a blank an "m" is a metre.
_SHORT = {"k": 1_000, "m": 10**6, "mn": 10**6, "bn": 10**9, "tn": 10**12}
_SCALED = re.compile(rf"(\d+)({'|'.join(_SHORT)})", re.IGNORECASE)
_FIGURE = re.compile(r"\d+(?:[.,]\d+)*")
_THOUSANDS = re.compile(r"\d{1,3}(?:,\d{3})+(?:\.\d+)?")
_YEAR = re.compile(r"1[89]\d\d|20\d\d")
MONTH_BEHIND = re.compile(rf"(?:st|nd|rd|th)? (?:of )?(?:{'|'.join(MONTHS)})\b", re.IGNORECASE)
_OF_MONTH = re.compile(rf"\b(?:{'|'.join(MONTHS)}) (?:the )?$", re.IGNORECASE)
_LONGEST = 14  # letters of "September the"
_UNIT_REACH = 3
_LONG_UNIT = 8  # letters
_PEOPLE = frozenset(map(key, ("people", "persons")))
_TEN = 10
_HUNDRED = 100
_THOUSAND = 1_000
_TWENTY = 20
# "A dozen" and "half a million" are counts, "a hundred" is mostly none.
_ROUND = {
    ("a", "dozen"): 12.0,
    ("half", "a", "dozen"): 6.0,
    ("half", "a", "million"): 500_000.0,
    ("quarter", "of", "a", "million"): 250_000.0,
}
_LONGEST_ROUND = max(map(len, _ROUND))
_ROUND_BEGINS = frozenset(said[0] for said in _ROUND)
_LOOSE = ("least", "about", "around", "some", "over", "almost", "nearly", "up", "roughly", "than")


class Number(NamedTuple):
    """A count, the key of the word counted (empty if none stands near) and whether it is loose."""

    start: int
    end: int
    value: float
    unit: str
    loose: bool


def numbers(found: list[Word]) -> list[Number]:
    """The counts among these words. Years, clock times and ordinals are not counts."""
    counts: list[Number] = []
    place = 0
    while place < len(found):
        if not _may_count(found[place].text):
            place += 1
            continue
        value, used = _round(found, place) or _read(found, place)
        if used:
            last = found[place + used - 1]
            before = found[max(0, place - 2) : place]
            loose = any(w.text.casefold() in _LOOSE for w in before)
            unit = _unit(found, place + used)
            counts.append(Number(found[place].start, last.end, value, unit, loose))
        place += used or 1
    return counts


@lru_cache(maxsize=4 * TEXTS_AT_HAND)
def numbers_in(text: str) -> tuple[Number, ...]:
    """The counts of a text, kept for the last few."""
    return tuple(numbers(words(text)))


def counts_in(text: str) -> list[Number]:
    """What a text counts; the day of a month is no count."""
    return [
        n
        for n in numbers_in(text)
        if not (
            MONTH_BEHIND.match(text, n.end)
            or _OF_MONTH.search(text, max(0, n.start - _LONGEST), n.start)
        )
    ]


def same_unit(one: Number, other: Number) -> bool:
    """Whether two numbers count the same: people as persons, a "microgramme" as a microgram."""
    if not one.unit or not other.unit:
        return False
    less, more = sorted((one.unit, other.unit), key=len)
    alike = len(less) >= _LONG_UNIT and more in (f"{less}m", f"{less}o")
    return one.unit == other.unit or {one.unit, other.unit} == _PEOPLE or alike


@lru_cache(maxsize=16_384)
def is_count(word: str) -> bool:
    """Whether a word is a count by itself."""
    return _may_count(word) and _part([Word(0, len(word), word, "")], 0)[1] > 0


@lru_cache(maxsize=16_384)
def _may_count(text: str) -> bool:
    low = text.casefold()
    return text[0].isdigit() or low in FIGURES or low in _ROUND_BEGINS


def _round(found: list[Word], place: int) -> tuple[float, int] | None:
    """A round count that begins here, and of how many words it is."""
    if found[place].text.casefold() not in _ROUND_BEGINS:
        return None
    behind = tuple(word.text.casefold() for word in found[place : place + _LONGEST_ROUND])
    read = ((value, len(said)) for said, value in _ROUND.items() if behind[: len(said)] == said)
    return next(read, None)


def _read(found: list[Word], place: int) -> tuple[float, int]:
    """The value that begins here and how many words it takes; (0, 0) if none does.

    "Two hundred and twelve" is one, "12 thousand" is one, "two, three" are two.
    """
    value, used = _with_point(found, place, *_part(found, place))
    total = 0.0
    while used and place + used < len(found):
        word = found[place + used].text.casefold()
        scale = _scale(found, place + used)
        if scale:
            value, used = value * scale, used + 1
            if value >= _THOUSAND:
                total, value = total + value, 0.0
        elif value % _HUNDRED and value:
            break
        else:
            more, words_ = _spelled(found, place + used + (word == "and"))
            if not words_ or more >= _HUNDRED or not _beside(found, place + used):
                break
            value, used = value + more, used + words_ + (word == "and")
    return total + value, used


def _with_point(found: list[Word], place: int, value: float, used: int) -> tuple[float, int]:
    """The same with the figures spoken behind a point: "two point three"."""
    behind = found[place + used + 1 : place + used + 2]
    if not used or not behind or found[place + used].text.casefold() != "point":
        return value, used
    low = behind[0].text.casefold()
    tenths = 1.0 if low == "one" else float(FIGURES.get(low, _TEN))
    return (value + tenths / _TEN, used + 2) if tenths < _TEN else (value, used)


def _part(found: list[Word], place: int) -> tuple[float, int]:
    text = found[place].text
    if _FIGURE.fullmatch(text):
        return (0, 0) if _YEAR.fullmatch(text) else (_figure(text), 1)
    if scaled := _SCALED.fullmatch(text):
        return float(scaled[1]) * _SHORT[scaled[2].casefold()], 1
    return _spelled(found, place)


def _scale(found: list[Word], place: int) -> int:
    """What a word behind a number multiplies it by, or 0."""
    word, glued = found[place].text.casefold(), found[place].start == found[place - 1].end
    if glued and word in _SHORT:
        return _SHORT[word]
    return _SCALES.get(word, 0) if _beside(found, place) else 0


def _beside(found: list[Word], place: int) -> bool:
    """Whether nothing but a blank or a hyphen parts a word from the one before it."""
    return found[place].start - found[place - 1].end <= 1


def _figure(text: str) -> float:
    if _THOUSANDS.fullmatch(text):
        return float(text.replace(",", ""))
    whole, _, rest = text.replace(",", ".").partition(".")
    return float(f"{whole}.{rest}") if rest.isdigit() else float(whole)


def _spelled(found: list[Word], place: int) -> tuple[float, int]:
    value = float(FIGURES.get(found[place].text.casefold(), 0))
    if value >= _TWENTY and value % _TEN == 0 and place + 1 < len(found):
        low = found[place + 1].text.casefold()
        ones = 1.0 if low == "one" else float(FIGURES.get(low, _TEN))
        if ones < _TEN:
            return value + ones, 2
    return value, 1 if value else 0


def _unit(found: list[Word], place: int) -> str:
    """The word counted: the next one that says something, with no mark before it."""
    for at, word in enumerate(found[place : place + _UNIT_REACH], place):
        if at and word.start - found[at - 1].end > 1:
            break
        if word.key not in STOP_KEYS and not word.key[:1].isdigit():
            return word.key
    return ""


def has_one(mine: Iterable[Number], text: str) -> bool:
    """Whether a text has one of these counts, be it rounded."""
    return any(same(one.value, other.value) for one in mine for other in numbers_in(text))
