"""The labels of an article's blocks against those that a person gave, character by character."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, TypedDict

from articles.extraction.article import LABELS, Block
from factcheck.claims.measuring.rates import share
from factcheck.claims.measuring.shapes import a, objects, stretch

NOTHING = ""


@dataclass(frozen=True)
class LabelledArticle:
    id: str
    text: str
    blocks: tuple[Block, ...]


@dataclass(frozen=True)
class Difference:
    """A block as a person labelled it, and what most of it was taken for."""

    text: str
    wanted: str
    said: str


@dataclass(frozen=True)
class BlockScore:
    """`pairs` counts characters that are no blanks by (label wanted, label said)."""

    id: str
    pairs: Counter[tuple[str, str]]
    blocks: int
    differences: tuple[Difference, ...]


class LabelFigures(TypedDict):
    precision: float | None
    recall: float | None
    characters: int


class BlockFigures(TypedDict):
    n: int
    accuracy: float | None
    blocks_right: float | None
    labels: dict[str, LabelFigures]
    counts: dict[str, int]


def labelled_article(raw: Mapping[str, Any]) -> LabelledArticle:
    """Read the JSON form; raises KeyError, TypeError or ValueError where it is not that form."""
    text = a(str, raw["text"])
    return LabelledArticle(
        a(str, raw["id"]), text, tuple(block_of(each, len(text)) for each in objects(raw["blocks"]))
    )


def block_of(raw: Mapping[str, Any], length: int) -> Block:
    label = a(str, raw["label"])
    if label not in LABELS:
        raise ValueError(f"no block is called “{label}”")
    return Block(*stretch(raw["start"], raw["end"], length), label)


def score_blocks(gold: LabelledArticle, said: Sequence[Block]) -> BlockScore:
    """Compare wherever a person gave a label."""
    ours = [NOTHING] * len(gold.text)
    for mark in said:
        ours[mark.start : mark.end] = [mark.label] * (mark.end - mark.start)
    pairs: Counter[tuple[str, str]] = Counter()
    differences = []
    for mark in gold.blocks:
        words = range(mark.start, mark.end)
        labels = Counter(ours[at] for at in words if not gold.text[at].isspace())
        pairs.update({(mark.label, label): number for label, number in labels.items()})
        main = labels.most_common(1)[0][0] if labels else mark.label
        if main != mark.label:
            text = gold.text[mark.start : mark.end]
            differences.append(Difference(text, mark.label, main))
    return BlockScore(gold.id, pairs, len(gold.blocks), tuple(differences))


def total(scores: Sequence[BlockScore]) -> BlockFigures:
    pairs = sum((score.pairs for score in scores), Counter[tuple[str, str]]())
    right = Counter({wanted: n for (wanted, said), n in pairs.items() if wanted == said})
    wanted, said = Counter[str](), Counter[str]()
    for (label, ours), number in pairs.items():
        wanted[label] += number
        said[ours] += number
    blocks = sum(score.blocks for score in scores)
    wrong = sum(len(score.differences) for score in scores)
    return {
        "n": len(scores),
        "accuracy": share(right.total(), pairs.total()),
        "blocks_right": share(blocks - wrong, blocks),
        "labels": {
            label: {
                "precision": share(right[label], said[label]),
                "recall": share(right[label], wanted[label]),
                "characters": wanted[label],
            }
            for label in LABELS
        },
        "counts": {"blocks": blocks, "blocks_wrong": wrong},
    }
