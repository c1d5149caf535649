"""Rule R11: what names nobody in words the rules know, and brings nothing of its own.

Most coverage has its information from what was there before, and says so in words of its own. For
every item that no other rule joins to a source, what shows access of its own is weighed against
what ties it to each older item (`descent_own`, `descent_ties`). The chances of all these are a
conditional logit (McFadden, 1974), as of a mention and its antecedents (Durrett and Klein, 2013).
"""

import json
import logging
import math
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Self

from articles.extraction.language import guess_language
from factcheck.claims.extraction.weights import WrongWeights, read_file
from factcheck.evidence.corroboration.corrections import measured_anew
from factcheck.evidence.corroboration.coverage import Coverage
from factcheck.evidence.corroboration.descent_own import own_marks
from factcheck.evidence.corroboration.descent_reading import Read, read
from factcheck.evidence.corroboration.descent_ties import (
    common_to,
    tie_marks,
    whose_name_stands_first,
)
from factcheck.evidence.corroboration.edges import NOBODY, Edge, Strength
from factcheck.evidence.corroboration.items import Item, Kind
from factcheck.evidence.corroboration.naming import short_names
from factcheck.evidence.corroboration.words import words

SHIPPED = Path(__file__).parent / "weights" / "descent.json"
FEWEST_WORDS = 70
READ_BEST = "en"
_HALF = 0.5  # chance below which an item in another language is left alone
MOST_ITEMS = 60  # the oldest ones; every pair of them is held against each other

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Choice:
    """An item, the marks of its own access and those of its tie to each older item, by id."""

    item: Item
    own: Mapping[str, float]
    ties: Mapping[str, Mapping[str, float]]


@dataclass(frozen=True)
class Descent:
    """What each mark weighs: for an origin of its own, and for a tie."""

    own: Mapping[str, float]
    ties: Mapping[str, float]

    @classmethod
    def read(cls, raw: bytes) -> Self:
        """Read a weight file; ValueError when it holds something else."""
        try:
            held = json.loads(raw)
            own, ties = (
                {mark: float(weight) for mark, weight in held[part].items()}
                for part in ("own", "ties")
            )
        except (KeyError, TypeError, AttributeError) as error:
            raise ValueError(f"descent has {error}") from error
        return cls(own, ties)

    def source_of(self, choice: Choice) -> tuple[str, float]:
        """Where it most likely comes from and how likely: an id, or nothing for its own origin."""
        sums = {"": _sum(self.own, choice.own)}
        sums.update((source, _sum(self.ties, marks)) for source, marks in choice.ties.items())
        best = max(sums, key=sums.__getitem__)
        return best, 1 / sum(math.exp(each - sums[best]) for each in sums.values())


def descent(coverage: Coverage, so_far: tuple[Edge, ...]) -> Iterator[Edge]:
    """R11: it most likely has it from an older item, all its marks taken together.

    Not asked of what a rule or a person joins, or a person parted from something, nor of a few
    lines, which show nobody's access.
    """
    learnt = at_work()
    told = {edge.item for edge in so_far if edge.strength is not Strength.SUGGEST}
    asked = {item.id for item in coverage.items if _shows_enough(item)} - told
    if learnt is None or not asked:
        return
    vague = {edge.item for edge in so_far if edge.source_name in NOBODY}
    by_id = {item.id: item for item in coverage.items}
    for choice in choices(coverage, asked):
        source, chance = learnt.source_of(choice)
        if source and (chance >= _HALF or (_is_read(choice.item) and choice.item.id not in vague)):
            yield _derives(choice.item, by_id[source], chance)


def choices(coverage: Coverage, asked: Collection[str]) -> Iterator[Choice]:
    """What there is to choose from for each item that is asked about, oldest first."""
    short = short_names(coverage.items)
    reads = [
        read(coverage, item, [n for n, whose in short.items() if whose == item.publisher])
        for item in coverage.items[:MOST_ITEMS]
    ]
    common = common_to(coverage, reads)
    for place, one in enumerate(reads):
        if one.item.id in asked and place:
            earlier = reads[:place]
            first = whose_name_stands_first(one, reads)
            ties = {
                other.item.id: tie_marks(coverage, common, one, other, first)
                for other in earlier
                if not _only_background(coverage, one, other)
                and not coverage.counts_anew(one.item, other.item)
                and not _speaks_for_itself(one.item, other.item)
            }
            yield Choice(one.item, own_marks(coverage, one, earlier), ties)


@lru_cache(maxsize=2)
def at_work(path: Path = SHIPPED) -> Descent | None:
    """What was learnt; nothing, and one line in the log, where its file is not right."""
    try:
        return shipped(path)
    except WrongWeights as error:
        log.warning("%s Descent is judged by the rules alone.", error)
        return None


@lru_cache(maxsize=2)
def shipped(path: Path = SHIPPED) -> Descent | None:
    """What ships, read once; nothing where the file was taken away. WrongWeights if it is wrong."""
    return read_file(path, Descent.read)


def _is_read(item: Item) -> bool:
    """Whether its language is one in which the marks of own access are read well."""
    return guess_language(item.text) in ("", READ_BEST)


def _shows_enough(item: Item) -> bool:
    return not item.partial and len(words(item.text)) >= FEWEST_WORDS


def _only_background(coverage: Coverage, one: Read, other: Read) -> bool:
    """Whether it took words over from what it contradicts by somebody who is not heard there."""
    pair = {one.item.id, other.item.id}
    copied = any({reuse.one, reuse.other} == pair for reuse in coverage.reuses)
    heard_there = all(name.split()[-1] in other.text for name in one.voices)
    return copied and not heard_there and coverage.opposed(one.item.id, other.item.id)


def _speaks_for_itself(item: Item, other: Item) -> bool:
    """Whether it is a body's own paper, which comes neither from an outlet nor from its old one."""
    from_others = item.kind is Kind.OFFICIAL and other.kind in (Kind.OUTLET, Kind.AGENCY)
    return from_others or measured_anew(item, other)


def _sum(weights: Mapping[str, float], marks: Mapping[str, float]) -> float:
    return sum(weights.get(mark, 0.0) * value for mark, value in sorted(marks.items()))


def _derives(item: Item, source: Item, chance: float) -> Edge:
    return Edge(
        item=item.id,
        source=source.id,
        source_name=source.publisher,
        rule="R11",
        strength=Strength.JOIN,
        reason=f"It shows little of its own and most likely has this from {source.publisher}: "
        f"{chance:.0%} of all that it could come from.",
    )
