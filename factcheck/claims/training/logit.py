"""A conditional logit: of all options of a choice the right one shall fit best."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import chain

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import minimize
from scipy.sparse import csr_matrix

from factcheck.claims.extraction.packing import whole
from factcheck.claims.training.trained import Progress

ROUNDS = 100
FEWEST = 3
Numbers = NDArray[np.float64]


@dataclass(frozen=True)
class Choice:
    """Names of what speaks for each option, and the number of the right one."""

    options: tuple[tuple[str, ...], ...]
    right: int


def fit(
    choices: Sequence[Choice], *, penalty: float, step: str, progress: Progress
) -> dict[str, int]:
    """Find the weights under which the right options are likeliest, kept small by a penalty."""
    counts: dict[str, int] = {}
    for name in chain.from_iterable(chain.from_iterable(each.options) for each in choices):
        counts[name] = counts.get(name, 0) + 1
    names = sorted(name for name, count in counts.items() if count >= FEWEST)
    number = {name: at for at, name in enumerate(names)}
    options = [[number[n] for n in option if n in number] for c in choices for option in c.options]
    sizes = [len(each.options) for each in choices]
    starts = np.cumsum([0, *sizes[:-1]])
    right = starts + [each.right for each in choices]
    ends = np.cumsum([0, *(len(option) for option in options)])
    places = np.fromiter(chain.from_iterable(options), np.intp)
    table = csr_matrix((np.ones(len(places)), places, ends), shape=(len(options), len(names)))
    rounds = iter(range(1, ROUNDS))

    def loss(weights: Numbers) -> tuple[float, Numbers]:
        fits = table @ weights
        fits -= np.repeat(np.maximum.reduceat(fits, starts), sizes)
        shares = np.exp(fits)
        shares /= np.repeat(np.add.reduceat(shares, starts), sizes)
        missed = shares.copy()
        missed[right] -= 1
        likely = -np.log(shares[right]).sum()
        return likely + penalty / 2 * weights @ weights, table.T @ missed + penalty * weights

    found = minimize(
        loss,
        np.zeros(len(names)),
        jac=True,
        method="L-BFGS-B",
        options={"maxiter": ROUNDS},
        callback=lambda _: progress(step, next(rounds, ROUNDS), ROUNDS),
    )
    progress(step, ROUNDS, ROUNDS)
    return {name: whole(weight) for name, weight in zip(names, found.x, strict=True)}
