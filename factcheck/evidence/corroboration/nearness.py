"""How much an item that has little of a claim's wording shares with those that are about it.

A report from the place, a later turn of the story or a body's own notice tells it in words of its
own. What gives it away are the people, figures and outlets it has in common with the others. What
each of these weighs are round numbers that nobody fitted.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from factcheck.evidence.corroboration.citations import mentions
from factcheck.evidence.corroboration.dates import MONTHS
from factcheck.evidence.corroboration.items import Item, Kind
from factcheck.evidence.corroboration.naming import body_names, names_of, without_brackets
from factcheck.evidence.corroboration.question import is_name
from factcheck.evidence.corroboration.weighing import Weighed
from factcheck.evidence.corroboration.words import key, sentences, terms_of, words

NEAR = 2.0  # from here an item is about the claim
VERY_NEAR = 4.0  # from here also one that has nothing of what the claim says
_CLAIMS_NAMES, _CLAIMS_WORDS, _A_WORD = 1.5, 1.0, 0.5
_SPOKEN_OF, _BY_NICKNAME, _ITSELF_SPOKEN_OF = 2.0, 1.5, 1.5
_STRANGERS, _OTHER_DAYS = 1.0, 2.0
_MOST_FIGURES, _MOST_NAMES = 2, 3
_A_TENTH, _A_THIRD, _MOST, _NEARLY_ALL = 0.1, 1 / 3, 0.6, 0.75
_FIGURE = re.compile(r"\d[\d.,:]*\d")
_MONTH = "|".join(month.capitalize() for month in MONTHS)  # "14 may have" is no day
_DAY = re.compile(
    rf"\b\d{{1,2}}(?:st|nd|rd|th)? (?=(?:of )?(?:{_MONTH})\b)|(?<=\b)(?:{_MONTH}) \d{{1,2}}\b"
)
_YEAR = re.compile(r"(?:1[6-9]|20)\d\d")
_SHORTEST = 4
_WEEK = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday Mr Mrs Ms Dr".split()  # noqa: SIM905
_EVERYBODYS = frozenset(map(key, (*_WEEK, *(month.capitalize() for month in MONTHS))))


@dataclass(frozen=True, slots=True)
class Company:
    """What the items that are about a claim have beyond its own words.

    `called` are their publishers by full name or by the body they are, `nicknames` the ends of
    those names, "the Ledger", which many may have. `speak_of_it` says whether one of them names the
    body that has published the item.
    """

    names: frozenset[str]
    figures: frozenset[str]
    called: tuple[str, ...]
    nicknames: tuple[str, ...]
    speak_of_it: bool = False


def company_of(claim: str, weighed: Weighed, about: Sequence[Item], than: Item) -> Company:
    """Gather it from all items about the claim but those of one item's publisher."""
    others = [item for item in about if item.publisher != than.publisher]
    publishers = {w.key for item in (*others, than) for w in words(item.publisher)}
    names = frozenset(name for item in about if item.id != than.id for name in names_in(item))
    figures = frozenset(f for item in others for f in figures_in(item.text))
    return Company(
        names=names - publishers - weighed.weights.keys(),
        figures=figures - figures_in(claim),
        called=tuple(_called(others)),
        nicknames=tuple(_nicknames(others)),
        speak_of_it=than.kind is Kind.OFFICIAL and any(_speaks_of(o, than) for o in others),
    )


def nearness(weighed: Weighed, item: Item, company: Company, *, soon: bool, place: bool) -> float:
    """How near an item is to the claim by the company it keeps; NEAR is enough.

    `soon` says whether it is of the claim's days. With `place` it names none of the claim's names
    where they would stand; then its words may be those of another event, and count for nothing.
    """
    text = f"{item.title}\n{item.text}"
    found = words(f"{item.publisher}\n{text}")
    keys = {word.key for word in found}
    mine = names_in(item)
    near = float(min(_MOST_FIGURES, len(figures_in(item.text) & company.figures)))
    near += min(_MOST_NAMES, len(mine & company.names))
    if mentions(text, company.called):
        near += _SPOKEN_OF
    elif mentions(text, company.nicknames):
        near += _BY_NICKNAME
    if not place:
        named = len(weighed.names & keys)
        near += _CLAIMS_NAMES if named and named >= _A_THIRD * len(weighed.names) else 0.0
        told = weighed.told(found)
        near += _CLAIMS_WORDS if told >= _MOST else _A_WORD if told >= _A_TENTH else 0.0
    known = company.names | weighed.weights.keys() | {w.key for w in words(item.publisher)}
    if company.speak_of_it:
        near += _ITSELF_SPOKEN_OF
    elif mine and len(mine - known) >= _NEARLY_ALL * (len(mine) + 1):
        near -= _STRANGERS
    return near if soon else near - _OTHER_DAYS


def names_in(item: Item) -> frozenset[str]:
    """The keys of what an item writes with a capital and never without."""
    found = words(f"{item.title}\n{item.text}")
    small = {word.key for word in found if word.text[:1].islower()}
    named = {word.key for word in found if is_name(word) and len(word.text) >= _SHORTEST}
    return frozenset(named - small - _EVERYBODYS)


def figures_in(text: str) -> frozenset[str]:
    """Figures of two and more digits, years and days of months left out."""
    return frozenset(f for f in _FIGURE.findall(_DAY.sub(" ", text)) if not _YEAR.fullmatch(f))


def _speaks_of(other: Item, body: Item) -> bool:
    """Whether a sentence has all the words of a body's name: "the regional court in Arnau"."""
    name = terms_of(body.publisher)
    told = (words(other.text, *place) for place in sentences(other.text))
    return len(name) > 1 and any(name <= {word.key for word in found} for found in told)


def _called(others: Iterable[Item]) -> Iterable[str]:
    for item in others:
        yield from names_of(item)
        bodies = [name for name in body_names(item) if " " in name]
        yield from (*bodies, *(name.title() for name in bodies))


def _nicknames(others: Iterable[Item]) -> Iterable[str]:
    media = (item for item in others if item.kind is not Kind.OFFICIAL)
    ends = (without_brackets(item.publisher).split()[-1:] for item in media)
    return (f"{the} {end}" for last in ends for end in last for the in ("the", "The"))
