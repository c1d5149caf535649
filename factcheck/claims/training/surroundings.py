"""Learns what the words around speak for, from chains of words with names and labels."""

from collections.abc import Iterable, Mapping, Sequence

import numpy as np
from numpy.typing import NDArray
from threadpoolctl import threadpool_limits

from factcheck.claims.extraction.layers import NEVER
from factcheck.claims.extraction.packing import SCALE, lines_of
from factcheck.claims.extraction.surroundings import FINE, FINER, PARTS
from factcheck.claims.training.chain_loss import Floats
from factcheck.claims.training.network import Told, batches, begin, speed_at
from factcheck.claims.training.trained import Progress

# Few texts need more rounds.
ROUNDS, OF_FEW, FEW = 10, 60, 5_000
FEWEST = 3
Chain = tuple[Sequence[Sequence[str]], Sequence[str]]
Learnt = Mapping[str, Floats]


def numbered(chains: Iterable[Chain], labels: Sequence[str]) -> tuple[list[str], list[Told]]:
    """Number the labels, and the names that are not rare in the order they are met."""
    met: dict[str, int] = {}
    held = []
    for seen, given in chains:
        rows = [
            np.array([met.setdefault(name, len(met)) for name in names], np.int32) for names in seen
        ]
        held.append((rows, np.array([labels.index(label) for label in given])))
    counts = np.zeros(len(met), np.int64)
    for rows, _ in held:
        np.add.at(counts, np.concatenate(rows), 1)
    kept = counts >= FEWEST
    number = np.where(kept, np.cumsum(kept) - 1, -1).astype(np.int32)
    told = [
        Told(tuple((found := number[row])[found >= 0] for row in rows), given)
        for rows, given in held
    ]
    return [name for name, often in zip(met, kept, strict=True) if often], told


def learn(
    told: Sequence[Told], names: int, labels: Sequence[str], *, seed: int, progress: Progress
) -> Learnt:
    """Learn on one core, for sums come out otherwise on several."""
    network = begin(names, len(labels), seed=seed)
    barred, step = barring(labels), f"training network {seed + 1}"
    words = sum(len(each.labels) for each in told)
    rounds = OF_FEW if words < FEW else ROUNDS
    with threadpool_limits(1):
        for done in range(rounds):
            dealt = list(batches(told, network.chance))
            for number, batch in enumerate(dealt, start=1):
                network.learn(batch, barred, speed_at((done + number / len(dealt)) / rounds))
            progress(step, done + 1, rounds)
    return network.weights


def barring(labels: Sequence[str]) -> Floats:
    """Bar a piece from going on after anything but itself."""
    return np.array(
        [[NEVER * (to[0] == "I" and to[2:] != one[2:]) for to in labels] for one in labels],
        np.float32,
    )


def laid_out(found: Sequence[Learnt], names: Sequence[str]) -> dict[str, NDArray[np.integer]]:
    """Lay the weights of networks out as `Surroundings` reads them; each counts for its share."""
    share = 1 / len(found)
    meanings = np.concatenate([each["meanings"] for each in found], axis=1)
    follows = np.add.reduce([share * each["follows"] for each in found])
    return {
        "names": lines_of(names),
        "meanings": kept_as(meanings, FINE, np.int8),
        "follows": kept_as(follows, SCALE, np.int16),
        **{
            f"{part} {which}": kept_as(
                share * each[part] if part == "exit" else each[part], FINER, np.int16
            )
            for which, each in enumerate(found)
            for part in PARTS
        },
    }


def kept_as(weights: Floats, fineness: int, size: type[np.signedinteger]) -> NDArray[np.integer]:
    most = np.iinfo(size).max
    found: NDArray[np.integer] = np.clip(np.round(weights * fineness), -most, most).astype(size)
    return found
