"""What a fact-check says it found: "Claim: … Our verdict: fabricated." (English)."""

import re
from functools import lru_cache

from factcheck.evidence.corroboration.words import TEXTS_AT_HAND

_SAYS = (
    r"\b(?:verdict|finding|rating|conclusion|assessment|ruling|(?:our|the) (?:result|answer))\b"
    r"\W{1,4}(?:is\W{1,2})?"
)
_TRUE = re.compile(rf"{_SAYS}(?:true|correct|accurate|confirmed|genuine)\b")
_OPEN = re.compile(
    rf"{_SAYS}(?:un(?:proven|proved|clear|decided|verified)|partly|half|mixed|open|mostly)\b"
)
_FALSE = re.compile(
    rf"{_SAYS}(?:not (?:true|so|correct)|(?:\w+ )?(?:false|fake|fabricated|invented|untrue|wrong"
    rf"|misheard"
    r"|misleading|made up|altered|manipulated|doctored|staged|satire|out of context|misquoted"
    r"|mistranslated"
    r"|no evidence|incorrect|a hoax))\b"
    r"|\bwhat is true\W{1,3}(?:nothing|not)\b"
)

_PICTURE = re.compile(
    r"\b(?:video|clip|footage|film|photo(?:graph)?|picture|image)s?\b", re.IGNORECASE
)
_REALLY = re.compile(
    r"\bthere (?:really|indeed|actually) (?:was|were|has been|have been)\b(?! no\b)"
    r"|(?<!not )\b(?:really|indeed|actually) (?:happened|took place|occurred)\b"
    r"|\bdid (?:really |indeed |actually )?(?:happen|take place|occur)\b",
    re.IGNORECASE,
)


def faults_only_a_picture(claim: str, before: str, passage: str, text: str) -> bool:
    """Whether a check says that what the claim tells did happen, and only a picture is not of it.

    `before` is the sentence before the passage.
    """
    about_one = _PICTURE.search(text) and not _PICTURE.search(claim)
    return bool(about_one and _REALLY.search(f"{before} {passage}"))


@lru_cache(maxsize=TEXTS_AT_HAND)
def found_by(text: str) -> str:
    """The stance that a fact-check's own words for its result take; empty where it has none."""
    small = text.lower()  # to look for letters of both cases takes three times as long
    for form, stance in (
        (_FALSE, "refutes"),
        (_OPEN, "discusses"),
        (_TRUE, "supports"),
    ):
        if form.search(small):
            return stance
    return ""
