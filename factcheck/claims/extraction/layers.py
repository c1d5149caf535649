"""The layers of attribution, learnt: which words are source, cue and content of what is reported.

A chain over the words of a paragraph: what is seen at each is named in `telltales`, what it and
those around it speak for is found in `surroundings`, and which labels may follow is learnt, too.
"""

from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import Self

import numpy as np

from factcheck.claims.extraction.chances import (
    Chances,
    Real,
    Sure,
    about,
    best_apart,
    chances,
    likely_pieces,
)
from factcheck.claims.extraction.packing import SCALE, Packed, lines_in, unpack
from factcheck.claims.extraction.paragraphs import Paragraph
from factcheck.claims.extraction.surroundings import Floats, Surroundings
from factcheck.claims.extraction.telltales import Known, Lore, known, telltales

REMEMBERED = 20_000
NEVER = -1e6
# Less likely pieces are left out: about half the F1 that can be reached, where it is highest.
LEAST_SURE = {"source": 0.38, "cue": 0.32, "content": 0.3}
# More is kept where attributions are put together, for these are weighed again as a whole. Faint
# contents only speak for those about the same.
LEAST_POSSIBLE = {"source": 0.06, "cue": 0.2, "content": 0.25}
FAINT = {**LEAST_POSSIBLE, "content": 0.02}
Piece = tuple[str, int, int]  # kind, first word, the one after the last


class Layers:
    """Cuts paragraphs into pieces of attributions."""

    def __init__(self, packed: Packed) -> None:
        self.labels = lines_in(packed["labels"])
        self.follows = may_follow(self.labels, packed["follows"] / SCALE)
        self.opens = np.array([NEVER if each[0] == "I" else 0 for each in self.labels])
        self.kinds = [
            (each[2:], number, self.labels.index(f"I{each[1:]}"))
            for number, each in enumerate(self.labels)
            if each[0] == "B"
        ]
        self.surroundings = Surroundings(packed)
        self.lore = lore_in(packed)
        self.look = lru_cache(REMEMBERED)(self.look_up)

    @classmethod
    def read(cls, raw: bytes) -> Self:
        """Read a weight file; ValueError when it is none of these."""
        packed = unpack(raw)
        try:
            return cls(packed)
        except (KeyError, IndexError, ValueError) as error:
            raise ValueError(f"attribution has {error}") from error

    def pieces(self, paragraphs: Sequence[Paragraph]) -> list[dict[Piece, float]]:
        """Give the pieces of each paragraph in their order with how sure they are, 0..1.

        They never overlap. Not the likeliest whole is taken but each piece for itself, for most of
        what people mark differently is one piece among many.
        """
        return [
            kept(self.likely(chain, LEAST_SURE), size, LEAST_SURE)
            for chain, size in self.chains(paragraphs)
        ]

    def possible(self, paragraphs: Sequence[Paragraph]) -> list[dict[Piece, float]]:
        """Give the pieces attributions may be made of, also those less sure; none overlap.

        How sure a content is tells half of its borders and half of its place: that there is one
        which shares half of all words.
        """
        return [
            kept(about(self.likely(chain, FAINT), "content"), size, LEAST_POSSIBLE)
            for chain, size in self.chains(paragraphs)
        ]

    def chains(self, paragraphs: Sequence[Paragraph]) -> list[tuple[Chances, int]]:
        """Weigh all ways through each paragraph; beside it stands how many words it has."""
        if not paragraphs:
            return []
        sizes = [len(each.words) for each in paragraphs]
        starts = [0, *np.cumsum(sizes)[:-1].tolist()]
        scores = self.scores(paragraphs).astype(np.float64)
        scores[starts] += self.opens
        return list(zip(chances(scores, starts, sizes, self.follows), sizes, strict=True))

    def likely(self, chain: Chances, least: Mapping[str, float]) -> list[Sure]:
        return [
            (kind, *piece)
            for kind, begin, inside in self.kinds
            for piece in likely_pieces(chain, begin, inside, least[kind])
        ]

    def scores(self, paragraphs: Sequence[Paragraph]) -> Floats:
        """Add up for every word what speaks for each label, the label before it left out."""
        own: list[Floats] = []
        seen: list[list[str]] = []
        for paragraph in paragraphs:
            pairs = zip(paragraph.words, paragraph.tags, strict=True)
            words, meanings = zip(*(self.look(*each) for each in pairs), strict=True)
            own += meanings
            seen += telltales(paragraph, words)
        return self.surroundings.scores(own, seen, [len(each.words) for each in paragraphs])

    def look_up(self, word: str, tag: str) -> tuple[Known, Floats]:
        found = known(word, tag, self.lore)
        return found, self.surroundings.meaning(found.own)


def kept(found: Sequence[Sure], size: int, least: Mapping[str, float]) -> dict[Piece, float]:
    return {(kind, first, end): sure for kind, first, end, sure in best_apart(found, size, least)}


def lore_in(packed: Packed) -> Lore:
    rates = (line.partition("\t")[::2] for line in lines_in(packed["rates"]) if line)
    classes = (line.split("\t") for line in lines_in(packed["classes"]) if line)
    lists = (line.partition("\t")[::2] for line in lines_in(packed["lists"]) if line)
    return Lore(
        dict(rates),
        {word: (broad, fine) for word, broad, fine in classes},
        dict(lists),
    )


def may_follow(labels: Sequence[str], follows: Real) -> Real:
    """Let a piece go on only after its own beginning."""
    for row, label in enumerate(labels):
        for column, following in enumerate(labels):
            if following[0] == "I" and label[2:] != following[2:]:
                follows[row, column] = NEVER
    return follows


def pieces_of(labels: Sequence[str]) -> list[Piece]:
    """Read B-kind, I-kind, O."""
    found: list[Piece] = []
    for at, label in enumerate(labels):
        if label[0] == "B":
            found.append((label[2:], at, at + 1))
        elif label[0] == "I":
            kind, start, _ = found[-1]
            found[-1] = (kind, start, at + 1)
    return found
