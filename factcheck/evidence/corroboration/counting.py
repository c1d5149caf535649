"""Whether an item counts what a claim counts, with another result (English)."""

import re
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from factcheck.evidence.corroboration.dates import MONTHS
from factcheck.evidence.corroboration.numbers import Number, numbers, numbers_in
from factcheck.evidence.corroboration.rival_counts import (
    asks_which,
    counted_instead,
    counts_itself,
    without_set_aside,
)
from factcheck.evidence.corroboration.vocabulary import FIGURES
from factcheck.evidence.corroboration.weighing import Passage
from factcheck.evidence.corroboration.words import Word, key, sentences, words

_ROUNDED = 0.03  # how far a rounded figure may lie from the exact one
_POINTS = 1.5  # the same of shares, in percent
_NEAR = 5  # words between a toll and what it counts
_TOLL = frozenset(map(key, "died killed deaths dead injured hurt wounded arrested missing".split()))  # noqa: SIM905
_DEAD, _LOST_LIVES = frozenset((key("dead"),)), frozenset(map(key, ("lost", "lives")))
_YEAR = re.compile(r"\b(?:1[89]\d\d|20\d\d)\b")
_AGO = re.compile(r"\b(?:ago|last (?:year|month)|earlier this year|since)\b", re.IGNORECASE)
_TIMES = frozenset(map(key, "second minute hour day week month year".split()))  # noqa: SIM905
_PARTS = {
    "half": 50.0, "third": 100 / 3, "thirds": 100 / 3, "quarter": 25.0, "quarters": 25.0,
    "fifth": 20.0, "fifths": 20.0, "tenth": 10.0, "tenths": 10.0,
}  # fmt: skip
_MONTH = re.compile(rf"(?:st|nd|rd|th)? (?:of )?(?:{'|'.join(MONTHS)})\b", re.IGNORECASE)
_NUMBER = rf"(?:\d+(?:[.,]\d+)?|one|{'|'.join(FIGURES)})"
_PERCENT = re.compile(rf"\b({_NUMBER}) ?(?:%|per ?cent\b)", re.IGNORECASE)
_ONE_IN = re.compile(
    rf"\b({_NUMBER}) (?:in|out of|of) (?:every )?({_NUMBER})\b(?! (?:percent|per cent))",
    re.IGNORECASE,
)
_FRACTION = re.compile(
    r"\b(?:(a|one|two|three|four)[ -])?(half|thirds?|quarters?|fifths?|tenths?) (?:of|the)\b",
    re.IGNORECASE,
)
_RISE = r"(?:expected|likely|set|feared) to (?:rise|climb|grow|go up|increase)"
_WILL_RISE = re.compile(
    rf"\b(?:number|toll|figure|count|it)\b[^.\n]{{0,30}}\b{_RISE}\b", re.IGNORECASE
)
_SO_FAR = re.compile(
    r"\b(?:at least|so far|preliminary|provisional|still (?:searching|missing|counting)"
    r"|(?:only|just) (?:begun|started)|(?:may|could) (?:still )?rise"
    rf"|or more|{_RISE})\b"
    r"|(?<!\bno )\b(?:more than|over) (?=\d)",
    re.IGNORECASE,
)
_COUNTED = re.compile(
    r"\b(?:counted|put (?:it|the \w+|\w+) at|estimated?|spoke of|speaks? of|spoken of)\b",
    re.IGNORECASE,
)
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
    mine = _counts(claim)
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
        if not _MONTH.match(told.text, number.end - told.place.start)
    )
    return frozenset[str]().union(*(_toll_near(told.words, number) for number in counts))


def another_count(claim: str, best: Passage, title: str, text: str) -> bool:
    """The same thing counted with another result, and the claim's own figure nowhere.

    Where the item sets that aside, another result may stand anywhere.
    """
    mine = _counts(claim)
    if _corrected(claim, best, title, text.partition("\n")[0]):
        return True
    aside = sets_aside(claim, text)
    if any(counted_instead(n.value, text) or counts_itself(n.value, text) for n in mine):
        return True
    plain = without_set_aside(text)
    there = (*numbers_in(title), *numbers_in(plain))
    shares = _shares(claim)
    if shares:
        others = _shares(f"{title}\n{plain if aside else best.text}")
        return bool(others) and not any(
            _same_share(one, other) for one in shares for other in others
        )
    if aside and _counted_otherwise(claim, mine, plain, there):
        return True
    units = {n.unit for n in numbers(best.words)}
    return any(
        number.unit in units
        and not any(_same(number.value, other.value) or _about(number, other) for other in there)
        and not all(
            _of_another_order(number, other) for other in numbers(best.words) if other.unit in units
        )
        for number in mine
    ) or _another_toll(claim, mine, best, there)


