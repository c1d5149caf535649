"""Stance of pairs of a headline and a text, as the Fake News Challenge scores it."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TypedDict

from factcheck.claims.measuring.rates import DIGITS, exact_f1, mean, share

UNRELATED = "unrelated"
RELATED_WEIGHT = 0.25
EXACT_WEIGHT = 0.75


@dataclass(frozen=True, slots=True)
class Judged:
    """The right label of something, and the one that was given."""

    gold: str
    said: str

    @property
    def right(self) -> bool:
        return self.gold == self.said


class StanceFigures(TypedDict):
    """`fnc_score` is the share of the points that could be had, `f1` has one rate per label."""

    n: int
    fnc_score: float | None
    accuracy: float | None
    macro_f1: float | None
    f1: dict[str, float]
    counts: dict[str, int]


def points(gold: str, said: str) -> float:
    """A quarter for related or not, three quarters more for the right label of what is related."""
    if gold == UNRELATED:
        return RELATED_WEIGHT * (said == UNRELATED)
    return RELATED_WEIGHT * (said != UNRELATED) + EXACT_WEIGHT * (said == gold)


def f1_by_stance(judged: Sequence[Judged]) -> dict[str, float]:
    """Give the F1 of each label that is right somewhere, not rounded."""
    labels = sorted({each.gold for each in judged})
    return {
        label: exact_f1(
            sum(each.gold == each.said == label for each in judged),
            sum(each.said == label for each in judged),
            sum(each.gold == label for each in judged),
        )
        for label in labels
    }


def total(judged: Sequence[Judged]) -> StanceFigures:
    rates = f1_by_stance(judged)
    return {
        "n": len(judged),
        "fnc_score": share(
            sum(points(each.gold, each.said) for each in judged),
            sum(points(each.gold, each.gold) for each in judged),
        ),
        "accuracy": share(sum(each.right for each in judged), len(judged)),
        "macro_f1": mean(list(rates.values())),
        "f1": {label: round(rate, DIGITS) for label, rate in rates.items()},
        "counts": {label: sum(each.gold == label for each in judged) for label in rates},
    }
