"""Results that stand apart from what they count (English).

"The number of dead is 39." "How many came, the students wanted to know. The answer is 23,400."
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from collections.abc import Set as AbstractSet
from itertools import islice
from typing import NamedTuple

from factcheck.evidence.corroboration.numbers import Number, counts_in, numbers_in
from factcheck.evidence.corroboration.question import is_name
from factcheck.evidence.corroboration.rival_counts import is_bare, is_rival
from factcheck.evidence.corroboration.shares import same, shares
from factcheck.evidence.corroboration.weighing import Weighed
from factcheck.evidence.corroboration.words import sentences, terms_of, words

_ANSWER = 2  # sentences behind a question in which its answer stands
_TENTH = 0.1
_NUMBER_OF = re.compile(
    r"\b(?:number|total|count|tally) of (?P<what>[^.,;:!?\n]{3,60}?)"
    r" (?:is|was|are|were|stands at|stood at|comes to|came to"
    r"|(?:(?:has|have|had) )?(?:risen|rose|climbed|grown|grew|gone up|went up|increased|jumped"
    r"|fallen|fell|dropped) to) (?:now )?(?=\d|[a-z]+\b)",
    re.IGNORECASE,
)
_BEHIND = re.compile(r" (?:in|at|near|of|from|on|after|by)\b")
_HOW_MANY = re.compile(r"\bhow many\b", re.IGNORECASE)
_YEAR = re.compile(r"\b(?:1[89]\d\d|20\d\d)\b|\bbefore\b")
_HALF = 0.5


class Result(NamedTuple):
    """A result and the sentence that tells it."""

    value: float
    told: str


def results(
    weighed: Weighed, tolls: AbstractSet[str], units: AbstractSet[str], text: str
) -> Iterator[Result]:
    """The results that a text gives, away from the words, for what a claim counts.

    "The number of dead" is of the claim's toll where it has no word that is not the claim's, and
    "how many" is where the question has most of the claim.
    """
    places = sentences(text)
    for at, place in enumerate(places):
        told = text[slice(*place)]
        for found in _NUMBER_OF.finditer(told):
            behind = next((n for n in numbers_in(told) if n.start >= found.end()), None)
            counts = behind and behind.start == found.end() and not _YEAR.search(told)
            if behind and counts and _is_all_of(weighed, tolls, units, found["what"]):
                yield Result(behind.value, told)
        if _HOW_MANY.search(told) and weighed.told(words(told)) >= _HALF:
            answer = (text[slice(*each)] for each in islice(places, at + 1, at + 1 + _ANSWER))
            yield from islice(_bare(answer), 1)


def another_result(mine: Sequence[Number], found: Iterable[Result], *texts: str) -> bool:
    """Whether one of these is another result of a claim's size, and none of the texts has its own.

    What is rounded or told as "about" is the same within a tenth.
    """
    told = [number.value for text in texts for number in numbers_in(text)]
    return any(
        is_rival(number.value, [result.value])
        and not any(_is_near(number, other) for other in told)
        for result in found
        for number in mine
    )


def asked_and_answered(claim: str, title: str) -> bool:
    """Whether a headline asks for the claim's count and has another: "Two in three? One in ten".

    What has a unit of its own behind the question may count something else.
    """
    asked, mark, answer = title.partition("?")
    parts = [{round(share.value) for share in shares(t)} for t in (claim, asked, answer)]
    mine, there, other = parts if parts[0] else _bare_counts(claim, asked, answer)
    return bool(mark and mine & there and other) and mine.isdisjoint(other)


def _bare_counts(claim: str, asked: str, answer: str) -> list[set[float]]:
    bare = {n.value for n in numbers_in(answer) if is_bare(answer, n)}
    return [*({n.value for n in counts_in(each)} for each in (claim, asked)), bare]


def _is_near(mine: Number, other: float) -> bool:
    near = mine.loose and abs(mine.value - other) <= _TENTH * mine.value
    return near or same(mine.value, other)


def _is_all_of(
    weighed: Weighed, tolls: AbstractSet[str], units: AbstractSet[str], what: str
) -> bool:
    """Whether these words have a toll of the claim, and for the rest none that is not its own.

    Behind it may be told at length where that was, by the claim's own names; then it is also of
    what else the claim counts.
    """
    head = _BEHIND.split(what)[0]
    named = {word.key for word in words(what[len(head) :]) if is_name(word)}
    there = bool(named) and named <= weighed.names
    keys = terms_of(head if there else what)
    told = tolls | units if there else tolls
    return not keys.isdisjoint(told) and keys <= told | weighed.known


def _bare(answer: Iterable[str]) -> Iterator[Result]:
    for told in answer:
        for number in numbers_in(told):
            if is_bare(told, number):
                yield Result(number.value, told)
