"""Items that say too little by themselves, but stand in the company of others about the claim."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import timedelta

from factcheck.evidence.corroboration import cues
from factcheck.evidence.corroboration.aboutness import in_its_days
from factcheck.evidence.corroboration.access import looked_into
from factcheck.evidence.corroboration.asides import of_another_day
from factcheck.evidence.corroboration.citations import cited, mentions
from factcheck.evidence.corroboration.corrections import takes_back
from factcheck.evidence.corroboration.elsewhere import is_of_others, is_read, named_in
from factcheck.evidence.corroboration.finding import found_by
from factcheck.evidence.corroboration.items import ClaimFacts, Item, Kind, Told
from factcheck.evidence.corroboration.naming import (
    BODIES,
    names_of,
    short_names,
    with_article,
    without_place,
)
from factcheck.evidence.corroboration.nearness import company_of, is_near
from factcheck.evidence.corroboration.numbers import numbers_in
from factcheck.evidence.corroboration.stance import Judgement, Stance, judge_by_rules, see
from factcheck.evidence.corroboration.story import has_little_of_it
from factcheck.evidence.corroboration.weighing import Weighed, figures_of, weigh
from factcheck.evidence.corroboration.words import beginning_of, sentences, words

_LITTLE = frozenset(("little in common", "names"))
COMPANY = "company"  # the cue of what is about the claim for whom it names
_BODIES = BODIES | {"district", "village", "town", "city", "county", "island"}
_BEHIND_A_NAME = re.compile(r"[A-Z][\w’'-]+ ((?:[a-z]+ ?){1,3})")
_FEW = 12  # a count up to that may be anything's
_SURE = 0.4
_MOST = 0.6
_TOLD = 0.4  # share of what the claim says beside its names
_TELLING = 3  # digits of a count
_DAYS = timedelta(days=21)
_MONTHS = timedelta(days=60)


def in_company(
    claim: ClaimFacts, items: Sequence[Item], judged: Mapping[str, Judgement]
) -> dict[str, Judgement]:
    """Judge anew what was left out for having little of the claim's wording, in the claim's days.

    A body's item that has most of the claim's names, or that others link to, is about it. So is an
    item with one of its names, or much of its other words, that names or links to an outlet which
    reports it: it says what that one says where it cites it and asks and doubts nothing, and else
    discusses.
    """
    about = [i for i in items if judged[i.id].stance is not Stance.UNRELATED]
    weighed = weigh(claim)
    found = dict(judged)
    for item in items:
        before = judged[item.id]
        if not _left_out(before) or not _in_its_days(claim, item):
            continue
        if has_little_of_it(claim, weighed, item.title, item.text):
            continue
        linked = any(other.links_to(item) for other in about)
        if linked or _is_the_bodys_own(claim, weighed, item):
            found[item.id] = judge_by_rules(see(claim, Told.of(item)), about=True)
        elif stance := _in_the_words_of(
            claim,
            item,
            about,
            judged,
            named=_touches(claim, weighed, item),
            doubts=_doubts(weighed, item),
        ):
            found[item.id] = (
                judge_by_rules(see(claim, Told.of(item)), about=True)
                if stance is Stance.DISCUSSES
                and (looked_into(item, item.text) or found_by(item.text))
                else Judgement(stance, _SURE, before.start, before.end, COMPANY)
            )
    while near := _near_to_them(claim, weighed, items, found):
        found.update(near)
    return {**found, **_taken_back(claim, weighed, items, found)}


def _near_to_them(
    claim: ClaimFacts, weighed: Weighed, items: Sequence[Item], judged: Mapping[str, Judgement]
) -> dict[str, Judgement]:
    """Judge those left out that have people, figures or outlets in common with what is about it."""
    about = [i for i in items if judged[i.id].stance is not Stance.UNRELATED]
    found: dict[str, Judgement] = {}
    for item in items:
        before = judged[item.id]
        if not _left_out(before) or _far_off(claim, item):
            continue
        if of_another_day(claim, item.day, beginning_of(item.text, 1)):
            continue
        if has_little_of_it(claim, weighed, item.title, item.text):
            continue
        company = company_of(claim.text, weighed, about, item)
        soon = _in_its_days(claim, item)
        near = is_near(claim, weighed, item, company, soon=soon)
        if near or (soon and _counts_the_same(claim, weighed, item)):
            found[item.id] = judge_by_rules(see(claim, Told.of(item)), about=True)
    return found


def _counts_the_same(claim: ClaimFacts, weighed: Weighed, item: Item) -> bool:
    """Whether it counts the claim's things to the same result, in "the district" of no other name.

    The claim's name then goes without saying: the Orsk school district is "the district" there.
    """
    there = numbers_in(item.text)
    same = any(m.value == n.value for m in numbers_in(claim.text) for n in there if n.value > _FEW)
    kinds = {word for run in _BEHIND_A_NAME.findall(claim.text) for word in run.split()}
    either = "|".join(sorted(kinds & _BODIES))
    if not same or not either or weighed.told(words(item.text)) < _TOLD:
        return False
    bare = re.search(rf"\b[Tt]he (?:{either})\b", item.text)
    return bool(bare) and not re.search(rf"[A-Z]\w+ (?:[a-z]+ )?(?:{either})\b", item.text)


def after_others(
    claim: ClaimFacts, items: Sequence[Item], judged: Mapping[str, Judgement]
) -> dict[str, Judgement]:
    """Let what is about the claim for whom it names take the side these were found to take."""
    weighed = weigh(claim)
    kept = [
        item
        for item in items
        if judged[item.id].stance is not Stance.UNRELATED and judged[item.id].cue != COMPANY
    ]
    found = dict(judged)
    for item in items:
        if judged[item.id].cue == COMPANY:
            named, doubts = _touches(claim, weighed, item), _doubts(weighed, item)
            stance = _in_the_words_of(claim, item, kept, judged, named=named, doubts=doubts)
            found[item.id] = replace(judged[item.id], stance=stance or judged[item.id].stance)
    return found


def _left_out(before: Judgement) -> bool:
    """Whether it was left out for having little of the claim's wording."""
    return before.stance is Stance.UNRELATED and before.cue in _LITTLE


