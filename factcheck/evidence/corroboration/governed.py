"""Negations that govern all that a claim says: "At no time were they told to" (English).

Such a word turns the whole sentence, however far its verb stands, and also a claim that turns
something itself: who was at no time told not to ring was not told so.
"""

import re

from factcheck.evidence.corroboration.cues import NEGATORS
from factcheck.evidence.corroboration.denials import NEVER_SAID_SO, SAYS_THAT
from factcheck.evidence.corroboration.question import is_name
from factcheck.evidence.corroboration.weighing import Weighed
from factcheck.evidence.corroboration.words import sentences, words

_MOST = 0.5
_INVERTED = re.compile(
    r"(?:^|[.!?:;\n]\W{0,2}|[“\"(])(?:at no (?:time|point|stage|moment)|never(?! before)|in no case"
    r"|under no circumstances|on no (?:account|occasion)|not once)\b(?:[^.,;:!?\n]{0,20}? )?"
    r"\b(?:has|have|had|did|do|does|is|are|was|were|will|would)\b",
    re.IGNORECASE,
)
# "Never has a march drawn so many": it was never so before.
_COMPARED = re.compile(r"\b(?:so|such|as|more|less|fewer|than|before|since|until)\b", re.IGNORECASE)
_PRONOUN = re.compile(r"\b(?:I|he|she|they|we)\b", re.IGNORECASE)


def governed(claim: str, weighed: Weighed, text: str) -> bool:
    """Whether a sentence that has most of a claim says with such a negation that it is not so."""
    told = (text[slice(*place)] for place in sentences(text))
    return any(
        weighed.told(words(each)) >= _MOST and (_never(weighed, each) or _never_said(claim, each))
        for each in told
    )


def _never(weighed: Weighed, told: str) -> bool:
    """Whether what stands behind "at no time" is negated just as in the claim."""
    found = _INVERTED.search(told)
    if not found or _COMPARED.search(told, found.end()):
        return False
    behind = (word.text.casefold() for word in words(told, found.end()))
    return bool(weighed.turned) is not NEGATORS.isdisjoint(behind)


def _never_said(claim: str, told: str) -> bool:
    """Whether the claim's speaker has not said it: "Strand has not said that it will not come"."""
    says, denied = SAYS_THAT.search(claim), NEVER_SAID_SO.search(told)
    if not says or not denied:
        return False
    speaker = [word.text for word in words(claim) if word.end <= says.start() and is_name(word)]
    before = told[: denied.start()]
    return any(name in before for name in speaker[-1:]) or bool(_PRONOUN.search(before))
