"""The first of two stages: which texts are worth being read, told by their terms alone.

Terms are taken rarest first until their texts add up to a bound, so the cost does not grow with
how common the others are. What weighs most of these texts is read and ranked in the second stage.
Where the texts lie is not known here: a database and a dictionary serve alike.
"""

import math
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from factcheck.evidence.corroboration.question import Question
from factcheck.evidence.corroboration.words import key

_SHORTEST = 3  # letters of a word that may be part of another
_SPEAKER = 0.7
_DAY = 0.25
MOST_DOCUMENTS = 10_000  # that the terms of one question bring together
RESCORED = 200


def weigh(frequency: int, documents: int) -> float:
    """How telling a term is that this many of the documents have (Robertson's IDF, above 0)."""
    return math.log(1 + (max(documents, frequency) - frequency + 0.5) / (frequency + 0.5))


def bounded(
    terms: Sequence[str], frequencies: Mapping[str, int], most: int = MOST_DOCUMENTS
) -> list[str]:
    """The rarest terms whose documents together stay within the bound, at least the rarest one.

    A term that is absent from `frequencies` is in no document.
    """
    known = [term for term in terms if frequencies.get(term)]
    chosen: list[str] = []
    total = 0
    for term in sorted(known, key=lambda t: (frequencies[t], terms.index(t))):
        total += frequencies[term]
        if chosen and total > most:
            break
        chosen.append(term)
    return chosen


def weights_of(
    question: Question, terms: Iterable[str], frequencies: Mapping[str, int], documents: int
) -> dict[str, float]:
    """What each term weighs in the first stage: who said it and when, less than what was said."""
    return {
        term: weigh(frequencies[term], documents)
        * (_SPEAKER if term in question.by else _DAY if term in question.days else 1.0)
        for term in terms
    }


def heaviest(scans: Iterable[tuple[float, Iterable[str]]], limit: int = RESCORED) -> list[str]:
    """The ids with the greatest sum of weights; each scan is a term's weight and its texts."""
    total: defaultdict[str, float] = defaultdict(float)
    for weight, found in scans:
        for one in found:
            total[one] += weight
    return sorted(total, key=lambda one: (-total[one], one))[:limit]


def halves(term: str) -> list[tuple[str, str]]:
    """The ways to read a term as two words written together, as in a hashtag."""
    if len(term) < 2 * _SHORTEST or not term.isalpha():
        return []
    places = range(_SHORTEST, len(term) - _SHORTEST + 1)
    return [(key(term[:at]), key(term[at:])) for at in places]


def parted(terms: Iterable[str], frequencies: Mapping[str, int]) -> list[str]:
    """For each term that no text has, the two known words it is made of, the likeliest reading.

    `frequencies` must tell of the `halves` of such terms, too.
    """
    found: list[str] = []
    for term in terms:
        if frequencies.get(term):
            continue
        ways = [way for way in halves(term) if all(frequencies.get(half) for half in way)]
        if ways:
            found += max(ways, key=lambda way: min(frequencies[half] for half in way))
    return found


def with_parts(question: Question, frequencies: Mapping[str, int]) -> Question:
    """The question with the words that its unknown terms are made of, as said or as who said it."""
    said = parted((term for term in question.terms if term not in question.by), frequencies)
    by = [part for part in parted(question.by, frequencies) if part not in question.terms]
    return replace(
        question,
        terms=tuple(dict.fromkeys([*question.terms, *said, *by])),
        by=tuple(dict.fromkeys([*question.by, *(part for part in by if part not in said)])),
    )
