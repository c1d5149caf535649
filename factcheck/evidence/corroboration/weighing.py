"""What a claim's words weigh, and the passage of an item that has most of them."""

import re
from collections.abc import Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from factcheck.evidence.corroboration import cues
from factcheck.evidence.corroboration.dates import dates
from factcheck.evidence.corroboration.denials import NEGATED, SAYS_NOT
from factcheck.evidence.corroboration.doubts import MODAL
from factcheck.evidence.corroboration.forms import FORMS
from factcheck.evidence.corroboration.items import ClaimFacts
from factcheck.evidence.corroboration.numbers import numbers
from factcheck.evidence.corroboration.numerals_abroad import numerals_abroad
from factcheck.evidence.corroboration.question import (
    FEW_NAMES,
    context_names,
    is_name,
    title_of_speaker,
)
from factcheck.evidence.corroboration.words import (
    TEXTS_AT_HAND,
    Stretch,
    Word,
    key,
    sentences,
    words,
    words_by_sentence,
)

_NAME_WEIGHT = 1.5
_FIGURE_WEIGHT = 1.5
_LONGEST_PASSAGE = 2  # sentences
_GROUPED = re.compile(r"\b\d{1,3}(?:[. \u00a0\u202f\u2009'’]\d{3})+\b")
_LONG_NAME = 5
_NEAR = 4  # words between a negator and what it turns
_BREAK = re.compile(r"[.!?:;]+[\"”\u2019»)]*\s|,[\"”»]\s|\n")
_JUST_BEFORE = 2  # words between what is turned and "nothing"
_TIMES = frozenset(map(key, "year month week day night hour time end".split()))  # noqa: SIM905
_KINDS_OF_PLACE = frozenset(
    map(key, "city town village state province county district island country region".split())  # noqa: SIM905
)
STOPPED = re.compile(
    r"\b(?:ban(?:s|ned)?|forbid\w*|forbade|prohibit\w*|restrain\w*|stop(?:s|ped)?|silen\w+|barred"
    r"|prevent\w*|halt(?:s|ed)?|ceas\w+)\b",
    re.IGNORECASE,
)
_STOPPED_OR_NEGATED = re.compile(f"{STOPPED.pattern}|{NEGATED.pattern}", re.IGNORECASE)
# What goes with its object: who ignores a warning does not heed it, and out of money is no money.
_UNDOES = re.compile(
    r"\b(?:ignor|disregard|neglect|overlook|skip|omit|bypass|flout|lack)\w*"
    r"|\b(?:stop(?:s|ped)?|ceas\w+|quits?|give up|gives up|gave up|halt(?:s|ed)?|abandon\w*"
    r"|scrap\w*|cancel\w*|(?:run|runs|ran|running) (?:out of|short of))\b",
    re.IGNORECASE,
)
_OBJECTS = frozenset(("nothing", "nobody", "none"))
_CONJUNCTIONS = frozenset(("and", "but", "that", "because", "so", "while", "though"))
_HALF = 0.5


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
    home: dict[str, str]  # other words for one of the claim's, and that one
    turnable: frozenset[str]  # what a negator can turn: all but the names of people and places
    counts: frozenset[str]  # what it counts, in figures

    @property
    def total(self) -> float:
        return sum(self.weights.values()) or 1.0

    def keys_of(self, found: Sequence[Word]) -> set[str]:
        """The keys of these words, and what they count in words where the claim counts."""
        return {w.key for w in found} | (figures_of(found) if self.counts else frozenset())

    def share(self, keys: set[str]) -> float:
        here = {self.home.get(each, each) for each in keys}
        return sum(w for k, w in self.weights.items() if k in here) / self.total

    def opposed_in(self, text: str, passage: Passage) -> bool:
        """Whether a word of the claim is turned in one of the two and not in the other."""
        turned = self.turned_by(text, passage)
        if self.turned:
            here = {self.home.get(w.key, w.key) for w in passage.words}
            stopped = STOPPED if self.takes_sides else _STOPPED_OR_NEGATED
            spared = turned or stopped.search(passage.text)
            return not spared and not self.turned.isdisjoint(here)
        return bool(turned)

    def turned_by(self, text: str, passage: Passage) -> frozenset[str]:
        """Which of the claim's words the passage turns."""
        return _turned(text, passage.words, self.turnable, self.home, sides=self.takes_sides)

    def loosened(self, passage: Passage) -> float:
        """How much of what the passage has of the claim it only thinks possible, as a share."""
        plain = {k: w for k, w in self.weights.items() if k not in self.names}
        keys = [self.home.get(w.key, w.key) for w in passage.words]
        there = sum(w for k, w in plain.items() if k in keys)
        behind = {
            near
            for place, word in enumerate(passage.words)
            if MODAL.fullmatch(word.text)
            for near in keys[place + 1 : place + 1 + _NEAR]
        }
        return sum(w for k, w in plain.items() if k in behind) / there if there else 0.0

    def named_in(self, text: str) -> float:
        """The share of names and figures that a text in any language has, whatever their ending."""
        wanted = {k: w for k, w in self.weights.items() if k in self.names or k[:1].isdigit()}
        if not wanted:
            return 0.0
        there = {word.key for word in words(text)}
        there |= _written_abroad(text) | numerals_abroad(text)
        found = [
            w
            for k, w in wanted.items()
            if k in there or (len(k) >= _LONG_NAME and any(t.startswith(k) for t in there))
        ]
        return sum(found) / sum(wanted.values())

    def told(self, found: list[Word]) -> float:
        """What the words have of the claim beside its names, as a share."""
        keys = {self.home.get(k, k) for k in self.keys_of(found)}
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
    sides = bool(cues.TAKES_SIDES.search(claim.text))
    initials = {w.key for w in found if w.text.isupper() and len(w.text) > 1}
    plain = (weights.keys() - names) | (initials & weights.keys())
    home = {other: k for k in plain for other in FORMS.get(k, ()) if other not in weights}
    return Weighed(
        weights,
        names,
        context,
        turned=_turned(claim.text, found, plain, home, sides=sides),
        takes_sides=sides,
        denies=bool(SAYS_NOT.search(claim.text)),
        home=home,
        turnable=frozenset(plain)
        - _TIMES
        - _KINDS_OF_PLACE
        - _undone(claim.text, found)
        - title_of_speaker(claim.text),
        counts=figures_of(found) & weights.keys(),
    )


