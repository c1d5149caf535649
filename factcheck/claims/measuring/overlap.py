"""How far two sets of spans cover the same characters, and which belong together."""

from collections.abc import Iterable, Sequence

Span = tuple[int, int]
ENOUGH = 0.5


def characters(spans: Iterable[Span]) -> set[int]:
    return {place for start, end in spans for place in range(start, end)}


def overlap(one: set[int], other: set[int]) -> float:
    """Intersection over union, 0..1."""
    both = len(one & other)
    return both / (len(one) + len(other) - both) if both else 0.0


Pair = tuple[float, int, int]


def close_pairs(gold: Sequence[Sequence[set[int]]], said: Sequence[set[int]]) -> list[Pair]:
    """Give (overlap, number in gold, number in said) of all that overlap enough, the best first.

    Of several readings of one gold span the best counts.
    """
    pairs = [
        (max(overlap(reading, words) for reading in readings), wanted, found)
        for wanted, readings in enumerate(gold)
        for found, words in enumerate(said)
    ]
    return sorted((pair for pair in pairs if pair[0] >= ENOUGH), reverse=True)


def match(pairs: Iterable[Pair]) -> list[tuple[int, int]]:
    """Match one to one: the best pair first, then the best of what is left."""
    wanted_taken: set[int] = set()
    found_taken: set[int] = set()
    matched = []
    for _, wanted, found in pairs:
        if wanted not in wanted_taken and found not in found_taken:
            wanted_taken.add(wanted)
            found_taken.add(found)
            matched.append((wanted, found))
    return matched
