"""What a text writes as a name.

Every word that begins a sentence or a quotation is written large, so only a capital inside one
shows a name; and what the same text also writes small is none.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from functools import lru_cache
from typing import NamedTuple

from factcheck.claims.extraction.lexicon import DAYS
from factcheck.claims.extraction.nouns import is_role
from factcheck.evidence.corroboration.dates import MONTHS
from factcheck.evidence.corroboration.naming import BODIES
from factcheck.evidence.corroboration.places import is_another_name, is_country
from factcheck.evidence.corroboration.question import is_name, runs_of_names
from factcheck.evidence.corroboration.words import (
    TEXTS_AT_HAND,
    Word,
    beginning_of,
    key,
    terms_of,
    words,
    words_by_sentence,
)

_LETTERS_AT_LEAST = 3
_HEADLINE_AT_LEAST = 4  # words
_CALENDAR = frozenset((*DAYS, *MONTHS, *(name[:3] for name in (*DAYS, *MONTHS)), "sept"))
_OPENS = re.compile(r"[\"“‘«„(\[:•–—*-]\s*$")
_IN_A_TAG = frozenset("@#_./")
_BEHIND = frozenset("_@")
# What stands in the names of many people, places and bodies, and is the name of none.
_OF_MANY = frozenset(
    map(
        key,
        (  # noqa: SIM905
            "street road avenue lane square bridge river lake sea bay beach point island "
            "mount mountain valley forest port harbour station clinic church cathedral "
            "theatre stadium arena house hall park gate hill market line rail motorway united "
            "city town village county district region province state republic nation inc ltd "
            "plc corp minister president governor mayor chancellor king queen prince princess "
            "sir lord lady mr mrs ms miss madam madame herr frau monsieur senor senora signor "
            "dr prof professor judge chief secretary director general captain sergeant former "
            "deputy member north south east west northern southern eastern western upper "
            "lower central national federal royal international public great little old new "
            "saint san santa sankt interior finance foreign home health education defence "
            "defense justice transport economy economic labour labor agriculture environment "
            "environmental culture trade energy treasury fishery fisheries statistics "
            "statistical audit supreme civil protection"
        ).split(),
    )
) | frozenset(map(key, BODIES))
_PAPER = re.compile(
    r"\b(?:study|survey|report|paper|analysis|research|poll|audit|data|researchers|scientists|experts"
    r"|doctors|economists|astronomers) (?:by|of|from|for|at|in) [^,.]{3,80}? "
    r"(?:(?:have |has )?found|finds?|shows?|showed|concludes?|concluded|says?|said)\b"
    r"|^according to [^,.]{3,80},",
    re.IGNORECASE,
)
_FINDERS = re.compile(
    r"\b(?:[Ss]tud(?:y|ies)|[Ss]urvey|[Rr]esearch(?:ers)?|[Ss]cientists|[Tt]rial)"
    r" (?:(?:from|at) (?:the )?|(?:by|of|for|in) (?:the )?(?=(?:[A-Z][\w’'-]+ (?:of )?){0,3}"
    r"(?:University|Institute|College|Hospital|Clinic|Cent(?:re|er)|Agency|Foundation)\b))"
    r"(?P<who>(?:[A-Z][\w’'-]+ ?){1,4})"
)
_DATELINE = re.compile(r"^[A-Z][A-Z .,’'-]{2,}(?:, \w+ \d+)?(?: ?\([^)]*\))? ?[–—-] ")
_SOMEBODY_SAYS = re.compile(r"\b[A-Z][\w’'-]+ (?:said|says|claimed|claims) (?:that )?")
_NAME = r"\b(?:[A-Z][\w’'-]+ ){1,4}"
_SAYS_IT = re.compile(
    rf",? (?:{_NAME})?(?:said|says|told|according to)\b[^.]*(?=\.)|{_NAME}(?:said|says|told)\b"
)
# Who only stands by: "the letter box of councillor Anke Buhr", "in Birch Lane".
_STANDS_BY = re.compile(
    r"\b(?:of|with|for|to|from) (?P<role>[a-z]{3,}) (?:[A-Z][\w’'-]+ )?[A-Z][\w’'-]+"
    r"|(?:\b[A-Z][\w’'-]+ ){1,4}(?P<street>Street|Road|Lane|Avenue|Square)\b"
)
_SHORT, _LONG = 2, 5  # letters of initials
_NO_BODY = frozenset("am ceo dna fc gdp hiv mp mps pm sc tv vat".split())  # noqa: SIM905


class Written(NamedTuple):
    """The keys of the words of a text that it writes large, inside a sentence, and small."""

    large: frozenset[str]
    inside: frozenset[str]
    shown: frozenset[str]
    small: frozenset[str]


@lru_cache(maxsize=TEXTS_AT_HAND)
def written(text: str) -> Written:
    """How a text writes its words; `large` and `inside` without those it also writes small.

    `shown` are all that are large inside a sentence: "Price" may pay a price.
    """
    small = frozenset(w.key for w in words(text) if w.text[:1].islower() and not _is_tag(text, w))
    large = {word.key for word in words(text) if _is_named(word)}
    shown = {
        word.key
        for said in words_by_sentence(text)
        for place, word in enumerate(said)
        if _is_named(word) and not _begins(text, said, place)
    }
    return Written(frozenset(large - small), frozenset(shown - small), frozenset(shown), small)


def _begins(text: str, said: Sequence[Word], place: int) -> bool:
    """Whether a word begins a sentence or a quotation, with no other name behind it."""
    behind = said[place + 1 : place + 2]
    if behind and _is_named(behind[0]) and behind[0].start == said[place].end + 1:
        return False
    word = said[place]
    return place == 0 or bool(_OPENS.search(text, max(0, word.start - 2), word.start))


def names_in(text: str) -> frozenset[str]:
    """Keys of the words that are capital wherever they stand, but not for beginning a sentence."""
    return written(text).inside


def of_one(names: AbstractSet[str]) -> frozenset[str]:
    """Those that can tell one person, place or body from another: Ravel of "Ravel Street"."""
    return frozenset(names - _OF_MANY)


@lru_cache(maxsize=TEXTS_AT_HAND)
def own_names_of(claim: str, story: str = "") -> frozenset[str]:
    """The names by which a claim can be told from others of its kind.

    Its first word may be large for that alone; it is a name behind which another stands, or that
    the claim's article writes large inside a sentence, and so is each of a headline in capitals.
    Whose paper found it often goes unsaid.
    """
    found = words(_PAPER.sub(" ", claim))
    if _is_in_capitals(found):
        return of_one(names_in(story) & {word.key for word in found})
    named = {word.key for word in found if _is_named(word)} | _initials_in(claim)
    alone = len(found) > 1 and _is_named(found[0]) and not _is_named(found[1])
    return of_one(named - ({found[0].key} - names_in(story) if alone else set()))


def finders_in(text: str) -> frozenset[str]:
    """The names of those whose study it is: "researchers at Ebling University"."""
    found = (word.key for who in _FINDERS.finditer(text) for word in words(who["who"]))
    return of_one(frozenset(found))


def _is_in_capitals(found: Sequence[Word]) -> bool:
    told = [word for word in found if word.counts and not word.text[:1].isdigit()]
    return len(told) >= _HEADLINE_AT_LEAST and all(word.text[:1].isupper() for word in told)


@lru_cache(maxsize=TEXTS_AT_HAND)
def names_met(names: frozenset[str], claim: str, text: str) -> frozenset[str]:
    """Which of the claim's names a text writes as names.

    Dornau Dairy is not Tolvey Dairy, nor Milan Holm Ada Holm: the last word of a longer name does
    not count behind somebody else's first. The initials of a body name it whole.
    """
    ends, initials = _ends_of(claim), _initials_in(text)
    shown = written(text).large | written(text).shown
    met = set(names & _initials_in(claim) & _initials_of(text))
    alike = {
        each: {name for name in names if is_another_name(name, each)}
        for each in _may_be_named(names, text)
    }
    for run in (*runs(text), *((each,) for each in initials)):
        if alike.keys().isdisjoint(run) or shown.isdisjoint(run):
            continue
        found = set[str]().union(*(alike.get(each, ()) for each in run))
        if len(run) == 1 or found - ends:
            met |= found
    for body in runs_of_names(words(claim)):
        if _initials(body) in initials:
            met |= names & {word.key for word in body}
    return frozenset(met)


def _may_be_named(names: AbstractSet[str], text: str) -> Iterator[str]:
    """The keys of a text's names that may be one of these: they begin alike, or are countries."""
    begin, has_country = {name[:1] for name in names}, any(map(is_country, names))
    for letter, keys in _keys_of_names(text).items():
        if letter in begin or (has_country and not letter):
            yield from keys


