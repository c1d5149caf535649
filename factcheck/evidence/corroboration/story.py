"""Whether an item can tell of the story in which a claim was made.

A claim taken out of its article often names nobody: "15 of them were open" fits a hundred stories,
and what it is about stands around it. Two texts of one story name several people and places in
common, and a good part of those that the shorter one names; or one begins with a good part of the
other's headline, or with most of it where they have no name in common.
"""

from articles.extraction.language import guess_language
from factcheck.claims.extraction.numbers import UNITS
from factcheck.evidence.corroboration.items import ClaimFacts
from factcheck.evidence.corroboration.numbers import numbers_in
from factcheck.evidence.corroboration.proper import names_in
from factcheck.evidence.corroboration.question import FEW_NAMES
from factcheck.evidence.corroboration.weighing import Passage, Weighed
from factcheck.evidence.corroboration.words import (
    key,
    keys_in,
    terms_of,
    words,
)

_SHARE = 0.3  # of the names of the text that has fewer
_SOME = 0.3  # share of the headline's words
_MOST = 0.5
_BEGINNING = 150  # words
_WORDS_AT_LEAST = 4  # of a claim that can be recognised wherever it stands
_NEARLY_ALL = 0.75  # of what they weigh
_HALF = 0.5
_SUM = 1_000_000
_MEASURES = frozenset(map(key, UNITS)) | {""}


def is_beside_it(claim: ClaimFacts, weighed: Weighed, best: Passage, title: str, text: str) -> bool:
    """Whether an item tells of something else than a claim of whose names it has too few.

    It is another story, or the same one, but no passage has more than half of what is claimed, nor
    counts what the claim counts. A claim of some length that is there nearly whole is there.
    """
    there = weighed.names & (keys_in(text) | keys_in(title))
    if len(there) >= FEW_NAMES or not _can_be_told(claim, text):
        return False
    told = weighed.told([*best.words, *words(title)])
    if told <= _HALF and _counted(claim.text).isdisjoint(_counted(best.text)):
        return True
    whole = len(weighed.weights) >= _WORDS_AT_LEAST and best.share >= _NEARLY_ALL
    return not whole and _is_another(claim, title, text)


def has_little_of_it(claim: ClaimFacts, weighed: Weighed, title: str, text: str) -> bool:
    """Whether all of an item has no more than half of a claim, or is of another story."""
    if not _can_be_told(claim, text):
        return False
    little = weighed.told_in(f"{title}\n{text}") <= _HALF
    return little or _is_another(claim, title, text)


def _can_be_told(claim: ClaimFacts, text: str) -> bool:
    """Whether the claim's article is known, and in the language of the item."""
    if not claim.story:
        return False
    return guess_language(text) in ("", claim.language or guess_language(claim.story))


def _is_another(claim: ClaimFacts, title: str, text: str) -> bool:
    """Whether an item has too little of what the claim's article names and of its headline."""
    told = names_in(claim.story)
    theirs = names_in(text) | names_in(f"{title}.")
    common = len(told & theirs)
    if not told or common >= max(FEW_NAMES, _SHARE * min(len(told), len(theirs))):
        return False
    heading = terms_of(claim.context)
    begun = {word.key for word in words(text)[:_BEGINNING]}  # a long text has many words further on
    there = len(heading & (begun | keys_in(title)))
    return there < max(1, (_SOME if common else _MOST) * len(heading))


def _counted(text: str) -> set[str]:
    """What a text counts piece by piece: farms and workers, neither litres nor millions."""
    return {n.unit for n in numbers_in(text) if n.value < _SUM} - _MEASURES
