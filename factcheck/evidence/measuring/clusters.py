"""How well two ways of grouping the same items agree."""

from collections import Counter
from collections.abc import Iterable, Sequence
from math import comb


def adjusted_rand(
    one: Sequence[Sequence[str]], other: Sequence[Sequence[str]], items: Sequence[str]
) -> float:
    """Agreement on pairs beyond chance: 1 for the same grouping, about 0 for a random one.

    An item that is in no group stands alone.
    """
    if len(items) <= 1:
        return 1.0
    mine, theirs = _labels(one, items), _labels(other, items)
    both = _pairs(zip(mine, theirs, strict=True))
    in_mine, in_theirs = _pairs(mine), _pairs(theirs)
    expected = in_mine * in_theirs / comb(len(items), 2)
    most = (in_mine + in_theirs) / 2
    return 1.0 if most == expected else (both - expected) / (most - expected)


def _labels(groups: Sequence[Sequence[str]], items: Sequence[str]) -> list[str]:
    group_of = {item: f"group {number}" for number, group in enumerate(groups) for item in group}
    return [group_of.get(item, f"alone {item}") for item in items]


def _pairs(labels: Iterable[object]) -> int:
    return sum(comb(size, 2) for size in Counter(labels).values())
