"""What the words around speak for, learnt: small networks of convolutions over a paragraph.

Each word is the sum of what is learnt of its names (`telltales`), as numbers; each layer then looks
at a word and at two others, ever farther away on either side, and adds what it found.
"""

from collections.abc import Iterable, Sequence
from itertools import chain

import numpy as np
from numpy.typing import NDArray

from factcheck.claims.extraction.packing import Packed, lines_in

Numbers = NDArray[np.intp]
Floats = NDArray[np.float32]
# How far each layer looks, in words; weights are kept as whole numbers of these finenesses.
REACH = (1, 2, 4, 8, 16)
FINE, FINER = 64, 2048
NAMELESS = 0
PARTS = ("entry", *(f"layer {far}" for far in REACH), "exit")


class Surroundings:
    """Says for every word of some paragraphs how much speaks for each label."""

    def __init__(self, packed: Packed) -> None:
        names = lines_in(packed["names"])
        self.at = {name: number for number, name in enumerate(names, start=1)}
        meanings = (packed["meanings"] / FINE).astype(np.float32)
        if len(names) != len(meanings):
            raise ValueError("not as many names as meanings")
        self.meanings = np.concatenate([np.zeros_like(meanings[:1]), meanings])
        # Several networks, whose chances began differently, err differently.
        self.networks = [
            [(packed[f"{part} {which}"] / FINER).astype(np.float32) for part in PARTS]
            for which in range(sum(name.startswith("exit ") for name in packed))
        ]
        if not self.networks:
            raise ValueError("no networks")

    def meaning(self, names: Iterable[str]) -> Floats:
        """Add up what names mean, for all networks side by side."""
        numbers = [self.at.get(name, NAMELESS) for name in names]
        found: Floats = self.meanings[numbers].sum(axis=0)
        return found

    def scores(
        self, own: Sequence[Floats], seen: Iterable[Sequence[str]], sizes: Sequence[int]
    ) -> Floats:
        """Read paragraphs of these sizes, given one after the other; a row for each word.

        `own` is what each word means by itself, `seen` names what its place tells.
        """
        get = self.at.get
        numbers = [[get(name, NAMELESS) for name in names] for names in seen]
        starts = np.cumsum([0, *(len(each) for each in numbers[:-1])])
        flat = np.fromiter(chain.from_iterable(numbers), np.intp)
        meant = np.stack(own) + np.add.reduceat(self.meanings[flat], starts, axis=0)
        sides = sides_in(sizes)
        said = [
            through(network, part, sides)
            for network, part in zip(
                self.networks, np.split(meant, len(self.networks), axis=1), strict=True
            )
        ]
        found: Floats = np.add.reduce(said)
        return found


def through(network: Sequence[Floats], meant: Floats, sides: Sequence["Sides"]) -> Floats:
    """Let one network find what the words around speak for."""
    entry, *layers, exit_ = network
    found = np.maximum(affine(meant, entry), 0)
    for layer, beside in zip(layers, sides, strict=True):
        found += np.maximum(affine(looked(found, beside), layer), 0)
    return affine(found, exit_)


def affine(values: Floats, weights: Floats) -> Floats:
    """Apply weights, whose last row is added whatever the values are."""
    found: Floats = values @ weights[:-1]
    found += weights[-1]
    return found


Sides = tuple[Numbers, Numbers]


def sides_in(sizes: Sequence[int]) -> list[Sides]:
    """Give for each layer the words left and right of every word; beyond a paragraph is no word.

    No word has the number after the last.
    """
    ends = np.repeat(np.cumsum(sizes), sizes)
    starts, places = ends - np.repeat(sizes, sizes), np.arange(len(ends))
    return [
        (
            np.where(places - far >= starts, places - far, len(places)),
            np.where(places + far < ends, places + far, len(places)),
        )
        for far in REACH
    ]


def looked(values: Floats, sides: Sides) -> Floats:
    """Lay beside each word those at its sides, and nothing where none is."""
    padded = np.concatenate([values, np.zeros((1, values.shape[1]), np.float32)])
    left, right = sides
    return np.concatenate([padded[left], values, padded[right]], axis=1)
