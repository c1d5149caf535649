"""Who won, got or holds what only one can, as a claim and an item tell it (English).

"Ada Roon won the mayoral election in Marl", "the Sarn bridge is the longest in Europe": where
somebody else won or holds just that, the claim is wrong; what somebody won elsewhere, or in another
year, is no coverage of it.
"""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from factcheck.evidence.corroboration.dates import MONTHS
from factcheck.evidence.corroboration.items import Told
from factcheck.evidence.corroboration.proper import names_met, of_one
from factcheck.evidence.corroboration.question import is_name
from factcheck.evidence.corroboration.words import sentences, terms_of, words

_MOST = 0.6
_NEARLY_ALL = 0.75
_PRIZE = (
    r"(?=[^.,;\n]{0,80}\b(?:titles?|prizes?|awards?|crown|cup|trophy|championships?|contract|record|gold"
    r"|silver|bronze)\b)"
)
_RANK = (
    r"(?:(?!inter|honest|modest|forest|harvest|protest|request|arrest|invest|contest|west|latest)"
    r"[a-z]{3,}est|most(?= [a-z])|first(?! (?:aid|name|time|minister|lady))|best|worst)\b"
)
_GETS = re.compile(
    r"\b(?:(?:w[io]ns?|has won|have won)\b"
    rf"|(?:took|takes|secure[sd]|clinch(?:es|ed)|landed) {_PRIZE}"
    r"|(?:is|was|were|has been|have been) (?:re-?)?(?:elected|appointed|named|chosen|crowned)\b"
    r"(?: as\b)?)",
    re.IGNORECASE,
)
_RANKS = re.compile(
    r"\b(?:is|are|was|were|remains?|has|have|had|holds?|has run|ran)"
    rf"(?= (?:now |still |again )?(?:the |[A-Z][\w-]+['’]s )(?:[a-z]+ly )?(?:[a-z]+ )?{_RANK})"
)
_GOES_TO = re.compile(
    r"\b(?:(?:goes|went|has gone|belongs|passe[sd]|was (?:awarded|given)|is (?:awarded|given)) to"
    r"|(?:is|was) (?:held|won|taken) by)\b"
)
_IS_WON_BY = re.compile(
    r"\b(?:[Tt]he )?(?:winner|holder|recipient|(?P<new>new)) (?:of )?(?P<what>[^.,;:\n]{4,80}?)"
    r" (?:is|was) (?=(?:the )?[A-Z])"
)
_BEHIND = re.compile(
    r"[.,;:\n(]| (?:on|by|with|after|ahead|against|over|when|because|which|who|according) "
    rf"| in (?=(?:{'|'.join(MONTHS)}|\d{{4}}|a )\b)| for the \w+ time| at (?=\d)",
    re.IGNORECASE,
)
_BEGINS = re.compile(r"[;:“”\"(]|, | (?:and|but|that|as|because|while|after|when|where|which) ")
_ASIDE = re.compile(r", [^,.;]{1,60},\s*$")
_NOT_ANOTHER = re.compile(r",? (?:and |but )?(?:not|rather than|instead of) [^,.;]*")
_ANY_OF_SUCH = re.compile(
    r"\s*(?:an?|one of|\d|some|several|many|no|his|her|its|their)\b", re.IGNORECASE
)
_OPEN = re.compile(
    r"\b(?:if|whether|would|could|may|might|will|not|never|nor|hopes?|wants?|or|thinks?|thought"
    r"|believed?s?|calls? itself|called itself|said to be|unless|denied|denies)\b|\?|n['’]t\b"
)
_EARLIER = re.compile(
    r"\b(?:last (?:year|time|season|month)|previous(?:ly)?|until|formerly"
    r"|years? (?:ago|before|earlier)|used to|before that|once|had (?:been|won|held))\b",
    re.IGNORECASE,
)
_SHARED = re.compile(
    r"\b(?:shar(?:e[sd]?|ing)|joint(?:ly)?|together with|alongside|(?:so|as) did|tied|both)\b",
    re.IGNORECASE,
)
_BESIDE = r"(?:ahead of|not|instead of|rather than|beat\w*|defeat\w*|over|before)(?: \w+){0,3} "
_SAME_AGAIN = re.compile(
    r"(?:th(?:at|is)|the) (?:honou?r|title|distinction|record|crown|prize)$", re.IGNORECASE
)
_TITLE = re.compile(rf"(?:\b[a-z]+ )?{_RANK}[^.,;]*")
_YEAR = re.compile(r"\b(?:1[89]|20)\d\d\b")
_LOSES = re.compile(
    r"\b(?:ahead of|beat\w*|defeat\w*|lost to|loser|came second|runner-up|conceded|congratulated)\b"
)
_PERSON = re.compile(
    r"(?<![Tt]he )(?<![\w’'-])(?!The )[A-Z][a-zà-ÿ’'-]+ (?:[A-Z]\. )?[A-Z][a-zà-ÿ][\w’'-]+"
)
_SAYS_LITTLE = frozenset("time way new race".split())  # noqa: SIM905
_SUBJECT = 7  # words
_CLAUSE = 240  # letters before or behind a verb
_SENTENCE = 1000  # letters; what goes on longer without a stop is a list


class Holding(NamedTuple):
    """Who has what: the names of the one and the words for the other; `now`, or in these years."""

    who: frozenset[str]
    person: bool
    what: frozenset[str]
    now: bool
    years: frozenset[str]
    told: str


