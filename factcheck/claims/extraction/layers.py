"""The layers of attribution, learnt: which words are source, cue and content of what is reported.

A linear chain over the words of a paragraph; what it looks at is named in `telltales`.
"""

from collections.abc import Sequence
from functools import lru_cache
from itertools import chain
from typing import Self

import numpy as np
from numpy.typing import NDArray

from factcheck.claims.extraction.chances import (
    Chances,
    Real,
    best_apart,
    chances,
    likely_pieces,
)
from factcheck.claims.extraction.packing import SCALE, Packed, lines_in, unpack
from factcheck.claims.extraction.paragraphs import Paragraph
from factcheck.claims.extraction.telltales import AROUND, Known, Lore, edge, known, telltales

Numbers = NDArray[np.int64]
REMEMBERED = 20_000
NEVER = -1e6
# Less likely pieces are left out: about half the F1 that can be reached, where it is highest.
LEAST_SURE = 0.35
NAMELESS = 0
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
        self.at = {name: number for number, name in enumerate(lines_in(packed["names"]), start=1)}
        nothing = np.zeros((1, len(self.labels)), np.int64)
        self.rows = np.concatenate([nothing, packed["rows"].astype(np.int64)])
        self.lore = lore_in(packed)
        self.outside = edge(self.lore)
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
        if not paragraphs:
            return []
        sizes = [len(each.words) for each in paragraphs]
        starts = [0, *np.cumsum(sizes)[:-1].tolist()]
        scores = self.scores(paragraphs) / SCALE
        scores[starts] += self.opens
        return [
            {(kind, first, end): sure for kind, first, end, sure in self.apart(chain, size)}
            for chain, size in zip(chances(scores, starts, sizes, self.follows), sizes, strict=True)
        ]

    def apart(self, chain: Chances, size: int) -> list[tuple[str, int, int, float]]:
        found = [
            (kind, *piece)
            for kind, begin, inside in self.kinds
            for piece in likely_pieces(chain, begin, inside, LEAST_SURE)
        ]
        return best_apart(found, size, LEAST_SURE)

    def scores(self, paragraphs: Sequence[Paragraph]) -> Numbers:
        """Add up for every word what speaks for each label, the label before it left out."""
        looked = [
            [self.look(*each) for each in zip(paragraph.words, paragraph.tags, strict=True)]
            for paragraph in paragraphs
        ]
        scores = self.of_words(paragraphs, looked)
        seen = chain.from_iterable(
            telltales(paragraph, [word for word, _ in found], self.outside)
            for paragraph, found in zip(paragraphs, looked, strict=True)
        )
        get = self.at.get
        numbers = [[get(name, NAMELESS) for name in names] for names in seen]
        starts = np.cumsum([0, *(len(each) for each in numbers[:-1])])
        flat = np.fromiter(chain.from_iterable(numbers), np.intp)
        scores += np.add.reduceat(self.rows[flat], starts, axis=0)
        return scores

    def of_words(
        self, paragraphs: Sequence[Paragraph], looked: Sequence[Sequence[tuple[Known, Numbers]]]
    ) -> Numbers:
        """Add up what each word tells of itself and of its neighbours in the sentence."""
        met: dict[int, int] = {}
        _, beyond = self.look("^", "^")
        tables = [beyond]
        padded: list[int] = []
        inside: list[bool] = []
        for paragraph, found in zip(paragraphs, looked, strict=True):
            for start, end in paragraph.sentences:
                for _, table in found[start:end]:
                    if id(table) not in met:
                        met[id(table)] = len(tables)
                        tables.append(table)
                    padded.append(met[id(table)])
                padded += (0, 0)
                inside += [True] * (end - start) + [False, False]
        stacked, numbers = np.stack(tables), np.array(padded)
        scores: Numbers = stacked[numbers, 0]
        for row, place in enumerate(AROUND, start=1):
            # Two empty places follow each sentence, also the last: rolling never meets a word.
            scores += stacked[np.roll(numbers, -place), row]
        words: Numbers = scores[np.array(inside)]
        return words

    def look_up(self, word: str, tag: str) -> tuple[Known, Numbers]:
        found = known(word, tag, self.lore) if word != "^" else self.outside
        names = (found.own, *found.around)
        rows = [self.rows[[self.at.get(name, NAMELESS) for name in each]] for each in names]
        return found, np.stack([each.sum(axis=0) for each in rows])


def lore_in(packed: Packed) -> Lore:
    rates = (line.partition("\t")[::2] for line in lines_in(packed["rates"]) if line)
    classes = (line.split("\t") for line in lines_in(packed["classes"]) if line)
    return Lore(
        dict(rates),
        {word: (broad, fine) for word, broad, fine in classes},
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
