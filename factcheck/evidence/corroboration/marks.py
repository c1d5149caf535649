"""What shows where an item stands, in numbers: words, figures, names, who speaks and when.

Every mark of words is looked for in the title, the first sentence, the passage that has most of the
claim, the sentence behind it, and the whole.
"""

import math
from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime, timedelta

from factcheck.evidence.corroboration.corrections import takes_back
from factcheck.evidence.corroboration.items import ClaimFacts, Item, Kind, Told
from factcheck.evidence.corroboration.judging import at_work
from factcheck.evidence.corroboration.learnt_stance import SIDES
from factcheck.evidence.corroboration.manners import MANNERS, manners
from factcheck.evidence.corroboration.marks_of_company import Company, days_from, named
from factcheck.evidence.corroboration.marks_of_others import marks_of_others
from factcheck.evidence.corroboration.numbers import Number, numbers, numbers_in
from factcheck.evidence.corroboration.opposites import opposite_in, says_the_same
from factcheck.evidence.corroboration.stance import Judgement, Seen, see
from factcheck.evidence.corroboration.weighing import Weighed, denies
from factcheck.evidence.corroboration.words import sentences, words

_NEWS = timedelta(days=60)
_ONE_OUTLETS = timedelta(days=90)
_OPENING = 300  # characters
_HOUR = 3600.0
_LEAST = 0.01  # of a share, before its logarithm is taken
_CUES = (  # noqa: SIM905
    "negation denial number order correction verdict contrast opposite actor part elsewhere "
    "open days overlap names reply"
).split()


Marks = Mapping[str, float]


def marks_of(
    claim: ClaimFacts,
    asked: Sequence[Item],
    judged: Mapping[str, Judgement],
    among: Sequence[Item],
) -> dict[str, Marks]:
    """All marks of items among those of one claim; `judged` is what the rules say of each.

    What was learnt from headlines lends its marks too, where it is there.
    """
    company = Company(claim, among)
    return {
        item.id: {
            **_by_itself(claim, item, judged[item.id], among),
            **dict(marks_of_others(item, among, judged)),
            **dict(company.marks(item)),
        }
        for item in asked
    }


def _by_itself(
    claim: ClaimFacts, item: Item, ruled: Judgement, among: Sequence[Item]
) -> dict[str, float]:
    seen = see(claim, Told.of(item))
    counted = numbers_in(claim.text)
    found: dict[str, float] = {}
    for place, text in _places(item, seen).items():
        found.update(_spoken(place, text, claim.text))
        if place != "after":
            found.update(_counted(place, text, seen.weighed, counted))
            found.update(_opposite(place, text, claim.text))
            found.update(named(place, text, claim.text))
    found.update(_by_the_rules(seen, ruled))
    found.update(_who_and_when(claim, item, seen.weighed, among))
    found.update(days_from(claim, item))
    found.update(_leaning(seen, ruled))
    found["claim counts"] = float(bool(counted))
    return found


def _leaning(seen: Seen, ruled: Judgement) -> Iterator[tuple[str, float]]:
    """How the part that judges headlines leans."""
    learnt = at_work()
    if learnt is None:
        return
    by_trees, by_words, about = learnt.leanings(seen, ruled)
    for way, shares in (("trees", by_trees), ("words", by_words)):
        for side, part in zip(SIDES, shares.tolist(), strict=True):
            yield f"{way} lean to {side}", math.log(part + _LEAST)
    yield "leans to be about it", about


def _places(item: Item, seen: Seen) -> Mapping[str, str]:
    text = item.text
    found = sentences(text)
    lead = text[found[0].start : found[0].end] if found else ""
    after = next((text[s.start : s.end] for s in found if s.start >= seen.best.place.end), "")
    return {
        "title": item.title,
        "lead": lead,
        "passage": seen.best.text,
        "after": after,
        "whole": text,
    }


def _spoken(place: str, text: str, claim: str) -> Iterator[tuple[str, float]]:
    for manner, count in manners(text, claim).items():
        yield f"{place} {manner}", math.log1p(count) if place == "whole" else float(count > 0)
    yield f"{place} asks", float("?" in text)


def _counted(
    place: str, text: str, weighed: Weighed, counted: Sequence[Number]
) -> Iterator[tuple[str, float]]:
    there = words(text)
    values, units = {n.value for n in counted}, {n.unit for n in counted if n.unit}
    counts = numbers(there)
    shared = bool(values & {n.value for n in counts})
    yield f"{place} same figure", float(shared)
    yield f"{place} no such figure", float(bool(values) and not shared)
    other = any(n.unit in units and n.value not in values for n in counts)
    yield f"{place} other figure", float(other)
    yield f"{place} share", weighed.share(weighed.keys_of(there))
    yield f"{place} told", weighed.told(there)


def _opposite(place: str, text: str, claim: str) -> Iterator[tuple[str, float]]:
    yield f"{place} opposite", float(opposite_in(claim, text) is not None)
    yield f"{place} the same", float(says_the_same(claim, text))


def _by_the_rules(seen: Seen, ruled: Judgement) -> Iterator[tuple[str, float]]:
    yield "claim turned", float(bool(seen.weighed.turned))
    yield "opposed", float(seen.weighed.opposed_in(seen.item.text, seen.best))
    yield "denies", float(denies(seen.best.text) or denies(seen.item.title))
    for side in SIDES:
        yield f"rules say {side}", float(ruled.stance is side)
    for cue in _CUES:
        yield f"rules by {cue}", float(ruled.cue == cue)


def _who_and_when(
    claim: ClaimFacts, item: Item, weighed: Weighed, among: Sequence[Item]
) -> Iterator[tuple[str, float]]:
    official = float(item.kind is Kind.OFFICIAL)
    for kind in Kind:
        yield f"kind {kind}", float(item.kind is kind)
    named = bool(weighed.names & {word.key for word in words(item.publisher)})
    hours = math.log1p(_hours_after_the_first(claim, item, among))
    yield "takes back", float(takes_back(item))
    yield (
        "checks facts",
        float(bool(MANNERS["check"].search(f"{item.title} {item.text[:_OPENING]}"))),
    )
    yield "hours", hours
    yield "official hours", hours * official
    yield "claim names publisher", float(named)
    yield "claim names official", named * official
    yield "letters", math.log(len(item.text) + 1)
    yield "outlet again", float(any(_earlier_of_it(item, other) for other in among))


def _hours_after_the_first(claim: ClaimFacts, item: Item, among: Sequence[Item]) -> float:
    """Hours since the first report in the days of the claim; 0 where a date is missing."""
    made = claim.made_on
    if made is None or item.published_at is None:
        return 0.0
    news = [t for t in map(_time, among) if t and abs(t.date() - made) < _NEWS]
    if not news:
        return 0.0
    return max(0.0, (item.published_at - min(news)).total_seconds() / _HOUR)


def _earlier_of_it(item: Item, other: Item) -> bool:
    mine, theirs = item.published_at, other.published_at
    if other.publisher != item.publisher or mine is None or theirs is None:
        return False
    return theirs < mine and mine - theirs < _ONE_OUTLETS


def _time(item: Item) -> datetime | None:
    return item.published_at
