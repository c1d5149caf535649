"""How much an item that has little of a claim's wording shares with those that are about it.

A report from the place, a later turn of the story or a body's own notice tells it in words of its
own. What gives it away are the people, figures and outlets it has in common with the others. What
each of these weighs are round numbers that nobody fitted.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from factcheck.claims.extraction.lexicon import DAYS
from factcheck.evidence.corroboration.citations import mentions
from factcheck.evidence.corroboration.dates import MONTHS
from factcheck.evidence.corroboration.elsewhere import is_read, named_in
from factcheck.evidence.corroboration.items import ClaimFacts, Item, Kind, Told
from factcheck.evidence.corroboration.naming import (
    body_names,
    names_of,
    with_article,
    without_brackets,
)
from factcheck.evidence.corroboration.proper import (
    names_in,
    of_one,
    opens_with_strangers,
    runs,
    written,
)
from factcheck.evidence.corroboration.question import is_name
from factcheck.evidence.corroboration.weighing import Weighed
from factcheck.evidence.corroboration.words import key, sentences, terms_of, words

NEAR = 2.0  # from here an item is about the claim
NEAR_ABROAD = 2.5  # the same where other words cannot speak for it, in another language
NEAR_ENOUGH = 1.0  # from here one that speaks of an outlet or has most of the claim's words
VERY_NEAR = 3.0  # from here also one that has nothing of what the claim says
_CLAIMS_NAMES, _CLAIMS_WORDS, _A_WORD = 1.5, 1.0, 0.5
_SPOKEN_OF, _BY_KIND, _ITSELF_SPOKEN_OF = 2.0, 1.0, 1.0
_STRANGERS, _OTHER_DAYS = 1.0, 2.0
_MOST_FIGURES, _MOST_NAMES = 2, 3
_A_TENTH, _A_FIFTH, _A_THIRD, _MOST, _NEARLY_ALL = 0.1, 0.2, 1 / 3, 0.6, 0.75
_FIGURE = re.compile(r"\d[\d.,:]*\d")
_MONTH = "|".join(month.capitalize() for month in MONTHS)  # "14 may have" is no day
_DAY = re.compile(
    rf"\b\d{{1,2}}(?:st|nd|rd|th)? (?=(?:of )?(?:{_MONTH})\b)|(?<=\b)(?:{_MONTH}) \d{{1,2}}\b"
)
_YEAR = re.compile(r"(?:1[6-9]|20)\d\d")
_ROUND = re.compile(r"[1-9]0+")
_THING = re.compile(r"[ -](?!(?:year|per|and|of|in|on|to|at|or|the|a)s?\b)([a-z]+)")
_TWO = 2  # digits
_SHORTEST = 4
_EVERYBODYS = frozenset(map(key, (*DAYS, *MONTHS, "mr", "mrs", "ms", "dr")))


@dataclass(frozen=True, slots=True)
class Company:
    """What the items that are about a claim have beyond its own words.

    `names` are shown to be names by a capital inside a sentence, `known` are all words that are no
    stranger's there. `called` are their publishers by full name, `bodies` those that others call by
    what they are, `nicknames` the ends of their names, "the Ledger", which many may have.
    `speak_of_it` says whether one of them names the body that has published the item.
    """

    names: frozenset[str]
    known: frozenset[str]
    figures: frozenset[str]
    called: tuple[str, ...]
    bodies: tuple[str, ...]
    nicknames: tuple[str, ...]
    speak_of_it: bool = False


def company_of(claim: str, weighed: Weighed, about: Sequence[Item], than: Item) -> Company:
    """Gather it from all items about the claim but those of one item's publisher."""
    others = [item for item in about if item.publisher != than.publisher]
    company = [item for item in about if item.id != than.id]
    media = [item for item in others if item.kind is not Kind.OFFICIAL]
    there = [written(f"{item.title}\n{item.text}") for item in company]
    mine = [] if than.kind is Kind.OUTLET else [than]  # the Ambry News is of Ambry
    publishers = {w.key for item in (*others, *mine) for w in words(item.publisher)}
    known = weighed.weights.keys() | publishers.union(*(each.small for each in there))
    large = _all(each.large for each in there)
    return Company(
        names=of_one(_all(names_in(item.text) for item in company) - known),
        known=large | known,
        figures=_all(telling_figures(item.text) for item in others) - telling_figures(claim),
        called=tuple(name for item in media for name in names_of(item)),
        bodies=tuple(_bodies(others)),
        nicknames=tuple(_nicknames(media)),
        speak_of_it=than.kind is Kind.OFFICIAL and any(_speaks_of(o, than) for o in others),
    )


