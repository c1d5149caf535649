"""Who, where and when, told otherwise: "born in Arnau" against "born in Tessel" (English).

A slot is a word with what hangs on it by a preposition: a place, a year, a weekday, an hour. The
same word with another filler speaks against a claim whose own filler the item has nowhere. Which
fillers exclude each other is not known, so names beside a claim's name in the item are no mismatch.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from typing import NamedTuple

from factcheck.evidence.corroboration.dates import MONTHS
from factcheck.evidence.corroboration.question import is_name
from factcheck.evidence.corroboration.vocabulary import FIGURES
from factcheck.evidence.corroboration.words import TEXTS_AT_HAND, Word, key, words

_BESIDE_IT = 2  # words
_REACH = 6  # words between a word and what hangs on it
_STEM = 5  # letters that a place and its adjective share
_AGENT = 7  # words behind "by"
_PLACES = frozenset("in at near off outside from to".split())  # noqa: SIM905
_NIGHTS = frozenset(("night", "overnight"))
_TIMES = frozenset("in on at since until from".split())  # noqa: SIM905
_HANGS = _PLACES | _TIMES
_DAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()  # noqa: SIM905
_WHEN = dict.fromkeys(_DAYS, "weekday") | {month.capitalize(): "month" for month in MONTHS}
_AHEAD = re.compile(r"\b(?:will|is to|are to|plans? to|intends? to)\b")
_ABOUT_THEN = re.compile(
    r"\b(?:(?:this|next|last) month|spring|summer|autumn|fall|winter|quarter|half"
    r"|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\.)",
    re.IGNORECASE,
)
_YEAR = re.compile(r"1[89]\d\d|20\d\d")
_HOUR = re.compile(r"\s?(?:[ap]\.?m\b|o['’]clock)", re.IGNORECASE)
_MONTH = re.compile(rf"(?:st|nd|rd|th)? ({'|'.join(MONTHS)})\b", re.IGNORECASE)
_BESIDE = r"\b(?:near|close to|outside|part of|district of|suburb of)\b[^.;,\n]{0,20}"
_PEOPLE = frozenset(
    map(
        key,
        "mob gang crowd group people person somebody someone youth youths thieves boy girl hackers "  # noqa: SIM905
        "robbers attackers gunman gunmen raiders looters burglars intruder man men woman women "
        "attack cyberattack".split(),
    )
)
_MUCH = frozenset("half almost nearly about more less up at".split())  # noqa: SIM905
_DEFINITE = frozenset("the his her its their our this that these those".split())  # noqa: SIM905
_CLAUSE_END = re.compile(r"[.;:!?,(—–]")
_NOT_THAT = re.compile(r"(?P<instead>[^?,:]+),? (?:and )?not (?:an? |the )?(?P<that>\w+)\W*$")
_KIN = r"(?:cousin|relative|brother|sister|twin|son|daughter|father|mother|namesake|double)"
_NOT_HIS = re.compile(rf"\bnot (?:(?:his|her|their) {_KIN},? |(?:that|those) of )(?:the )?")
_HELPS = frozenset("did do does has have had will would can could".split())  # noqa: SIM905
_NOT_ONE = re.compile(r"not (?:one(?! of\b)|all|any|every|even)\b", re.IGNORECASE)
_BE = frozenset("is are was were be been being got".split())  # noqa: SIM905
_SAYS = frozenset(
    map(
        key,
        [
            "said",
            "says",
            "told",
            "announced",
            "reported",
            "confirmed",
            "wrote",
            "added",
            "published",
            "posted",
            "spoke",
            "issued",
            "seen",
            "released",
        ],
    )
)


class Slot(NamedTuple):
    """A word (its key), what kind of thing hangs on it, and what (keys)."""

    word: str
    kind: str
    filler: str


@lru_cache(maxsize=TEXTS_AT_HAND)
def slots(text: str) -> tuple[Slot, ...]:
    """All slots of a text. Linear in its length."""
    return tuple(_slots(text))


def _slots(text: str) -> Iterator[Slot]:
    found = words(text)
    for place, word in enumerate(found):
        if not word.counts or is_name(word) or word.key in _SAYS or word.key[:1].isdigit():
            continue
        for offset, behind in enumerate(found[place + 1 : place + 1 + _REACH], place + 1):
            if _CLAUSE_END.search(text, found[offset - 1].end, behind.start):
                break
            preposition = behind.text.casefold()
            if preposition == "to" and found[offset - 1].text.casefold() in _NIGHTS:
                break  # "overnight to Friday" is the night of Thursday
            if preposition in _HANGS and offset + 1 < len(found):
                slot = _filled(text, word.key, preposition, found[offset + 1 : offset + 7])
                if slot and not (slot.kind == "place" and offset > place + _BESIDE_IT):
                    yield slot
            elif behind.key in _SAYS:
                break


def _filled(text: str, said: str, preposition: str, after: list[Word]) -> Slot | None:
    filler = after[1] if after[0].text.casefold() == "the" and len(after) > 1 else after[0]
    if _YEAR.fullmatch(filler.text):
        return Slot(said, f"year {preposition}", filler.text)
    if filler.text in _WHEN:
        return Slot(said, _WHEN[filler.text], filler.text)
    if filler.text[:1].isdigit() or filler.text in FIGURES:
        hour = _HOUR.match(text, filler.end)
        if hour:
            return Slot(said, "hour", f"{filler.key} {hour[0].strip()[:1].casefold()}")
        month = _MONTH.match(text, filler.end)
        return Slot(said, "day", f"{filler.key} {month[1].casefold()}") if month else None
    if is_name(filler) and preposition in _PLACES and filler.text.casefold() not in MONTHS:
        names = [w for w in after[after.index(filler) : 3] if is_name(w)]
        return Slot(said, "place", " ".join(w.key for w in (*names, *_place_of(after, filler))))
    return None


def _place_of(after: list[Word], filler: Word) -> list[Word]:
    """The name behind a kind of place: Orsk in "the Saxon town of Orsk"."""
    kind, of, *names = [*after[after.index(filler) + 1 :], filler, filler][:3]
    is_of = not is_name(kind) and of.text == "of" and names
    return [w for w in names if is_name(w)] if is_of else []


def told_otherwise(claim: str, passage: str, item: str) -> bool:
    """Whether the passage fills a slot of the claim with something else, and the item never so."""
    there, anywhere, mine = slots(passage), slots(item), slots(claim)
    for slot in mine:
        same = [other.filler for other in there if other[:2] == slot[:2]]
        own = [other.filler for other in mine if other.kind == slot.kind]
        if not same or any(_fit(one, other) for one in own for other in same):
            continue
        if slot.kind == "month" and not _is_put_off(claim, slot.filler, passage, item):
            continue
        if any(other[:2] == slot[:2] and _fit(slot.filler, other.filler) for other in anywhere):
            continue
        if not (_stands_beside(slot.filler, item) or _stands_otherwise(slot, passage)):
            return True
    return False


def _is_put_off(claim: str, month: str, passage: str, item: str) -> bool:
    """Whether a claim tells what is to come in a month that an item has nowhere, but another."""
    if not _AHEAD.search(claim) or month in item or _ABOUT_THEN.search(item):
        return False
    ahead = _AHEAD.search(passage)
    clause = _CLAUSE_END.split(passage[ahead.end() :])[0] if ahead else ""
    return any(slot.kind == "month" for slot in slots(clause))


def fills_alike(claim: str, told: str) -> bool:
    """Whether a day, year or place hangs on a word of the claim as it does there."""
    return not set(slots(claim)).isdisjoint(slots(told))


def another_year(mine: Iterable[Slot], told: str, item: str) -> bool:
    """Whether a sentence gives one of these another year, which no sentence of the item has."""
    there, anywhere = slots(told), set(slots(item))
    return any(
        any(other[:2] == slot[:2] and other.filler != slot.filler for other in there)
        and slot not in anywhere
        for slot in mine
    )


def _fit(one: str, other: str) -> bool:
    """Whether one is a part of the other, or the adjective of it: "Latvian" for Latvia."""
    mine, theirs = ({word[:_STEM] for word in filler.split()} for filler in (one, other))
    return mine <= theirs or theirs <= mine


def _stands_beside(filler: str, item: str) -> bool:
    """Whether the place told is one near the claim's."""
    return bool(re.search(_BESIDE + re.escape(filler.rsplit(maxsplit=1)[-1]), item, re.IGNORECASE))


