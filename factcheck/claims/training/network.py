"""Trains a network of convolutions on chains of words: what the words around speak for.

Gradients by hand, steps by Adam (Kingma and Ba 2015), names and numbers left out by chance
(dropout) from a seed; the last steps are small, so that the end is no matter of luck.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_matrix

from factcheck.claims.extraction.surroundings import REACH, affine, looked, sides_in
from factcheck.claims.training.chain_loss import Floats, Numbers, slope

Names = NDArray[np.int32]
WIDTHS = (96, 128)  # numbers of a name's meaning, and of a word among others
LEFT_OUT = {"names": 0.2, "meanings": 0.3, "found": 0.25}
BATCH = 1_500  # words
POOL = 1_500  # chains that are sorted by their size, so that those of a batch have about the same
QUICKEST, WARMING, SLOWEST = 2e-3, 0.03, 0.02
MOMENTUM, SPREAD, NEVER_ZERO = 0.9, 0.999, 1e-8
STEEPEST = 5.0


@dataclass(frozen=True)
class Told:
    """A chain: the numbers of each word's names, and the number of its label."""

    names: tuple[Names, ...]
    labels: Numbers


@dataclass
class Network:
    """Weights by name, with the mean and the spread of their slopes so far."""

    weights: dict[str, Floats]
    chance: np.random.Generator
    steps: int = 0
    means: dict[str, Floats] = field(default_factory=dict)
    spreads: dict[str, Floats] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.means = {name: np.zeros_like(each) for name, each in self.weights.items()}
        self.spreads = {name: np.zeros_like(each) for name, each in self.weights.items()}

    def learn(self, told: Sequence[Told], barred: Floats, speed: float) -> float:
        """Take one step; give how unlikely the labels were. `barred` is added to what follows."""
        sizes = [len(each.labels) for each in told]
        labels = np.concatenate([each.labels for each in told])
        rows = [names for each in told for names in each.names]
        used, table = self.table(rows)
        passed = Pass(self.weights, self.weights["meanings"][used], sizes, self.chance)
        scores = passed.forward(table)
        found = slope(scores, self.weights["follows"] + barred, labels, sizes)
        share = np.float32(1 / len(told))
        slopes = passed.backward(found.scores * share)
        slopes["follows"] = found.follows * share
        steep = np.sqrt(sum(float((each * each).sum()) for each in slopes.values()))
        self.move(slopes, used, speed, STEEPEST / max(STEEPEST, steep))
        return found.loss

    def table(self, rows: Sequence[Names]) -> tuple[Numbers, csr_matrix]:
        """Give the names that are met here, and which word has which of them; some left out."""
        used, numbers = np.unique(np.concatenate(rows), return_inverse=True)
        ends = np.cumsum([0, *(len(names) for names in rows)])
        kept = keeping(self.chance, numbers.shape, LEFT_OUT["names"])
        return used.astype(np.int64), csr_matrix(
            (kept, numbers, ends), shape=(len(rows), len(used))
        )

    def move(self, slopes: Mapping[str, Floats], used: Numbers, speed: float, most: float) -> None:
        """Go down; of the meanings only those that were used are moved."""
        self.steps += 1
        pace = np.sqrt(1 - SPREAD**self.steps) / (1 - MOMENTUM**self.steps) * speed
        for name, each in slopes.items():
            rows = used if name == "meanings" else slice(None)
            steep = each * np.float32(most)
            mean, spread = self.means[name][rows], self.spreads[name][rows]
            mean = np.float32(MOMENTUM) * mean + np.float32(1 - MOMENTUM) * steep
            spread = np.float32(SPREAD) * spread + np.float32(1 - SPREAD) * steep * steep
            self.means[name][rows], self.spreads[name][rows] = mean, spread
            self.weights[name][rows] -= (
                np.float32(pace) * mean / (np.sqrt(spread) + np.float32(NEVER_ZERO))
            )


