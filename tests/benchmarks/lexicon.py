"""Gists of many texts over one vocabulary at once: what `gist_of` gives for each of them.

Each word is read once, not each time it occurs, and all texts are counted together. It is fast
because every text is words of the vocabulary with blanks between; nothing else can be read so.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import chain, pairwise

import numpy as np
import numpy.typing as npt

from factcheck.evidence.archive_index import lexeme
from factcheck.evidence.corroboration.gist import (
    FIGURE,
    HEAD,
    IN_HEAD,
    IN_TITLE,
    NAME,
    Gist,
    Marks,
    letters_of,
    marks_of,
    pair_marks,
)
from factcheck.evidence.corroboration.words import Word, key, says_something
from tests.benchmarks.stories import HEADLINE, Drawn

MOST = 2**16 - 1
Ints = npt.NDArray[np.int64]


@dataclass(frozen=True)
class Lexicon:
    """Of each word of the vocabulary its key, how it is quoted, its mark, whether it says anything,

    whether it looks like a name and a figure; `letters` holds the pieces of all, `ends` where each
    word's end.
    """

    keys: npt.NDArray[np.object_]
    lexemes: npt.NDArray[np.object_]
    marks: Marks
    says: npt.NDArray[np.bool_]
    name: npt.NDArray[np.bool_]
    figure: npt.NDArray[np.bool_]
    letters: Marks
    ends: Ints

    @classmethod
    def of(cls, vocabulary: Sequence[str]) -> "Lexicon":
        keys = [key(word) for word in vocabulary]
        letters = [letters_of([Word(0, 0, word, "")]) for word in vocabulary]
        return cls(
            keys=np.array(keys, object),
            lexemes=np.array([lexeme(each) for each in keys], object),
            marks=marks_of(keys),
            says=np.array([says_something(each) for each in keys]),
            name=np.array([word[:1].isupper() for word in vocabulary]),
            figure=np.array([each[:1].isdigit() for each in keys]),
            letters=np.concatenate(letters),
            ends=np.cumsum([len(each) for each in letters]),
        )

    def gists(self, drawn: Sequence[Drawn]) -> list[Gist]:
        numbers = np.concatenate([each.numbers for each in drawn])
        lengths = np.array([len(each.numbers) for each in drawn])
        owner = np.repeat(np.arange(len(drawn)), lengths)
        place = np.arange(len(numbers)) - np.repeat(np.cumsum(lengths) - lengths, lengths)
        says = self.says[numbers]
        titled, head = says & (place < HEADLINE), says & (place < HEAD)
        terms = self.terms(numbers, owner, place, titled, head)
        title_letters, letters = (
            parted(self.pieces(numbers[of], owner[of]), len(drawn)) for of in (titled, head)
        )
        lengths += np.bincount(owner[titled], minlength=len(drawn))
        return [
            Gist(int(lengths[n]), *terms[n], self.following(each), letters[n], title_letters[n])
            for n, each in enumerate(drawn)
        ]

    def terms(
        self,
        numbers: Ints,
        owner: Ints,
        place: Ints,
        titled: npt.NDArray[np.bool_],
        head: npt.NDArray[np.bool_],
    ) -> list[tuple[Marks, npt.NDArray[np.uint16], npt.NDArray[np.uint8]]]:
        """The terms of each text, how often each occurs and as what."""
        says = self.says[numbers]
        marked = owner << 32 | self.marks[numbers]
        counted = np.concatenate([marked[says], marked[titled]])
        marks, times = np.unique(counted, return_counts=True)
        places = np.zeros(len(marks), np.uint8)
        figure = np.where(self.figure[numbers], FIGURE, 0)
        name = np.where(self.name[numbers] & (place > 0), NAME, 0)
        for of, bits in ((titled, figure | IN_TITLE), (head, figure | name | IN_HEAD)):
            at = np.searchsorted(marks, marked[of])
            np.bitwise_or.at(places, at, bits[of].astype(np.uint8))
        borders = np.searchsorted(marks >> 32, np.arange(1, owner[-1] + 1))
        each = (
            np.split(values, borders)
            for values in (marks.astype(np.uint32), np.minimum(times, MOST).astype("u2"), places)
        )
        return list(zip(*each, strict=True))

    def pieces(self, numbers: Ints, owner: Ints) -> Ints:
        """The pieces of these words, each once for each text, with the text's number above."""
        ends = self.ends[numbers]
        many = ends - np.where(numbers > 0, self.ends[numbers - 1], 0)
        within = np.arange(many.sum()) - np.repeat(np.cumsum(many) - many, many)
        pieces = self.letters[np.repeat(ends - many, many) + within]
        return np.unique(np.repeat(owner, many) << 32 | pieces)

    def following(self, drawn: Drawn) -> Marks:
        said = self.says[drawn.numbers[:HEAD]]
        head = self.keys[drawn.numbers[:HEAD]]
        title = head[:HEADLINE][said[:HEADLINE]].tolist()
        return np.unique(pair_marks(chain(pairwise(title), pairwise(head[said].tolist()))))

    def vector(self, drawn: Drawn) -> str:
        """The terms as PostgreSQL reads them."""
        numbers = np.unique(drawn.numbers)
        return " ".join(set(self.lexemes[numbers[self.says[numbers]]].tolist()))


def parted(marked: Ints, texts: int) -> list[Marks]:
    borders = np.searchsorted(marked >> 32, np.arange(1, texts))
    return np.split(marked.astype(np.uint32), borders)