@lru_cache
def claimed(claim: str) -> tuple[Holding, bool] | None:
    """What a claim says that one won or holds, and whether that is a rank."""
    found = _GETS.search(claim) or _RANKS.search(claim)
    if not found or _OPEN.search(claim) or _ANY_OF_SUCH.match(claim[found.end() :]):
        return None
    ranks = _RANKS.match(claim, found.start()) is not None
    subject = claim[: found.start()].split(",", maxsplit=1)[0]
    what = _what(claim[found.end() :])
    who = of_one(_names(subject)) - what
    if not who or not what:
        return None
    years = frozenset(_YEAR.findall(claim))
    return Holding(who, _is_person(subject), what, True, years, claim), ranks


def held_by_another(claim: str, item: Told) -> bool:
    """Whether an item says that somebody else won or holds just what the claim tells of."""
    mine = claimed(claim)
    if not mine or _SHARED.search(item.text):
        return False
    holding, ranks = mine
    same = [h for h in _holdings(item.text) if _is_of_that(claim, holding, h, item, ranks=ranks)]
    if any(_is_that_one(claim, holding, h) or _may_be(claim, holding, h, item.text) for h in same):
        return False
    return any(h.now and (ranks or h.years <= holding.years) for h in same)


def is_another_contest(claim: str, item: Told) -> bool:
    """Whether an item tells only of somebody else who won something else, or in another year."""
    mine = claimed(claim)
    if not mine or mine[1]:
        return False
    holding = mine[0]
    if names_met(holding.who, claim, f"{item.title}.\n{item.text}"):
        return False
    there = [h for h in _holdings(item.text) if len(h.what & holding.what) > 1]
    return bool(there) and not held_by_another(claim, item)


def _is_of_that(claim: str, mine: Holding, other: Holding, item: Told, *, ranks: bool) -> bool:
    """Whether one has just what the other has; its names may stand elsewhere in the item."""
    names = _names(claim) & mine.what
    plain = mine.what - names
    enough = (_NEARLY_ALL if ranks else _MOST) * len(plain)
    if not other.what <= terms_of(claim) | _SAYS_LITTLE or len(plain & other.what) < enough:
        return False
    return names <= terms_of(f"{item.publisher} {item.title} {item.text}")


def _is_that_one(claim: str, mine: Holding, other: Holding) -> bool:
    """Whether it is the claim's own, or one whom a sentence ties to him: "Ida Moe of Norvia"."""
    if other.who & (mine.who | _names(claim)):
        return True
    tied = re.sub(_BESIDE + r"[A-Z][^.;]*", " ", other.told)
    return bool(names_met(mine.who, claim, tied))


def _may_be(claim: str, mine: Holding, other: Holding, text: str) -> bool:
    """Whether one may have it for the other: a director for a film, a runner for a country."""
    if mine.person == other.person or _LOSES.search(text):
        return False
    return bool(names_met(mine.who, claim, text))


@lru_cache(maxsize=32)
def _holdings(text: str) -> tuple[Holding, ...]:
    return tuple(_read(text))


def _read(text: str) -> Iterator[Holding]:
    before = ""
    for place in sentences(text):
        told = text[slice(*place)][:_SENTENCE]
        for found in (*_GETS.finditer(told), *_RANKS.finditer(told)):
            if not _ANY_OF_SUCH.match(told[found.end() :]):
                yield from _holding(_subject(told, found), _what(_behind(told, found)), told)
        for found in _GOES_TO.finditer(told):
            what = _BEGINS.split(_before(told, found))[-1].strip()
            if _SAME_AGAIN.fullmatch(what):
                told_of = _TITLE.search(before)
                what = told_of[0] if told_of else ""
            yield from _holding(_first_name(_behind(told, found)), _what(what), told)
        for found in _IS_WON_BY.finditer(told):
            yield from _holding(_first_name(_behind(told, found)), _what(found["what"]), told)
        before = told


def _holding(who: str, what: frozenset[str], told: str) -> Iterator[Holding]:
    names = of_one(_names(who)) - what
    if names and what and not _OPEN.search(_NOT_ANOTHER.sub(" ", told)):
        now = not _EARLIER.search(told)
        yield Holding(names, _is_person(who), what, now, frozenset(_YEAR.findall(told)), told)


def _before(told: str, found: re.Match[str]) -> str:
    return told[max(0, found.start() - _CLAUSE) : found.start()]


def _behind(told: str, found: re.Match[str]) -> str:
    return told[found.end() :][:_CLAUSE]


def _subject(told: str, found: re.Match[str]) -> str:
    """The words right before a verb, from where their clause begins."""
    before = _NOT_ANOTHER.sub("", _ASIDE.sub("", _before(told, found).rstrip(", ")))
    return " ".join(_BEGINS.split(before)[-1].split()[-_SUBJECT:])


def _first_name(behind: str) -> str:
    found = re.match(r"\s*(?:the |a )?(?:[a-z]+ ){0,2}(?:[A-Z][\w’'-]*\s?)+", behind)
    return found[0] if found else ""


def _is_person(text: str) -> bool:
    """Whether it is somebody by two names, and no body: "Ida Moe", not "FC Brandal"."""
    return bool(_PERSON.search(text))


def _what(text: str) -> frozenset[str]:
    told = _BEHIND.split(text, maxsplit=1)[0]
    return frozenset(key for key in terms_of(_YEAR.sub(" ", told)) if not key.isdigit())


def _names(text: str) -> frozenset[str]:
    return frozenset(w.key for w in words(text) if is_name(w))
