"""The text found on a page against the text of its story, by runs of four words.

The counts, their weight per page and the averages are those of the public article extraction
benchmark of Zyte (Scrapinghub), so that figures can be set beside published ones.
"""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from statistics import mean
from typing import TypedDict

import numpy as np
import numpy.typing as npt

from factcheck.claims.measuring.rates import DIGITS

RUN = 4
WORD = re.compile(r"\w+")


@dataclass(frozen=True)
class PageScore:
    """Shares of all runs of words: found in both, only in ours, only in the story."""

    right: float
    extra: float
    missing: float

    @property
    def precision(self) -> float:
        return self.right / (self.right + self.extra)

    @property
    def recall(self) -> float:
        return self.right / (self.right + self.missing)


class PageFigures(TypedDict):
    n: int
    f1: float
    precision: float
    recall: float


def runs(text: str) -> Counter[tuple[str, ...]]:
    """Count all runs of four words; a shorter text is one run."""
    words = WORD.findall(text)
    found = (tuple(words[at : at + RUN]) for at in range(max(1, len(words) - RUN + 1)))
    return Counter(run for run in found if run)


def score_page(story: str, found: str) -> PageScore:
    wanted, said = runs(story), runs(found)
    right = (wanted & said).total()
    extra, missing = (said - wanted).total(), (wanted - said).total()
    every = right + extra + missing or 1
    return PageScore(right / every, extra / every, missing / every)


def average(scores: list[PageScore]) -> PageFigures:
    """Average over pages; pages where nothing was found count for recall alone."""
    precision = mean([s.precision for s in scores if s.right + s.extra] or [0.0])
    recall = mean([s.recall for s in scores if s.right + s.missing] or [0.0])
    both = precision + recall
    return {
        "n": len(scores),
        "f1": round(2 * precision * recall / both, DIGITS) if both else 0.0,
        "precision": round(precision, DIGITS),
        "recall": round(recall, DIGITS),
    }


@dataclass(frozen=True)
class Comparison:
    """How much higher the first F1 is, where 95 of 100 draws of the pages put it, and `p`.

    `p` is the share of draws in which it is not higher: a one-sided paired bootstrap.
    """

    difference: float
    low: float
    high: float
    p: float


DRAWS = 10_000
SEED = 2020


def compare(ours: Sequence[PageScore], theirs: Sequence[PageScore]) -> Comparison:
    """Compare two readers of the same pages; draws are seeded, so figures come out alike."""
    one, other = rates_of(ours), rates_of(theirs)
    drawn = np.random.default_rng(SEED).integers(0, len(ours), (DRAWS, len(ours)))
    differences = f1_of(one[drawn]) - f1_of(other[drawn])
    low, high = np.percentile(differences, (2.5, 97.5))
    return Comparison(
        round(float(f1_of(one) - f1_of(other)), DIGITS),
        round(float(low), DIGITS),
        round(float(high), DIGITS),
        round(float((differences <= 0).mean()), DIGITS),
    )


def rates_of(scores: Sequence[PageScore]) -> npt.NDArray[np.float64]:
    """Give precision and recall of each page; what says nothing of one is not a number."""
    return np.array(
        [
            (
                each.precision if each.right + each.extra else np.nan,
                each.recall if each.right + each.missing else np.nan,
            )
            for each in scores
        ]
    )


def f1_of(rates: npt.NDArray[np.float64]) -> npt.NDArray[np.float64]:
    """Give the F1 of the mean precision and the mean recall over the last but one axis."""
    known = ~np.isnan(rates)
    means = np.where(known, rates, 0).sum(-2) / np.maximum(known.sum(-2), 1)
    both = means.sum(-1)
    return np.asarray(2 * means.prod(-1) / np.where(both, both, 1))
