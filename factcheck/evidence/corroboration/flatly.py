"""What turns a claim in a few words: "It did not fall.", "The strike that never was" (English)."""

from factcheck.evidence.corroboration.denials import ASSERTED, IT_DID_NOT, THAT_NEVER_WAS
from factcheck.evidence.corroboration.items import Told
from factcheck.evidence.corroboration.opposites import (
    is_hearsay,
    opposite_in,
    says_the_same,
    turned_opposite,
)
from factcheck.evidence.corroboration.weighing import Passage, Weighed
from factcheck.evidence.corroboration.words import key, sentences, words

_MOST = 0.5
_FEW_WORDS = 15


def flatly(weighed: Weighed, item: Told, best: Passage, *, soon: bool) -> bool:
    """Whether a few words turn the claim's: "It did not fall.", "The strike that never was"."""
    headed = THAT_NEVER_WAS.search(item.title)
    if headed and _turns(weighed, headed["thing"]):
        return headed["at_all"] is not None or _turns(weighed, headed["verb"])
    found = [*IT_DID_NOT.finditer(item.text)] if soon else []
    return any(
        _turns(weighed, match["verb"]) and _speaks_of(weighed, item.text, best, match.start())
        for match in found
    )


def _turns(weighed: Weighed, word: str) -> bool:
    return weighed.home.get(key(word), key(word)) in weighed.turnable


def _speaks_of(weighed: Weighed, text: str, best: Passage, start: int) -> bool:
    """Whether "it did not" from there on is of the claim: behind who asserts that, or in a quote.

    Where an outlet has told the claim itself, what did not happen is something else.
    """
    if not text[best.place.end : start].strip(' \n“”"') and start >= best.place.end:
        return bool(ASSERTED.search(best.text))
    quoted = text.rfind("“", 0, start) > text.rfind("”", 0, start)
    return quoted and weighed.told(best.words) < _MOST


def answers_hearsay(claim: str, weighed: Weighed, text: str) -> bool:
    """Whether a few words say the opposite right behind what others say: "They say I was killed".

    What they say has to be of a name of the claim, and nothing in the item may say the same.
    """
    if weighed.turned or not weighed.names or says_the_same(claim, text):
        return False
    before = ""
    for place in sentences(text):
        told = text[slice(*place)]
        short = len(words(told)) <= _FEW_WORDS and "?" not in told
        if short and _is_hearsay_of(weighed, before) and opposite_in(claim, told):
            return not turned_opposite(claim, told)
        before = told
    return False


def _is_hearsay_of(weighed: Weighed, told: str) -> bool:
    return is_hearsay(told) and not weighed.names.isdisjoint(word.key for word in words(told))


def told_of_another(weighed: Weighed, text: str, best: Passage, turned: Passage) -> bool:
    """Whether a turned sentence is a brief "It did not fall." that is not of the claim."""
    briefly = IT_DID_NOT.search(turned.text)
    return bool(briefly) and not _speaks_of(weighed, text, best, turned.place.start)


def tells_plainly(weighed: Weighed, passage: Passage) -> bool:
    """Whether a passage tells most of the claim, and with it what a negator could turn."""
    there = {weighed.home.get(w.key, w.key) for w in passage.words}
    return weighed.told(passage.words) >= _MOST and not there.isdisjoint(weighed.turnable)
