"""Ties the pieces of a paragraph together: to each cue its source and all that was said with it.

Every content chooses its cue, every cue its source or nobody; a source may serve several cues ("she
said … and added …"). How well two pieces fit is learnt from what lies between them.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Self

from factcheck.claims.extraction.layers import Piece
from factcheck.claims.extraction.packing import Packed, lines_in, unpack
from factcheck.claims.extraction.paragraphs import UNQUOTED, Paragraph
from factcheck.claims.extraction.telltales import bucket, plain

MOST_BETWEEN = 3
# So many pieces away, on either side, is looked for what belongs to a piece.
FARTHEST = 16
NOBODY = "nobody"


@dataclass(frozen=True)
class Linked:
    """A cue with its source and its contents, all of them pieces of one paragraph."""

    cue: Piece
    source: Piece | None
    contents: tuple[Piece, ...]


class Linker:
    """Knows how well pieces fit, by the names of what lies between them."""

    def __init__(self, weights: Mapping[str, int]) -> None:
        self.weights = weights

    @classmethod
    def read(cls, raw: bytes) -> Self:
        """Read a weight file; ValueError when it is none of these."""
        packed: Packed = unpack(raw)
        try:
            names, weights = lines_in(packed["names"]), packed["weights"].tolist()
            return cls(dict(zip(names, weights, strict=True)))
        except KeyError as error:
            raise ValueError(f"a linker has {error}") from error

    def link(self, paragraph: Paragraph, pieces: Sequence[Piece]) -> list[Linked]:
        """Give one for each cue; contents without a cue near them are nobody's."""
        said: dict[int, list[Piece]] = {
            at: [] for at, piece in enumerate(pieces) if piece[0] == "cue"
        }
        for at, piece in enumerate(pieces):
            cues = near(pieces, at, "cue") if piece[0] == "content" else []
            if cues:
                fits = [self.fit(paragraph, pieces, cue, at) for cue in cues]
                said[cues[fits.index(max(fits))]].append(piece)
        return [
            Linked(pieces[cue], self.source(paragraph, pieces, cue), tuple(contents))
            for cue, contents in said.items()
        ]

    def source(self, paragraph: Paragraph, pieces: Sequence[Piece], cue: int) -> Piece | None:
        choices = source_choices(pieces, cue)
        best = max(choices, key=lambda at: self.fit(paragraph, pieces, cue, at))
        return None if best is None else pieces[best]

    def fit(
        self, paragraph: Paragraph, pieces: Sequence[Piece], cue: int, other: int | None
    ) -> int:
        names = between(paragraph, pieces, cue, other)
        return sum(self.weights.get(name, 0) for name in names)


def source_choices(pieces: Sequence[Piece], cue: int) -> list[int | None]:
    """Give the places of all sources near, and nobody, who comes first where all else is equal."""
    return [None, *near(pieces, cue, "source")]


def near(pieces: Sequence[Piece], at: int, kind: str) -> list[int]:
    """Give the places of what may belong to a piece, so that work grows with the text alone."""
    around = range(max(0, at - FARTHEST), min(len(pieces), at + FARTHEST + 1))
    return [other for other in around if pieces[other][0] == kind]


def between(
    paragraph: Paragraph, pieces: Sequence[Piece], cue: int, other: int | None
) -> Iterator[str]:
    """Name what speaks for a cue and another piece, or for a cue without a source."""
    _, start, end = pieces[cue]
    word, tag = plain(paragraph.words[start]), paragraph.tags[start]
    before = plain(paragraph.words[start - 1]) if start else "^"
    if other is None:
        left = pieces[cue - 1][0] if cue else "^"
        right = pieces[cue + 1][0] if cue + 1 < len(pieces) else "$"
        yield from (f"{NOBODY}{each}" for each in (word, tag, f"<{before}", f"{left}_{right}", ""))
        return
    kind, first, last = pieces[other]
    side = "<" if last <= start else ">"
    gap = start - last if side == "<" else first - end
    inner = pieces[other + 1 : cue] if side == "<" else pieces[cue + 1 : other]
    passed = dict.fromkeys(("cue", "source", "content"), 0)
    for name, _, _ in inner:
        passed[name] = min(MOST_BETWEEN, passed[name] + 1)
    here = f"{kind}{side}"
    crossed = f"{passed['cue']}{passed['source']}{passed['content']}"
    sentences = crossed_sentences(paragraph, (start, first))
    joint = plain(paragraph.words[last if side == "<" else end]) if gap else ""
    quoted = "q" if paragraph.quoted[first] != UNQUOTED else "-"
    yield here
    yield f"{here}g{bucket(gap)}"
    yield f"{here}x{crossed}"
    yield f"{here}x{crossed}s{sentences}"
    yield f"{here}s{sentences}{quoted}"
    yield f"{here}w{word}"
    yield f"{here}t{tag}x{crossed}"
    yield f"{here}b{before}x{crossed}"
    yield f"{here}j{joint}"
    yield f"{here}q{quoted}x{crossed}"
    if kind == "content":
        opens = any(first == begin for begin, _ in paragraph.sentences)
        yield f"{here}o{opens}s{sentences}x{crossed}"
    else:
        yield f"{here}h{plain(paragraph.words[last - 1])}"


def crossed_sentences(paragraph: Paragraph, places: tuple[int, int]) -> int:
    """Count the ends of sentences between two words."""
    low, high = sorted(places)
    return min(MOST_BETWEEN, sum(low < end <= high for _, end in paragraph.sentences))
