"""Shingles: runs of five words as numbers, the same on every machine.

A shingle is the CRC-32 of five neighbouring words, folded. Which ones are kept of a text is chosen
by the value itself, so that two texts keep the same ones.
"""

import zlib
from collections.abc import Iterable, Sequence

from factcheck.evidence.corroboration.words import plain_keys

SHINGLE_WORDS = 5
SAMPLED = 4  # one shingle in so many is compared
PROBED = 8  # one shingle in so many is kept in the archive, of short texts one in SAMPLED
SHORT_TEXT = 150  # below this many shingles sampling is coarse

_SIGNED = 2**31


def shingle_list(keys: Sequence[str]) -> list[int]:
    """The shingles in the order of the text, unsigned 32-bit; number i begins with word i."""
    runs = zip(*(keys[start:] for start in range(SHINGLE_WORDS)), strict=False)
    return list(map(zlib.crc32, map(str.encode, map(" ".join, runs))))


def sample(values: Iterable[int], every: int = SAMPLED) -> frozenset[int]:
    """One value in `every`, chosen by the value itself."""
    return frozenset(v for v in values if v % every == 0)


def probes(text: str) -> list[int]:
    """What is kept of a text to find its copies by: signed 32-bit, in order.

    What a short text keeps includes what it would keep if it were long, so that both can be
    compared by what they have in common.
    """
    values = shingle_list(plain_keys(text))
    every = SAMPLED if len(values) < SHORT_TEXT else PROBED
    return sorted(v - _SIGNED for v in sample(values, every))
