"""What became of each stretch of a text in a later one, word by word.

Sentences are compared first and words only where sentences differ (the usual diff of
Ratcliff and Obershelp), so that a long article costs little more than what changed in it.
"""

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

SENTENCE = re.compile(r"[^\n.!?]+[.!?\n]*\s*|[.!?\n]\s*")
WORD = re.compile(r"\w+|\s+|[^\w\s]")
# Pairs of equal units that one comparison may look at.
MOST_PAIRS = 400_000

Units = Sequence[str]
Step = tuple[bool, Units, Units]


@dataclass(frozen=True)
class Piece:
    """old[old_start:old_end] became new[new_start:new_end]; `same` words, or others.

    Either side may be empty, not both. The pieces of two texts follow each other without gaps.
    """

    same: bool
    old_start: int
    old_end: int
    new_start: int
    new_end: int


def align(old: str, new: str) -> list[Piece]:
    """Give the pieces of both texts in order; neighbours are never of one kind."""
    found: list[Piece] = []
    for piece in refined(old, new):
        add(found, piece)
    return joined(found, old)


def refined(old: str, new: str) -> Iterator[Piece]:
    for piece in compared(old, new, SENTENCE):
        if piece.same or piece.old_start == piece.old_end or piece.new_start == piece.new_end:
            yield piece
            continue
        before = old[piece.old_start : piece.old_end]
        after = new[piece.new_start : piece.new_end]
        for inner in compared(before, after, WORD):
            yield Piece(
                inner.same,
                piece.old_start + inner.old_start,
                piece.old_start + inner.old_end,
                piece.new_start + inner.new_start,
                piece.new_start + inner.new_end,
            )


def compared(old: str, new: str, unit: re.Pattern[str]) -> Iterator[Piece]:
    """Compare two texts cut into units; together the units are the whole text."""
    old_at = new_at = 0
    for same, a, b in steps(unit.findall(old), unit.findall(new)):
        old_end = old_at + sum(map(len, a))
        new_end = new_at + sum(map(len, b))
        if old_end > old_at or new_end > new_at:
            yield Piece(same, old_at, old_end, new_at, new_end)
        old_at, new_at = old_end, new_end


def steps(left: Units, right: Units, *, first: bool = True) -> Iterator[Step]:
    """What both begin with, what lies between, what both end with.

    Between there may be more pairs than can be compared: then the units that stand only once on
    either side are what both are tied together by, and the rest is compared between them.
    """
    head = shared(left, right)
    tail = shared(left[head:][::-1], right[head:][::-1])
    a, b = left[head : len(left) - tail], right[head : len(right) - tail]
    yield True, left[:head], right[:head]
    counts = Counter(b)
    if sum(counts[each] for each in a) <= MOST_PAIRS:
        matcher = SequenceMatcher(str.isspace, a, b, autojunk=False)
        for what, start, end, begin, stop in matcher.get_opcodes():
            yield what == "equal", a[start:end], b[begin:stop]
    elif first:
        at = to = 0
        for i, j in [*unique_pairs(a, b), (len(a), len(b))]:
            yield from steps(a[at:i], b[to:j], first=False)
            at, to = i, j
    else:
        yield False, a, b
    yield True, left[len(left) - tail :], right[len(right) - tail :]


def unique_pairs(a: Units, b: Units) -> list[tuple[int, int]]:
    """Places of units that stand once on either side, the longest row in the order of both."""
    times, others = Counter(a), Counter(b)
    places = {unit: at for at, unit in enumerate(b) if others[unit] == 1}
    ends: list[int] = []
    rows: list[tuple[int, int, int]] = []  # place in a, place in b, the row's one before
    tips: list[int] = []
    for at, unit in enumerate(a):
        if times[unit] > 1 or unit not in places:
            continue
        length = bisect_left(ends, places[unit])
        rows.append((at, places[unit], tips[length - 1] if length else -1))
        ends[length : length + 1] = [places[unit]]
        tips[length : length + 1] = [len(rows) - 1]
    row, found = tips[-1] if tips else -1, []
    while row >= 0:
        at, to, row = rows[row]
        found.append((at, to))
    return found[::-1]


def shared(one: Units, other: Units) -> int:
    """How many units both begin with."""
    pairs = enumerate(zip(one, other, strict=False))
    return next((at for at, (a, b) in pairs if a != b), min(len(one), len(other)))


def joined(pieces: Sequence[Piece], old: str) -> list[Piece]:
    """Let a blank or a comma between two changes be part of the change: so people read it."""
    found: list[Piece] = []
    for at, piece in enumerate(pieces):
        between = 0 < at < len(pieces) - 1
        words = re.search(r"\w", old[piece.old_start : piece.old_end]) if between else True
        kept = piece if words or not piece.same else changed(piece)
        add(found, kept)
    return found


def changed(piece: Piece) -> Piece:
    return Piece(False, piece.old_start, piece.old_end, piece.new_start, piece.new_end)


def add(pieces: list[Piece], piece: Piece) -> None:
    """Put a piece at the end, together with the last one if that is of its kind."""
    if pieces and pieces[-1].same == piece.same:
        last = pieces.pop()
        piece = Piece(piece.same, last.old_start, piece.old_end, last.new_start, piece.new_end)
    pieces.append(piece)
