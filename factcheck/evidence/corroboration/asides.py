"""Items about another thing that only resembles the claim's (English)."""

import re
from collections.abc import Iterable
from datetime import date, timedelta
from functools import lru_cache

from factcheck.evidence.corroboration.counting import counted
from factcheck.evidence.corroboration.dates import MONTHS
from factcheck.evidence.corroboration.denials import SAYS_THAT
from factcheck.evidence.corroboration.items import ClaimFacts
from factcheck.evidence.corroboration.numbers import numbers_in
from factcheck.evidence.corroboration.question import event_days, is_name, runs_of_names
from factcheck.evidence.corroboration.weighing import Weighed
from factcheck.evidence.corroboration.words import (
    TEXTS_AT_HAND,
    Stretch,
    Word,
    key,
    keys_in,
    paragraphs,
    words,
)

_TOLD = 0.3  # share of what the claim says beside its names
_A_DAY_OR_TWO = timedelta(days=2)
_DAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()  # noqa: SIM905
_AT_A_PLACE = re.compile(
    r"\b(?:in|at|of|near|off) (?:the )?"
    rf"(?!(?:{'|'.join((*_DAYS, *(month.capitalize() for month in MONTHS)))})\b)[A-Z]\w{{2,}}"
)
_OF_A_MONTH = re.compile(
    rf"\b\d[\d.,]*(?: ?%| per ?cent)?(?: [a-z]+)? (?:in|for) ({'|'.join(MONTHS)})\b", re.IGNORECASE
)
# A word or a title in quotes, not what somebody said.
_TERM = re.compile(r"[\"“‘](\w[\w’'-]*(?: \w[\w’'-]*){0,2})[\"”’](?!\w)")
_FIRST_OF_A_KIND = re.compile(r"\bfirst (?P<sort>[a-z][a-z-]+) (?P<kind>[a-z][a-z-]+)\b")
_MORE = re.compile(r"\b(?:more|another|further|fourth|fifth|now|risen|rose|toll)\b", re.IGNORECASE)


def only_in_passing(weighed: Weighed, publisher: str, title: str, text: str) -> bool:
    """Whether an item of another place has the claim's names in its last paragraph alone.

    There it tells little of the claim: "Orsk, which was in the news over its dogs, is far off."
    """
    first, last, before = _parted(text)
    if not before or not weighed.names:
        return False
    around = keys_in(f"{publisher}\n{title}") | before
    if weighed.names & around or not _AT_A_PLACE.search(f"{title}\n{text[: first.end]}"):
        return False
    told = words(text, last.start, last.end)
    return bool(weighed.names & {word.key for word in told}) and weighed.told(told) < _TOLD


@lru_cache(maxsize=TEXTS_AT_HAND)
def _parted(text: str) -> tuple[Stretch, Stretch, frozenset[str]]:
    """The first and the last paragraph, and the keys before the last one."""
    parts = list(paragraphs(text)) or [Stretch(0, len(text))]
    before = words(text, 0, parts[-1].start)
    return parts[0], parts[-1], frozenset(word.key for word in before)


def of_a_namesake(claim: str, told: str) -> bool:
    """Whether an item has of the claim's names only pieces of others: "Anna Roe" of Anna Marsh.

    A first part is another's where a strange name follows it wherever it stands; of a last part,
    as in High Street for Mill Street, that alone would not tell, for a title may stand before it.
    """
    mine = [[word.key for word in run] for run in runs_of_names(words(claim))]
    known = {key for run in mine for key in run}
    there = runs_of_names(words(told))
    found = {word.key for run in there for word in run} & known
    firsts = found & {key for run in mine for key in run[:-1]}
    lasts = found & {run[-1] for run in mine if len(run) > 1}
    if not firsts or found - firsts - lasts:
        return False
    return all(_has_beside(there, each, known, 1) for each in firsts) and all(
        _has_beside(there, each, known, -1) for each in lasts - firsts
    )


def _has_beside(runs: Iterable[list[Word]], name: str, known: set[str], step: int) -> bool:
    """Whether a strange name stands behind a name, or with -1 before it, wherever it stands."""
    return all(
        0 <= place + step < len(run) and run[place + step].key not in known
        for run in runs
        for place, word in enumerate(run)
        if word.key == name
    )


def another_utterance(claim: ClaimFacts, published: date | None, passage: str) -> bool:
    """Whether the claim's speaker says this on another day than the one that the claim gives."""
    happened, says = event_days(claim), SAYS_THAT.search(claim.text)
    if not happened or happened[0] != happened[1] or not says or not published:
        return False
    named = [word for word in words(claim.text) if word.end <= says.start() and is_name(word)]
    if not named:
        return False
    said = rf"\b{re.escape(named[-1].text)}\b[^.\n]{{0,20}}\b(?:{SAYS_THAT.pattern})"
    found = re.search(rf"{said}[^.\n]{{0,30}}?\bon ({'|'.join(_DAYS)})\b", passage)
    if not found:
        return False
    return abs(_last(found[1], published) - happened[0]) > _A_DAY_OR_TWO


def of_another_day(claim: ClaimFacts, published: date | None, lead: str) -> bool:
    """Whether the news of an item, with a toll of its own, is of a later day than the claim's.

    "Three people died on Wednesday", but not "three more".
    """
    happened, tolls = event_days(claim), counted(claim.text, lead)
    day = re.search(rf"\bon ({'|'.join(_DAYS)})\b", lead)
    if not happened or not published or not day or not tolls or _MORE.search(lead):
        return False
    if tolls & {number.value for number in numbers_in(claim.text)}:
        return False
    return _last(day[1], published) - happened[1] > _A_DAY_OR_TWO


def _last(weekday: str, published: date) -> date:
    """The day that a weekday means in what appeared on some day."""
    return published - timedelta(days=(published.weekday() - _DAYS.index(weekday)) % len(_DAYS))


def of_another_kind(claim: str, told: str) -> bool:
    """Whether a text has another thing of the claim's kind: another word, another first.

    It never has the word that the claim gives in quotes; or a "first film" that is nowhere the
    claim's "first sound film".
    """
    letters = _letters(told)
    terms = [_letters(term) for term in _TERM.findall(claim)]
    if terms and not any(term in letters for term in terms):
        return True
    first = _FIRST_OF_A_KIND.search(claim)
    if not first or key(first["sort"]) in keys_in(told):
        return False
    return bool(re.search(rf"\bfirst {re.escape(first['kind'])}\b", told, re.IGNORECASE))


def _letters(text: str) -> str:
    return re.sub(r"\W", "", text.casefold())


def of_another_month(claim: str, passage: str, text: str) -> bool:
    """Whether the passage has the figure of another month than the claim, and the text no other.

    Nor where the passage has the claim's month before a figure: "In May it was 4, up from 3 in
    April".
    """
    mine, there, anywhere = (
        {month.casefold() for month in _OF_A_MONTH.findall(each)} for each in (claim, passage, text)
    )
    if not mine or not there or not mine.isdisjoint(anywhere):
        return False
    either = "|".join(month.capitalize() for month in mine)
    return not re.search(rf"\b(?:[Ii]n|[Ff]or) (?:{either})\b(?: \d{{4}})?[^.\n]*\d", passage)
