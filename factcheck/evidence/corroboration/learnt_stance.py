"""Where an item stands as learnt from judged pairs: trees over traits, and telling words.

Two questions are asked one after the other: is the item about the claim, and if so, which side does
it take? The answer to the second is a mixture of the trees' and the words'. How sure a judgement is
was fitted on stories left out of the training.
"""

import math
from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path
from typing import Self

import numpy as np
import numpy.typing as npt

from factcheck.claims.extraction.packing import lines_in, unpack
from factcheck.claims.extraction.weights import read_file
from factcheck.evidence.corroboration.leanings import Rarity, leanings, read_text
from factcheck.evidence.corroboration.ruled_traits import ruled_traits
from factcheck.evidence.corroboration.stance import Judgement, Seen, Stance
from factcheck.evidence.corroboration.telling import Telling
from factcheck.evidence.corroboration.trees import Trees

SHIPPED = Path(__file__).parent / "weights" / "stance.npz"
SIDES = (Stance.SUPPORTS, Stance.REFUTES, Stance.DISCUSSES)
ORDER = (*SIDES, Stance.UNRELATED)
BY_WORDS = 0.3  # how much the telling words count beside the trees
FAVOUR = np.array([1.0, 1.5, 1.0])  # few items refute: what leans to it counts for more
RELATED = 0.5
LINE_ONE = 1_000_000
EDGE = 1e-4  # how near a chance may come to 0 or 1
Floats = npt.NDArray[np.float64]


class LearntStance:
    """Judges what the rules have looked at; English only."""

    def __init__(
        self,
        rarity: Rarity,
        related: Trees,
        side: Trees,
        telling: Telling,
        lines: Mapping[str, tuple[float, float]],
    ) -> None:
        self.rarity, self.related, self.side = rarity, related, side
        self.telling, self.lines = telling, lines

    @classmethod
    def read(cls, raw: bytes) -> Self:
        """Read a weight file; ValueError when it holds something else."""
        packed = unpack(raw)
        try:
            spread = zip(lines_in(packed["spread"]), packed["spread counts"].tolist(), strict=True)
            slopes = (packed["lines"] / LINE_ONE).tolist()
            return cls(
                Rarity(int(packed["stories"][0]), dict(spread)),
                Trees.read(packed, "related"),
                Trees.read(packed, "side"),
                Telling.read(packed),
                {key: (a, b) for key, (a, b) in zip(ORDER, slopes, strict=True)},
            )
        except (KeyError, IndexError) as error:
            raise ValueError(f"a stance has {error}") from error

    def judge(self, seen: Seen, ruled: Judgement) -> Judgement:
        """The most likely stance, with the passage that the rules chose."""
        traits, sentences, best = looked_at(seen, ruled, self.rarity)
        about = float(chance(self.related.scores(traits))[0])
        if about <= RELATED:
            stance, raw = Stance.UNRELATED, 1 - about
        else:
            words = share(self.telling.scores(seen.claim.text, sentences, best))
            stance, raw = side_of(share(self.side.scores(traits)), words)
        slope, offset = self.lines[stance]
        sure = float(chance(slope * odds(raw) + offset))
        return Judgement(stance, sure, ruled.start, ruled.end, "learnt")

    def leanings(self, seen: Seen, ruled: Judgement) -> tuple[Floats, Floats, float]:
        """The shares of SIDES by the trees and by the words, and the score of being about it."""
        traits, sentences, best = looked_at(seen, ruled, self.rarity)
        by_trees = share(self.side.scores(traits)).ravel()
        by_words = share(self.telling.scores(seen.claim.text, sentences, best)).ravel()
        return by_trees, by_words, float(self.related.scores(traits)[0])


def looked_at(seen: Seen, ruled: Judgement, rarity: Rarity) -> tuple[Floats, tuple[str, ...], int]:
    """All traits in one row, the sentences of title and text, and which has most of the claim."""
    item = seen.item
    read = read_text(f"{item.title}\n{item.text}")
    found, best = leanings(seen.claim.text, read, rarity)
    # Single precision, as in training: a trait may lie just beside a threshold.
    row = np.array(
        [*found.values(), *(value for _, value in ruled_traits(seen, ruled))], np.float32
    )
    return row.astype(np.float64), tuple(each.text for each in read.sentences), best


def side_of(by_trees: Floats, by_words: Floats) -> tuple[Stance, float]:
    """The side that leads, and by how much of all three."""
    mixed = ((1 - BY_WORDS) * by_trees + BY_WORDS * by_words) * FAVOUR
    best = int(mixed.argmax())
    return SIDES[best], float(mixed[best] / mixed.sum())


def share(scores: Floats) -> Floats:
    raised: Floats = np.exp(scores - scores.max())
    found: Floats = raised / raised.sum()
    return found


def chance(score: npt.ArrayLike) -> Floats:
    return np.asarray(1 / (1 + np.exp(-np.asarray(score, np.float64))))


def odds(share_: float) -> float:
    """The logarithm of the odds of a chance."""
    kept = min(1 - EDGE, max(EDGE, share_))
    return math.log(kept / (1 - kept))


@lru_cache(maxsize=4)
def shipped(path: Path = SHIPPED) -> LearntStance | None:
    """What ships, read once; nothing where the file was taken away. WrongWeights if it is wrong."""
    return read_file(path, LearntStance.read)
