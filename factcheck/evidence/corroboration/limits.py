"""Whether a text has something beyond a limit or within it (English).

"Not one of them meets the limit" says what "all exceed it" says: it counts which side of the limit
is told, and whether a negation turns that.
"""

import re
from functools import lru_cache

from factcheck.evidence.corroboration.vocabulary import FIGURES
from factcheck.evidence.corroboration.words import TEXTS_AT_HAND, sentences

_LIMIT = (
    r"(?:limits?|thresholds?|maximum|ceiling|(?:law|rules?) (?:allows?|permits?)"
    r"|(?:allowed|permitted)\b(?! to\b))"
)
_NEAR = r"\b[^.;,\n]{0,40}?\b"
_TOLD = rf"{_LIMIT}\b[^;,\n]{{0,60}}?\b(?:is|are|was|were|been|being) (?:\w+ )?"
_SIDE = re.compile(
    rf"\b(?:(?P<beyond>(?:exceed\w*|above|over|beyond|breach\w*|(?:more|higher){_NEAR}than)"
    rf"{_NEAR}{_LIMIT}|{_TOLD}(?:exceeded|broken|breached))"
    rf"|(?:below|under|within|compl(?:y|ies|ied|ying) with|meets?|met|meeting|observ(?:es?|ed)"
    rf"|respect(?:s|ed)?|ke(?:eps?|pt) to){_NEAR}{_LIMIT}"
    rf"|{_TOLD}(?:met|complied with|observed|respected|kept))\b",
    re.IGNORECASE,
)
_TURNS = re.compile(r"\b(?:no|not|never|none|nowhere|neither|fail\w*|\w+n['’]t)\b", re.IGNORECASE)
# Of some it is so and of others not, or it is what somebody had said.
_IN_PART = re.compile(
    r"\b(?:only|some|most|many|half|except|(?:all|everywhere|every one) but|the (?:rest|others?)"
    rf"|not (?:all|every\w*)|(?:\d+|{'|'.join(FIGURES)}) (?:in|of|out of)|had|correct|whether)\b"
    r"|\?",
    re.IGNORECASE,
)


@lru_cache(maxsize=4 * TEXTS_AT_HAND)
def beyond_limit(*texts: str) -> bool | None:
    """Whether these have all that they tell beyond a limit; None where they differ or tell none."""
    told = [_side(text[slice(*place)]) for text in texts for place in sentences(text)]
    sides = {side for side in told if side is not None}
    return sides.pop() if len(sides) == 1 else None


def other_side(claim: str, *told: str) -> bool | None:
    """Whether what a claim has beyond a limit is within it there, or the other way round.

    None where one of them tells no side: then other words decide.
    """
    mine, there = beyond_limit(claim), beyond_limit(*told)
    return None if None in (mine, there) else mine is not there


def _side(sentence: str) -> bool | None:
    found = _SIDE.search(sentence)
    if not found or _IN_PART.search(sentence):
        return None
    turns = len(_TURNS.findall(sentence[: found.end()]))
    return bool(found["beyond"]) is (turns % 2 == 0)