def _undone(text: str, found: Sequence[Word]) -> frozenset[str]:
    """What stands behind a verb that undoes it: to turn that says the same once more."""
    match = _UNDOES.search(text)
    behind = [w for w in found if match and w.start >= match.end()]
    return frozenset(w.key for w in behind)


def best_passage(claim: Weighed, text: str) -> Passage:
    """The one or two neighbouring sentences that have most of the claim; the shorter on a tie."""
    places = sentences(text)
    read = words_by_sentence(text)
    counted = figures_by_sentence(text) if claim.counts else ((),) * len(read)
    best = Passage(Stretch(0, 0), "", [], 0.0)
    for length in range(1, _LONGEST_PASSAGE + 1):
        for first in range(len(places) - length + 1):
            found = [w for group in read[first : first + length] for w in group]
            keys = {w.key for w in found}.union(*counted[first : first + length])
            share = claim.share(keys)
            if share > best.share * (1.25 if length > 1 else 1.0):
                place = Stretch(places[first].start, places[first + length - 1].end)
                best = Passage(place, text[place.start : place.end], found, share)
    return best


def turned_sentence(claim: Weighed, text: str) -> Passage | None:
    """A sentence that has half of what the claim says beside its names, and turns most of it."""
    for place, found in zip(sentences(text), words_by_sentence(text), strict=True):
        said = list(found)
        if claim.told(said) < _HALF:
            continue
        passage = Passage(place, text[slice(*place)], said, claim.share({w.key for w in said}))
        there = {claim.home.get(w.key, w.key) for w in said} & claim.weights.keys() - claim.names
        if len(claim.turned_by(text, passage)) > _HALF * len(there):
            return passage
    return None


def figures_of(found: Sequence[Word]) -> frozenset[str]:
    """What these words count, in figures: "two hundred and twelve" is 212."""
    return frozenset(f"{n.value:.10g}" for n in numbers(list(found)))


@lru_cache(maxsize=TEXTS_AT_HAND)
def figures_by_sentence(text: str) -> tuple[frozenset[str], ...]:
    """The same of each sentence."""
    return tuple(figures_of(found) for found in words_by_sentence(text))


def _written_abroad(text: str) -> set[str]:
    """Figures as other languages write them, as keys: "40.000", "40 000", "47,3"."""
    thousands = {re.sub(r"\D", "", m[0]) for m in _GROUPED.finditer(text)}
    return thousands | {m[0].replace(",", ".") for m in re.finditer(r"\d+,\d{1,2}\b", text)}


def denies(text: str) -> bool:
    """Whether the news of these words is that something is not so."""
    return bool(cues.DENIAL.search(text) or cues.DENIAL_AT_HEAD.search(text))


def _turned(
    text: str,
    found: list[Word],
    wanted: AbstractSet[str],
    home: Mapping[str, str],
    *,
    sides: bool,
) -> frozenset[str]:
    """The wanted words that an odd number of negators turns (offsets as in `text`).

    Being against something turns it only where the claim is about who takes which side. To fail
    a test is no negation, to fail to come is one.
    """
    turned: frozenset[str] = frozenset()
    for place in sorted(_negators(text, found, sides=sides)):
        near = list(_to_the_end(text, found[place : place + 1 + _NEAR]))
        if found[place].text.casefold() in _OBJECTS and not _begins(found, place):
            near = [*found[max(0, place - _JUST_BEFORE) : place], *near]
        turned ^= frozenset(home.get(w.key, w.key) for w in near) & wanted
    for word in found:
        bare = word.key.removeprefix("un")
        if bare != word.key:
            turned ^= {home.get(bare, bare)} & wanted
    return turned


def _begins(found: Sequence[Word], place: int) -> bool:
    """Whether a clause begins with this word: "214 people on board, and nobody is hurt"."""
    return place > 0 and found[place - 1].text.casefold() in _CONJUNCTIONS


def _to_the_end(text: str, found: Sequence[Word]) -> Iterator[Word]:
    """The words behind the first one, as far as its sentence goes."""
    for before, word in pairwise(found):
        if _BREAK.search(text, before.end, word.start):
            return
        yield word


def _negators(text: str, found: list[Word], *, sides: bool) -> Iterator[int]:
    """Behind which of these words what follows is turned."""
    if not found:
        return
    negators = cues.NEGATORS | cues.AGAINST if sides else cues.NEGATORS
    spared = [m.span() for m in cues.HARMLESS.finditer(text, found[0].start, found[-1].end)]
    for place, word in enumerate(found):
        low = word.text.casefold().replace("\u2019", "'")
        following = found[place + 1].text.casefold() if place + 1 < len(found) else ""
        if low not in negators or (low.startswith("fail") and following != "to"):
            continue
        if not any(a <= word.start < b for a, b in spared):
            yield place
    ends = {word.end: place for place, word in enumerate(found)}
    for match in cues.NEGATING_PHRASES.finditer(text, found[0].start, found[-1].end):
        if match.end() in ends:
            yield ends[match.end()]
