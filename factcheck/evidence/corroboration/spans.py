"""How long something lasts, and how many times as much it is (English)."""

import re
from collections.abc import Iterator

from factcheck.evidence.corroboration.vocabulary import FIGURES
from factcheck.evidence.corroboration.words import key, words

_DAYS = {"hour": 1 / 24, "day": 1.0, "week": 7.0, "month": 30.0, "year": 365.0}
_LONG = rf"(?P<many>\d+|an?|one|{'|'.join(FIGURES)})[ -](?P<unit>{'|'.join(_DAYS)})s?\b"
_LASTS = re.compile(
    r"\b(?P<what>[a-z]+) for (?:(?:about|some|at least|nearly|almost|up to) )?"
    rf"{_LONG}(?! ago)",
    re.IGNORECASE,
)
_ROUGHLY = 0.1
_REACH = 40  # letters
_UNTOLD = re.compile(r"\b(?:fortnight|half|decade|weekend)\b", re.IGNORECASE)
_ANY = re.compile(rf"\b{_LONG}", re.IGNORECASE)
_TIMES = tuple(
    (times, re.compile(rf"\b(?:{form})\b", re.IGNORECASE))
    for times, form in (
        (2.0, r"doubl(?:e[sd]?|ing)|(?:twice|two times)(?: as| the)?|two-?fold"),
        (3.0, r"(?:tripl|trebl)(?:e[sd]?|ing)|three times(?: as| the)?|three-?fold"),
        (4.0, r"quadrupl(?:e[sd]?|ing)|four times(?: as| the)?|four-?fold"),
        (0.5, r"halv(?:e[sd]?|ing)|half (?:as|the)"),
    )
)
_BY = re.compile(
    r"\b(?:ris(?:es?|en|ing)|rose|rais(?:e[sd]?|ing)|increas\w+|higher|up)\b(?P<what>[^.;\n]{0,60}?)\bby"
    r" (?:about |some |nearly )?(?P<percent>\d+(?:\.\d+)?) ?(?:%|per ?cent\b)",
    re.IGNORECASE,
)


def lasts_otherwise(claim: str, passage: str, text: str) -> bool:
    """Whether a passage has it last "for two weeks" and the text nowhere as long as the claim.

    The same has to last: who will strike for two days may have waited for a year.
    """
    mine, there = ({key(m["what"]): _days(m) for m in _LASTS.finditer(t)} for t in (claim, passage))
    both = mine.keys() & there.keys()
    if not both or _UNTOLD.search(text):
        return False
    told = [_days(found) for found in _ANY.finditer(text)]
    return not any(abs(mine[what] - days) <= _ROUGHLY * days for what in both for days in told)


def times_otherwise(claim: str, passage: str, text: str) -> bool:
    """Whether a passage has three times, or 20 percent more, of what the claim says is twice."""
    mine, there = dict(_times(claim)), {*_times(passage), *_risen(passage)}
    if not any(what and what in mine.values() for _, what in there):
        return False
    return {times for times, _ in (*_times(text), *_risen(text))}.isdisjoint(mine)


def _days(found: re.Match[str]) -> float:
    many = found["many"].casefold()
    count = 1.0 if many in ("a", "an", "one") else float(FIGURES.get(many, many))
    return count * _DAYS[found["unit"].casefold()]


def _risen(text: str) -> Iterator[tuple[float, str]]:
    for found in _BY.finditer(text):
        yield 1 + float(found["percent"]) / 100, _thing(found["what"])


def _times(text: str) -> Iterator[tuple[float, str]]:
    """How many times as much a text says that something is, and of what: "double the risk"."""
    for times, form in _TIMES:
        for found in form.finditer(text):
            yield times, _thing(text[found.end() : found.end() + _REACH])


def _thing(behind: str) -> str:
    """The first word that says something, up to the end of the clause."""
    clause = re.split(r"[.,;:]", behind, maxsplit=1)[0]
    return next((word.key for word in words(clause) if word.counts), "")
