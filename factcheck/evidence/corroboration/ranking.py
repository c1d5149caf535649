"""Order candidates by how well they answer a question: the second of two stages.

A sum over what a candidate has in common with the question (`traits`), each with its weight. The
weights lie in a file; `manage.py train ranker` learns others from questions with known answers.
`ts_rank` of PostgreSQL knows no document frequencies, hence a ranking of our own.
"""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

import numpy as np

from factcheck.evidence.corroboration.question import Question
from factcheck.evidence.corroboration.traits import Comparison, Read, Traits, traits

MEANING = "meaning"  # the trait that only a newsroom with a model has
MEANS = 4.0  # what it weighs, unless weights of their own say otherwise
SHIPPED = Path(__file__).parent / "weights" / "ranker.json"


@dataclass(frozen=True, slots=True)
class Ranked:
    """A candidate's id and its score, which says something beside scores of the same question."""

    id: str
    score: float


@lru_cache
def shipped(path: Path = SHIPPED) -> Mapping[str, float]:
    """What each trait weighs; a trait without a weight does not count."""
    found: dict[str, float] = json.loads(path.read_text(encoding="utf-8"))["weights"]
    return found


@dataclass(frozen=True, slots=True)
class Compared:
    """Candidates by their ids, and each trait of all of them in that order."""

    ids: tuple[str, ...]
    traits: Traits


def rank(
    question: Question,
    found: Sequence[Read],
    *,
    frequencies: Mapping[str, int],
    documents: int,
    likeness: Mapping[str, float] | None = None,
    weights: Mapping[str, float] | None = None,
) -> list[Ranked]:
    """Candidates by score, best first; equal scores by id, so that the order never changes.

    `frequencies` says in how many of the `documents` a term occurs; a missing term occurs in none.
    `likeness` is the cosine of meaning with the question, of those of which it is known.
    """
    weights = shipped() if weights is None else weights
    told = dict(traits(Comparison(question, found, frequencies, documents), weights))
    if likeness:
        told[MEANING] = np.array([max(0.0, likeness.get(each.id, 0.0)) for each in found])
        weights = {MEANING: MEANS, **weights}
    return ordered(Compared(tuple(each.id for each in found), told), weights)


def compared(
    question: Question, found: Sequence[Read], *, frequencies: Mapping[str, int], documents: int
) -> Compared:
    """All traits of every candidate."""
    told = traits(Comparison(question, found, frequencies, documents))
    return Compared(tuple(each.id for each in found), told)


def ordered(told: Compared, weights: Mapping[str, float]) -> list[Ranked]:
    scores = np.zeros(len(told.ids))
    for name, values in told.traits.items():
        scores += weights.get(name, 0.0) * values
    ranked = [Ranked(*each) for each in zip(told.ids, scores.tolist(), strict=True)]
    return sorted(ranked, key=lambda one: (-one.score, one.id))
