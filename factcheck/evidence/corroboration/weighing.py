"""What a claim's words weigh, and the passage of an item that has most of them."""

import re
from collections.abc import Iterable, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from functools import lru_cache

from factcheck.evidence.corroboration import cues
from factcheck.evidence.corroboration.dates import dates
from factcheck.evidence.corroboration.denials import NEGATED, SAYS_NOT
from factcheck.evidence.corroboration.doubts import softens
from factcheck.evidence.corroboration.forms import forms
from factcheck.evidence.corroboration.items import ClaimFacts
from factcheck.evidence.corroboration.numbers import Number, numbers, numbers_in
from factcheck.evidence.corroboration.numerals_abroad import keys_anywhere, one_begins
from factcheck.evidence.corroboration.question import is_name, title_of_speaker
from factcheck.evidence.corroboration.turning import (
    NEAR,
    turned_among,
    turns_all,
    undone,
    without_own_contrast,
)
from factcheck.evidence.corroboration.words import (
    TEXTS_AT_HAND,
    Stretch,
    Word,
    key,
    keys_by_sentence,
    keys_in,
    sentences,
    with_next,
    words,
    words_by_sentence,
)

_NAME_WEIGHT = 1.5
_FIGURE_WEIGHT = 1.5
_LONGEST_PASSAGE = 2  # sentences
_LONG_NAME = 5
_MEASURES = frozenset(
    map(key, "year month week day night hour time end hundred thousand million billion".split())  # noqa: SIM905
)
_KINDS_OF_PLACE = frozenset(
    map(key, "city town village state province county district island country region".split())  # noqa: SIM905
)
STOPPED = re.compile(
    r"\b(?:ban(?:s|ned)?|forbid\w*|forbade|prohibit\w*|restrain\w*|stop(?:s|ped)?|silen\w+|barred"
    r"|prevent\w*|halt(?:s|ed)?|ceas\w+)\b",
    re.IGNORECASE,
)
_STOPPED_OR_NEGATED = re.compile(f"{STOPPED.pattern}|{NEGATED.pattern}", re.IGNORECASE)
_HALF, _NEARLY = 0.5, 0.75
# A line of its own that tells what a picture shows tells nothing that the item says.
_CAPTION = re.compile(
    r"^[\[(]?(?:caption|photo|picture|image|foto|bild)(?:[:\]]|\.\s).*$",
    re.IGNORECASE | re.MULTILINE,
)


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
    turned: frozenset[str]  # the words that a negator turns
    takes_sides: bool  # it says who is for or against something
    denies: bool  # it says itself that something is not so
    home: dict[str, str]  # other words for one of the claim's, and that one
    turnable: frozenset[str]  # what a negator can turn: all but the names of people and places
    counts: frozenset[str]  # what it counts, in figures
    known: frozenset[str]  # the words that weigh, and other words for them
    said: dict[str, float]  # what it says beside its names
    total: float

    def keys_of(self, found: Sequence[Word]) -> set[str]:
        """The keys of these words, and what they count in words where the claim counts."""
        return {w.key for w in found} | (figures_of(found) if self.counts else frozenset())

    def keys_in(self, text: str) -> frozenset[str]:
        """The same of a whole text."""
        return keys_in(text) | (figures_in(text) if self.counts else frozenset())

    def share(self, keys: AbstractSet[str]) -> float:
        if self.known.isdisjoint(keys):
            return 0.0
        here = {self.home.get(each, each) for each in self.known & keys}
        return sum(w for k, w in self.weights.items() if k in here) / self.total

    def opposed_in(self, text: str, passage: Passage) -> bool:
        """Whether a word of the claim is turned in one of the two and not in the other."""
        turned = self.turned_by(text, passage)
        if self.turned:
            here = {self.home.get(w.key, w.key) for w in passage.words}
            if self.told(passage.words) < _HALF and turns_all(text, self.turned, self.home):
                return False  # another sentence turns what the claim turns
            negates = STOPPED if self.takes_sides else _STOPPED_OR_NEGATED
            spared = turned or negates.search(with_next(text, passage.place))
            return not (spared or self.turned.isdisjoint(here))
        return bool(turned)

    def turned_by(self, text: str, passage: Passage) -> frozenset[str]:
        """Which of the claim's words the passage turns."""
        found = passage.words
        turned = turned_among(text, found, self.turnable, self.home, sides=self.takes_sides)
        return without_own_contrast(turned, self.weights, {word.key for word in found})

    def loosened(self, passage: Passage) -> float:
        """How much of what the passage has of the claim it only thinks possible, as a share."""
        keys = [self.home.get(w.key, w.key) for w in passage.words]
        there = sum(w for k, w in self.said.items() if k in keys)
        behind = {
            near
            for place, word in enumerate(passage.words)
            if softens(word.text, passage.text[word.start - passage.place.start :])
            for near in keys[place + 1 : place + 1 + NEAR]
        }
        return sum(w for k, w in self.said.items() if k in behind) / there if there else 0.0

    def named_in(self, text: str) -> float:
        """The share of names and figures that a text in any language has, whatever their ending."""
        wanted = {k: w for k, w in self.weights.items() if k in self.names or k[:1].isdigit()}
        if not wanted:
            return 0.0
        there = keys_anywhere(text)
        known = frozenset(there)
        found = [
            w
            for k, w in wanted.items()
            if k in known or (len(k) >= _LONG_NAME and one_begins(there, k))
        ]
        return sum(found) / sum(wanted.values())

    def told(self, found: list[Word]) -> float:
        """What the words have of the claim beside its names, as a share."""
        return self._told_by(self.keys_of(found))

    def told_in(self, text: str) -> float:
        """The same of a whole text."""
        return self._told_by(self.keys_in(text))

    def _told_by(self, keys: AbstractSet[str]) -> float:
        if not self.said:
            return 1.0
        here = {self.home.get(k, k) for k in self.known & keys}
        return sum(w for k, w in self.said.items() if k in here) / sum(self.said.values())


