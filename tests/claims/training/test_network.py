"""The slopes that the network learns by, against what a small step really changes."""

import numpy as np
import pytest

from factcheck.claims.training import network
from factcheck.claims.training.chain_loss import slope

SIZES = [20, 3, 1]
LABELS = np.random.default_rng(1).integers(0, 7, sum(SIZES))
STEP = 1e-8


@pytest.fixture
def weights():
    chance, started = np.random.default_rng(4), network.begin(9, 7, seed=1)
    return {
        name: each + 0.1 * chance.standard_normal(each.shape)
        for name, each in started.weights.items()
    }


def learnt_from(weights):
    """Give the loss of some chains and its slopes; the same is left out each time."""
    started = network.begin(9, 7, seed=2)
    rows = [np.array([at % 9, (at + 4) % 9]) for at in range(sum(SIZES))]
    used, table = started.table(rows)
    passed = network.Pass(weights, weights["meanings"][used], SIZES, started.chance)
    scores = passed.forward(table)
    found = slope(scores, weights["follows"], LABELS, SIZES)
    return found.loss, passed.backward(found.scores) | {"follows": found.follows}


@pytest.mark.parametrize("name", ["meanings", "entry", "layer 1", "layer 16", "exit", "follows"])
def test_a_small_step_changes_the_loss_as_its_slope_tells(weights, name):
    _, slopes = learnt_from(weights)
    way = np.random.default_rng(3).standard_normal(weights[name].shape)
    ahead, behind = (
        learnt_from(weights | {name: weights[name] + sign * STEP * way})[0] for sign in (1, -1)
    )

    assert (ahead - behind) / (2 * STEP) == pytest.approx((slopes[name] * way).sum(), rel=1e-3)


def test_what_was_learnt_makes_the_labels_likelier():
    started = network.begin(9, 2, seed=1)
    told = [
        network.Told(
            tuple(np.array([at]) for at in range(9)), np.array([0, 1, 1, 0, 0, 1, 0, 0, 1])
        )
    ]

    losses = [started.learn(told, np.zeros((2, 2), np.float32), 1e-2) for _ in range(40)]

    assert losses[-1] < losses[0] / 4