def _stands_otherwise(slot: Slot, passage: str) -> bool:
    """Whether the claim's place hangs on the thing by another name: "the property in Orsk"."""
    found = re.findall(r"\bthe [a-z]\w+ (?:in|at|near|on) (?:the )?([A-Z]\w+)", passage)
    return slot.kind == "place" and any(_fit(key(name), slot.filler) for name in found)


def another_agent(claim: str, passage: str) -> bool:
    """Whether what the claim says that somebody did was done "by" somebody else.

    "A gang" may be "three masked men", and a cyberattack is the work of hackers: of people who are
    named by nothing nobody is somebody else.
    """
    mine = words(claim)
    acts = dict(_acts(claim, mine))
    found = words(passage)
    return any(
        word.key in acts
        and not acts[word.key] & _agent(passage, found, place)
        and not (_unnamed(mine, acts[word.key]) and _is_anybody(passage, found, place))
        for place, word in enumerate(found[:-1])
        if found[place + 1].text.casefold() == "by"
        and _is_passive(found, place)
        and not _is_by_how_much(found, place)
    )


def _is_by_how_much(found: list[Word], place: int) -> bool:
    """Whether no doer stands behind the "by" that follows a word: "raised by 15 percent"."""
    behind = found[place + 2 : place + 3]
    low = behind[0].text.casefold() if behind else ""
    return low[:1].isdigit() or low in FIGURES or low in _MUCH


