"""What a fact-check says it found: "Claim: … Our verdict: fabricated." (English)."""

import re

_SAYS = (
    r"\b(?:verdict|finding|rating|conclusion|assessment|ruling|(?:our|the) (?:result|answer))\b"
    r"\W{1,4}(?:is\W{1,2})?"
)
_TRUE = re.compile(rf"{_SAYS}(?:true|correct|accurate|confirmed|genuine)\b", re.IGNORECASE)
_OPEN = re.compile(
    rf"{_SAYS}(?:un(?:proven|proved|clear|decided|verified)|partly|half|mixed|open|mostly)\b",
    re.IGNORECASE,
)
_FALSE = re.compile(
    rf"{_SAYS}(?:not (?:true|so|correct)|(?:\w+ )?(?:false|fake|fabricated|invented|untrue|wrong"
    rf"|misheard"
    r"|misleading|made up|altered|manipulated|doctored|staged|satire|out of context|misquoted"
    r"|mistranslated"
    r"|no evidence|incorrect|a hoax))\b"
    r"|\bwhat is true\W{1,3}(?:nothing|not)\b",
    re.IGNORECASE,
)


def found_by(text: str) -> str:
    """The stance that a fact-check's own words for its result take; empty where it has none."""
    for form, stance in (
        (_FALSE, "refutes"),
        (_OPEN, "discusses"),
        (_TRUE, "supports"),
    ):
        if form.search(text):
            return stance
    return ""