@lru_cache(maxsize=TEXTS_AT_HAND)
def _keys_of_names(text: str) -> Mapping[str, frozenset[str]]:
    """The keys of a text's names and initials, by their first letter; all countries under ""."""
    found = {each for run in runs(text) for each in run} | _initials_in(text)
    by_letter: dict[str, set[str]] = {"": set(filter(is_country, found))}
    for each in found:
        by_letter.setdefault(each[:1], set()).add(each)
    return {letter: frozenset(keys) for letter, keys in by_letter.items()}


def _ends_of(claim: str) -> frozenset[str]:
    """The last words of the claim's longer names."""
    return frozenset(run[-1] for run in runs(claim) if len(run) > 1)


@lru_cache(maxsize=TEXTS_AT_HAND)
def _initials_of(text: str) -> frozenset[str]:
    """The first letters of every longer name: "khb" of the Kelda Harbour Board."""
    return frozenset(_initials(run) for run in runs_of_names(words(text)) if len(run) >= _SHORT)


def _initials(run: Sequence[Word]) -> str:
    return "".join(word.key[:1] for word in run)


@lru_cache(maxsize=TEXTS_AT_HAND)
def _initials_in(text: str) -> frozenset[str]:
    """What stands in capitals and can be initials: "who" of "WHO"."""
    found = (word for word in words(text) if word.text.isupper() and word.text.isalpha())
    return frozenset(w.key for w in found if _SHORT <= len(w.text) <= _LONG) - _NO_BODY


