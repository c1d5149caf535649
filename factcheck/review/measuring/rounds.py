"""Answers of many rounds, counted: equal rounds are one pattern, and come as often as they do.

Pure. Every figure here is a sum over rounds, so a few dozen patterns stand for any number of
them, and drawing rounds anew (for an interval) is drawing how often each pattern comes.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

Array = npt.NDArray[np.float64]
DRAWS = 1_000
SURE = 0.95
SEED = 20  # any other one gives an interval that differs in the third digit


@dataclass(frozen=True)
class Figure:
    """A figure and the interval it lies in; None where it cannot be said.

    `rounds` is how many it rests on.
    """

    value: float | None
    low: float | None
    high: float | None
    rounds: int


Patterns = dict[tuple[int, ...], int]
"""How often each pattern comes. A pattern is the answers of one round as numbers of categories."""


def counted(rounds: Iterable[Sequence[int]]) -> Patterns:
    """The same rounds as patterns."""
    return dict(Counter(tuple(answers) for answers in rounds))


def figure(
    patterns: Patterns,
    tables: Callable[[Sequence[tuple[int, ...]]], Array],
    value: Callable[[Array], Array],
    *,
    seed: int = SEED,
    draws: int = DRAWS,
) -> Figure:
    """A figure with its bootstrap interval: rounds are drawn anew, as many as there are.

    `tables` gives a (C, C) table for each pattern, `value` the figure of the tables' sum, over any
    leading dimensions; nan where it is not defined. The interval is the middle 95 % of the draws
    (Efron & Tibshirani 1993, chapter 13; for alpha: Zapf et al. 2016, BMC Medical Research
    Methodology 16:93), None when more than every twentieth draw has no figure.
    """
    much = sum(patterns.values())
    if not much:
        return Figure(None, None, None, 0)
    parts = tables(list(patterns))
    often = np.array(list(patterns.values()), dtype=np.float64)
    found = number(value(np.tensordot(often, parts, 1)))
    if found is None or much == 1:
        return Figure(found, None, None, much)
    dice = np.random.default_rng(seed)
    drawn = dice.multinomial(much, often / much, size=draws).astype(np.float64)
    values = value(np.tensordot(drawn, parts, 1))
    known = values[~np.isnan(values)]
    if len(known) < SURE * draws:
        return Figure(found, None, None, much)
    low, high = np.quantile(known, [(1 - SURE) / 2, (1 + SURE) / 2])
    return Figure(found, float(low), float(high), much)


def number(value: Array) -> float | None:
    single = float(value)
    return None if np.isnan(single) else single


def share_alike(patterns: Patterns) -> float | None:
    """Of the rounds with two answers or more, the share in which all answers are the same."""
    alike = much = 0
    for answers, often in patterns.items():
        if len(answers) > 1:
            much += often
            alike += often * (len(set(answers)) == 1)
    return alike / much if much else None
