"""Cohen's kappa: agreement of two reviewers beyond chance. Pure.

Cohen 1960, "A coefficient of agreement for nominal scales"; with weights Cohen 1968, "Weighted
kappa". Each of the two has their own habits, so it is asked of one pair, never of a whole desk.
"""

from collections.abc import Callable, Sequence
from enum import StrEnum
from functools import partial

import numpy as np

from factcheck.review.measuring.rounds import SEED, Array, Figure, Patterns, figure


class Weights(StrEnum):
    """How much worse a farther answer is: not at all, by its steps, or by their square."""

    NONE = "none"
    LINEAR = "linear"
    QUADRATIC = "quadratic"


def kappa(
    patterns: Patterns, categories: int, weights: Weights = Weights.NONE, *, seed: int = SEED
) -> Figure:
    """Kappa over rounds of two answers each: the first reviewer's and the second one's.

    None where both always give one and the same answer.
    """
    steps = np.abs(np.arange(categories)[:, None] - np.arange(categories)[None, :])
    wrong = WRONG[weights](steps.astype(np.float64))
    tables = partial(answered, categories=categories)

    def value(table: Array) -> Array:
        return from_table(table, wrong)

    return figure(patterns, tables, value, seed=seed)


def answered(patterns: Sequence[tuple[int, ...]], categories: int) -> Array:
    """Each pattern's table with a one where row (first) and column (second) meet."""
    tables = np.zeros((len(patterns), categories, categories))
    for place, (first, second) in enumerate(patterns):
        tables[place, first, second] = 1
    return tables


def from_table(table: Array, wrong: Array) -> Array:
    """1 - Σ w o / Σ w e, over the last two dimensions; nan for 0 / 0."""
    first, second = table.sum(-1), table.sum(-2)
    much = table.sum((-2, -1))
    expected = (first[..., :, None] * second[..., None, :] * wrong).sum((-2, -1))
    with np.errstate(invalid="ignore", divide="ignore"):
        return np.asarray(1 - (table * wrong).sum((-2, -1)) * much / expected)


WRONG: dict[Weights, Callable[[Array], Array]] = {
    Weights.NONE: lambda steps: (steps > 0).astype(np.float64),
    Weights.LINEAR: lambda steps: steps,
    Weights.QUADRATIC: lambda steps: steps**2,
}