def weigh(claim: ClaimFacts) -> Weighed:
    """What each word of the claim weighs. Its dates are looked at by themselves."""
    when = dates(claim.text)
    found = [w for w in words(claim.text) if not any(d.start <= w.start < d.end for d in when)]
    counted = numbers(found)
    figures = _figures(claim.text, found, counted)
    weights: dict[str, float] = {}
    for word in found:
        if word.start in figures:
            weights[figures[word.start]] = _FIGURE_WEIGHT
        elif word.counts:
            weights[word.key] = _NAME_WEIGHT if is_name(word) else 1.0
    names = frozenset(w.key for w in found if is_name(w))
    sides = bool(cues.TAKES_SIDES.search(claim.text))
    initials = {w.key for w in found if w.text.isupper() and len(w.text) > 1}
    plain = (weights.keys() - names) | (initials & weights.keys())
    # In the order of the claim, for two of its words may have a form in common.
    home = {
        other: k
        for k in weights
        if k in plain
        for other in forms().get(k, ())
        if other not in weights
    }
    return Weighed(
        weights,
        names,
        turned=turned_among(claim.text, found, plain, home, sides=sides),
        takes_sides=sides,
        denies=bool(SAYS_NOT.search(claim.text)),
        home=home,
        turnable=frozenset(plain)
        - _MEASURES
        - _KINDS_OF_PLACE
        - undone(claim.text, found)
        - title_of_speaker(claim.text),
        counts=frozenset(f"{n.value:.10g}" for n in counted) & weights.keys(),
        known=frozenset(weights) | home.keys(),
        said={k: w for k, w in weights.items() if k not in names},
        total=sum(weights.values()) or 1.0,
    )