def _unnamed(mine: Iterable[Word], agent: frozenset[str]) -> bool:
    """Whether a claim has people do it whom it does not name."""
    return bool(agent & _PEOPLE) and not any(is_name(w) for w in mine if w.key in agent)


def _is_anybody(passage: str, found: list[Word], place: int) -> bool:
    """Whether the agent are people told without any name or "the"."""
    keys = _agent(passage, found, place)
    behind = found[place + 2 : place + 2 + _AGENT]
    first = behind[0].text.casefold() if behind else ""
    named = any(is_name(w) for w in behind if w.key in keys)
    return first not in _DEFINITE and not named and not keys.isdisjoint(_PEOPLE)


def _acts(claim: str, mine: list[Word]) -> Iterator[tuple[str, frozenset[str]]]:
    """What is done in a claim, and the words for who does it."""
    for place, word in enumerate(mine):
        if not word.counts or is_name(word):
            continue
        by = place + 1 < len(mine) and mine[place + 1].text.casefold() == "by"
        if by:
            yield word.key, _agent(claim, mine, place)
        elif not _is_passive(mine, place) and place:
            before = frozenset(w.key for w in mine[:place] if w.counts)
            if before:
                yield word.key, before


def _is_passive(found: list[Word], place: int) -> bool:
    return any(w.text.casefold() in _BE for w in found[max(0, place - 3) : place])


def _agent(text: str, found: list[Word], place: int) -> frozenset[str]:
    keys: list[str] = []
    for offset in range(place + 2, min(place + 2 + _AGENT, len(found))):
        if keys and _CLAUSE_END.search(text, found[offset - 1].end, found[offset].start):
            break
        keys.append(found[offset].key)
    return frozenset(keys)


def contrasted(names: frozenset[str], weights: Mapping[str, float], passage: str) -> bool:
    """Whether a name of the claim stands behind a bare "not": "an intern, not minister Korn"."""
    passage = _NOT_HIS.sub("not ", passage)
    found = words(passage)
    for place, word in enumerate(found[:-1]):
        low = word.text.casefold()
        pair = f"{low} {found[place + 1].text.casefold()}"
        if low != "not" and pair not in ("rather than", "instead of"):
            continue
        before = found[place - 1].text.casefold() if place else ""
        if before in _HELPS or _NOT_ONE.match(passage, word.start):
            continue
        start = place + (1 if low == "not" else 2)
        for offset in range(start, min(start + 5, len(found))):
            if _CLAUSE_END.search(passage, found[offset - 1].end, found[offset].start):
                break
            if found[offset].key in names:
                return True
            if found[offset].counts and found[offset].key not in weights:
                break
    return False


def not_that(title: str, said: Mapping[str, float]) -> bool:
    """Whether a headline has something else in place of a claim's word: "Foam, not snow"."""
    found = _NOT_THAT.match(title)
    if not found:
        return False
    instead, that = ({w.key for w in words(found[each])} for each in ("instead", "that"))
    return not that.isdisjoint(said) and instead.isdisjoint(said)


def another_day(claim: str, passage: str) -> bool:
    """Whether a weekday or year of the claim stands behind a "not": "and not on Monday"."""
    either = [day for day in _DAYS if day in claim] + _YEAR.findall(claim)
    return any(
        re.search(rf"\b(?:not|rather than|instead of) (?:(?:on|in|until) )?{day}\b", passage)
        for day in either
    )
