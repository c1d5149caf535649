"""Whether an item counts what a claim counts, with another result (English)."""

import re
from collections.abc import Iterable, Sequence

from factcheck.evidence.corroboration.asked_counts import asked_and_answered
from factcheck.evidence.corroboration.measured import measures_otherwise
from factcheck.evidence.corroboration.measures import measured_alike
from factcheck.evidence.corroboration.numbers import (
    MONTH_BEHIND,
    Number,
    counts_in,
    numbers,
    numbers_in,
    same_unit,
)
from factcheck.evidence.corroboration.rival_counts import (
    asks_which,
    counted_instead,
    counts_itself,
    counts_on_it,
    stands_bare,
    times_the_true,
    without_set_aside,
)
from factcheck.evidence.corroboration.shares import same, same_share, shares
from factcheck.evidence.corroboration.thresholds import is_threshold
from factcheck.evidence.corroboration.vocabulary import FIGURES
from factcheck.evidence.corroboration.weighing import Passage
from factcheck.evidence.corroboration.words import Word, key, sentences, words

_NEAR = 5  # words between a toll and what it counts
_TOLL = frozenset(map(key, "died killed deaths dead injured hurt wounded arrested missing".split()))  # noqa: SIM905
_DEAD, _LOST_LIVES = frozenset((key("dead"),)), frozenset(map(key, ("lost", "lives")))
_YEAR = re.compile(r"\b(?:1[89]\d\d|20\d\d)\b")
_AGO = re.compile(r"\b(?:ago|last (?:year|month)|earlier this year|since)\b", re.IGNORECASE)
_TIMES = frozenset(map(key, "second minute hour day week month year".split()))  # noqa: SIM905
# Behind a number: the day of a month, or those beside others: "three others were dead".
_NOT_ALL = re.compile(rf"{MONTH_BEHIND.pattern}| (?:other|more|further)s?\b", re.IGNORECASE)
_RISE = r"(?:expected|likely|set|feared) to (?:rise|climb|grow|go up|increase)"
_WILL_RISE = re.compile(
    rf"\b(?:number|toll|figure|count|it)\b[^.\n]{{0,30}}\b{_RISE}\b", re.IGNORECASE
)
_SO_FAR = re.compile(
    r"\b(?:at least|so far|preliminary|provisional|still (?:searching|missing|counting)"
    r"|(?:only|just) (?:begun|started)|(?:may|could) (?:still )?rise"
    rf"|or more|{_RISE})\b"
    rf"|(?<!\bno )\b(?:more than|over) (?=\d|(?:{'|'.join(FIGURES)})\b)",
    re.IGNORECASE,
)
_COUNTED = re.compile(
    r"\b(?:counted|put (?:it|the \w+|\w+) at|estimated?|spoke of|speaks? of|spoken of)\b",
    re.IGNORECASE,
)
_HOW_MANY = re.compile(r"\bhow (?:many|much|big|large|high|often)\b.*\?", re.IGNORECASE)
_THAT_IS = re.compile(
    r"[\"“]?(?:(?:that|this) (?:is|was)|that[’']s) (?:what|how|all)\b", re.IGNORECASE
)
_SAID = re.compile(r"\b(?:said|says|claimed|claims)\b")
_TENTH = 0.1
_FAR = 1000
_PUT_RIGHT = re.compile(
    r"\b(?:corrected|revised|lowered|reduced|raised|brought down|put right)(?: \w+)? (?:to|at)\b"
    r"|\b(?:renewed|second|new|final) count\b[^.\n]{0,200}?\b(?:to|at|is|of)(?= \d)",
    re.IGNORECASE,
)


def counting_passage(claim: str, best: Passage, text: str) -> Passage:
    """Where an item counts what the claim counts: its best passage, else the first sentence to.

    A sentence with another year than the claim's tells of something else.
    """
    mine = counts_in(claim)
    tolls = _TOLL & {word.key for word in words(claim)}
    if not mine or not tolls or _tolls_in(best) & tolls:
        return best
    years = set(_YEAR.findall(claim))
    for place in sentences(text):
        told = Passage(place, text[slice(*place)], words(text, *place), best.share)
        past = set(_YEAR.findall(told.text)) - years or _AGO.search(told.text)
        if _tolls_in(told) & tolls and not past:
            return told
    return best


