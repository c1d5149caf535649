"""Which sentences are worth checking, as a yes or no and as an order."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TypedDict

from factcheck.claims.measuring.rates import f1, mean, share

STEPS = 10


@dataclass(frozen=True)
class Judged:
    """A sentence, whether people found it check-worthy, and what was said of it.

    `debate` names the list it is ranked in, or is empty.
    """

    debate: str
    worthy: bool
    said: bool
    worth: float


class Step(TypedDict):
    """Sentences of about the same worth: how many, their mean worth, the share of worthy ones."""

    n: int
    worth: float
    worthy: float


class WorthFigures(TypedDict):
    """`map` is the mean over `debates`, nothing where the file names none.

    `calibration_error` is how far worth and the share of worthy sentences lie apart, on average
    over ten steps of worth (ECE); `reliability` shows the steps.
    """

    n: int
    worthy: int
    predicted: int
    right: int
    f1: float
    precision: float | None
    recall: float | None
    average_precision: float | None
    map: float | None
    debates: int
    calibration_error: float
    reliability: list[Step]


def average_precision(ranked: Iterable[bool]) -> float | None:
    """Take the mean of the precision at each worthy sentence; nothing where none is worthy."""
    right, precisions = 0, []
    for place, worthy in enumerate(ranked, start=1):
        if worthy:
            right += 1
            precisions.append(right / place)
    return sum(precisions) / len(precisions) if precisions else None


def ranked(sentences: Sequence[Judged]) -> list[bool]:
    """Put the worthiest first; what is worth the same stays in the order of the file."""
    return [each.worthy for each in sorted(sentences, key=lambda each: -each.worth)]


def total(sentences: Sequence[Judged]) -> WorthFigures:
    debates: dict[str, list[Judged]] = defaultdict(list)
    for each in sentences:
        if each.debate:
            debates[each.debate].append(each)
    by_debate = [average_precision(ranked(each)) for each in debates.values()]
    found = [each for each in by_debate if each is not None]
    worthy = sum(each.worthy for each in sentences)
    predicted = sum(each.said for each in sentences)
    right = sum(each.said and each.worthy for each in sentences)
    return {
        "n": len(sentences),
        "worthy": worthy,
        "predicted": predicted,
        "right": right,
        "f1": f1(right, predicted, worthy),
        "precision": share(right, predicted),
        "recall": share(right, worthy),
        "average_precision": mean([average_precision(ranked(sentences)) or 0.0]),
        "map": mean(found),
        "debates": len(found),
        "calibration_error": calibration_error(sentences),
        "reliability": reliability(sentences),
    }


def calibration_error(sentences: Sequence[Judged]) -> float:
    """Give the expected calibration error: the mean distance of worth and outcome in each step."""
    steps = reliability(sentences)
    return sum(each["n"] * abs(each["worth"] - each["worthy"]) for each in steps) / len(sentences)


def reliability(sentences: Sequence[Judged]) -> list[Step]:
    """Compare worth with outcome in ten steps of the same width; empty steps are left out."""
    steps: dict[int, list[Judged]] = defaultdict(list)
    for each in sentences:
        steps[min(int(each.worth * STEPS), STEPS - 1)].append(each)
    return [
        {
            "n": len(step),
            "worth": sum(each.worth for each in step) / len(step),
            "worthy": sum(each.worthy for each in step) / len(step),
        }
        for _, step in sorted(steps.items())
    ]
