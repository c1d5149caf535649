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
from factcheck.evidence.corroboration.question import event_days
from factcheck.evidence.corroboration.weighing import Passage, Weighed, best_passage, denies, weigh
from factcheck.evidence.corroboration.words import sentences, words

_ABOUT_AT_LEAST = 0.36  # share of the claim's weight found in the item
_PASSAGE_AT_LEAST = 0.24  # the same, in its best passage
_WORDS_AT_LEAST = 1.6  # of a short claim, so that one word in common is never enough
_NAMES_AT_LEAST = 0.3
_LEAD = 2  # sentences
_NEWS = timedelta(days=60)
_CLEAR = 0.4
_CLEARLY_OPPOSED = 0.5
_TOLD = 0.3  # share of what the claim says beside its names


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
class _Item:
    title: str
    text: str
    publisher: str
    published: date | None


def judge(
    claim: ClaimFacts, title: str, text: str, *, published: date | None = None, publisher: str = ""
) -> Judgement:
    """Judge one item. `published` is its day, where known: nothing reports what is to come.

    `publisher` counts as context: a town council's notice need not name its town again.
    """
    weighed = weigh(claim)
    best = best_passage(weighed, text)
    away = _unrelated(claim, weighed, _Item(title, text, publisher, published), best)
    if away:
        return Judgement(Stance.UNRELATED, away[1], *best.place, away[0])
    stance, confidence, cue = _take_side(claim, weighed, title, text, best)
    return Judgement(stance, confidence, *best.place, cue)


def _unrelated(
    claim: ClaimFacts, weighed: Weighed, item: _Item, best: Passage
) -> tuple[str, float] | None:
    """Why the item is about something else and how sure that is; None if it is about the claim."""
    head = {w.key for w in words(f"{item.publisher} {item.title}")}
    body = words(item.text)
    share = weighed.share(head | {w.key for w in body})
    least = max(_PASSAGE_AT_LEAST, _WORDS_AT_LEAST / max(len(weighed.weights), 1))
    if share < _ABOUT_AT_LEAST or best.share < least:
        return "little in common", 1.0 - share
    lead = {w.key for s in sentences(item.text)[:_LEAD] for w in words(item.text, *s)}
    near = head | lead | {w.key for w in best.words}
    away_from_it = weighed.context and not weighed.context & (head | {w.key for w in body})
    if away_from_it:
        return "names", 0.6
    if weighed.names and len(weighed.names & near) / len(weighed.names) < _NAMES_AT_LEAST:
        return "names", 0.7
    return ("another event", 0.8) if _another_event(claim, item, best) else None


def _another_event(claim: ClaimFacts, item: _Item, best: Passage) -> bool:
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
    claim: ClaimFacts, weighed: Weighed, title: str, text: str, best: Passage
) -> tuple[Stance, float, str]:
    against = _refutation(claim, weighed, title, text, best)
    if against:
        return Stance.REFUTES, against[1], against[0]
    left_open = cues.OPEN.search(f"{title}\n{best.text}") or cues.QUESTION_AT_HEAD.search(best.text)
    if left_open:
        return Stance.DISCUSSES, 0.6, "open"
    if weighed.denies and not _denied(title, best):
        return Stance.DISCUSSES, 0.5, "denial"
    if weighed.opposed_in(text, best):
        return Stance.DISCUSSES, 0.5, "negation"
    if best.share < _CLEAR or weighed.told(best.words) < _TOLD:
        return Stance.DISCUSSES, 0.5, "overlap"
    return Stance.SUPPORTS, min(0.95, 0.45 + best.share / 2), "overlap"


def _refutation(
    claim: ClaimFacts, weighed: Weighed, title: str, text: str, best: Passage
) -> tuple[str, float] | None:
    """What speaks against the claim and how sure that is, the plainest sign first."""
    if weighed.denies:
        return None  # to deny a denial takes more than words can show
    if _denied(title, best):
        return "denial", 0.75
    if best.share >= _CLEARLY_OPPOSED and weighed.opposed_in(text, best):
        return "negation", 0.6
    if _other_number(claim.text, best, title, text):
        return "number", 0.65
    outranked = cues.RANKING.search(claim.text) and cues.OUTRANKED.search(text)
    return ("order", 0.55) if outranked else None


def _denied(title: str, best: Passage) -> bool:
    return denies(title) or denies(best.text)


def _other_number(claim_text: str, best: Passage, title: str, text: str) -> bool:
    """The same thing counted with another result, and the claim's own figure nowhere."""
    there = {n.value for n in (*numbers(words(title)), *numbers(words(text)))}
    units = {n.unit for n in numbers(best.words)}
    return any(
        mine.unit in units and mine.value not in there for mine in numbers(words(claim_text))
    )
