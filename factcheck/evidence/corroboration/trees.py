"""Boosted decision trees, read from plain numbers and asked about one row of traits at a time.

The trees come from scikit-learn's histogram gradient boosting (after LightGBM: Ke and others,
2017), which only training needs.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Self

import numpy as np
import numpy.typing as npt

Floats = npt.NDArray[np.float64]
Wholes = npt.NDArray[np.int64]
VALUE_ONE = 1_000_000  # what one stands for in a leaf


@dataclass(frozen=True)
class Trees:
    """All nodes of all trees in one row; a leaf leads to itself.

    `sorts`: for which score each tree counts. `start`: the scores before any tree.
    """

    trait: Wholes
    threshold: Floats
    left: Wholes
    right: Wholes
    value: Floats
    roots: Wholes
    sorts: Wholes
    start: Floats
    depth: int

    @classmethod
    def read(cls, packed: Mapping[str, Wholes], name: str) -> Self:
        """Read the trees of this name; KeyError where there are none.

        Thresholds are kept bit by bit, for a trait may lie just beside one.
        """
        found = {part: packed[f"{name} {part}"] for part in PARTS}
        left, right = found["left"], found["right"]
        return cls(
            trait=found["trait"],
            threshold=found["threshold"].view(np.float64),
            left=left,
            right=right,
            value=found["value"] / VALUE_ONE,
            roots=found["roots"],
            sorts=found["sorts"],
            start=found["start"] / VALUE_ONE,
            depth=deepest(left, right, found["roots"]),
        )

    def scores(self, row: Floats) -> Floats:
        """One score for each sort."""
        place = self.roots
        for _ in range(self.depth):
            down = row[self.trait[place]] <= self.threshold[place]
            place = np.where(down, self.left[place], self.right[place])
        return self.start + np.bincount(
            self.sorts, weights=self.value[place], minlength=len(self.start)
        )


PARTS = ("trait", "threshold", "left", "right", "value", "roots", "sorts", "start")


def deepest(left: Wholes, right: Wholes, roots: Wholes) -> int:
    """How many steps lead from a root to the farthest leaf; ValueError where trees have rings."""
    here, steps = roots, 0
    while (inner := here[left[here] != here]).size:
        here, steps = np.concatenate((left[inner], right[inner])), steps + 1
        if steps > len(left):
            raise ValueError("trees with rings")
    return steps
