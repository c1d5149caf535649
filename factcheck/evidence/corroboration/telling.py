"""Single words and pairs of words that tell which side a text takes, weighed and added up.

A log-linear model over the words of four places: around the claim's passage, at the head of the
text, in the claim itself, anywhere. Only words of many stories count, so that no story is learnt.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import pairwise
from typing import Self

import numpy as np
import numpy.typing as npt

from factcheck.claims.extraction.packing import lines_in
from factcheck.evidence.corroboration.words import TEXTS_AT_HAND

Floats = npt.NDArray[np.float64]
Wholes = npt.NDArray[np.int64]
PLACES = ("near", "head", "claim", "text")
HEAD = 3  # sentences
WEIGHT_ONE = 100_000
_TERM = re.compile(r"[a-z']{2,}|[\"?!]")


def terms(text: str, *, pairs: bool = True) -> Iterator[str]:
    """The words of a text, small, and what stands side by side; of marks those that ask or call."""
    found = _TERM.findall(text.casefold().replace("\u2019", "'"))
    yield from found
    if pairs:
        yield from (f"{a} {b}" for a, b in pairwise(found))


def near(sentences: Sequence[str], best: int) -> str:
    """The sentence that has most of a claim, with its neighbours."""
    return " ".join(sentences[max(0, best - 1) : best + 2])


def terms_at(place: str, claim: str, sentences: Sequence[str], best: int) -> frozenset[str]:
    """The terms of one place."""
    if place == "claim":
        return frozenset(terms(claim))
    if place == "near":
        return frozenset(terms(near(sentences, best)))
    if place == "head":
        return frozenset(terms(" ".join(sentences[:HEAD])))
    return frozenset(terms(" ".join(sentences), pairs=False))


class Telling:
    """Gives a score for each side."""

    def __init__(self, weights: Mapping[str, Mapping[str, Floats]], start: Floats) -> None:
        self.weights, self.start = weights, start
        # Claims come one after the other for the same text.
        self.head = lru_cache(TEXTS_AT_HAND)(self._head)
        self.text = lru_cache(TEXTS_AT_HAND)(self._text)

    @classmethod
    def read(cls, packed: Mapping[str, Wholes]) -> Self:
        """KeyError where there are none."""
        weights = {
            place: dict(
                zip(
                    lines_in(packed[f"{place} words"]) if packed[f"{place} words"].size else (),
                    packed[f"{place} weights"] / WEIGHT_ONE,
                    strict=True,
                )
            )
            for place in PLACES
        }
        return cls(weights, packed["words start"] / WEIGHT_ONE)

    def scores(self, claim: str, sentences: Sequence[str], best: int) -> Floats:
        said = tuple(sentences)
        return (
            self.start
            + self._sum("claim", terms(claim))
            + self._sum("near", terms(near(sentences, best)))
            + self.head(said[:HEAD])
            + self.text(said)
        )

    def _head(self, sentences: tuple[str, ...]) -> Floats:
        return self._sum("head", terms(" ".join(sentences)))

    def _text(self, sentences: tuple[str, ...]) -> Floats:
        return self._sum("text", terms(" ".join(sentences), pairs=False))

    def _sum(self, place: str, found: Iterable[str]) -> Floats:
        known = self.weights[place]
        # In the order of the alphabet: floats added in another order give another sum.
        kept = [known[term] for term in sorted(set(found)) if term in known]
        return np.sum(kept, axis=0) if kept else np.zeros_like(self.start)
