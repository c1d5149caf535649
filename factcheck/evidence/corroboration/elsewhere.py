"""Whether an item tells of the same thing somewhere else (English).

Accidents, verdicts and recalls are told in the same words wherever they happen: whose they are, the
names tell, and a count that is no coincidence.
"""

import re

from articles.extraction.language import guess_language
from factcheck.evidence.corroboration.items import ClaimFacts, Told
from factcheck.evidence.corroboration.proper import (
    names_in,
    names_met,
    opens_with_strangers,
    own_names_of,
)
from factcheck.evidence.corroboration.weighing import Weighed, figures_in
from factcheck.evidence.corroboration.words import words

_MOST = 0.6  # share of what the claim says beside its names
_TELLING = re.compile(r"(?![1-9]0+$|1\d{3}$|20\d\d$)\d{3,}")  # neither small, round nor a year


def is_of_others(claim: ClaimFacts, weighed: Weighed, item: Told) -> bool:
    """Whether it begins with people or places of its own and has no name of the claim anywhere."""
    own = own_names_of(claim.text, claim.story)
    if not own or not is_read(claim.text) or not is_read(item.text):
        return False
    known = {w.key for w in words(item.publisher)} | weighed.weights.keys() | names_in(claim.story)
    if not opens_with_strangers(item.title, item.text, known, claim.text):
        return False
    return not (named_in(claim, weighed, item) or counts_just_that(weighed, item))


def counts_just_that(weighed: Weighed, item: Told) -> bool:
    """Whether it has most of what the claim says, and a count of it that is no coincidence."""
    telling = {each for each in weighed.counts if _TELLING.fullmatch(each)}
    if not telling or weighed.told_in(f"{item.title}\n{item.text}") < _MOST:
        return False
    return not telling.isdisjoint(figures_in(item.text))


def named_in(claim: ClaimFacts, weighed: Weighed, item: Told) -> frozenset[str]:
    """The names of the claim that an item writes as names, those apart that many have."""
    names = own_names_of(claim.text, claim.story) or weighed.names
    return names_met(names, claim.text, f"{item.publisher}.\n{item.title}.\n{item.text}")


def is_read(text: str) -> bool:
    """Whether the words of a text can be the claim's."""
    return guess_language(text) in ("", "en")
