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

from factcheck.evidence.corroboration.question import Question
from factcheck.evidence.corroboration.traits import Candidate, Read, asked, read, traits

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


def rank(
    question: Question,
    candidates: Sequence[Candidate],
    *,
    frequencies: Mapping[str, int],
    documents: int,
    weights: Mapping[str, float] | None = None,
) -> list[Ranked]:
    """Candidates by score, best first; equal scores by id, so that the order never changes.

    `frequencies` says in how many of the `documents` a term occurs; a missing term occurs in none.
    """
    found = [read(candidate) for candidate in candidates]
    told = compared(question, found, frequencies=frequencies, documents=documents)
    return ordered(told, shipped() if weights is None else weights)


def compared(
    question: Question, found: Sequence[Read], *, frequencies: Mapping[str, int], documents: int
) -> dict[str, dict[str, float]]:
    """The traits of every candidate by its id."""
    wanted = asked(question, found, frequencies, documents)
    return {each.candidate.id: traits(wanted, each) for each in found}


def ordered(told: Mapping[str, Mapping[str, float]], weights: Mapping[str, float]) -> list[Ranked]:
    scored = [
        Ranked(key, sum(weights.get(name, 0.0) * value for name, value in each.items()))
        for key, each in told.items()
    ]
    return sorted(scored, key=lambda ranked: (-ranked.score, ranked.id))
