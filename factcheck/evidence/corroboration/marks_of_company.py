"""What an item has in common with a claim and with the other items, in numbers.

Words weigh by how rare they are. What tells a claim in words of its own has names, figures and
rare words in common with those that tell it in the claim's.
"""

import math
from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from datetime import date, timedelta
from functools import lru_cache

from factcheck.evidence.corroboration.aboutness import in_its_days
from factcheck.evidence.corroboration.items import ClaimFacts, Item, Told
from factcheck.evidence.corroboration.judging import at_work
from factcheck.evidence.corroboration.question import event_days, is_name
from factcheck.evidence.corroboration.words import TEXTS_AT_HAND, keys_in, words

MOST_OTHERS = 12  # items with which each is compared: those that have most of the claim
_EARLIER = timedelta(days=3)
Keys = AbstractSet[str]


def weight(word: str) -> float:
    """What a word weighs by its key: the rarer, the more. All the same where nothing was learnt."""
    learnt = at_work()
    return learnt.rarity.weight(word) if learnt else 1.0


def weight_of(found: Keys) -> float:
    return sum(map(weight, found))


class Company:
    """The items of one claim, as each is held against the others."""

    def __init__(self, claim: ClaimFacts, items: Sequence[Item]) -> None:
        self.claim, _ = _asked(claim.text)
        whole = weight_of(self.claim) or 1.0
        self.said = {item.id: _said(item) for item in items}
        self.names = {item.id: _names(item.text) - self.claim for item in items}
        self.share = {id_: weight_of(self.claim & said) / whole for id_, said in self.said.items()}
        ordered = sorted(self.share, key=lambda id_: (-self.share[id_], id_))
        self.first = ordered[: MOST_OTHERS + 1]
        self.weighs = {id_: weight_of(said) or 1.0 for id_, said in self.said.items()}

    def marks(self, item: Item) -> Iterator[tuple[str, float]]:
        """How much of the claim it has beside the others, and how much it is like them."""
        others = [id_ for id_ in self.first if id_ != item.id][:MOST_OTHERS]
        mine = self.share[item.id]
        alike = {id_: self._alike(item.id, id_) for id_ in others}
        weighed = sum(self.share[id_] for id_ in others) or 1.0
        yield "whole rare share", mine
        yield "others with more", sum(self.share[id_] > mine for id_ in others) / (len(others) or 1)
        yield "most like another", max(alike.values(), default=0.0)
        yield "like the others", sum(alike.values()) / (len(others) or 1)
        yield "like those with most", sum(alike[i] * self.share[i] for i in others) / weighed
        yield "like the first", alike.get(self.first[0], 0.0)
        known = frozenset[str]().union(*(self.names[id_] for id_ in others))
        names = self.names[item.id]
        yield "names of others", len(names & known) / (len(names) or 1)

    def _alike(self, one: str, other: str) -> float:
        """The cosine of their rare words."""
        both = weight_of(self.said[one] & self.said[other])
        return both / math.sqrt(self.weighs[one] * self.weighs[other])


def named(place: str, text: str, claim: str) -> Iterator[tuple[str, float]]:
    """Which share of the claim's rare words and names a text has, and how many other names."""
    (keys, names), there = _asked(claim), keys_in(text)
    yield f"{place} rare words", weight_of(keys & there) / (weight_of(keys) or 1.0)
    yield f"{place} names", len(names & there) / (len(names) or 1)
    yield f"{place} other names", math.log1p(len(_names(text) - names))


def days_from(claim: ClaimFacts, item: Item) -> Iterator[tuple[str, float]]:
    """How long after the event, and after the claim was made, it appeared, by the logarithm."""
    happened = event_days(claim)
    day = happened[0] if happened else claim.made_on
    yield "in its days", float(in_its_days(claim, Told.of(item)))
    yield "has a day", float(bool(happened))
    yield "days since", _days(day, item.day)
    yield "days since it was made", _days(claim.made_on, item.day)
    yield "earlier", float(bool(day and item.day and item.day < day - _EARLIER))


def _days(first: date | None, then: date | None) -> float:
    if first is None or then is None:
        return 0.0
    days = (then - first).days
    return math.copysign(math.log1p(abs(days)), days)


@lru_cache(TEXTS_AT_HAND)
def _asked(claim: str) -> tuple[Keys, Keys]:
    """The words of a claim, and its names."""
    return _counting(claim), _names(claim)


def _said(item: Item) -> Keys:
    return _counting(f"{item.title}\n{item.text}")


def _counting(text: str) -> Keys:
    return frozenset(word.key for word in words(text) if word.counts)


def _names(text: str) -> Keys:
    return frozenset(word.key for word in words(text) if is_name(word))
