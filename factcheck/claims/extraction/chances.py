"""How likely the pieces of a chain are, over all ways through it (forward and backward)."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Real = NDArray[np.float64]
LEAST = np.finfo(np.float64).tiny
Sure = tuple[str, int, int, float]  # kind, first, end, chance


@dataclass(frozen=True)
class Chances:
    """What is known of each place of one chain, a row for each; all forward rows add up to one.

    `here` speaks for a label at its place, `scale` is what the forward row was divided by,
    `forward` and `backward` sum up the ways from the start and to the end.
    """

    here: Real
    scale: Real
    forward: Real
    backward: Real
    follows: Real


def chances(
    scores: Real, starts: Sequence[int], lengths: Sequence[int], follows: Real
) -> list[Chances]:
    """Weigh all ways through many chains at once, in step.

    `scores` has a row of logarithms for every place, a chain the rows [start, start + length);
    `follows` has the logarithms for a label (column) after another (row).
    """
    order = sorted(range(len(starts)), key=lambda each: -lengths[each])
    begins = np.array([starts[each] for each in order])
    sizes = np.array([lengths[each] for each in order])
    going = [int(np.count_nonzero(sizes > step)) for step in range(int(sizes[0]))]
    here, after = np.exp(scores - scores.max(axis=1, keepdims=True)), np.exp(follows)
    forward, backward = np.zeros_like(here), np.ones_like(here)
    scale = np.ones(len(here))
    ways = np.ones((len(order), len(after))) / len(after)
    for step, count in enumerate(going):
        places = begins[:count] + step
        ways = (ways[:count] @ after if step else ways[:count]) * here[places]
        scale[places] = ways.sum(axis=1)
        ways /= scale[places][:, None]
        forward[places] = ways
    for step in range(len(going) - 1, 0, -1):
        places = begins[: going[step]] + step
        ahead = here[places] * backward[places] / scale[places][:, None]
        backward[places - 1] = ahead @ after.T
    return [
        Chances(here[rows], scale[rows], forward[rows], backward[rows], after)
        for rows in (
            slice(start, start + size) for start, size in zip(starts, lengths, strict=True)
        )
    ]


def likely_pieces(
    chain: Chances, begin: int, inside: int, least: float
) -> Iterator[tuple[int, int, float]]:
    """Give (first, end, chance) of pieces with exactly these borders, as likely as `least`.

    `begin` and `inside` are the labels of a piece's first and of its other places.
    """
    opening = chain.forward[:, begin]
    firsts = np.flatnonzero(opening * chain.backward[:, begin] >= least)
    if not len(firsts):
        return
    # What it costs to stay inside, added up; and how likely the piece ends after each place.
    steps = np.log(
        np.maximum(chain.here[:, inside] * chain.follows[inside, inside] / chain.scale, LEAST)
    )
    stay = np.cumsum(steps)
    enters = np.log(chain.follows[begin, inside] / chain.follows[inside, inside])
    ends, alone = ending(chain, inside, inside), ending(chain, begin, inside)
    reach = np.log(np.maximum(opening[firsts], LEAST)) + enters - stay[firsts]
    whole = reach[:, None] + (stay + np.log(np.maximum(ends, LEAST)))[None, :]
    longer = np.arange(len(stay))[None, :] > firsts[:, None]
    found = np.where(longer, np.exp(np.minimum(whole, 0)), 0)
    found[np.arange(len(firsts)), firsts] = opening[firsts] * alone[firsts]
    for row, last in zip(*np.nonzero(found >= least), strict=True):
        yield int(firsts[row]), int(last) + 1, float(found[row, last])


def ending(chain: Chances, label: int, inside: int) -> Real:
    """Give for each place how likely a piece with this label there goes no further."""
    ahead = chain.here[1:] * chain.backward[1:] / chain.scale[1:, None]
    leaving = chain.follows[label].copy()
    leaving[inside] = 0
    found: Real = np.append(ahead @ leaving, 1.0)
    return found


def about(found: Sequence[Sure], kind: str) -> list[Sure]:
    """Weigh pieces of a kind by the mean of their own chance and that of all about the same.

    About the same are those that share at least half of all places that either has.
    """
    these = [each for each in found if each[0] == kind]
    if not these:
        return list(found)
    firsts, ends, sure = (np.array([each[at] for each in these]) for at in (1, 2, 3))
    both = np.minimum(ends[:, None], ends) - np.maximum(firsts[:, None], firsts)
    either = np.maximum(ends[:, None], ends) - np.minimum(firsts[:, None], firsts)
    mean = np.minimum((sure + (2 * both >= either) @ sure) / 2, 1)
    weighed = [(*each[:3], float(chance)) for each, chance in zip(these, mean, strict=True)]
    return [each for each in found if each[0] != kind] + weighed


def best_apart(found: Sequence[Sure], size: int, least: Mapping[str, float]) -> list[Sure]:
    """Choose pieces that do not overlap: the most in sum above what is `least` for their kinds."""
    best = [0.0] * (size + 1)
    chosen: list[Sure | None] = [None] * (size + 1)
    ending_at: dict[int, list[Sure]] = {}
    for piece in sorted(found):
        ending_at.setdefault(piece[2], []).append(piece)
    for end in range(1, size + 1):
        best[end] = best[end - 1]
        for piece in ending_at.get(end, ()):
            gain = best[piece[1]] + piece[3] - least[piece[0]]
            if gain > best[end]:
                best[end], chosen[end] = gain, piece
    kept, end = [], size
    while end:
        last = chosen[end]
        if last is None:
            end -= 1
        else:
            kept.append(last)
            end = last[1]
    return kept[::-1]