def sets_aside(claim: str, text: str) -> bool:
    """Whether the item has the claim's figure, but only to set it aside."""
    before, after = ({n.value for n in numbers_in(t)} for t in (text, without_set_aside(text)))
    return any(number.value in before - after for number in _counts(claim))


def _counted_otherwise(
    claim: str, mine: Iterable[Number], plain: str, there: Sequence[Number]
) -> bool:
    """Whether a sentence counts the claim's thing, or the dead and hurt, with another result."""
    if any(_same(number.value, other.value) for number in mine for other in there):
        return False
    units = {number.unit for number in mine if number.unit}
    units |= _TIMES if units & _TIMES else frozenset()
    tolls = _TOLL & {word.key for word in words(claim)}
    for place in sentences(plain):
        found = words(plain, *place)
        toll = tolls and not _TOLL.isdisjoint(word.key for word in found)
        if any(
            n.unit in units or (toll and not _MONTH.match(plain, n.end)) for n in numbers(found)
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
    if _two_counts(claim, best) or any(asks_which(n.value, title, text) for n in _counts(claim)):
        return True
    behind = re.match(r"[^.!?\n]*", text[best.place.end :].lstrip(" "))
    rises = behind and _WILL_RISE.search(behind[0])
    if not (rises or _SO_FAR.search(best.text)):
        return False
    there = numbers(best.words)
    return any(
        0 < other.value < number.value
        for number in _counts(claim)
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
        _same(number.value, one.value) and any(_less(other.value, one.value) for other in there)
        for number in _counts(claim)
        for one in there
    )


def _less(one: float, other: float) -> bool:
    return other * _TENTH <= one < other and not _same(one, other)


def counted(claim: str, told: str) -> frozenset[float]:
    """Every result that a text gives for what a claim counts."""
    mine, there = _counts(claim), words(told)
    said = words(claim)
    units = {number.unit for number in mine if number.unit}
    tolls = frozenset[str]().union(*(_toll_near(said, number) for number in mine))
    return frozenset(
        n.value for n in numbers(there) if n.unit in units or tolls & _toll_near(there, n)
    )


def _counts(claim: str) -> list[Number]:
    """What a claim counts; the day of a month is no count."""
    return [n for n in numbers_in(claim) if not _MONTH.match(claim, n.end)]


def _corrected(claim: str, best: Passage, title: str, lead: str) -> bool:
    """Whether a count is put right to another than the claim's: "corrected to 39"."""
    told = f"{title}\n{lead}\n{best.text}"
    match = _PUT_RIGHT.search(told)
    mine = _counts(claim)
    if not match or not mine:
        return False
    right = numbers(words(told[match.end() :]))[:1]
    return bool(right) and not any(_same(right[0].value, number.value) for number in mine)


def _another_toll(claim: str, mine: list[Number], best: Passage, there: tuple[Number, ...]) -> bool:
    """Whether the dead or hurt are counted otherwise, whatever they are called."""
    said = words(claim)
    for number in mine:
        toll = _toll_near(said, number)
        if not toll or any(_same(number.value, other.value) for other in there):
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


def _same(exact: float, other: float) -> bool:
    """Equal, or one a rounding of the other."""
    if exact == other:
        return True
    rough, fine = sorted((exact, other), key=_digits)
    return (
        _digits(rough) < _digits(fine)
        and abs(rough - fine) <= _ROUNDED * fine
        and float(f"{fine:.{_digits(rough)}g}") == rough
    )


def _digits(value: float) -> int:
    """How many digits a figure has but for the noughts at its end."""
    return len(f"{value:.10g}".replace(".", "").strip("0")) or 1


class Share(NamedTuple):
    """A part of a whole in percent; `rough` where it is told as a fraction."""

    value: float
    rough: bool


def _same_share(one: Share, other: Share) -> bool:
    if one.rough or other.rough:
        return abs(one.value - other.value) <= _POINTS
    return _same(one.value, other.value)


def _shares(text: str) -> list[Share]:
    """Parts of a whole: "8.4 percent", "one in three", "two thirds of"."""
    found = [Share(_read(m[1]), rough=False) for m in _PERCENT.finditer(text)]
    for match in _ONE_IN.finditer(text):
        part, whole = _read(match[1]), _read(match[2])
        if part < whole:
            found.append(Share(100 * part / whole, rough=True))
    for match in _FRACTION.finditer(text):
        times = {"two": 2, "three": 3, "four": 4}.get((match[1] or "").casefold(), 1)
        found.append(Share(times * _PARTS[match[2].casefold()], rough=True))
    return found


def _read(figure: str) -> float:
    low = figure.casefold()
    return 1.0 if low == "one" else float(FIGURES.get(low, low).replace(",", "."))
