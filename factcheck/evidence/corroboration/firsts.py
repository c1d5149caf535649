"""Who was first, and whether a text tells of somebody earlier (English)."""

import re

from factcheck.evidence.corroboration import cues
from factcheck.evidence.corroboration.items import ClaimFacts, Told
from factcheck.evidence.corroboration.weighing import Passage, Weighed
from factcheck.evidence.corroboration.words import sentences, words

_SOME = 0.3


def outranked(weighed: Weighed, text: str) -> bool:
    """Whether it tells of somebody earlier; by how long, in a sentence with a word of the claim."""
    if cues.OUTRANKED.search(text):
        return True
    told = (text[slice(*place)] for place in sentences(text))
    return any(
        cues.YEARS_BEFORE.search(each) and weighed.share({w.key for w in words(each)})
        for each in told
    )


def nobody_before(claim: ClaimFacts, weighed: Weighed, item: Told, best: Passage) -> bool:
    """Whether the passage says of who was first that nobody had been before."""
    if not cues.RANKING.search(claim.text) or weighed.turned or best.share < _SOME:
        return False
    behind = re.match(r"[^.!?\n]*", item.text[best.place.end :].lstrip(" "))
    told = f"{best.text} {behind[0] if behind else ''}"
    return bool(cues.NONE_BEFORE.search(told)) and not outranked(weighed, item.text)
