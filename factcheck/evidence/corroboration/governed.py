"""Negations that govern all that a claim says: "At no time were they told to" (English).

Such a word turns the whole sentence, however far its verb stands, and also a claim that turns
something itself: who was at no time told not to ring was not told so.
"""

import re
from collections.abc import Iterable
from collections.abc import Set as AbstractSet
from functools import lru_cache
from typing import NamedTuple

from factcheck.evidence.corroboration.cues import NEGATORS
from factcheck.evidence.corroboration.denials import NEVER_SAID, NEVER_SAID_SO, SAYS_SO
from factcheck.evidence.corroboration.question import is_name
from factcheck.evidence.corroboration.turning import turns_all
from factcheck.evidence.corroboration.weighing import Weighed
from factcheck.evidence.corroboration.words import (
    TEXTS_AT_HAND,
    Word,
    sentences,
    terms_of,
    words,
    words_by_sentence,
)

_MOST = 0.5
_INVERTED = re.compile(
    r"(?:^|[.!?:;\n]\W{0,2}|[“\"(])(?:at no (?:time|point|stage|moment)|never(?! before)|in no case"
    r"|under no circumstances|on no (?:account|occasion)|not once)\b(?:[^.,;:!?\n]{0,20}? )?"
    r"\b(?:has|have|had|did|do|does|is|are|was|were|will|would)\b",
    re.IGNORECASE,
)
# "Never has a march drawn so many": it was never so before.
_COMPARED = re.compile(
    r"\b(?:so|such|as|like|more|less|fewer|than|before|since|until)\b", re.IGNORECASE
)
# "Never did I think that they would come": they did.
_OF_MIND = re.compile(
    r"\b(?:I|expect\w*|think|thought|believ\w*|imagin\w*|see|seen|hear|heard|doubt\w*|dream\w*"
    r"|know|known|knew|forg[eo]t\w*)\b"
)
_TO_ITS_END = re.compile(
    r"(?:(?!\b(?:when|while|as|after|although|though|because|if|once|where)\b)[^.,;:!?\"“”\n])*"
)
_WHAT = re.compile(r" that (?P<said>\w[^.!?\n]*)")
_PRONOUN = re.compile(r"\b(?:I|he|she|they|we)\b", re.IGNORECASE)


class Denied(NamedTuple):
    """What stands before and behind "has not said that" in a sentence."""

    before: str
    behind: str


class Negations(NamedTuple):
    """What the sentences of a text negate, whatever is claimed."""

    behind: tuple[str, ...]  # "at no time"
    plain: tuple[list[Word], ...]  # the sentences without any negator
    denied: tuple[Denied, ...]
    said: tuple[frozenset[str], ...]  # the terms of whatever is told without "has not said that"


def governed(claim: str, weighed: Weighed, text: str) -> bool:
    """Whether a sentence says of most of a claim, behind such a negation, that it is not so.

    Not where another one tells more of it, and negates nothing.
    """
    there = _negations_in(text)
    negated = max((_negated(weighed, each) for each in there.behind), default=0.0)
    if negated and (weighed.turned or negated > max(map(weighed.told, there.plain), default=0.0)):
        return True
    return _never_said(claim, there)


@lru_cache(maxsize=TEXTS_AT_HAND)
def _negations_in(text: str) -> Negations:
    told = [text[slice(*place)] for place in sentences(text)]
    parts = [part for each in told for part in _denied_saying(each)]
    said = (*told, *(part.before for part in parts))
    return Negations(
        tuple(behind for each in told if (behind := _behind_negation(each))),
        tuple(list(found) for found in words_by_sentence(text) if _are_plain(found)),
        tuple(parts),
        tuple(terms_of(each) for each in said if not _denied_saying(each)),
    )


def never_said_it(weighed: Weighed, text: str) -> bool:
    """Whether it is said of somebody's words that they were never said, whichever.

    Not of words without anything of the claim: "but did not say that it was certain".
    """
    for match in NEVER_SAID.finditer(text):
        behind = _WHAT.match(text, match.end())
        if behind is None or weighed.told(words(behind["said"])) > 0:
            return True
    return False


def _are_plain(found: Iterable[Word]) -> bool:
    return NEGATORS.isdisjoint(word.text.casefold() for word in found)


def _behind_negation(told: str) -> str:
    """What a sentence has behind "at no time", or nothing."""
    found = _INVERTED.search(told)
    behind = _TO_ITS_END.match(told, found.end()) if found else None
    if not behind or _COMPARED.search(behind[0]) or _OF_MIND.search(behind[0]):
        return ""
    return behind[0]


def _negated(weighed: Weighed, behind: str) -> float:
    """How much of a claim it has, negated just as there; 0 for too little."""
    found, turned = words(behind), weighed.turned
    much = weighed.told(found)
    alike = turns_all(behind, turned, weighed.home) if turned else _are_plain(found)
    return much if alike and much >= _MOST else 0.0


def _never_said(claim: str, there: Negations) -> bool:
    """Whether the claim's speaker has not said it: "Strand has not said that it will not come".

    Not where the same is told anywhere without that.
    """
    if not there.denied:
        return False
    says = SAYS_SO.search(claim)
    subject = [w for w in words(claim) if says and w.end <= says.start()]
    speaker = [w.text for w in subject if is_name(w)]
    office = "|".join(re.escape(w.text) for w in subject)
    by_office = re.compile(rf"\bthe (?:(?:{office}) )*(?:{office})\W*$", re.IGNORECASE)
    content = terms_of(claim[says.end() :].rpartition(" that ")[2]) if says else set[str]()
    if any(_tell(content, each) for each in there.said):
        return False
    return any(
        _tell(content, terms_of(behind))
        and (
            any(name in before for name in speaker[-1:])
            or _PRONOUN.search(before)
            or by_office.search(before)
        )
        for before, behind in there.denied
    )


def _denied_saying(told: str) -> list[Denied]:
    denied = NEVER_SAID_SO.search(told)
    return [Denied(told[: denied.start()], told[denied.end() :])] if denied else []


def _tell(content: AbstractSet[str], terms: AbstractSet[str]) -> bool:
    return len(content & terms) > _MOST * len(content)
