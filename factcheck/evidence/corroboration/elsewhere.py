"""Whether an item tells of the same thing somewhere else (English).

Accidents, verdicts and recalls are told in the same words wherever they happen: whose they are, the
names tell, and a count that is no coincidence.
"""

import re

from articles.extraction.language import guess_language
from factcheck.evidence.corroboration.dates import MONTHS
from factcheck.evidence.corroboration.items import ClaimFacts, Told
from factcheck.evidence.corroboration.numbers import counts_in, same_unit
from factcheck.evidence.corroboration.proper import (
    finders_in,
    names_in,
    names_met,
    opens_with_strangers,
    own_names_of,
)
from factcheck.evidence.corroboration.shares import same
from factcheck.evidence.corroboration.weighing import Weighed, figures_in
from factcheck.evidence.corroboration.words import beginning_of, words

_MONTH = "|".join(month.capitalize() for month in MONTHS)
_IN_A_PLACE = re.compile(
    rf"\b(?:[Ii]n|across|near|throughout) (?P<place>(?!(?:{_MONTH})\b)(?:[A-Z][a-z’'-]+ ?)+)"
)
_MOST = 0.6  # share of what the claim says beside its names
_TELLING = re.compile(r"(?![1-9]0+$|1\d{3}$|20\d\d$)\d{3,}")  # neither small, round nor a year


def is_of_others(claim: ClaimFacts, weighed: Weighed, item: Told) -> bool:
    """Whether it has no name of the claim anywhere, and begins with people or places of its own.

    Or counts the claim's things to another result; or a study of somebody else's found it.
    """
    if not is_read(claim.text) or not is_read(item.text):
        return False
    if not own_names_of(claim.text, claim.story):
        return _others_found_it(claim, weighed, item)
    own = {w.key for w in words(item.publisher)} - _told_of(item)
    known = own | weighed.weights.keys() | names_in(claim.story)
    strange = opens_with_strangers(item.title, item.text, known, claim.text)
    if not strange and not _counts_others(claim, weighed, item):
        return False
    if named_in(claim, weighed, item):
        return False
    return (strange and _lies_elsewhere(claim.text, item)) or not counts_just_that(weighed, item)


def _told_of(item: Told) -> frozenset[str]:
    """The names of an outlet by which it tells where something is: "in Marl", by the Marl Post."""
    places = _IN_A_PLACE.findall(f"{item.title}\n{beginning_of(item.text, 1)}")
    return frozenset(w.key for place in places for w in words(place) if item.publisher != place)


def _lies_elsewhere(claim: str, item: Told) -> bool:
    """Whether a claim tells where something is, and an item begins with another place."""
    there = _IN_A_PLACE.findall(beginning_of(item.text, 1))
    return bool(_IN_A_PLACE.search(claim) and there)


def _counts_others(claim: ClaimFacts, weighed: Weighed, item: Told) -> bool:
    """Whether it has none of the claim's counts, and another one of the same things."""
    told = f"{item.title}\n{item.text}"
    if not weighed.counts or not weighed.counts.isdisjoint(figures_in(told)):
        return False
    mine = counts_in(claim.text)
    return any(
        same_unit(one, other) and not same(one.value, other.value)
        for one in mine
        for other in counts_in(told)
    )


def _others_found_it(claim: ClaimFacts, weighed: Weighed, item: Told) -> bool:
    """Whether the claim names those whose study found it, and the item only others."""
    mine = finders_in(claim.text)
    told = f"{item.title}.\n{item.text}"
    if not mine or (weighed.counts and weighed.counts <= figures_in(told)):
        return False
    met = names_met(mine, claim.text, f"{item.publisher}.\n{told}")
    return not met and bool(finders_in(told))


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
