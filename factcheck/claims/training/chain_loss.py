"""How unlikely the right labels are in chains of words, and which way the scores should go."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float32]
Real = NDArray[np.float64]
Numbers = NDArray[np.int64]


@dataclass(frozen=True)
class Slope:
    """The logarithm of how unlikely the labels are, and its slope along all scores."""

    loss: float
    scores: Floats
    follows: Floats


def slope(scores: Floats, follows: Floats, labels: Numbers, sizes: Sequence[int]) -> Slope:
    """Weigh the right way through each chain against all ways (forward and backward).

    `scores` has a row for each word of chains of these sizes, one after the other; `follows` is
    for a label (column) after another (row).
    """
    starts = np.cumsum([0, *sizes[:-1]])
    # A row for each step of all chains at once; `going` where a chain is not over yet.
    steps = np.arange(max(sizes))[:, None]
    going = steps < np.array(sizes)
    places = np.minimum(steps + starts, len(scores) - 1)
    most = scores.max(axis=1, keepdims=True)
    here = np.exp((scores - most).astype(np.float64))[places]
    after = np.exp(follows.astype(np.float64))
    forward, scale = ways_from_start(here, after, going)
    backward = ways_to_end(here, after, going, scale)
    shares = np.empty(scores.shape)
    shares[places[going]] = (forward * backward)[going]
    ahead = (here * backward / scale[:, :, None])[1:] * going[1:, :, None]
    pairs = np.einsum("tbi,tbj->ij", forward[:-1], ahead) * after
    words = np.arange(len(labels))
    later = np.setdiff1d(words, starts)
    right = scores[words, labels].sum() + follows[labels[later - 1], labels[later]].sum()
    shares[words, labels] -= 1
    np.subtract.at(pairs, (labels[later - 1], labels[later]), 1)
    ways = (np.log(scale) * going).sum() + most.sum()
    return Slope(float(ways - right), shares.astype(np.float32), pairs.astype(np.float32))


def ways_from_start(here: Real, after: Real, going: NDArray[np.bool_]) -> tuple[Real, Real]:
    """Give for each step the shares of the labels so far, and what they were divided by."""
    forward, scale = np.zeros_like(here), np.ones(here.shape[:2])
    ways = here[0]
    for step in range(len(here)):
        if step:
            ways = (forward[step - 1] @ after) * here[step]
        scale[step] = np.where(going[step], ways.sum(axis=1), 1)
        forward[step] = np.where(
            going[step][:, None], ways / scale[step][:, None], forward[step - 1]
        )
    return forward, scale


def ways_to_end(here: Real, after: Real, going: NDArray[np.bool_], scale: Real) -> Real:
    backward = np.ones_like(here)
    for step in range(len(here) - 1, 0, -1):
        ways = (here[step] * backward[step] / scale[step][:, None]) @ after.T
        backward[step - 1] = np.where(going[step][:, None], ways, 1)
    return backward
