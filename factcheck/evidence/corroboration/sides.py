"""Which side an item takes as learnt from dossiers: one weighted sum of its marks for each side.

The rules find what speaks against a claim in words they know, and take what has none of these for
support, or where it has little of the claim for talk. Where they found nothing, the sums decide, if
it is in English; what the rules say of the other items is a mark there.
"""

import json
import logging
import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from pathlib import Path
from typing import Self

from articles.extraction.language import guess_language
from factcheck.claims.extraction.weights import WrongWeights, read_file
from factcheck.evidence.corroboration.items import ClaimFacts, Item, Told
from factcheck.evidence.corroboration.learnt_stance import SIDES
from factcheck.evidence.corroboration.marks import marks
from factcheck.evidence.corroboration.opposites import says_the_same
from factcheck.evidence.corroboration.stance import Judgement, Stance, see
from factcheck.evidence.corroboration.weighing import figures_of, weigh
from factcheck.evidence.corroboration.words import words

SHIPPED = Path(__file__).parent / "weights" / "sides.json"
UNSURE = frozenset(("overlap", "days", "names"))  # cues of rules that found nothing
LEARNT_IN = "en"
_NEARLY_ALL, _MOST = 0.8, 0.75

log = logging.getLogger(__name__)


@dataclass(frozen=True)
class Sides:
    """`weights` has for every mark what a unit of it adds for each of SIDES, `bias` the rest."""

    weights: Mapping[str, tuple[float, ...]]
    bias: tuple[float, ...]

    @classmethod
    def read(cls, raw: bytes) -> Self:
        """Read a weight file; ValueError when it holds something else."""
        try:
            held = json.loads(raw)
            bias = tuple(float(each) for each in held["bias"])
            weights = {mark: tuple(map(float, each)) for mark, each in held["weights"].items()}
        except (KeyError, TypeError, AttributeError) as error:
            raise ValueError(f"sides have {error}") from error
        if {len(bias), *map(len, weights.values())} != {len(SIDES)}:
            raise ValueError(f"each mark has {len(SIDES)} weights")
        return cls(weights, bias)

    def chances(self, found: Mapping[str, float]) -> tuple[float, ...]:
        """How likely each of SIDES is, of all three."""
        sums = list(self.bias)
        for mark, value in found.items():
            for side, weight in enumerate(self.weights.get(mark, ())):
                sums[side] += weight * value
        raised = [math.exp(each - max(sums)) for each in sums]
        return tuple(each / sum(raised) for each in raised)


def take_sides(
    claim: ClaimFacts, items: Sequence[Item], judged: Mapping[str, Judgement]
) -> dict[str, Judgement]:
    """Judge by what was learnt where the rules found nothing that speaks for or against."""
    learnt = at_work()
    if learnt is None or claim.headline:
        return dict(judged)
    return {
        item.id: _judge(learnt, claim, item, judged, items)
        if is_unsure(item, judged[item.id])
        else judged[item.id]
        for item in items
    }


def is_unsure(item: Item, judged: Judgement) -> bool:
    """Whether an item is about the claim, and the rules found no sign of its side."""
    if judged.stance is Stance.UNRELATED or judged.cue not in UNSURE:
        return False
    return guess_language(item.text) in ("", LEARNT_IN)


def _judge(
    learnt: Sides,
    claim: ClaimFacts,
    item: Item,
    judged: Mapping[str, Judgement],
    among: Sequence[Item],
) -> Judgement:
    before = judged[item.id]
    chances = learnt.chances(marks(claim, item, judged, among))
    sure, side = max(zip(chances, SIDES, strict=True), key=lambda each: each[0])
    if side is Stance.DISCUSSES and before.stance is Stance.SUPPORTS and _tells_it_all(claim, item):
        return before
    if (
        side is Stance.REFUTES
        and before.stance is Stance.SUPPORTS
        and (_has_its_counts(claim, item) or _tells_its_outcome(claim, item))
    ):
        return before
    return replace(before, stance=side, confidence=sure, cue="sides")


def _tells_it_all(claim: ClaimFacts, item: Item) -> bool:
    """Whether a passage states nearly all of the claim, in which the rules saw no doubt."""
    seen = see(claim, Told.of(item))
    return seen.best.share >= _NEARLY_ALL and seen.weighed.told(seen.best.words) >= _MOST


def _tells_its_outcome(claim: ClaimFacts, item: Item) -> bool:
    """Whether a passage tells most of a claim and what became of it: "quashed her conviction"."""
    seen = see(claim, Told.of(item))
    return seen.weighed.told(seen.best.words) >= _MOST and says_the_same(claim.text, seen.best.text)


def _has_its_counts(claim: ClaimFacts, item: Item) -> bool:
    """Whether an item gives all that the claim counts: then words have to say that it is not so."""
    counts, there = weigh(claim).counts, figures_of(words(item.text))
    return bool(counts) and counts <= there


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
