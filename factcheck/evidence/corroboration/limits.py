"""Whether a text has something beyond a limit or within it (English).

"Not one of them meets the limit" says what "all exceed it" says: it counts which side of the limit
is told, and whether a negation turns that.
"""

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache

from factcheck.evidence.corroboration.vocabulary import FIGURES
from factcheck.evidence.corroboration.words import TEXTS_AT_HAND, sentences, words

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
_PREPOSITION = re.compile(r"\b(?:in|of|at|on|near|from|for|off)\b")
_KIND = re.compile(r"\b(speed|age|time) limit")
_CLAUSES = re.compile(r";|,? \b(?:while|whereas|but|though|although)\b")
_STANDS_FOR_IT = re.compile(
    r"\b(?:it|they|them|these|those|each|all|none|both|one)\b", re.IGNORECASE
)


@lru_cache(maxsize=4 * TEXTS_AT_HAND)
def beyond_limit(*texts: str) -> bool | None:
    """Whether these have all that they tell beyond a limit; None where they differ or tell none."""
    return _one_side(each for text in texts for each in _sentences(text))


def other_side(claim: str, *told: str) -> bool | None:
    """Whether what a claim has beyond a limit is within it there, or the other way round.

    None where one of them tells no side: then other words decide.
    """
    mine = beyond_limit(claim)
    if mine is None:
        return None
    there = _one_side(e for text in told for e in _sentences(text) if _tells_of(claim, e))
    return None if there is None else mine is not there


def side_of_another(claim: str, passage: str) -> bool:
    """Whether a passage has only something else beyond or within a limit than the claim has."""
    if beyond_limit(claim) is None:
        return False
    told = [each for each in _sentences(passage) if _sides(each)]
    return bool(told) and not any(_tells_of(claim, each) for each in told)


def turns_limit(text: str) -> bool:
    """Whether what is negated in a text is that a limit is kept or exceeded."""
    return any(
        _TURNS.search(each[: found.end()]) for each in _sentences(text) for found in _found(each)
    )


def _sentences(text: str) -> Iterator[str]:
    return (text[slice(*place)] for place in sentences(text))


def _one_side(told: Iterable[str]) -> bool | None:
    sides = {side for each in told for side in _sides(each)}
    return sides.pop() if len(sides) == 1 else None


def _found(sentence: str) -> list[re.Match[str]]:
    return [] if _IN_PART.search(sentence) else [*_SIDE.finditer(sentence)]


def _sides(sentence: str) -> set[bool]:
    return {
        bool(found["beyond"]) is (len(_TURNS.findall(sentence[: found.end()])) % 2 == 0)
        for found in _found(sentence)
    }


def _subject(claim: str) -> frozenset[str]:
    """The words for what a claim has on one side of a limit: those before its first preposition."""
    found = _SIDE.search(claim)
    before = _PREPOSITION.split(claim[: found.start()] if found else claim)[0]
    return frozenset(w.key for w in words(before) if w.counts)


def _tells_of(claim: str, sentence: str) -> bool:
    """Whether the clause that tells a side has the claim's subject or what stands for it."""
    subject, clauses = _subject(claim), [c for c in _CLAUSES.split(sentence) if _SIDE.search(c)]
    return _KIND.findall(sentence) == _KIND.findall(claim) and all(
        _STANDS_FOR_IT.search(each) or not subject.isdisjoint(w.key for w in words(each))
        for each in clauses
    )
