"""Who is of a body and yet a source of his own (English).

"A council official", who may contradict his mayor, does not speak for the council; two mayors by
name are of two places.
"""

import re

_SOLE = "mayor|rector|headteacher|head teacher|headmaster|headmistress"
_INSIDER = re.compile(
    r"^(?:an?|one) (?:[\w’'-]+ ){0,4}?(?:official|manager|executive)$", re.IGNORECASE
)
_SOMEBODY = re.compile(r"^(?:an?|one) (?!.*spokes)", re.IGNORECASE)
_UNNAMED = re.compile(
    r"\b(?:not to be (?:named|identified)|condition of anonymity)\b", re.IGNORECASE
)


def is_insider(speaker: str, text: str) -> bool:
    """Whether somebody in a body speaks without a name, not for it: "a council official"."""
    return bool(_INSIDER.match(speaker) or (_UNNAMED.search(text) and _SOMEBODY.match(speaker)))


def hold_one_office(mine: str, text: str, theirs: str, other_text: str) -> bool:
    """Whether two by name are each the mayor, so that they are so of two places."""
    held, other = _sole_offices(mine, text), _sole_offices(theirs, other_text)
    return bool(held & other) and _surname(mine) != _surname(theirs)


def _sole_offices(person: str, text: str) -> set[str]:
    """The offices that a person holds by a text, of those which a body has one of."""
    surname = _surname(person)
    if not surname[:1].isupper():
        return set()
    before = rf"(?<![Dd]eputy )(?<![Ff]ormer )\b((?i:{_SOLE})) (?:[A-Z][\w’'-]+ )?{surname}\b"
    behind = rf"\b{surname}, (?:the )?(?!deputy|former)(?:[\w’'-]+ )??({_SOLE})\b"
    found = re.findall(f"{before}|{behind}", text)
    return {office.casefold() for pair in found for office in pair if office}


def _surname(person: str) -> str:
    return re.escape(person.rsplit(maxsplit=1)[-1])
