"""Where the words of a claim stand in a later text of the same article.

What the two texts have in common tells most; words that were taken out of it are looked for in
what is new, by what stood around them (`anchors.py`). So of two equal sentences each keeps its own
place, and one that was deleted is not found in the other.
"""

import re
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import pairwise

from articles.changes.aligning import Piece, align
from factcheck.claims.extraction.anchors import anchor, context_match

Place = tuple[int, int]
WORD = re.compile(r"\w+")
QUOTES = str.maketrans(dict.fromkeys("“”„«»", '"') | dict.fromkeys("‘’\u201a‹›", "'"))
ALIKE = 0.5  # share of words that a changed claim keeps at least
LONG_ENOUGH = 15  # characters that hardly stand elsewhere by chance
NEAR_ENOUGH = 8  # characters of context that shorter words need beside them


class Outcome(StrEnum):
    """Same words and place, same words elsewhere, other words, no words."""

    EXACT = "exact"
    MOVED = "moved"
    CHANGED = "changed"
    LOST = "lost"


ORDER = (Outcome.EXACT, Outcome.MOVED, Outcome.CHANGED, Outcome.LOST)


@dataclass(frozen=True)
class Footing:
    """What became of a claim; `places` are stretches of the later text, none if it is lost."""

    outcome: Outcome
    places: tuple[Place, ...]


class Texts:
    """An earlier and a later text with what they have in common."""

    def __init__(self, old: str, new: str) -> None:
        self.old, self.new = old, new
        self.pieces = align(old, new)
        self.starts = [piece.old_start for piece in self.pieces]
        self.new_starts = [piece.new_start for piece in self.pieces]

    def touching(self, start: int, end: int) -> list[Piece]:
        """The pieces with words of old[start:end], and those that came in between."""
        first = max(bisect_right(self.starts, start) - 1, 0)
        while first and self.pieces[first - 1].old_end > start:
            first -= 1
        found = []
        for piece in self.pieces[first:]:
            if piece.old_start >= end:
                break
            if piece.old_end > start or start < piece.old_start == piece.old_end:
                found.append(piece)
        return found


def re_anchor(old: str, new: str, claims: Iterable[Sequence[Place]]) -> list[Footing]:
    """Say of each claim of the old text, given by its places, where it stands in the new one."""
    texts = Texts(old, new)
    return [stand(texts, places) for places in claims]


def stand(texts: Texts, places: Sequence[Place]) -> Footing:
    """The worst of what became of its stretches; with one of several lost it is changed."""
    each = [stand_one(texts, start, end) for start, end in places]
    kept = sorted({place for _, place in each if place})
    if not kept:
        return Footing(Outcome.LOST, ())
    overlap = any(later[0] < earlier[1] for earlier, later in pairwise(kept))
    if overlap:
        kept = [(kept[0][0], max(end for _, end in kept))]
    worst = max((outcome for outcome, _ in each), key=ORDER.index)
    if worst is Outcome.LOST or overlap or len(kept) < len(places):
        return Footing(Outcome.CHANGED, tuple(kept))
    return Footing(worst, tuple(kept))


def stand_one(texts: Texts, start: int, end: int) -> tuple[Outcome, Place | None]:
    pieces = texts.touching(start, end)
    if len(pieces) == 1 and pieces[0].same:
        return found_at(start, end, pieces[0].new_start + start - pieces[0].old_start)
    elsewhere = look_for(texts, start, end)
    if elsewhere is not None:
        return found_at(start, end, elsewhere)
    place = image(texts, pieces, start, end)
    if place is None:
        return Outcome.LOST, None
    before, after = texts.old[start:end], texts.new[place[0] : place[1]]
    if plain(before) == plain(after):
        return Outcome.MOVED, place
    kept = sum(kept_words(texts.old, piece, start, end) for piece in pieces if piece.same)
    much = len(WORD.findall(before)) + len(WORD.findall(after))
    return (Outcome.CHANGED, place) if 2 * kept >= ALIKE * much else (Outcome.LOST, None)


def found_at(start: int, end: int, place: int) -> tuple[Outcome, Place]:
    """The same words at this place."""
    outcome = Outcome.EXACT if place == start else Outcome.MOVED
    return outcome, (place, place + end - start)


def look_for(texts: Texts, start: int, end: int) -> int | None:
    """The same words among what is new, by their surroundings, then the nearest; or None."""
    words = anchor(texts.old, start, end)
    fits = []
    for piece in texts.pieces:
        if piece.same:
            continue
        low, high = max(piece.new_start - len(words.exact), 0), piece.new_end + len(words.exact)
        at = texts.new.find(words.exact, low, high)
        while at >= 0:
            if not standing_still(texts, at, at + len(words.exact)):
                fits.append((context_match(words, texts.new, at), -abs(at - start), at))
            at = texts.new.find(words.exact, at + 1, high)
    context, _, place = max(fits, default=(0, 0, -1))
    known = len(words.exact) >= LONG_ENOUGH or context >= NEAR_ENOUGH
    return place if place >= 0 and known else None


def standing_still(texts: Texts, start: int, end: int) -> bool:
    """Whether these words of the new text are words of the old one at their own place."""
    at = bisect_right(texts.new_starts, start) - 1
    return texts.pieces[at].same and end <= texts.pieces[at].new_end


def image(texts: Texts, pieces: Sequence[Piece], start: int, end: int) -> Place | None:
    """The stretch of the new text that these words became, without blanks at either end."""
    first, last = pieces[0], pieces[-1]
    begin = first.new_start + (max(start - first.old_start, 0) if first.same else 0)
    stop = last.new_end - (max(last.old_end - end, 0) if last.same else 0)
    words = texts.new[begin:stop]
    begin, stop = begin + len(words) - len(words.lstrip()), stop - len(words) + len(words.rstrip())
    return (begin, stop) if begin < stop else None


def kept_words(old: str, piece: Piece, start: int, end: int) -> int:
    return len(WORD.findall(old[max(piece.old_start, start) : min(piece.old_end, end)]))


def plain(words: str) -> str:
    """Words as a reader takes them: how they are spaced and which quotation marks do not count."""
    return " ".join(words.translate(QUOTES).split())
