import numpy as np
import pytest

from factcheck.evidence.corroboration.trees import Trees

# One tree: up to 0.5 of the first trait 1, above it -1; and one that always gives 2.
PACKED = {
    "t trait": np.array([0, 0, 0, 0]),
    "t threshold": np.array([0.5, 0.0, 0.0, 0.0]).view(np.int64),
    "t left": np.array([1, 1, 2, 3]),
    "t right": np.array([2, 1, 2, 3]),
    "t value": np.array([0, 1_000_000, -1_000_000, 2_000_000]),
    "t roots": np.array([0, 3]),
    "t sorts": np.array([0, 1]),
    "t start": np.array([500_000, 0]),
}


@pytest.mark.parametrize(("trait", "scores"), [(0.5, [1.5, 2.0]), (0.75, [-0.5, 2.0])])
def test_scores_add_up_the_leaves_of_each_sort(trait, scores):
    assert Trees.read(PACKED, "t").scores(np.array([trait])).tolist() == scores


def test_trees_in_a_ring_are_refused():
    ring = {**PACKED, "t left": np.array([1, 0, 2, 3]), "t right": np.array([1, 0, 2, 3])}

    with pytest.raises(ValueError, match="rings"):
        Trees.read(ring, "t")
