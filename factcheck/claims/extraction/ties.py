"""What speaks for a tie between a cue and another piece of its paragraph, by name.

Other pieces are a content or a source, or nobody, where a cue may have no source.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Self

from factcheck.claims.extraction.layers import Piece
from factcheck.claims.extraction.paragraphs import UNQUOTED, Paragraph, Place
from factcheck.claims.extraction.telltales import bucket, plain

MOST_BETWEEN = 3
MOST_COMMAS = 2
# So many pieces away, on either side, is looked for what belongs to a piece.
FARTHEST = 16
NOBODY = "nobody"
VERBS = ("VERB", "AUX")


@dataclass(frozen=True)
class Cut:
    """A paragraph with its pieces in their order, and how sure each of them is, 0..1."""

    paragraph: Paragraph
    pieces: tuple[Piece, ...]
    sure: tuple[float, ...]

    @classmethod
    def of(cls, paragraph: Paragraph, pieces: Mapping[Piece, float]) -> Self:
        return cls(paragraph, tuple(pieces), tuple(pieces.values()))

    def near(self, at: int, kind: str) -> list[int]:
        """Give the places of what may belong to a piece, so that work grows with the text alone."""
        around = range(max(0, at - FARTHEST), min(len(self.pieces), at + FARTHEST + 1))
        return [other for other in around if self.pieces[other][0] == kind]

    def sources(self, cue: int) -> list[int | None]:
        """Give all sources near, and nobody, who comes first where all else is equal."""
        return [None, *self.near(cue, "source")]

    def place(self, at: int) -> Place:
        return place_of(self.paragraph, self.pieces[at])


def place_of(paragraph: Paragraph, piece: Piece) -> Place:
    """Give where a piece stands in the text."""
    _, first, last = piece
    return paragraph.places[first][0], paragraph.places[last - 1][1]


def between(cut: Cut, cue: int, other: int | None) -> Iterator[str]:
    """Name what speaks for a cue and another piece, or for a cue without a source."""
    if other is None:
        yield from alone(cut, cue)
        return
    paragraph, pieces = cut.paragraph, cut.pieces
    _, start, end = pieces[cue]
    kind, first, last = pieces[other]
    side = "<" if last <= start else ">"
    here = f"{kind}{side}"
    passed = pieces[other + 1 : cue] if side == "<" else pieces[cue + 1 : other]
    crossed = crossing(passed)
    word, tag = plain(paragraph.words[start]), paragraph.tags[start]
    before = plain(paragraph.words[start - 1]) if start else "^"
    sentences = crossed_sentences(paragraph, (start, first))
    low, high = (last, start) if side == "<" else (end, first)
    gap, joint = bucket(high - low), plain(paragraph.words[low]) if high > low else ""
    quoted = "q" if paragraph.quoted[first] != UNQUOTED else "-"
    yield here
    yield f"{here}g{gap}"
    yield f"{here}x{crossed}"
    yield f"{here}x{crossed}s{sentences}"
    yield f"{here}s{sentences}{quoted}"
    yield f"{here}w{word}"
    yield f"{here}t{tag}x{crossed}"
    yield f"{here}b{before}x{crossed}"
    yield f"{here}j{joint}"
    yield f"{here}q{quoted}x{crossed}"
    yield f"{here}p{tenths(cut.sure[other])}"
    yield f"{here}c{tenths(cut.sure[cue])}"
    yield f"{here}v{clauses(paragraph, low, high)}"
    if kind == "content":
        opens = any(first == begin for begin, _ in paragraph.sentences)
        yield f"{here}o{opens}s{sentences}x{crossed}"
        yield f"{here}f{plain(paragraph.words[first])}|{word}"
    else:
        yield f"{here}h{plain(paragraph.words[last - 1])}"


def alone(cut: Cut, cue: int) -> Iterator[str]:
    """Name what speaks for a cue whose source is not named."""
    paragraph, pieces = cut.paragraph, cut.pieces
    start = pieces[cue][1]
    before = plain(paragraph.words[start - 1]) if start else "^"
    left = pieces[cue - 1][0] if cue else "^"
    right = pieces[cue + 1][0] if cue + 1 < len(pieces) else "$"
    yield NOBODY
    yield f"{NOBODY}{plain(paragraph.words[start])}"
    yield f"{NOBODY}{paragraph.tags[start]}"
    yield f"{NOBODY}<{before}"
    yield f"{NOBODY}{left}_{right}"
    yield f"{NOBODY} c{tenths(cut.sure[cue])}"
    yield f"{NOBODY} p{tenths(surest_source(cut, start))}"


def surest_source(cut: Cut, place: int) -> float:
    """Tell how sure the surest source in the sentence of a word is."""
    begin, end = next(each for each in cut.paragraph.sentences if place < each[1])
    return max(
        (
            sure
            for (kind, first, _), sure in zip(cut.pieces, cut.sure, strict=True)
            if kind == "source" and begin <= first < end
        ),
        default=0,
    )


def crossing(passed: tuple[Piece, ...]) -> str:
    """Count the cues, sources and contents between."""
    kinds = [kind for kind, _, _ in passed]
    return "".join(str(min(MOST_BETWEEN, kinds.count(k))) for k in ("cue", "source", "content"))


def clauses(paragraph: Paragraph, low: int, high: int) -> str:
    """Tell whether a verb stands between two words, and how many commas."""
    verb = any(tag.startswith(VERBS) for tag in paragraph.tags[low:high])
    return f"{verb}{min(MOST_COMMAS, paragraph.words[low:high].count(','))}"


def crossed_sentences(paragraph: Paragraph, places: tuple[int, int]) -> int:
    """Count the ends of sentences between two words."""
    low, high = sorted(places)
    return min(MOST_BETWEEN, sum(low < end <= high for _, end in paragraph.sentences))


def tenths(sure: float) -> int:
    return min(9, int(sure * 10))
