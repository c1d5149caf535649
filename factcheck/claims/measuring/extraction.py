"""The text found on a page against the text of its story, by runs of four words.

The counts, their weight per page and the averages are those of the public article extraction
benchmark of Zyte (Scrapinghub), so that figures can be set beside published ones.
"""

import re
from collections import Counter
from dataclasses import dataclass
from statistics import mean
from typing import TypedDict

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
