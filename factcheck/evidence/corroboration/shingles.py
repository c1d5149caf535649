"""Shingles: runs of five words as numbers, the same on every machine.

A word is numbered by its CRC-32, a shingle by those of its five words, mixed. Of each stretch of a
text the shingle with the least number is kept to find its copies by (winnowing: Schleimer,
Wilkerson and Aiken, SIGMOD 2003), so two texts that have a whole stretch in common keep the same
one of it. A short text has shorter stretches: what it keeps includes what a longer one would keep.
"""

import zlib
from collections.abc import Iterable, Sequence

import numpy as np
import numpy.typing as npt

from factcheck.evidence.corroboration.words import plain_keys

SHINGLE_WORDS = 5
SAMPLED = 4  # one shingle in so many is compared
SHORT_TEXT = 150  # below this many shingles sampling is coarse
KEPT = 16  # shingles of a text, about, and of a long one two in a STRETCH
STRETCH, SHORT_STRETCH = (
    32,
    8,
)  # shingles of which the least is kept, of a long text and a short one

Numbers = npt.NDArray[np.uint32]

_SPREAD, _AGAIN, _HALF = np.uint32(0x9E3779B1), np.uint32(0x85EBCA6B), np.uint32(15)
_SIGN = np.uint32(2**31)


def shingle_list(keys: Sequence[bytes]) -> list[int]:
    """The shingles in the order of the text, unsigned 32-bit; number i begins with word i."""
    found: list[int] = _shingles(keys).tolist()
    return found


def sample(values: Iterable[int], every: int = SAMPLED) -> frozenset[int]:
    """One value in `every`, chosen by the value itself."""
    return frozenset(v for v in values if v % every == 0)


def probes(text: str) -> list[int]:
    """What is kept of a text to find its copies by: signed 32-bit, in order.

    The least come first, which texts of any length are the likeliest to keep.
    """
    found = _shingles(plain_keys(text))
    stretch = min(len(found), max(SHORT_STRETCH, min(STRETCH, 2 * len(found) // KEPT)))
    kept: list[int] = (np.unique(_least(found, stretch)) ^ _SIGN).view(np.int32).tolist()
    return kept


def _shingles(keys: Sequence[bytes]) -> Numbers:
    words = np.fromiter(map(zlib.crc32, keys), np.uint32, len(keys))
    many = max(len(keys) - SHINGLE_WORDS + 1, 0)
    mixed = np.zeros(many, np.uint32)
    for place in range(SHINGLE_WORDS):
        mixed = (mixed ^ words[place : place + many]) * _SPREAD
    mixed = (mixed ^ (mixed >> _HALF)) * _AGAIN
    return mixed ^ (mixed >> _HALF)


def _least(values: Numbers, stretch: int) -> Numbers:
    """The least of every `stretch` values in a row."""
    reached = 1
    while reached < stretch:
        step = min(reached, stretch - reached)
        values = np.minimum(values[:-step], values[step:])
        reached += step
    return values
