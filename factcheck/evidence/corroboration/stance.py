"""Where an item stands toward a claim by the rules, and the passage that shows it.

First: is it about the claim at all? Then, in the passage that has most of the claim: does it say
the opposite (negation), deny, give another number, or leave the matter open? In doubt the answer
is "discusses".
"""

import re
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import lru_cache

from articles.extraction.language import guess_language
from factcheck.evidence.corroboration import cues
from factcheck.evidence.corroboration.aboutness import doubts_it, in_its_days, unrelated
from factcheck.evidence.corroboration.abroad import side_abroad
from factcheck.evidence.corroboration.causes import cause_told
from factcheck.evidence.corroboration.corrected import taken_back
from factcheck.evidence.corroboration.counting import counting_passage, counts_as_claimed, counts_on
from factcheck.evidence.corroboration.denials import NEGATED, denied_in
from factcheck.evidence.corroboration.doubts import (
    MODAL,
    NO_ANSWER,
    UNDECIDED,
    left_between,
    left_open,
)
from factcheck.evidence.corroboration.finding import faults_only_a_picture, found_by
from factcheck.evidence.corroboration.firsts import nobody_before
from factcheck.evidence.corroboration.items import ClaimFacts, Told
from factcheck.evidence.corroboration.limits import other_side, side_of_another
from factcheck.evidence.corroboration.numerals_abroad import grouped_by_commas
from factcheck.evidence.corroboration.polarity import side_by_deed
from factcheck.evidence.corroboration.ranges import only_in_a_range
from factcheck.evidence.corroboration.refuting import lead_of, refutation
from factcheck.evidence.corroboration.standing_still import none_is_left
from factcheck.evidence.corroboration.thresholds import measured_beyond
from factcheck.evidence.corroboration.turning import repeats_quote, turns_all
from factcheck.evidence.corroboration.unrivalled import unrivalled
from factcheck.evidence.corroboration.weighing import (
    Passage,
    Weighed,
    best_passage,
    denies,
    weigh,
)
from factcheck.evidence.corroboration.whole_names import of_claim, whole_names
from factcheck.evidence.corroboration.words import TEXTS_AT_HAND, sentences, with_next, words