def _tolls_in(told: Passage) -> frozenset[str]:
    """Of which kinds of harm a passage gives a number; the day of a month is none."""
    counts = (
        number
        for number in numbers(told.words)
        if not _NOT_ALL.match(told.text, number.end - told.place.start)
    )
    return frozenset[str]().union(*(_toll_near(told.words, number) for number in counts))


def another_count(claim: str, best: Passage, title: str, text: str) -> bool:
    """The same thing counted with another result, and the claim's own figure nowhere.

    Where the item sets that aside, another result may stand anywhere.
    """
    mine = counts_in(claim)
    if asked_and_answered(claim, title) or _corrected(claim, best, title, text.partition("\n")[0]):
        return True
    everywhere = f"{title}\n{text}"
    if measured_alike(claim, everywhere):
        return False
    aside = sets_aside(claim, text)
    if (
        counted_instead([n.value for n in mine], title, text)
        or any(counts_itself(n.value, text) for n in mine)
        or times_the_true([n.value for n in mine], text)
        or measures_otherwise(claim, best.text, everywhere)
    ):
        return True
    plain = _plain(claim, text)
    there = (*numbers_in(title), *numbers_in(plain))
    parts = shares(claim)
    if parts:
        others = shares(f"{title}\n{plain if aside else best.text}")
        alike = any(same_share(one, other) for one in parts for other in others)
        alike = alike or any(stands_bare(part.value, everywhere) for part in parts)
        return bool(others) and not alike
    if aside and _counted_otherwise(claim, mine, plain, there):
        return True
    best = _with_what_it_means(best, text)
    told = numbers(best.words)
    return any(
        not any(same(number.value, other.value) or _about(number, other) for other in there)
        and not all(_of_another_order(number, other) for other in rivals)
        for number in mine
        if not is_threshold(claim, number)
        and (rivals := [n for n in told if n.unit == number.unit or same_unit(n, number)])
    ) or _another_toll(claim, mine, best, there)


def _with_what_it_means(best: Passage, text: str) -> Passage:
    """The passage and the sentence before it, where it begins "That is what" somebody got."""
    before = [s for s in sentences(text) if s.end <= best.place.start][-1:]
    if not before or not _THAT_IS.match(best.text):
        return best
    place = best.place._replace(start=before[0].start)
    told = text[slice(*place)]
    if _YEAR.search(told) or _AGO.search(told):
        return best
    return Passage(place, told, words(text, *place), best.share)


def counts_as_claimed(claim: str, title: str, passage: str) -> bool:
    """Whether a passage has the claim's count in place of another one."""
    return counts_on_it([n.value for n in counts_in(claim)], title, passage)


def sets_aside(claim: str, text: str) -> bool:
    """Whether the item has the claim's figure, but only to set it aside."""
    before, after = ({n.value for n in numbers_in(t)} for t in (text, _plain(claim, text)))
    return any(number.value in before - after for number in counts_in(claim))


def _plain(claim: str, text: str) -> str:
    """A text without what it sets aside; "had said" does not, where that is claimed itself."""
    return text if _SAID.search(claim) else without_set_aside(text)


def _counted_otherwise(
    claim: str, mine: Iterable[Number], plain: str, there: Sequence[Number]
) -> bool:
    """Whether a sentence counts the claim's thing, or the dead and hurt, with another result."""
    if any(same(number.value, other.value) for number in mine for other in there):
        return False
    units = {number.unit for number in mine if number.unit}
    units |= _TIMES if units & _TIMES else frozenset()
    tolls = _TOLL & {word.key for word in words(claim)}
    for place in sentences(plain):
        found = words(plain, *place)
        toll = tolls and not _TOLL.isdisjoint(word.key for word in found)
        if any(
            n.unit in units or (toll and not MONTH_BEHIND.match(plain, n.end))
            for n in numbers(found)
        ):
            return True
    return False


def _about(exact: Number, other: Number) -> bool:
    """Whether a loose figure means the exact one: "around 3 billion" for 3.1 billion."""
    return other.loose and abs(exact.value - other.value) <= _TENTH * exact.value


