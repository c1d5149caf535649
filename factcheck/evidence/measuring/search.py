"""How high the right answers stand among what was found for a question."""

from collections.abc import Sequence
from dataclasses import dataclass
from statistics import median
from typing import TypedDict

from factcheck.claims.measuring.rates import mean

FIRST = 5
SCREEN = 20


@dataclass(frozen=True, slots=True)
class Answered:
    """What was found for a question, best first, which answers are right, and how long it took."""

    id: str
    found: tuple[str, ...]
    right: frozenset[str]
    ms: float

    @property
    def precision(self) -> float:
        """Average precision among the first five, as the CheckThat! labs count it."""
        hits = [place for place, key in enumerate(self.found[:FIRST], 1) if key in self.right]
        got = sum(number / place for number, place in enumerate(hits, 1))
        return got / min(len(self.right), FIRST)

    @property
    def first(self) -> int | None:
        """The place of the first right answer, from 1."""
        places = (place for place, key in enumerate(self.found, 1) if key in self.right)
        return next(places, None)

    @property
    def recall(self) -> float:
        return len(self.right & set(self.found[:SCREEN])) / len(self.right)


Rates = TypedDict("Rates", {"map@5": float | None, "mrr": float | None, "recall@20": float | None})


def rates(answered: Sequence[Answered]) -> Rates:
    return {
        "map@5": mean([each.precision for each in answered]),
        "mrr": mean([1 / each.first if each.first else 0.0 for each in answered]),
        "recall@20": mean([each.recall for each in answered]),
    }


def times(answered: Sequence[Answered]) -> dict[str, float | None]:
    """The usual and the slow case, in thousandths of a second."""
    sorted_ms = sorted(each.ms for each in answered)
    if not sorted_ms:
        return {"ms_median": None, "ms_p95": None}
    slow = sorted_ms[min(len(sorted_ms) - 1, int(0.95 * len(sorted_ms)))]
    return {"ms_median": round(median(sorted_ms), 2), "ms_p95": round(slow, 2)}