def opens_with_strangers(title: str, text: str, known: AbstractSet[str], claim: str) -> bool:
    """Whether a text begins with people or places that stand beside none of these keys.

    Signe of "Signe Tveit" is no stranger where Tveit is known, but the last word of a longer name
    of the claim makes nobody known. Who only says it, and where it was written, may be anybody.
    """
    told = without_bystanders(_DATELINE.sub("", beginning_of(text, 1)), claim)
    begins = {word.key for word in words(f"{title}\n{told}")}
    shown = (written(text).inside & begins) - known
    if not shown:
        return False
    known = known - _ends_of(claim)
    return any(known.isdisjoint(run) and not shown.isdisjoint(run) for run in runs(text))


def without_bystanders(text: str, claim: str) -> str:
    """A text without who only says it or stands by; whose words a claim gives is no such one."""
    known = terms_of(claim)

    def left(found: re.Match[str]) -> str:
        role, street = found["role"], found["street"]
        if role and (not is_role(role) or key(role) in known):
            return found[0]
        return found[0] if street and street in claim else " "

    spoken = text if _SOMEBODY_SAYS.search(claim) else _SAYS_IT.sub(" ", text)
    return _STANDS_BY.sub(left, spoken)


@lru_cache(maxsize=TEXTS_AT_HAND)
def runs(text: str) -> tuple[tuple[str, ...], ...]:
    """The names of a text, word by word, without what many of them have."""
    found = (
        tuple(word.key for word in run if not _has_many(word, last=word is run[-1]))
        for run in runs_of_names(words(text))
    )
    return tuple(run for run in found if run)


def _has_many(word: Word, *, last: bool) -> bool:
    """Whether many names have it: "Ravel Street", "FC Brandal", "Coach Holm" (but "Tim Cook")."""
    if word.text.isupper() and len(word.text) <= _LETTERS_AT_LEAST:
        return True
    return word.key in _OF_MANY or (not last and is_role(word.text.casefold()))


def _is_tag(text: str, word: Word) -> bool:
    """Whether it is a part of a handle, a hashtag or an address: those write every name small."""
    return (
        text[word.start - 1 : word.start] in _IN_A_TAG or text[word.end : word.end + 1] in _BEHIND
    )


def _is_named(word: Word) -> bool:
    if not is_name(word):
        return False
    low = word.text.casefold()
    return len(low) >= _LETTERS_AT_LEAST and low not in _CALENDAR
