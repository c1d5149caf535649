"""Where an item stands toward a claim, and the passage that shows it. Never a verdict.

First: is it about the claim at all? Then, in the passage that has most of the claim: does it say
the opposite (negation), deny, give another number, or leave the matter open? In doubt the answer
is "discusses".
"""

from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from factcheck.evidence.corroboration import cues
from factcheck.evidence.corroboration.dates import dates
from factcheck.evidence.corroboration.items import ClaimFacts
from factcheck.evidence.corroboration.numbers import numbers
from factcheck.evidence.corroboration.question import FEW_NAMES, context_names, event_days, is_name
from factcheck.evidence.corroboration.words import Stretch, Word, sentences, words

_NAME_WEIGHT = 1.5
_FIGURE_WEIGHT = 1.5
_ABOUT_AT_LEAST = 0.36  # share of the claim's weight found in the item
_PASSAGE_AT_LEAST = 0.24  # the same, in its best passage
_NAMES_AT_LEAST = 0.3
_NEWS = timedelta(days=60)
_CLEAR = 0.4
_TOLD = 0.3  # share of what the claim says beside its names
_LONGEST_PASSAGE = 2  # sentences
_NEAR = 4  # words between a negator and what it turns


class Stance(StrEnum):
    """Toward the claim as worded."""

    SUPPORTS = "supports"
    REFUTES = "refutes"
    DISCUSSES = "discusses"
    UNRELATED = "unrelated"


@dataclass(frozen=True, slots=True)
class Judgement:
    """A stance, how sure we are (0..1), and the passage [start, end) of the text that shows it.

    `cue` names what decided: "overlap", "negation", "denial", "number", "order", "open", "another
    event", "names" or "little in common".
    """

    stance: Stance
    confidence: float
    start: int
    end: int
    cue: str


@dataclass(frozen=True, slots=True)
class _Claim:
    weights: dict[str, float]
    names: frozenset[str]
    context: frozenset[str]  # names around a claim that has hardly any itself
    turned: frozenset[str]  # the words that a negator turns

    @property
    def total(self) -> float:
        return sum(self.weights.values()) or 1.0

    def share(self, keys: set[str]) -> float:
        return sum(w for k, w in self.weights.items() if k in keys) / self.total

    def told(self, found: list[Word]) -> float:
        """What the words have of the claim beside its names, as a share."""
        keys = {w.key for w in found}
        rest = {k: w for k, w in self.weights.items() if k not in self.names}
        return sum(w for k, w in rest.items() if k in keys) / sum(rest.values()) if rest else 1.0


@dataclass(frozen=True, slots=True)
class _Item:
    title: str
    text: str
    publisher: str
    published: date | None


@dataclass(frozen=True, slots=True)
class _Passage:
    place: Stretch
    text: str
    words: list[Word]
    share: float


def judge(
    claim: ClaimFacts, title: str, text: str, *, published: date | None = None, publisher: str = ""
) -> Judgement:
    """Judge one item. `published` is its day, where known: nothing reports what is to come.

    `publisher` counts as context: a town council's notice need not name its town again.
    """
    weighed = _weigh(claim)
    best = _best_passage(weighed, text)
    away = _unrelated(claim, weighed, _Item(title, text, publisher, published), best)
    if away:
        return Judgement(Stance.UNRELATED, away[1], *best.place, away[0])
    stance, confidence, cue = _take_side(claim, weighed, title, text, best)
    return Judgement(stance, confidence, *best.place, cue)


def _weigh(claim: ClaimFacts) -> _Claim:
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
    return _Claim(weights, names, context, _turned_words(claim.text, found, frozenset(weights)))


def _best_passage(claim: _Claim, text: str) -> _Passage:
    """The one or two neighbouring sentences that have most of the claim; the shorter on a tie."""
    places = sentences(text)
    read = [words(text, *place) for place in places]
    best = _Passage(Stretch(0, 0), "", [], 0.0)
    for length in range(1, _LONGEST_PASSAGE + 1):
        for first in range(len(places) - length + 1):
            found = [w for group in read[first : first + length] for w in group]
            share = claim.share({w.key for w in found})
            if share > best.share * (1.25 if length > 1 else 1.0):
                place = Stretch(places[first].start, places[first + length - 1].end)
                best = _Passage(place, text[place.start : place.end], found, share)
    return best