def _all(each: Iterable[frozenset[str]]) -> frozenset[str]:
    return frozenset[str]().union(*each)


def is_near(
    claim: ClaimFacts, weighed: Weighed, item: Item, company: Company, *, soon: bool
) -> bool:
    """Whether an item is about the claim by the company it keeps.

    `soon` says whether it is of the claim's days. One that begins with people or places of its own
    is not helped by words, which may be those of another event. One that speaks of an outlet which
    has it, or has most of the claim's words, needs less; one that has neither, more.
    """
    text = f"{item.title}\n{item.text}"
    read, named = is_read(item.text), named_in(claim, weighed, Told.of(item))
    cites = _cites(text, company)
    near = _in_common(item, company) + cites - (0.0 if soon else _OTHER_DAYS)
    if company.speak_of_it:
        near += _ITSELF_SPOKEN_OF
    elif named and _is_among_strangers(item, company):
        near -= _STRANGERS
    if not named and opens_with_strangers(item.title, item.text, company.known, claim.text):
        return near >= (NEAR if read else NEAR_ABROAD)
    told = weighed.told(words(text))
    near += _CLAIMS_WORDS if told >= _MOST else _A_WORD if told >= _A_TENTH else 0.0
    if named:
        if told < _A_THIRD and not (_in_common(item, company) or cites or company.speak_of_it):
            return False
        many = len(named) >= _A_THIRD * len(weighed.names)
        return near + (_CLAIMS_NAMES if many else 0.0) >= NEAR
    bare = told < _A_FIFTH and read and item.kind is not Kind.OFFICIAL
    enough = NEAR_ENOUGH if cites or told >= _MOST else NEAR
    return near >= (VERY_NEAR if bare else enough)


def _is_among_strangers(item: Item, company: Company) -> bool:
    mine = of_one(names_in(item.text))
    return bool(mine) and len(mine - company.known) >= _NEARLY_ALL * (len(mine) + 1)


def _in_common(item: Item, company: Company) -> float:
    """What the people, places and figures weigh that both have; a person's two names are one."""
    text = f"{item.title}\n{item.text}"
    names = written(text).large & company.names
    both = {min(names.intersection(run)) for run in runs(text) if not names.isdisjoint(run)}
    figures = telling_figures(item.text) & company.figures
    return min(_MOST_FIGURES, len(figures)) + min(_MOST_NAMES, len(both))


def _cites(text: str, company: Company) -> float:
    if mentions(text, company.called):
        return _SPOKEN_OF
    return _BY_KIND if mentions(text, (*company.bodies, *company.nicknames)) else 0.0


def capitals_in(item: Item) -> frozenset[str]:
    """The keys of what an item writes with a capital and never without."""
    found = words(f"{item.title}\n{item.text}")
    small = {word.key for word in found if word.text[:1].islower()}
    named = {word.key for word in found if is_name(word) and len(word.text) >= _SHORTEST}
    return frozenset(named - small - _EVERYBODYS)


def figures_in(text: str) -> frozenset[str]:
    """Figures of two and more digits, years and days of months left out."""
    return frozenset(f for f in _FIGURE.findall(_DAY.sub(" ", text)) if not _YEAR.fullmatch(f))


def telling_figures(text: str) -> frozenset[str]:
    """Figures that are no coincidence: of three digits, with a fraction, or of the same things.

    Anybody may be 58, and round hundreds are everywhere.
    """
    return frozenset(_telling(_DAY.sub(" ", text)))


def _telling(text: str) -> Iterator[str]:
    for found in _FIGURE.finditer(text):
        digits = re.sub(r"\D", "", found[0])
        if "." in found[0] or (len(digits) > _TWO and not _YEAR.fullmatch(found[0])):
            if not _ROUND.fullmatch(digits):
                yield found[0]
        elif thing := _THING.match(text, found.end()):
            yield f"{found[0]} {key(thing[1])}"


def _speaks_of(other: Item, body: Item) -> bool:
    """Whether a sentence has all the words of a body's name: "the regional court in Arnau"."""
    name = terms_of(body.publisher)
    told = (words(other.text, *place) for place in sentences(other.text))
    return len(name) > 1 and any(name <= {word.key for word in found} for found in told)


def _bodies(others: Iterable[Item]) -> Iterable[str]:
    for item in others:
        if item.kind is Kind.OFFICIAL:
            yield from names_of(item)
        bodies = [name for name in body_names(item) if " " in name]
        yield from (*bodies, *(name.title() for name in bodies))


def _nicknames(media: Iterable[Item]) -> Iterable[str]:
    ends = (without_brackets(item.publisher).split()[-1:] for item in media)
    return with_article(end for last in ends for end in last)