_CLEAR = 0.4
_NAMED_SOON = 0.5
_NAMED = 0.55  # share of names and figures that a text in another language must have
_LITTLE = frozenset(("little in common", "overlap", "days"))
_CAN = re.compile(rf"{MODAL.pattern}|\bcan\b")
_MOST = 0.5
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

    `cue` names what decided: "overlap", "negation", "denial", "number", "order", "correction",
    "verdict" (a fact-check's own), "contrast", "opposite", "actor", "part", "elsewhere", "open",
    "days" (it appeared in the days of the claim), "another event", "another story", "names",
    "little in common", or "learnt", where not the rules decided.
    """

    stance: Stance
    confidence: float
    start: int
    end: int
    cue: str


@dataclass(frozen=True, slots=True)
class Seen:
    """An item held against a claim: what the claim's words weigh, and where most of them stand."""

    claim: ClaimFacts
    weighed: Weighed
    item: Told
    best: Passage


def see(claim: ClaimFacts, item: Told) -> Seen:
    item = replace(
        item,
        title=_read(item.title),
        text=_read(item.text),
        publisher=whole_names(item.publisher),
    )
    claim = replace(of_claim(claim), text=_read(claim.text))
    weighed = weigh(claim)
    return Seen(claim, weighed, item, best_passage(weighed, item.text))


@lru_cache(maxsize=TEXTS_AT_HAND)
def _read(text: str) -> str:
    """A text as it is read: a figure and a name of several parts are one word each."""
    return whole_names(grouped_by_commas(text))


def judge_by_rules(seen: Seen, *, about: bool = False) -> Judgement:
    """Judge one item, in any language: the rules alone.

    `about` says that it is about the claim, however little of its wording it has.
    """
    claim, weighed, item, best = seen.claim, seen.weighed, seen.item, seen.best
    away = None if about else unrelated(claim, weighed, item, best)
    if away:
        judged = Judgement(Stance.UNRELATED, away[1], *best.place, away[0])
    else:
        stance, confidence, cue = _take_side(claim, weighed, item, best)
        judged = Judgement(stance, confidence, *best.place, cue)
    least = _NAMED_SOON if in_its_days(claim, item) else _NAMED
    # "No domingo" is Portuguese for on Sunday.
    foreign = judged.cue == "negation" and guess_language(item.text) not in ("", "en")
    if foreign or (judged.stance is Stance.DISCUSSES and judged.cue in _LITTLE):
        return _in_another_language(claim, weighed, item) or judged
    if judged.cue not in _LITTLE or weighed.named_in(f"{item.title}\n{item.text}") < least:
        return judged
    return _in_another_language(claim, weighed, item) or judged


def _in_another_language(claim: ClaimFacts, weighed: Weighed, item: Told) -> Judgement | None:
    """What a text in another language shows: the claim's names and figures, or nothing."""
    shown = side_abroad(claim, weighed, item)
    return Judgement(Stance(shown[0]), 0.5, *shown[1], "names") if shown else None


def _take_side(
    claim: ClaimFacts, weighed: Weighed, item: Told, best: Passage
) -> tuple[Stance, float, str]:
    plainly = _plainly(claim, weighed, item, best)
    if plainly:
        return plainly
    why = cause_told(claim.text, item.text)
    if why:
        return (Stance.DISCUSSES if why == "open" else Stance.REFUTES), 0.6, why
    against = refutation(claim, weighed, item, best)
    if against and (
        left_between(item.text) or (against[0] != "denial" and UNDECIDED.search(best.text))
    ):
        return Stance.DISCUSSES, 0.5, "open"
    if against:
        return Stance.REFUTES, against[1], against[0]
    doubt = _doubt(claim, weighed, item, best)
    if doubt:
        return Stance.DISCUSSES, 0.6 if doubt == "open" else 0.5, doubt
    return _as_much_as_it_has(claim, weighed, item, best)


def _plainly(
    claim: ClaimFacts, weighed: Weighed, item: Told, best: Passage
) -> tuple[Stance, float, str] | None:
    """The side where the item says itself what it is: a correction, a fact-check, a first count."""
    itself = _says_itself(claim, weighed, item, best)
    if itself:
        return itself
    side = "" if claim.headline else side_by_deed(claim, weighed, item, best)
    if side:
        return Stance(side), 0.65, "negation"
    counting = counting_passage(claim.text, best, item.text)
    denied = denied_in(counting.text, claim.text)
    yet = counts_on(claim.text, counting, item.title, item.text)
    yet = yet or only_in_a_range(claim.text, best.text, item.title, item.text)
    if yet and not denied:
        return Stance.DISCUSSES, 0.6, "open"
    alone = not weighed.turned and unrivalled(claim.text, best.text)
    if alone or nobody_before(claim, weighed, item, best):
        return Stance.SUPPORTS, 0.6, "order"
    return None


def _says_itself(
    claim: ClaimFacts, weighed: Weighed, item: Told, best: Passage
) -> tuple[Stance, float, str] | None:
    """The side of a correction or a fact-check."""
    corrected = taken_back(claim, weighed, item, best)
    if corrected:
        return Stance(corrected), 0.7, "correction"
    before = [s for s in sentences(item.text) if s.end <= best.place.start][-1:]
    said_before = "".join(item.text[slice(*place)] for place in before)
    if faults_only_a_picture(claim.text, said_before, best.text, item.text):
        return Stance.SUPPORTS, 0.7, "verdict"
    found = found_by(item.text)
    return (Stance(found), 0.8, "verdict") if found else None


def _as_much_as_it_has(
    claim: ClaimFacts, weighed: Weighed, item: Told, best: Passage
) -> tuple[Stance, float, str]:
    """What an item that neither contradicts nor doubts says: the claim, or too little of it."""
    title, text = item.title, item.text
    counted = measured_beyond(claim.text, best.text, text) or counts_as_claimed(
        claim.text, title, best.text
    )
    if counted or other_side(claim.text, best.text) is False:
        return Stance.SUPPORTS, 0.6, "number"
    told = weighed.told(best.words)
    if (best.share < _CLEAR and told < _MOST) or told < _TOLD:
        if _reports(claim, weighed, item) and weighed.told(words(f"{title}\n{text}")) >= _TOLD:
            return Stance.SUPPORTS, 0.5, "days"
        return Stance.DISCUSSES, 0.5, "overlap"
    if side_of_another(claim.text, best.text):
        return Stance.DISCUSSES, 0.5, "overlap"
    head = f"{title}\n{with_next(text, best.place)}\n{lead_of(weighed, item).text}"
    if weighed.turned and not (NEGATED.search(head) or _turns_it(claim, weighed, text, best)):
        return Stance.DISCUSSES, 0.5, "negation"
    return Stance.SUPPORTS, min(0.95, 0.45 + best.share / 2), "overlap"


def _turns_it(claim: ClaimFacts, weighed: Weighed, text: str, best: Passage) -> bool:
    """Whether a text turns what the claim turns, be it elsewhere, or repeats what that quotes."""
    return bool(
        weighed.turned_by(text, best)
        or turns_all(text, weighed.turned, weighed.home)
        or repeats_quote(claim.text, text)
    )


def _doubt(claim: ClaimFacts, weighed: Weighed, item: Told, best: Passage) -> str:
    """What leaves the side open, or nothing."""
    if left_open(claim.text, item.title, best.text, item.text[best.place.end :], item.text):
        return "open"
    if _asks_in_vain(weighed, item, best):
        return "open"
    if weighed.loosened(best) >= _MOST and not _CAN.search(claim.text):
        return "open"
    if weighed.denies and not (denies(item.title) or denies(best.text)):
        return "denial"
    opposed = weighed.opposed_in(item.text, best) and not none_is_left(claim.text, best.text)
    return "negation" if opposed and other_side(claim.text, best.text) is None else ""


def _asks_in_vain(weighed: Weighed, item: Told, best: Passage) -> bool:
    """Whether a headline asks, somebody does not answer, and no passage tells most of the claim."""
    asks = cues.QUESTION_AT_HEAD.search(item.title) and NO_ANSWER.search(item.text)
    return bool(asks) and weighed.told(best.words) < _MOST


def _reports(claim: ClaimFacts, weighed: Weighed, item: Told) -> bool:
    """Whether an item that has little of the claim's wording still tells of it.

    What appears in the days of a claim, about the same names, and asks and doubts nothing, does.
    """
    if not in_its_days(claim, item):
        return False
    if weighed.turned and not NEGATED.search(f"{item.title}\n{item.text}"):
        return False
    told = f"{item.title}\n{item.text}"
    return not (cues.TALK.search(told) or doubts_it(weighed, item))
