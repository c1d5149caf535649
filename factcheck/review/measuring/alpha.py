"""Krippendorff's alpha: agreement beyond chance, for any number of reviewers. Pure.

Klaus Krippendorff, "Computing Krippendorff's Alpha-Reliability" (2011): 1 is full agreement, 0 what
chance would give, below 0 is disagreement on purpose. Reviewers who did not answer are left out
of their round, and a round with one answer says nothing.
"""

from collections.abc import Callable, Sequence
from enum import StrEnum
from functools import partial

import numpy as np

from factcheck.review.measuring.rounds import SEED, Array, Figure, Patterns, figure


class Level(StrEnum):
    """What the numbers of the categories mean: names only, an order, steps, or shares."""

    NOMINAL = "nominal"
    ORDINAL = "ordinal"
    INTERVAL = "interval"
    RATIO = "ratio"


def alpha(patterns: Patterns, values: Sequence[float], level: Level, *, seed: int = SEED) -> Figure:
    """Alpha over rounds whose answers are places in `values`, which go upward.

    None where every answer is the same: there is nothing to disagree about.
    """
    paired = {answers: often for answers, often in patterns.items() if len(answers) > 1}
    tables = partial(coincidences, categories=len(values))
    far = DISTANCES[level]
    points = np.array(values, dtype=np.float64)

    def value(table: Array) -> Array:
        return from_coincidences(table, points, far)

    return figure(paired, tables, value, seed=seed)


def coincidences(patterns: Sequence[tuple[int, ...]], categories: int) -> Array:
    """Each pattern's table: every ordered pair of answers, weighing 1 / (answers - 1)."""
    counts = np.zeros((len(patterns), categories))
    for place, answers in enumerate(patterns):
        np.add.at(counts[place], list(answers), 1)
    pairs = counts[:, :, None] * counts[:, None, :]
    own = np.arange(categories)
    pairs[:, own, own] -= counts
    return np.asarray(pairs / (counts.sum(1) - 1)[:, None, None])


def from_coincidences(
    table: Array, values: Array, distances: Callable[[Array, Array], Array]
) -> Array:
    """1 - (n - 1) · Σ o δ² / Σ n n δ², over the last two dimensions; nan for 0 / 0."""
    margins = table.sum(-1)
    far = distances(margins, values) ** 2
    observed = (table * far).sum((-2, -1))
    expected = (margins[..., :, None] * margins[..., None, :] * far).sum((-2, -1))
    with np.errstate(invalid="ignore", divide="ignore"):
        return np.asarray(1 - (margins.sum(-1) - 1) * observed / expected)


def nominal(_margins: Array, values: Array) -> Array:
    return np.asarray(values[:, None] != values[None, :], dtype=np.float64)


def ordinal(margins: Array, _values: Array) -> Array:
    """How many answers lie between two categories, counting half of each at the ends."""
    middle = margins.cumsum(-1) - margins / 2
    return np.asarray(middle[..., :, None] - middle[..., None, :])


def interval(_margins: Array, values: Array) -> Array:
    return np.asarray(values[:, None] - values[None, :])


def ratio(_margins: Array, values: Array) -> Array:
    both = values[:, None] + values[None, :]
    return np.asarray(interval(_margins, values) / np.where(both == 0, 1, both))


DISTANCES: dict[Level, Callable[[Array, Array], Array]] = {
    Level.NOMINAL: nominal,
    Level.ORDINAL: ordinal,
    Level.INTERVAL: interval,
    Level.RATIO: ratio,
}
