"""Order candidates by how well they answer a question.

BM25 (Robertson and Zaragoza 2009, k1 = 1.2, b = 0.75) over title and text with the document
frequencies of the whole archive, plus the share of the claim's names, figures and word pairs that
an item has. `ts_rank` of PostgreSQL knows no document frequencies, hence this second stage.
"""

import math
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import pairwise

from factcheck.evidence.corroboration.question import Question
from factcheck.evidence.corroboration.words import words

_K1 = 1.2
_B = 0.75
_TITLE = 0.3
_NAMES = 0.4
_FIGURES = 0.3
_PAIRS = 0.5
_QUOTATION = 0.5


@dataclass(frozen=True, slots=True)
class Candidate:
    """An item as the archive holds it."""

    id: str
    title: str
    text: str


@dataclass(frozen=True, slots=True)
class Ranked:
    """A candidate's id and its score: 0 is nothing in common, about 1.5 the claim word for word."""

    id: str
    score: float


def rank(
    question: Question,
    candidates: Iterable[Candidate],
    *,
    frequencies: Mapping[str, int],
    documents: int,
) -> list[Ranked]:
    """Candidates by score, best first; equal scores by id, so that the order never changes.

    `frequencies` says in how many of the `documents` a term occurs; a missing term occurs in none.
    """
    weights = {t: _idf(frequencies.get(t, 0), documents) for t in question.terms}
    read = [(c, words(c.title), words(c.text)) for c in candidates]
    usual = sum(len(body) for _, _, body in read) / len(read) if read else 1.0
    pairs = _pairs([w.key for w in words(question.text) if w.counts])
    scored = [
        Ranked(
            candidate.id,
            _score(question, weights, pairs, [w.key for w in title], [w.key for w in body], usual)
            + _quotation(question, candidate),
        )
        for candidate, title, body in read
    ]
    return sorted(scored, key=lambda r: (-r.score, r.id))


def _score(
    question: Question,
    weights: Mapping[str, float],
    pairs: set[tuple[str, str]],
    title: list[str],
    body: list[str],
    usual: float,
) -> float:
    counts = Counter(k for k in body if k in weights)
    full = sum(weights.values()) * (_K1 + 1) or 1.0
    long = _K1 * (1 - _B + _B * len(body) / (usual or 1.0))
    text = sum(weights[t] * n * (_K1 + 1) / (n + long) for t, n in counts.items()) / full
    heads = set(title)
    head = sum(w for t, w in weights.items() if t in heads) / (sum(weights.values()) or 1.0)
    there = heads | set(counts)
    near = _pairs([k for k in (*title, *body) if k in weights])
    return (
        text
        + _TITLE * head
        + _NAMES * _share(question.names, there)
        + _FIGURES * _share(question.figures, there)
        + _PAIRS * (len(pairs & near) / len(pairs) if pairs else 0.0)
    )


def _quotation(question: Question, candidate: Candidate) -> float:
    said = question.quoted.casefold()
    return _QUOTATION if said and said in candidate.text.casefold() else 0.0


def _idf(frequency: int, documents: int) -> float:
    return math.log(1 + (max(documents, frequency) - frequency + 0.5) / (frequency + 0.5))


def _share(wanted: tuple[str, ...], there: set[str]) -> float:
    return sum(t in there for t in wanted) / len(wanted) if wanted else 0.0


def _pairs(keys: list[str]) -> set[tuple[str, str]]:
    return set(pairwise(keys))