def _taken_back(
    claim: ClaimFacts, weighed: Weighed, items: Sequence[Item], judged: Mapping[str, Judgement]
) -> dict[str, Judgement]:
    """Judge those left out by which an outlet takes back what it had said about the claim."""
    about = [i for i in items if judged[i.id].stance is not Stance.UNRELATED]
    return {
        item.id: judge_by_rules(see(claim, Told.of(item)), about=True)
        for item in items
        if _left_out(judged[item.id])
        and takes_back(item)
        and weighed.told(words(f"{item.title}\n{item.text}")) >= _TOLD
        and any(_is_before(other, item) for other in about)
    }


def _is_before(other: Item, item: Item) -> bool:
    """Whether it appeared before another item of the same outlet, not months before."""
    if other.publisher != item.publisher or not other.day or not item.day:
        return False
    return timedelta(0) <= item.day - other.day <= _MONTHS


def _is_the_bodys_own(claim: ClaimFacts, weighed: Weighed, item: Item) -> bool:
    """Whether a body speaks of most of what the claim names."""
    named = len(named_in(claim, weighed, Told.of(item)))
    return item.kind is Kind.OFFICIAL and named >= max(1, _MOST * len(weighed.names))


def _touches(claim: ClaimFacts, weighed: Weighed, item: Item) -> bool:
    """Whether an item has one of the claim's names, or a good part of its other words.

    Or a count of the claim that is no coincidence; in another language whatever the claim counts.
    """
    told, found = Told.of(item), words(item.text)
    figures = weighed.counts & figures_of(found)
    telling = any(len(each.replace(".", "")) >= _TELLING for each in figures)
    if telling or (figures and not is_read(item.text)) or named_in(claim, weighed, told):
        return True
    return weighed.told(found) >= _TOLD and not is_of_others(claim, weighed, told)


def _in_the_words_of(
    claim: ClaimFacts,
    item: Item,
    about: Iterable[Item],
    judged: Mapping[str, Judgement],
    *,
    named: bool,
    doubts: bool,
) -> Stance | None:
    """Which side it takes by whom it names, where it has a name of the claim, or links to.

    None where it does neither.
    """
    text = f"{item.title}\n{item.text}"
    others = [other for other in about if other.publisher != item.publisher]
    short = short_names(others)
    speaks_of = False
    for other in others:
        nicknames = [name for name, publisher in short.items() if publisher == other.publisher]
        names = (*names_of(other), *without_place(other, claim.text))
        stands_there = any(name in text for name in (*names, *nicknames))
        cites = named and stands_there and cited(text, names, short=nicknames)
        if item.links_to(other) or cites:
            return Stance.DISCUSSES if doubts else judged[other.id].stance
        called = (*names, *with_article(nicknames))
        speaks_of = speaks_of or (named and stands_there and mentions(text, called))
    return Stance.DISCUSSES if speaks_of else None


def _doubts(weighed: Weighed, item: Item) -> bool:
    """Whether it leaves something open, or asks about what the claim names."""
    text = f"{item.title}\n{item.text}"
    if cues.OPEN.search(text) or cues.TALK.search(text) or "?" in item.title:
        return True
    asked = (text[s.start : s.end] for s in sentences(text) if "?" in text[s.start : s.end])
    return any(weighed.names & {word.key for word in words(each)} for each in asked)


def _in_its_days(claim: ClaimFacts, item: Item) -> bool:
    """Whether it appeared when the thing happened, or, if that lies ahead, when it was claimed."""
    day = item.day
    if in_its_days(claim, Told.of(item)):
        return True
    return day is not None and claim.made_on is not None and abs(day - claim.made_on) <= _DAYS


def _far_off(claim: ClaimFacts, item: Item) -> bool:
    """Whether it appeared months before or after the claim was made."""
    day = item.day
    return day is not None and claim.made_on is not None and abs(day - claim.made_on) > _MONTHS
