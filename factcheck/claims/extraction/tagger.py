"""Parts of speech: a linear chain over words, their forms and their neighbours.

Tags are those of Universal Dependencies; verbs and auxiliaries tell how they stand: `VERB:Fin`,
`AUX:Inf`, `VERB:Part`, `VERB:Ger`. All sums are of whole numbers, so that every machine gives the
same tags.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Self

import numpy as np

from factcheck.claims.extraction.chain import best_paths
from factcheck.claims.extraction.packing import Numbers, Packed, lines_in, unpack
from factcheck.claims.extraction.wordforms import kind_of, plain, traits, traits_beside

# The neighbours that count, by their distance; a sentence gets as many empty places at its ends.
AROUND = (-2, -1, 1, 2)
EDGE = 2
# Neighbouring words and kinds of words that count together, by their places.
WORDS_TOGETHER = ((-1, 0), (0, 1), (-1, 1))
KINDS_TOGETHER = ((-1, 0), (0, 1), (-1, 1), (-2, -1, 0), (-1, 0, 1), (0, 1, 2))
FINITE = frozenset(("VERB:Fin", "AUX:Fin"))
REMEMBERED = 20_000
OUTSIDE = ""


@dataclass(frozen=True)
class Looked:
    """What is known of a word wherever it stands; `around` has a row for each place of AROUND."""

    own: Numbers
    around: Numbers
    word: int
    kind: int


class Rows:
    """Numbers for every tag under names; a name that is unknown counts nothing."""

    def __init__(self, names: Sequence[str], rows: Numbers) -> None:
        self.at = {name: number for number, name in enumerate(names)}
        self.rows = rows

    def total(self, names: Sequence[str]) -> Numbers:
        known = [self.at[name] for name in names if name in self.at]
        total: Numbers = self.rows[known].sum(axis=0)
        return total


class Together:
    """Numbers for every tag under two or three neighbours, each known by its number from 1."""

    def __init__(self, places: tuple[int, ...], base: int, keys: Numbers, rows: Numbers) -> None:
        self.places, self.base = places, base
        # The last key is above all others, so that a search never ends outside.
        self.keys = np.append(keys, np.iinfo(np.int64).max)
        self.rows = rows

    def add_to(self, scores: Numbers, numbers: Numbers) -> None:
        end = len(numbers) - EDGE
        key = np.zeros(end - EDGE, np.int64)
        for place in self.places:
            key = key * self.base + numbers[EDGE + place : end + place]
        at = np.searchsorted(self.keys, key)
        hits = np.flatnonzero(self.keys[at] == key)
        scores[EDGE + hits] += self.rows[at[hits]]


class Tagger:
    """Gives every word of some sentences its tag."""

    def __init__(self, packed: Packed) -> None:
        self.tags = lines_in(packed["tags"])
        self.follows = packed["follows"]
        self.own = Rows(lines_in(packed["own"]), packed["own_rows"])
        self.around = Rows(lines_in(packed["around"]), packed["around_rows"])
        self.words = numbered(lines_in(packed["words"]))
        self.kinds = numbered(lines_in(packed["kinds"]))
        known = (line.partition("\t") for line in lines_in(packed["known"]))
        self.known = {word: kind for word, _, kind in known}
        self.words_together = together(packed, "words", WORDS_TOGETHER, len(self.words))
        self.kinds_together = together(packed, "kinds", KINDS_TOGETHER, len(self.kinds))
        self.look = lru_cache(REMEMBERED)(self.look_up)

    @classmethod
    def read(cls, raw: bytes) -> Self:
        """Read a weight file; ValueError when it is none of a tagger."""
        packed = unpack(raw)
        try:
            return cls(packed)
        except (KeyError, IndexError) as error:
            raise ValueError(f"a tagger has {error}") from error

    def tag(self, sentences: Sequence[Sequence[str]]) -> list[list[str]]:
        """Tag each word of each sentence; no sentence is empty."""
        met: dict[tuple[str, bool], int] = {(OUTSIDE, False): 0}
        at, starts = [0] * EDGE, []
        for sentence in sentences:
            starts.append(len(at))
            at += [met.setdefault((word, not n), len(met)) for n, word in enumerate(sentence)]
            at += [0] * EDGE
        scores = self.scores([self.look(*each) for each in met], np.array(at))
        paths = best_paths(scores, starts, [len(each) for each in sentences], self.follows)
        return [[self.tags[number] for number in path] for path in paths]

    def scores(self, looked: Sequence[Looked], at: Numbers) -> Numbers:
        """Add up for every place what speaks for each tag, the tag before it left out."""
        scores: Numbers = np.stack([each.own for each in looked])[at]
        around, end = np.stack([each.around for each in looked]), len(at) - EDGE
        for row, place in enumerate(AROUND):
            scores[EDGE:end] += around[at[EDGE + place : end + place], row]
        words = np.array([each.word for each in looked])[at]
        kinds = np.array([each.kind for each in looked])[at]
        for each in self.words_together:
            each.add_to(scores, words)
        for each in self.kinds_together:
            each.add_to(scores, kinds)
        return scores

    def look_up(self, word: str, opens: bool) -> Looked:  # noqa: FBT001 - a key of the cache
        kind = kind_of(word, self.known) if word else OUTSIDE
        return Looked(
            own=self.own.total(traits(word, opens=opens) if word else ()),
            around=self.around.total(traits_beside(word, kind)),
            word=self.words.get(plain(word), 0),
            kind=self.kinds.get(kind, 0),
        )


def numbered(names: Sequence[str]) -> dict[str, int]:
    return {name: number for number, name in enumerate(names, start=1)}


def together(
    packed: Packed, name: str, places: Sequence[tuple[int, ...]], size: int
) -> list[Together]:
    return [
        Together(each, size + 1, packed[f"{name}{n}_keys"], packed[f"{name}{n}_rows"])
        for n, each in enumerate(places)
    ]
