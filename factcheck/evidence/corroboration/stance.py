"""Where an item stands toward a claim by the rules, and the passage that shows it.

First: is it about the claim at all? Then, in the passage that has most of the claim: does it say
the opposite (negation), deny, give another number, or leave the matter open? In doubt the answer
is "discusses".
"""

from dataclasses import dataclass
from enum import StrEnum

from articles.extraction.language import guess_language
from factcheck.evidence.corroboration import cues
from factcheck.evidence.corroboration.aboutness import (
    Told,
    another_event,
    in_its_days,
    unrelated,
)
from factcheck.evidence.corroboration.corrections import TAKES_BACK
from factcheck.evidence.corroboration.items import ClaimFacts
from factcheck.evidence.corroboration.numbers import numbers
from factcheck.evidence.corroboration.weighing import Passage, Weighed, best_passage, denies, weigh
from factcheck.evidence.corroboration.words import Stretch, sentences, words

_LEAD_AT_LEAST = 0.2
_OPPOSED_SOON = 0.3
_CLEAR = 0.4
_CLEARLY_OPPOSED = 0.5
_NAMED = 0.55  # share of names and figures that a text in another language must have
_LITTLE = frozenset(("little in common", "overlap"))
_LITTLE_MORE = 0.2
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
    "open", "days" (it appeared in the days of the claim), "another event", "names", "little in
    common", or "learnt", where not the rules decided.
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
    weighed = weigh(claim)
    return Seen(claim, weighed, item, best_passage(weighed, item.text))


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
    if judged.cue not in _LITTLE or weighed.named_in(f"{item.title}\n{item.text}") < _NAMED:
        return judged
    return _in_another_language(claim, weighed, item) or judged


def _in_another_language(claim: ClaimFacts, weighed: Weighed, item: Told) -> Judgement | None:
    """What a text in another language shows: the claim's names and figures, or nothing."""
    spoken = guess_language(item.text)
    if not spoken or spoken == (claim.language or guess_language(claim.text) or "en"):
        return None
    places = sentences(item.text)
    best = max(places, key=lambda p: weighed.named_in(item.text[p.start : p.end]))
    passage = Passage(best, item.text[best.start : best.end], words(item.text, *best), 1.0)
    if another_event(claim, item, passage):
        return None
    return Judgement(Stance.SUPPORTS, 0.5, *best, "names")


def _take_side(
    claim: ClaimFacts, weighed: Weighed, item: Told, best: Passage
) -> tuple[Stance, float, str]:
    title, text = item.title, item.text
    corrected = _correction(claim, item)
    if corrected:
        return corrected, 0.7, "correction"
    against = _refutation(claim, weighed, item, best)
    if against:
        return Stance.REFUTES, against[1], against[0]
    doubt = _doubt(weighed, item, best)
    if doubt:
        return Stance.DISCUSSES, 0.6 if doubt == "open" else 0.5, doubt
    if best.share < _CLEAR or weighed.told(best.words) < _TOLD:
        if _reports(claim, item) and weighed.told(words(f"{title}\n{text}")) >= _TOLD:
            return Stance.SUPPORTS, 0.5, "days"
        return Stance.DISCUSSES, 0.5, "overlap"
    return Stance.SUPPORTS, min(0.95, 0.45 + best.share / 2), "overlap"


def _doubt(weighed: Weighed, item: Told, best: Passage) -> str:
    """What leaves the side open, or nothing."""
    if cues.OPEN.search(f"{item.title}\n{best.text}") or cues.QUESTION_AT_HEAD.search(best.text):
        return "open"
    if weighed.denies and not _denied(item.title, best):
        return "denial"
    return "negation" if weighed.opposed_in(item.text, best) else ""


def _reports(claim: ClaimFacts, item: Told) -> bool:
    """Whether an item that has little of the claim's wording still tells of it.

    What appears in the days of a claim, about the same names, and asks and doubts nothing, does.
    """
    if not in_its_days(claim, item):
        return False
    asked = f"{item.title}\n{item.text}"
    return not (cues.OPEN.search(asked) or cues.TALK.search(asked) or "?" in asked)


def _correction(claim: ClaimFacts, item: Told) -> Stance | None:
    """Which side a correction takes: against what it quotes as printed, for what it puts right."""
    if not TAKES_BACK.search(item.title) and not TAKES_BACK.search(item.text):
        return None
    told = (item.text[s.start : s.end] for s in sentences(item.text))
    wrong = next((sentence for sentence in told if cues.PRINTED.search(sentence)), "")
    if not wrong:
        return None
    mine = {n.value for n in numbers(words(claim.text))}
    printed = {n.value for n in numbers(words(wrong))}
    if mine and printed and mine.isdisjoint(printed):
        return Stance.SUPPORTS if mine & {n.value for n in numbers(words(item.text))} else None
    return Stance.REFUTES


def _refutation(
    claim: ClaimFacts, weighed: Weighed, item: Told, best: Passage
) -> tuple[str, float] | None:
    """What speaks against the claim and how sure that is, the plainest sign first."""
    title, text, soon = item.title, item.text, in_its_days(claim, item)
    if weighed.denies:
        return None  # to deny a denial takes more than words can show
    lead = _lead(weighed, item)
    if _denied(title, best) or denies(lead.text) or _called_untrue(claim, text, best):
        return "denial", 0.75
    if _negated(weighed, text, (best, lead), soon=soon):
        return "negation", 0.6
    if weighed.told(best.words) >= _LITTLE_MORE and _other_number(claim.text, best, title, text):
        return "number", 0.65
    outranked = cues.RANKING.search(claim.text) and cues.OUTRANKED.search(text)
    return ("order", 0.55) if outranked else None


def _negated(weighed: Weighed, text: str, told: tuple[Passage, ...], *, soon: bool) -> bool:
    """Whether one of these says the opposite of most of the claim, or in its days of some of it."""
    return any(
        weighed.opposed_in(text, passage)
        and (
            passage.share >= (_OPPOSED_SOON if soon else _CLEARLY_OPPOSED)
            or (soon and passage.words and weighed.told(passage.words) >= _TOLD)
        )
        for passage in told
    )


def _lead(weighed: Weighed, item: Told) -> Passage:
    """The first sentence, if it has something of the claim: it tells what the news is."""
    text = item.text
    place = next(iter(sentences(text)), Stretch(0, 0))
    found = words(text, *place)
    around = words(f"{item.publisher} {item.title}")
    share = weighed.share({w.key for w in (*found, *around)})
    if share < _LEAD_AT_LEAST:
        return Passage(Stretch(0, 0), "", [], 0.0)
    return Passage(place, text[place.start : place.end], found, share)


def _denied(title: str, best: Passage) -> bool:
    return denies(title) or denies(best.text)


def _called_untrue(claim: ClaimFacts, text: str, best: Passage) -> bool:
    """Whether the item calls the report an invention, or the next sentence says it is not so.

    The next sentence is about the passage: not if that has another figure than the claim.
    """
    if cues.DEBUNKED.search(text):
        return True
    mine = {n.value for n in numbers(words(claim.text))}
    there = {n.value for n in numbers(best.words)}
    if mine and there and mine.isdisjoint(there):
        return False
    return bool(cues.NOT_SO.match(text[best.place.end :]))


def _other_number(claim_text: str, best: Passage, title: str, text: str) -> bool:
    """The same thing counted with another result, and the claim's own figure nowhere."""
    there = {n.value for n in (*numbers(words(title)), *numbers(words(text)))}
    units = {n.unit for n in numbers(best.words)}
    return any(
        mine.unit in units and mine.value not in there for mine in numbers(words(claim_text))
    )