def _unrelated(
    claim: ClaimFacts, weighed: _Claim, item: _Item, best: _Passage
) -> tuple[str, float] | None:
    """Why the item is about something else and how sure that is; None if it is about the claim."""
    head = {w.key for w in words(f"{item.publisher} {item.title}")}
    body = words(item.text)
    share = weighed.share(head | {w.key for w in body})
    if share < _ABOUT_AT_LEAST or best.share < _PASSAGE_AT_LEAST:
        return "little in common", 1.0 - share
    near = head | {w.key for w in best.words}
    away_from_it = weighed.context and not weighed.context & (head | {w.key for w in body})
    if away_from_it:
        return "names", 0.6
    if weighed.names and len(weighed.names & near) / len(weighed.names) < _NAMES_AT_LEAST:
        return "names", 0.7
    return ("another event", 0.8) if _another_event(claim, item, best) else None


def _another_event(claim: ClaimFacts, item: _Item, best: _Passage) -> bool:
    """Published before it happened, or long after it and about another year."""
    happened = event_days(claim)
    if not happened:
        return False
    first, last = happened
    day = item.published
    if day and day < _earliest_report(first, claim.made_on):
        return True
    if day and day <= last + _NEWS:
        return False
    told = {w.first.year for w in dates(best.text)}
    return bool(told) and not any(w.first.year in (first.year, last.year) for w in dates(item.text))


def _earliest_report(happened: date, made_on: date | None) -> date:
    """What lies ahead may be reported a year before it is claimed; what happened, not before it."""
    if made_on and happened > made_on:
        return made_on - timedelta(days=365)
    return happened - timedelta(days=1)


def _take_side(
    claim: ClaimFacts, weighed: _Claim, title: str, text: str, best: _Passage
) -> tuple[Stance, float, str]:
    against = _refutation(claim, weighed, title, text, best)
    if against:
        return Stance.REFUTES, against[1], against[0]
    left_open = cues.OPEN.search(f"{title}\n{best.text}") or cues.QUESTION_AT_HEAD.search(best.text)
    if left_open:
        return Stance.DISCUSSES, 0.6, "open"
    if best.share < _CLEAR or weighed.told(best.words) < _TOLD:
        return Stance.DISCUSSES, 0.5, "overlap"
    return Stance.SUPPORTS, min(0.95, 0.45 + best.share / 2), "overlap"


def _refutation(
    claim: ClaimFacts, weighed: _Claim, title: str, text: str, best: _Passage
) -> tuple[str, float] | None:
    """What speaks against the claim and how sure that is, the plainest sign first."""
    denied = cues.DENIAL.search(f"{title}\n{best.text}") or cues.DENIAL_AT_HEAD.search(title)
    if denied:
        return "denial", 0.75
    if _says_opposite(weighed, text, best):
        return "negation", 0.6
    if _other_number(claim.text, best, title, text):
        return "number", 0.65
    outranked = cues.RANKING.search(claim.text) and cues.OUTRANKED.search(text)
    return ("order", 0.55) if outranked else None


def _says_opposite(weighed: _Claim, text: str, best: _Passage) -> bool:
    """A word that is turned in one and stands unturned in the other."""
    keys = {w.key for w in best.words}
    turned = _turned_words(text, best.words, frozenset(weighed.weights))
    if weighed.turned:
        return not turned and bool(weighed.turned & keys)
    return bool(turned)


def _turned_words(text: str, found: list[Word], wanted: frozenset[str]) -> frozenset[str]:
    """The wanted words that stand behind an odd number of negators (offsets as in `text`)."""
    if not found:
        return frozenset()
    spared = [m.span() for m in cues.HARMLESS.finditer(text, found[0].start, found[-1].end)]
    turned: frozenset[str] = frozenset()
    for place, word in enumerate(found):
        if word.text.casefold().replace("\u2019", "'") not in cues.NEGATORS:
            continue
        if not any(a <= word.start < b for a, b in spared):
            near = found[place + 1 : place + 1 + _NEAR]
            turned ^= frozenset(w.key for w in near if w.key in wanted)
    return turned


def _other_number(claim_text: str, best: _Passage, title: str, text: str) -> bool:
    """The same thing counted with another result, and the claim's own figure nowhere."""
    there = {n.value for n in (*numbers(words(title)), *numbers(words(text)))}
    units = {n.unit for n in numbers(best.words)}
    return any(
        mine.unit in units and mine.value not in there for mine in numbers(words(claim_text))
    )