def _of_another_order(one: Number, other: Number) -> bool:
    """Nine pots of a school are no other count of 84,000 pots."""
    less, more = sorted((one.value, other.value))
    return less * _FAR < more


def counts_on(claim: str, best: Passage, title: str, text: str) -> bool:
    """Whether the count of the passage is not the last word.

    It is less than the claim's, but only so far ("at least six"); or two who counted differ.
    """
    which = any(asks_which(n.value, title, text) for n in counts_in(claim) if not shares(claim))
    if which or _two_counts(claim, best) or _two_shares(claim, title, text):
        return True
    behind = re.match(r"[^.!?\n]*", text[best.place.end :].lstrip(" "))
    rises = behind and _WILL_RISE.search(behind[0])
    if not (rises or _SO_FAR.search(best.text)):
        return False
    there = numbers(best.words)
    return any(
        0 < other.value < number.value
        for number in counts_in(claim)
        if number.value not in {other.value for other in counts_in(best.text)}
        for other in there
        if other.unit == number.unit or _toll_near(best.words, other) or _is_toll(claim, best)
    )


def _is_toll(claim: str, best: Passage) -> bool:
    """Whether the passage gives a toll by that word, of a claim that counts dead or hurt."""
    here = {word.text.casefold() for word in best.words}
    return "toll" in here and not _TOLL.isdisjoint(word.key for word in words(claim))


def _two_counts(claim: str, best: Passage) -> bool:
    there = numbers(best.words)
    return len(_COUNTED.findall(best.text)) > 1 and any(
        same(number.value, one.value) and any(_less(other.value, one.value) for other in there)
        for number in counts_in(claim)
        for one in there
    )


def _two_shares(claim: str, title: str, text: str) -> bool:
    """Whether a headline asks how many, and the text has the claim's share and another one."""
    there = shares(text) if _HOW_MANY.search(title) else []
    alike = [any(same_share(one, other) for one in shares(claim)) for other in there]
    return any(alike) and not all(alike)


def _less(one: float, other: float) -> bool:
    return other * _TENTH <= one < other and not same(one, other)


def counted(claim: str, told: str) -> frozenset[float]:
    """Every result that a text gives for what a claim counts."""
    mine, there = counts_in(claim), words(told)
    said = words(claim)
    units = {number.unit for number in mine if number.unit}
    tolls = frozenset[str]().union(*(_toll_near(said, number) for number in mine))
    return frozenset(
        n.value for n in numbers(there) if n.unit in units or tolls & _toll_near(there, n)
    )


def counted_tolls(claim: str) -> tuple[list[Number], frozenset[str]]:
    """What a claim counts, and the words for the harm that is counted: dead, or hurt."""
    mine, said = counts_in(claim), words(claim)
    return mine, frozenset[str]().union(*(_toll_near(said, number) for number in mine))


def counts_so_far(told: str) -> bool:
    """Whether a result is not the last one."""
    return bool(_SO_FAR.search(told) or _WILL_RISE.search(told))


def _corrected(claim: str, best: Passage, title: str, lead: str) -> bool:
    """Whether a count is put right to another than the claim's: "corrected to 39"."""
    told = f"{title}\n{lead}\n{best.text}"
    match = _PUT_RIGHT.search(told)
    mine = counts_in(claim)
    if not match or not mine:
        return False
    right = numbers(words(told[match.end() :]))[:1]
    return bool(right) and not any(same(right[0].value, number.value) for number in mine)


def _another_toll(claim: str, mine: list[Number], best: Passage, there: tuple[Number, ...]) -> bool:
    """Whether the dead or hurt are counted otherwise, whatever they are called."""
    said = words(claim)
    for number in mine:
        toll = _toll_near(said, number)
        if not toll or any(same(number.value, other.value) for other in there):
            continue
        if toll & _tolls_in(best):
            return True
    return False


def _toll_near(found: list[Word], number: Number) -> frozenset[str]:
    place = next(i for i, word in enumerate(found) if word.end >= number.end)
    near = [found[place - 1]] if place else []
    for word in found[place + 1 : place + 1 + _NEAR]:
        if word.key[:1].isdigit():
            break
        near.append(word)
    keys = frozenset(w.key for w in near)
    return (keys | _DEAD if keys >= _LOST_LIVES else keys) & _TOLL
