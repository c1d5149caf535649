"""How long something lasts, and how many times as much it is (English)."""

import re

from factcheck.evidence.corroboration.vocabulary import FIGURES

_DAYS = {"hour": 1 / 24, "day": 1.0, "week": 7.0, "month": 30.0, "year": 365.0}
_LONG = rf"(?P<many>\d+|an?|one|{'|'.join(FIGURES)})[ -](?P<unit>{'|'.join(_DAYS)})s?\b"
_LASTS = re.compile(
    rf"\bfor (?:(?:about|some|at least|nearly|almost|up to) )?{_LONG}(?! ago)", re.IGNORECASE
)
_ANY = re.compile(rf"\b{_LONG}", re.IGNORECASE)
_TIMES = (
    (2.0, r"doubl(?:e[sd]?|ing)|(?:twice|two times) (?:as|the)|two-?fold"),
    (3.0, r"(?:tripl|trebl)(?:e[sd]?|ing)|three times (?:as|the)|three-?fold"),
    (4.0, r"quadrupl(?:e[sd]?|ing)|four times (?:as|the)|four-?fold"),
    (0.5, r"halv(?:e[sd]?|ing)|half (?:as|the)"),
)
_BY = re.compile(
    r"\b(?:ris(?:es?|en|ing)|rose|rais(?:e[sd]?|ing)|increas\w+|higher|up)\b[^.;\n]{0,60}?\bby"
    r" (?:about |some |nearly )?(\d+(?:\.\d+)?) ?(?:%|per ?cent\b)",
    re.IGNORECASE,
)


def lasts_otherwise(claim: str, passage: str, text: str) -> bool:
    """Whether a passage has it last "for two weeks" and the text nowhere as long as the claim."""
    mine = {_days(found) for found in _LASTS.finditer(claim)}
    there = {_days(found) for found in _LASTS.finditer(passage)}
    return bool(mine and there) and mine.isdisjoint(_days(found) for found in _ANY.finditer(text))


def times_otherwise(claim: str, passage: str, text: str) -> bool:
    """Whether a passage has three times, or 20 percent more, of what the claim says is twice."""
    mine, there = _times(claim), _times(passage) or _risen(passage)
    return bool(mine and there) and mine.isdisjoint(_times(text) | _risen(text))


def _days(found: re.Match[str]) -> float:
    many = found["many"].casefold()
    count = 1.0 if many in ("a", "an", "one") else float(FIGURES.get(many, many))
    return round(count * _DAYS[found["unit"].casefold()], 2)


def _risen(text: str) -> set[float]:
    return {1 + float(found[1]) / 100 for found in _BY.finditer(text)}


def _times(text: str) -> set[float]:
    return {times for times, words in _TIMES if re.search(rf"\b(?:{words})\b", text, re.IGNORECASE)}
