"""What a claim's words weigh, and the passage of an item that has most of them."""

from collections.abc import Set as AbstractSet
from dataclasses import dataclass

from factcheck.evidence.corroboration import cues
from factcheck.evidence.corroboration.dates import dates
from factcheck.evidence.corroboration.items import ClaimFacts
from factcheck.evidence.corroboration.numbers import numbers
from factcheck.evidence.corroboration.question import FEW_NAMES, context_names, is_name
from factcheck.evidence.corroboration.words import (
    Stretch,
    Word,
    sentences,
    words,
    words_by_sentence,
)

_NAME_WEIGHT = 1.5
_FIGURE_WEIGHT = 1.5
_LONGEST_PASSAGE = 2  # sentences
_LONG_NAME = 5
_NEAR = 4  # words between a negator and what it turns


@dataclass(frozen=True, slots=True)
class Passage:
    """A stretch of an item's text and the share of the claim's weight found there, 0..1."""

    place: Stretch
    text: str
    words: list[Word]
    share: float


@dataclass(frozen=True, slots=True)
class Weighed:
    """A claim's telling words and what each weighs, by key."""

    weights: dict[str, float]
    names: frozenset[str]
    context: frozenset[str]  # names around a claim that has hardly any itself
    turned: frozenset[str]  # the words that a negator turns
    takes_sides: bool  # it says who is for or against something
    denies: bool  # it says itself that something is not so

    @property
    def total(self) -> float:
        return sum(self.weights.values()) or 1.0

    def share(self, keys: set[str]) -> float:
        return sum(w for k, w in self.weights.items() if k in keys) / self.total

    def opposed_in(self, text: str, passage: Passage) -> bool:
        """Whether a word of the claim is turned in one of the two and not in the other."""
        plain = self.weights.keys() - self.names
        turned = _turned(text, passage.words, plain, sides=self.takes_sides)
        if self.turned:
            return not turned and not self.turned.isdisjoint(w.key for w in passage.words)
        return bool(turned)

    def named_in(self, text: str) -> float:
        """The share of names and figures that a text in any language has, whatever their ending."""
        wanted = {k: w for k, w in self.weights.items() if k in self.names or k[:1].isdigit()}
        if not wanted:
            return 0.0
        there = {word.key for word in words(text)}
        found = [
            w
            for k, w in wanted.items()
            if k in there or (len(k) >= _LONG_NAME and any(t.startswith(k) for t in there))
        ]
        return sum(found) / sum(wanted.values())

    def told(self, found: list[Word]) -> float:
        """What the words have of the claim beside its names, as a share."""
        keys = {w.key for w in found}
        rest = {k: w for k, w in self.weights.items() if k not in self.names}
        return sum(w for k, w in rest.items() if k in keys) / sum(rest.values()) if rest else 1.0


def weigh(claim: ClaimFacts) -> Weighed:
    """What each word of the claim weighs. Its dates are looked at by themselves."""
    when = dates(claim.text)
    found = [w for w in words(claim.text) if not any(d.start <= w.start < d.end for d in when)]
    figures = {w.key for n in numbers(found) for w in found if n.start <= w.start < n.end}
    weights: dict[str, float] = {}
    for word in found:
        if word.key in figures:
            weights[word.key] = _FIGURE_WEIGHT
        elif word.counts:
            weights[word.key] = _NAME_WEIGHT if is_name(word) else 1.0
    names = frozenset(w.key for w in found if is_name(w))
    context = frozenset(context_names(claim) if len(names) < FEW_NAMES else ())
    sides = any(w.text.casefold() in cues.SIDES for w in found)
    return Weighed(
        weights,
        names,
        context,
        turned=_turned(claim.text, found, weights.keys() - names, sides=sides),
        takes_sides=sides,
        denies=denies(claim.text),
    )


def best_passage(claim: Weighed, text: str) -> Passage:
    """The one or two neighbouring sentences that have most of the claim; the shorter on a tie."""
    places = sentences(text)
    read = words_by_sentence(text)
    best = Passage(Stretch(0, 0), "", [], 0.0)
    for length in range(1, _LONGEST_PASSAGE + 1):
        for first in range(len(places) - length + 1):
            found = [w for group in read[first : first + length] for w in group]
            share = claim.share({w.key for w in found})
            if share > best.share * (1.25 if length > 1 else 1.0):
                place = Stretch(places[first].start, places[first + length - 1].end)
                best = Passage(place, text[place.start : place.end], found, share)
    return best


def denies(text: str) -> bool:
    """Whether the news of these words is that something is not so."""
    return bool(cues.DENIAL.search(text) or cues.DENIAL_AT_HEAD.search(text))


def _turned(
    text: str, found: list[Word], wanted: AbstractSet[str], *, sides: bool
) -> frozenset[str]:
    """The wanted words that stand behind an odd number of negators (offsets as in `text`).

    Being against something turns it only where the claim is about who takes which side.
    """
    if not found:
        return frozenset()
    negators = cues.NEGATORS | cues.AGAINST if sides else cues.NEGATORS
    spared = [m.span() for m in cues.HARMLESS.finditer(text, found[0].start, found[-1].end)]
    turned: frozenset[str] = frozenset()
    for place, word in enumerate(found):
        if word.text.casefold().replace("\u2019", "'") not in negators:
            continue
        if not any(a <= word.start < b for a, b in spared):
            near = found[place + 1 : place + 1 + _NEAR]
            turned ^= frozenset(w.key for w in near if w.key in wanted)
    return turned
