"""Whether edited stories are folded under the story they come from, and under no other."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TypedDict

from factcheck.claims.measuring.rates import share


@dataclass(frozen=True, slots=True)
class Folded:
    """An edited story: what was done to it, whose it is, and under whose it was folded."""

    kind: str
    family: str
    under: str | None


@dataclass(frozen=True, slots=True)
class Fanout:
    """The items of one dossier that reuse text, and the pairs that were folded together."""

    reusing: frozenset[str]
    groups: tuple[tuple[str, ...], ...]
    pairs: tuple[tuple[str, str], ...]

    @property
    def found(self) -> int:
        folded = {item for pair in self.pairs if self.is_right(pair) for item in pair}
        return len(self.reusing & folded)

    def is_right(self, pair: tuple[str, str]) -> bool:
        return any(set(pair) <= set(group) for group in self.groups)


class CopyFigures(TypedDict):
    """`n` counts edited stories; `fanout_*` are the items of dossiers that reuse text."""

    n: int
    recall: float | None
    precision: float | None
    recall_by_edit: dict[str, float | None]
    fanout_recall: float | None
    fanout_precision: float | None
    counts: dict[str, int]


def total(edited: Sequence[Folded], fanouts: Sequence[Fanout]) -> CopyFigures:
    kinds = Counter(each.kind for each in edited)
    right = Counter(each.kind for each in edited if each.under == each.family)
    counts = {
        "right": right.total(),
        "wrong": sum(each.under not in (None, each.family) for each in edited),
        "reusing": sum(len(each.reusing) for each in fanouts),
        "reusing_found": sum(each.found for each in fanouts),
        "pairs": sum(len(each.pairs) for each in fanouts),
        "pairs_right": sum(each.is_right(pair) for each in fanouts for pair in each.pairs),
    }
    return {
        "n": len(edited),
        "recall": share(counts["right"], len(edited)),
        "precision": share(counts["right"], counts["right"] + counts["wrong"]),
        "recall_by_edit": {kind: share(right[kind], number) for kind, number in kinds.items()},
        "fanout_recall": share(counts["reusing_found"], counts["reusing"]),
        "fanout_precision": share(counts["pairs_right"], counts["pairs"]),
        "counts": counts,
    }
