"""Which side an item takes that corrects, withdraws or sets something aside (English)."""

import re
from functools import lru_cache

from factcheck.evidence.corroboration import cues
from factcheck.evidence.corroboration.corrections import STANDS, TAKES_BACK, WITHDRAWN_STORY
from factcheck.evidence.corroboration.denials import NEGATED
from factcheck.evidence.corroboration.items import ClaimFacts, Told
from factcheck.evidence.corroboration.numbers import has_one, numbers_in
from factcheck.evidence.corroboration.overturned import set_aside
from factcheck.evidence.corroboration.values_put_right import puts_value
from factcheck.evidence.corroboration.weighing import Passage, Weighed
from factcheck.evidence.corroboration.words import TEXTS_AT_HAND, sentences, words

_PUT_RIGHT = 0.4  # share of the claim in what a correction is of
_MOST = 0.5
_TOLD = 0.3  # share of what the claim says beside its names
_NOT = re.compile(r"\b(?:not|never)\b", re.IGNORECASE)


def taken_back(claim: ClaimFacts, weighed: Weighed, item: Told, best: Passage) -> str:
    """The side ("supports" and the like) of an item that sets aside or takes back what was said."""
    side = set_aside(weighed, item.text)
    if side is None and best.share >= _PUT_RIGHT:
        side = puts_value(claim.text, item.text)
    if side is not None:
        return "supports" if side else "refutes"
    return "refutes" if _withdraws(weighed, item) else _correction(claim, weighed, item)


def _withdraws(weighed: Weighed, item: Told) -> bool:
    """Whether it takes back a story by its headline, which has most of the claim."""
    quoted = WITHDRAWN_STORY.search(item.text) if TAKES_BACK.search(item.title) else None
    return quoted is not None and weighed.share(weighed.keys_in(quoted["story"])) >= _MOST


def _correction(claim: ClaimFacts, weighed: Weighed, item: Told) -> str:
    """Which side a correction takes: against what it quotes as printed, for what it puts right.

    None where it puts a detail right that is not the claim's, unless it says that the rest stands.
    """
    if not TAKES_BACK.search(item.title) and not _takes_back(item.text):
        return ""
    printed_there = _printed_in(item.text)
    if not printed_there:
        return ""
    # "We gave a wrong number. We said five."
    counted = (found for found in printed_there if numbers_in(found[0]))
    wrong, said = next(counted, printed_there[0])
    if weighed.told(words(wrong[said.end() :])) < _TOLD and STANDS.search(item.text):
        return "supports"
    if _NOT.search(wrong[said.end() :]) and not NEGATED.search(claim.text):
        return "supports"
    mine = numbers_in(claim.text)
    if mine and numbers_in(wrong) and not has_one(mine, wrong):
        return "supports" if has_one(mine, item.text) else ""
    return "discusses" if cues.OPEN.search(item.text) else "refutes"


@lru_cache(maxsize=TEXTS_AT_HAND)
def _takes_back(text: str) -> bool:
    return bool(TAKES_BACK.search(text))


@lru_cache(maxsize=TEXTS_AT_HAND)
def _printed_in(text: str) -> tuple[tuple[str, re.Match[str]], ...]:
    """The sentences that tell what was printed, and where they begin to."""
    told = (text[slice(*place)] for place in sentences(text))
    return tuple((each, said) for each in told if (said := cues.PRINTED.search(each)))