def _figures(text: str, found: Sequence[Word], counted: Sequence[Number]) -> dict[int, str]:
    """The key of each word of a count, by where it stands: "forty-seven" is one, of two words."""
    keys: dict[int, str] = {}
    for number in counted:
        spelled = not re.search(r"\d", text[number.start : number.end])
        for word in found:
            if number.start <= word.start < number.end:
                keys[word.start] = f"{number.value:.10g}" if spelled else word.key
    return keys


def best_passage(claim: Weighed, text: str) -> Passage:
    """The one or two neighbouring sentences that have most of the claim; the shorter on a tie.

    What a picture shows goes behind a sentence of the text that has nearly as much of it.
    """
    here = [claim.known & keys for keys in keys_by_sentence(text)]
    if claim.counts:
        here = [a | (claim.known & b) for a, b in zip(here, figures_by_sentence(text), strict=True)]
    best = _most(claim, here)
    captions = [*_CAPTION.finditer(text)]
    if captions and best[1]:
        plain = _most(claim, _without(here, text, captions))
        best = plain if plain[1] >= _NEARLY * best[1] else best
    (first, behind), share = best
    return _passage(text, first, behind, share)


def _most(claim: Weighed, here: Sequence[frozenset[str]]) -> tuple[tuple[int, int], float]:
    """Which sentences have most of the claim, and how much that is."""
    where, most = (0, 0), 0.0
    for length in range(1, _LONGEST_PASSAGE + 1):
        for first in range(len(here) - length + 1):
            parts = here[first : first + length]
            if not all(parts):
                continue  # no better than without the sentence that has nothing of the claim
            share = claim.share(parts[0].union(*parts[1:]))
            if share > most * (1.25 if length > 1 else 1.0):
                where, most = (first, first + length), share
    return where, most


def _without(
    here: Sequence[frozenset[str]], text: str, captions: Sequence[re.Match[str]]
) -> list[frozenset[str]]:
    """The keys of each sentence, none for those of captions."""
    return [
        frozenset[str]() if any(c.start() <= place.start < c.end() for c in captions) else keys
        for keys, place in zip(here, sentences(text), strict=True)
    ]


def _passage(text: str, first: int, behind: int, share: float) -> Passage:
    """The sentences of these places, up to the one behind."""
    if first == behind:
        return Passage(Stretch(0, 0), "", [], 0.0)
    places, read = sentences(text)[first:behind], words_by_sentence(text)[first:behind]
    place = Stretch(places[0].start, places[-1].end)
    return Passage(place, text[place.start : place.end], [w for said in read for w in said], share)


def turned_sentence(claim: Weighed, text: str) -> Passage | None:
    """A sentence that has half of what the claim says beside its names, and turns most of it."""
    for place, found in zip(sentences(text), words_by_sentence(text), strict=True):
        if claim.told(said := list(found)) < _HALF:
            continue
        passage = Passage(place, text[slice(*place)], said, claim.share(claim.keys_of(said)))
        there = {claim.home.get(w.key, w.key) for w in said} & claim.weights.keys() - claim.names
        if len(claim.turned_by(text, passage)) > _HALF * len(there):
            return passage
    return None


def figures_of(found: Sequence[Word]) -> frozenset[str]:
    """What these words count, in figures: "two hundred and twelve" is 212."""
    return _in_figures(numbers(list(found)))


@lru_cache(maxsize=TEXTS_AT_HAND)
def figures_in(text: str) -> frozenset[str]:
    """The same of a whole text."""
    return _in_figures(numbers_in(text))


def _in_figures(found: Iterable[Number]) -> frozenset[str]:
    return frozenset(f"{number.value:.10g}" for number in found)


@lru_cache(maxsize=TEXTS_AT_HAND)
def figures_by_sentence(text: str) -> tuple[frozenset[str], ...]:
    """The same of each sentence."""
    return tuple(figures_of(found) for found in words_by_sentence(text))


def denies(text: str) -> bool:
    """Whether the news of these words is that something is not so."""
    return bool(cues.DENIAL.search(text) or cues.DENIAL_AT_HEAD.search(text))
