"""Words by which an English text takes sides, doubts or vouches, counted and never understood.

`cues.py` has the plain signs that decide by themselves; these only weigh, with what was learnt.
"""

import re
from functools import lru_cache

from factcheck.evidence.corroboration import cues
from factcheck.evidence.corroboration.words import TEXTS_AT_HAND

REFUTING = re.compile(
    r"\b(?:fake|fraud|hoax\w*|false\w*|den(?:y|ies|ied|ying|ial)|debunk\w*|bogus|prank\w*|retract\w*"
    r"|untrue|incorrect|fabricat\w*|satir\w*|unfounded|baseless|refut\w*|reject\w*|dismiss\w*"
    r"|disput\w*|contradict\w*|lie[ds]?|made[- ]up|doubt\w*|not true|no truth|wrong|misleading"
    r"|invented|doctored|staged|spoof|joke|parody|s[ck]eptic\w*|despite|contrary|nonsense|myth)\b",
    re.IGNORECASE,
)
NEGATING = re.compile(
    r"\b(?:no|not|never|none|nothing|nobody|cannot|\w+n['\u2019]t|without|neither|nor)\b",
    re.IGNORECASE,
)
HEDGING = re.compile(
    r"\b(?:alleg\w+|report(?:ed|edly|s)|claim\w*|apparent\w*|seem\w*|may|might|could|would"
    r"|unconfirmed|unverified|rumou?r\w*|supposed\w*|purport\w*|according|suggest\w*|possib\w*"
    r"|likely|whether|if)\b",
    re.IGNORECASE,
)
TELLING = re.compile(
    r"\b(?:said|says|told|announced|confirm\w*|statement|spokes\w+|officials?|police|evidence"
    r"|proof|video|photo\w*)\b",
    re.IGNORECASE,
)
VOUCHING = re.compile(
    r"\b(?:confirm(?:ed|s)?|official(?:ly)?|announc\w+|identified|verified|authorit\w+)\b",
    re.IGNORECASE,
)

SIGNS = {
    "refuting": REFUTING,
    "negating": NEGATING,
    "hedging": HEDGING,
    "telling": TELLING,
    "vouching": VOUCHING,
    "denial": cues.DENIAL,
    "open": cues.OPEN,
}
NEAR = ("refuting", "negating", "hedging")  # whose distance from the claim's words is measured


# A text is made small once: to look for letters of both cases takes three times as long.
_SMALL = tuple(re.compile(sign.pattern) for sign in SIGNS.values())
_DEBUNKED, _PRINTED = re.compile(cues.DEBUNKED.pattern), re.compile(cues.PRINTED.pattern)


def counts(text: str) -> list[int]:
    """How many of each sign a text has, in the order of SIGNS."""
    small = text.lower()
    return [len(sign.findall(small)) for sign in _SMALL]


@lru_cache(maxsize=2 * TEXTS_AT_HAND)
def debunks(text: str) -> bool:
    """Whether a text calls the report itself an invention."""
    return bool(_DEBUNKED.search(text.lower()))


@lru_cache(maxsize=TEXTS_AT_HAND)
def says_what_was_printed(text: str) -> bool:
    return bool(_PRINTED.search(text.lower()))