@dataclass
class Pass:
    """One way through the network and back, with all that is needed for the way back."""

    weights: Mapping[str, Floats]
    meanings: Floats
    sizes: Sequence[int]
    chance: np.random.Generator
    kept: list[Floats] = field(default_factory=list)
    opened: list[NDArray[np.bool_]] = field(default_factory=list)
    values: list[Floats] = field(default_factory=list)

    def forward(self, table: csr_matrix) -> Floats:
        """Give scores for each word and label, as `Surroundings` does but with some left out."""
        self.table, self.sides = table, sides_in(self.sizes)
        found = self.thin(table @ self.meanings, "meanings")
        self.values.append(found)
        found = self.open(affine(found, self.weights["entry"]))
        for far, sides in zip(REACH, self.sides, strict=True):
            seen = looked(found, sides)
            self.values.append(seen)
            added = self.open(affine(seen, self.weights[f"layer {far}"]))
            found = found + self.thin(added, "found")
        found = self.thin(found, "found")
        self.values.append(found)
        return affine(found, self.weights["exit"])

    def open(self, values: Floats) -> Floats:
        """Let through what is above zero."""
        self.opened.append(values > 0)
        return values * self.opened[-1]

    def thin(self, values: Floats, what: str) -> Floats:
        self.kept.append(keeping(self.chance, values.shape, LEFT_OUT[what]))
        return values * self.kept[-1]

    def backward(self, scores: Floats) -> dict[str, Floats]:
        """Give the slopes along all weights, from those along the scores."""
        slopes, steep = self.through("exit", scores)
        steep *= self.kept.pop()
        for far, (left, right) in zip(reversed(REACH), reversed(self.sides), strict=True):
            added = steep * self.kept.pop() * self.opened.pop()
            found, sides = self.through(f"layer {far}", added)
            slopes |= found
            size = steep.shape[1]
            padded = np.concatenate([steep, np.zeros((1, size), np.float32)])
            padded[:-1] += sides[:, size : 2 * size]
            padded[left] += sides[:, :size]
            padded[right] += sides[:, 2 * size :]
            steep = padded[:-1]
        found, steep = self.through("entry", steep * self.opened.pop())
        slopes |= found
        slopes["meanings"] = self.table.T @ (steep * self.kept.pop())
        return slopes

    def through(self, name: str, steep: Floats) -> tuple[dict[str, Floats], Floats]:
        """Go back through one set of weights: the slope along them, and along what came in."""
        values, weights = self.values.pop(), self.weights[name]
        along = np.concatenate([values.T @ steep, steep.sum(axis=0, keepdims=True)])
        return {name: along}, steep @ weights[:-1].T


def keeping(chance: np.random.Generator, shape: tuple[int, ...], left_out: float) -> Floats:
    """Give zero for what is left out, and for the rest what makes up for it."""
    kept = chance.random(shape, dtype=np.float32) >= left_out
    found: Floats = kept * np.float32(1 / (1 - left_out))
    return found


def begin(names: int, labels: int, *, seed: int) -> Network:
    """Start with small weights by chance: the more that is added up, the smaller."""
    chance = np.random.default_rng(seed)
    meaning, width = WIDTHS

    def drawn(rows: int, columns: int, size: float) -> Floats:
        drawn = chance.standard_normal((rows, columns)) * size * np.sqrt(2 / rows)
        return np.concatenate([drawn, np.zeros((1, columns))]).astype(np.float32)

    layers = {f"layer {far}": drawn(3 * width, width, 0.5) for far in REACH}
    return Network(
        {
            "meanings": (0.1 * chance.standard_normal((names, meaning))).astype(np.float32),
            "entry": drawn(meaning, width, 0.7),
            **layers,
            "exit": drawn(width, labels, 0.3),
            "follows": np.zeros((labels, labels), np.float32),
        },
        chance,
    )


def batches(told: Sequence[Told], chance: np.random.Generator) -> Iterator[list[Told]]:
    """Deal all chains out anew."""
    order = chance.permutation(len(told)).tolist()
    for start in range(0, len(order), POOL):
        held: list[list[Told]] = [[]]
        for each in sorted(order[start : start + POOL], key=lambda at: len(told[at].labels)):
            if sum(len(one.labels) for one in held[-1]) >= BATCH:
                held.append([])
            held[-1].append(told[each])
        for at in chance.permutation(len(held)).tolist():
            yield held[at]


def speed_at(done: float) -> float:
    """Start slowly, then ever slower until the end (`done` = 1)."""
    return QUICKEST * min(1, done / WARMING) * max(SLOWEST, 1 - done)
