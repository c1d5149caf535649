"""How many died and how many were hurt, where a passage has both (English)."""

import re
from functools import lru_cache

from factcheck.evidence.corroboration.numbers import numbers_in
from factcheck.evidence.corroboration.vocabulary import FIGURES
from factcheck.evidence.corroboration.words import TEXTS_AT_HAND

_COUNT = rf"(\d[\d,]*|(?:{'|'.join(FIGURES)})(?:-\w+)?)"
_AT = r"(?:at least |about |some |another )?"
_THEY = r"(?: (?:[a-z]+ ){0,2}?(?:were |was |are |have |had )?(?:been )?)"
_DEAD = re.compile(
    rf"\bkill(?:s|ed|ing) {_AT}{_COUNT}\b"
    rf"|\b{_COUNT}{_THEY}(?:dead|died|dies|killed|deaths)\b"
    rf"|\bclaim(?:s|ed|ing) {_COUNT} lives",
    re.IGNORECASE,
)
_HURT = re.compile(
    rf"\b(?:injur|hurt|wound)(?:es|s|ed|ing)? {_AT}{_COUNT}\b"
    rf"|\b{_COUNT}{_THEY}(?:hurt|injured|wounded|injuries)\b",
    re.IGNORECASE,
)


def tolls_change_places(claim: str, passage: str) -> bool:
    """Whether as many were hurt as the claim has dead, and others died, or the other way round."""
    mine, there = _tolls(claim), _tolls(passage)
    return any(
        bool(mine[kind])
        and bool(there[kind])
        and mine[kind].isdisjoint(there[kind])
        and mine[kind] <= there[other]
        for kind, other in ((0, 1), (1, 0))
    )


@lru_cache(maxsize=TEXTS_AT_HAND)
def _tolls(text: str) -> tuple[frozenset[float], frozenset[float]]:
    return _counts(_DEAD, text), _counts(_HURT, text)


def _counts(form: re.Pattern[str], text: str) -> frozenset[float]:
    at = {number.start: number.value for number in numbers_in(text)}
    starts = (
        match.start(group)
        for match in form.finditer(text)
        for group in range(1, form.groups + 1)
        if match[group]
    )
    return frozenset(at[start] for start in starts if start in at)
