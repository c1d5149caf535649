"""Attribution in tagged tokens: sources, cues and contents with exactly the same borders."""

from collections import Counter
from collections.abc import Iterable, Sequence
from typing import TypedDict

from factcheck.claims.measuring.rates import f1

KINDS = ("source", "cue", "content")
Piece = tuple[str, int, int]  # kind, first token, the one after the last


class TaggedFigures(TypedDict):
    """`counts` has wanted, predicted and right of each kind."""

    n: int
    source_f1: float
    cue_f1: float
    content_f1: float
    counts: dict[str, dict[str, int]]


def pieces(labels: Sequence[str]) -> set[Piece]:
    """Read B-kind, I-kind, O; an I without its B before it opens a piece."""
    found: set[Piece] = set()
    kind, start = "", 0
    for place, label in enumerate([*labels, "O"]):
        mark, _, named = label.partition("-")
        if kind and (mark != "I" or named != kind):
            found.add((kind, start, place))
            kind = ""
        if named and not kind:
            kind, start = named, place
    return found


def total(results: Iterable[tuple[set[Piece], set[Piece]]]) -> TaggedFigures:
    """Add up sentences given as (wanted, predicted)."""
    wanted, predicted, right = Counter[str](), Counter[str](), Counter[str]()
    sentences = 0
    for gold, said in results:
        sentences += 1
        wanted.update(kind for kind, _, _ in gold)
        predicted.update(kind for kind, _, _ in said)
        right.update(kind for kind, _, _ in gold & said)
    rates = {kind: f1(right[kind], predicted[kind], wanted[kind]) for kind in KINDS}
    return {
        "n": sentences,
        "source_f1": rates["source"],
        "cue_f1": rates["cue"],
        "content_f1": rates["content"],
        "counts": {
            kind: {
                "wanted": wanted[kind],
                "predicted": predicted[kind],
                "right": right[kind],
            }
            for kind in KINDS
        },
    }
