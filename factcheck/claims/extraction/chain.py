"""The best way through a chain: each place has a score for every tag, each pair of tags another."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from factcheck.claims.extraction.packing import Numbers


def best_paths(
    scores: Numbers, starts: Sequence[int], lengths: Sequence[int], follows: Numbers
) -> list[list[int]]:
    """Find the best tags of many sentences at once, in step (Viterbi).

    `scores` has a row for every place, a sentence the rows [start, start + length); `follows` says
    how well a tag (column) comes after another (row). Of equals the first tag wins.
    """
    if not starts:
        return []
    order = sorted(range(len(starts)), key=lambda each: -lengths[each])
    begins = np.array([starts[each] for each in order])
    sizes = np.array([lengths[each] for each in order])
    into, steps = follows.T.copy(), int(sizes[0])
    best = scores[begins].copy()
    before = []
    for step in range(1, steps):
        going = int(np.count_nonzero(sizes > step))
        ways = best[:going, None, :] + into
        came = ways.argmax(axis=2)
        before.append(came)
        best[:going] = np.take_along_axis(ways, came[:, :, None], 2)[:, :, 0]
        best[:going] += scores[begins[:going] + step]
    paths = walk_back(best.argmax(axis=1), before, sizes).tolist()
    found: list[list[int]] = [[] for _ in order]
    for place, path in zip(order, paths, strict=True):
        found[place] = path[: lengths[place]]
    return found


def walk_back(last: NDArray[np.intp], before: list[NDArray[np.intp]], sizes: Numbers) -> Numbers:
    """Follow the ways back from each last tag; what lies behind a sentence means nothing."""
    tags = np.zeros((len(before) + 1, len(last)), np.int64)
    tags[sizes - 1, np.arange(len(last))] = last
    for step in range(len(before), 0, -1):
        going = before[step - 1]
        here = tags[step, : len(going)]
        tags[step - 1, : len(going)] = going[np.arange(len(going)), here]
    return tags.T
