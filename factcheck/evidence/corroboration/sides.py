"""Where an item stands as learnt from dossiers: boosted trees over its marks.

What the rules say is a mark there among others, for a word that denies may deny something else, and
what tells a claim in other words has few of its own. Where an item says itself what it is (a
correction, a verdict), gives another number, tells of another day or of others, or says that nobody
knows, the rules are believed.
"""

import logging
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from pathlib import Path
from typing import Self

import numpy as np

from factcheck.claims.extraction.packing import lines_in, unpack
from factcheck.claims.extraction.weights import WrongWeights, read_file
from factcheck.evidence.corroboration.items import ClaimFacts, Item
from factcheck.evidence.corroboration.learnt_stance import ORDER, Floats, share
from factcheck.evidence.corroboration.marks import Marks, marks_of
from factcheck.evidence.corroboration.stance import Judgement, Stance
from factcheck.evidence.corroboration.trees import Trees

SHIPPED = Path(__file__).parent / "weights" / "sides.npz"
# Cues of rules that know it better, and of those that tell of something else.
_OF_IT = ("company", "correction", "number", "open", "reply", "verdict")
_OF_ANOTHER = ("another event", "another story", "names")
KNOWN = frozenset((*_OF_IT, *_OF_ANOTHER))
CUE = "sides"
_NEARLY_ALL, _MOST = 0.8, 0.75  # shares of a claim, and of it beside its names
_SOMETHING = 0.1  # share of a claim's words by how rare they are
_ALIKE = 0.15  # how much like an item that has most of the claim, as a cosine

log = logging.getLogger(__name__)


@dataclass(frozen=True)
class Sides:
    """Trees that ask for these marks, with a score for each of ORDER."""

    marks: tuple[str, ...]
    trees: Trees

    @classmethod
    def read(cls, raw: bytes) -> Self:
        """Read a weight file; ValueError when it holds something else."""
        packed = unpack(raw)
        try:
            held = cls(tuple(lines_in(packed["marks"])), Trees.read(packed, "sides"))
        except (KeyError, IndexError) as error:
            raise ValueError(f"sides have {error}") from error
        if len(held.trees.start) != len(ORDER) or held.trees.trait.max() >= len(held.marks):
            raise ValueError(f"sides have other marks, or other scores than {len(ORDER)}")
        return held

    def chances(self, found: Marks) -> Floats:
        """How likely each of ORDER is, of all four. A mark that is not there counts as 0."""
        # Single precision, as in training: a mark may lie just beside a threshold.
        row = np.array([found.get(mark, 0.0) for mark in self.marks], np.float32)
        return share(self.trees.scores(row.astype(np.float64)))


def take_sides(
    claim: ClaimFacts, items: Sequence[Item], judged: Mapping[str, Judgement]
) -> dict[str, Judgement]:
    """Judge by what was learnt, but where the rules know it better."""
    learnt = at_work()
    if learnt is None or claim.headline:
        return dict(judged)
    asked = [item for item in items if judged[item.id].cue not in KNOWN]
    found = marks_of(claim, asked, judged, items)
    return {**judged, **{id_: _judge(learnt, found[id_], judged[id_]) for id_ in found}}


def _judge(learnt: Sides, found: Marks, ruled: Judgement) -> Judgement:
    chances = learnt.chances(found)
    best = int(chances.argmax())
    stance = ORDER[best]
    if stance is ruled.stance or _knows_better(ruled.stance, stance, found):
        return ruled  # with the cue that a reader can follow
    return replace(ruled, stance=stance, confidence=float(chances[best]), cue=CUE)


def _knows_better(ruled: Stance, learnt: Stance, found: Marks) -> bool:
    """Whether the rules are believed: of what states all of a claim, or has nothing to do with it.

    What was learnt leaves out nothing that they take for coverage: an item left out is lost.
    """
    if ruled is Stance.UNRELATED:
        some = found["whole rare words"]
        near = some >= _SOMETHING or (some and found["most like another"] >= _ALIKE)
        return not (found["in its days"] and near)
    if learnt is Stance.UNRELATED:
        return True
    tells_it = found["passage share"] >= _NEARLY_ALL and found["passage told"] >= _MOST
    return tells_it and learnt is not Stance.REFUTES


@lru_cache(maxsize=2)
def at_work(path: Path = SHIPPED) -> Sides | None:
    """What was learnt; nothing, and one line in the log, where its file is not right."""
    try:
        return shipped(path)
    except WrongWeights as error:
        log.warning("%s Sides are judged by the rules alone.", error)
        return None


@lru_cache(maxsize=2)
def shipped(path: Path = SHIPPED) -> Sides | None:
    """What ships, read once; nothing where the file was taken away. WrongWeights if it is wrong."""
    return read_file(path, Sides.read)
