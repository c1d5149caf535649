"""What ranking needs of a text, as numbers small enough to be kept beside it.

Reading a text takes longer than finding it, so it is read once, when it comes in. Words, pieces of
words and pairs of words are kept as 32-bit checksums; that two share one is rare and harmless.
A text is judged by its title and its first words, for news says first what it is about; all its
words are only counted.
"""

from collections import Counter
from collections.abc import Iterable, Sequence
from functools import lru_cache
from itertools import chain, pairwise
from struct import Struct
from typing import NamedTuple
from zlib import crc32

import numpy as np
import numpy.typing as npt

from factcheck.evidence.corroboration.words import (
    Word,
    first_words,
    fold,
    keys,
    says_something,
    words,
)

HEAD = 60  # words
IN_TITLE, IN_HEAD, NAME, FIGURE = 1, 2, 4, 8  # what a term is in a text, as bits
_PIECE = 4  # letters
_MOST = 2**16 - 1  # times that are counted
_HEAD = Struct("<5I")  # how many words, and how many marks of each kind

Marks = npt.NDArray[np.uint32]


class Gist(NamedTuple):
    """`terms` are sorted marks, `times` and `places` say of each how often and as what it occurs.

    `following` are marks of pairs of words, `letters` and `title_letters` of pieces of words;
    `length` counts all words.
    """

    length: int
    terms: Marks
    times: npt.NDArray[np.uint16]
    places: npt.NDArray[np.uint8]
    following: Marks
    letters: Marks
    title_letters: Marks

    def packed(self) -> bytes:
        """The same on every machine; `unpacked` reads it."""
        marks = (self.terms, self.following, self.letters, self.title_letters)
        head = _HEAD.pack(self.length, *map(len, marks))
        whole = (*(each.astype("<u4") for each in marks), self.times.astype("<u2"), self.places)
        return b"".join([head, *(each.tobytes() for each in whole)])


def gist_of(title: str, text: str) -> tuple[Gist, list[str]]:
    """Read a text; with its terms, the matching keys of all words that say something."""
    titled = [word for word in words(title) if word.counts]
    first = first_words(text, HEAD)
    head = [word for word in first if word.counts]
    rest = keys(text, first[-1].end) if first else []
    counted = Counter([*(w.key for w in titled), *(w.key for w in first), *rest])
    times = {key: often for key, often in counted.items() if says_something(key)}
    places = dict.fromkeys(times, 0)
    for bit, found in ((IN_TITLE, titled), (IN_HEAD, head)):
        for word in found:
            name = NAME if bit == IN_HEAD and word.start and word.text[0].isupper() else 0
            places[word.key] |= bit | name | (FIGURE if word.key[0].isdigit() else 0)
    terms, at = np.unique(marks_of(times), return_index=True)
    follow = (pairwise(word.key for word in found) for found in (titled, head))
    gist = Gist(
        counted.total(),
        terms,
        np.minimum(np.fromiter(times.values(), np.int64), _MOST).astype(np.uint16)[at],
        np.fromiter(places.values(), np.uint8)[at],
        np.unique(pair_marks(chain.from_iterable(follow))),
        letters_of(head),
        letters_of(titled),
    )
    return gist, list(times)


def unpacked(kept: bytes) -> Gist:
    """What `packed` gave."""
    length, terms, following, letters, title_letters = _HEAD.unpack_from(kept)
    marks = np.frombuffer(kept, "<u4", terms + following + letters + title_letters, _HEAD.size)
    at = _HEAD.size + marks.nbytes
    words, pieces = terms + following, terms + following + letters
    return Gist(
        length,
        marks[:terms],
        np.frombuffer(kept, "<u2", terms, at),
        np.frombuffer(kept, np.uint8, terms, at + 2 * terms),
        marks[terms:words],
        marks[words:pieces],
        marks[pieces:],
    )


def marks_of(terms: Iterable[str]) -> Marks:
    return np.array([crc32(term.encode()) for term in terms], np.uint32)


def pair_marks(pairs: Iterable[tuple[str, str]]) -> Marks:
    return marks_of(f"{one} {other}" for one, other in pairs)


def letters_of(found: Sequence[Word]) -> Marks:
    """Pieces of four letters, borders of the word included."""
    pieces = chain.from_iterable(_pieces(fold(word.text)) for word in found)
    return np.unique(np.fromiter(pieces, np.uint32))


@lru_cache(maxsize=65_536)
def _pieces(word: str) -> tuple[int, ...]:
    framed = f"<{word}>"
    starts = range(max(1, len(framed) - _PIECE + 1))
    return tuple(crc32(framed[at : at + _PIECE].encode()) for at in starts)
