"""Ties the pieces of a paragraph together: to each cue its source and all that was said with it.

Every content chooses its cue, every cue its source or nobody; a source may serve several cues ("she
said … and added …"). How well two pieces fit is learnt from what lies between them (`ties`), and
how likely the whole is right from what was chosen (`trust`).
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from math import exp
from typing import Self

from factcheck.claims.extraction.layers import Piece
from factcheck.claims.extraction.packing import SCALE, Packed, lines_in, unpack
from factcheck.claims.extraction.paragraphs import Paragraph
from factcheck.claims.extraction.ties import Cut, between
from factcheck.claims.extraction.trust import Chosen, traits


@dataclass(frozen=True)
class Linked:
    """A cue with its source and its contents, all of them pieces of one paragraph.

    `chance` is how likely the contents, by half at least, and the source are right, 0..1.
    """

    cue: Piece
    source: Piece | None
    contents: tuple[Piece, ...]
    chance: float


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

    def link(self, paragraph: Paragraph, pieces: Mapping[Piece, float]) -> list[Linked]:
        """Give one for each cue; contents without a cue near them are nobody's."""
        cut = Cut.of(paragraph, pieces)
        return [
            Linked(
                cut.pieces[each.cue],
                None if each.source is None else cut.pieces[each.source],
                tuple(cut.pieces[at] for at in each.contents),
                self.chance(cut, each),
            )
            for each in self.choose(cut)
        ]

    def choose(self, cut: Cut) -> list[Chosen]:
        """Choose for each content its cue and for each cue its source."""
        said: dict[int, list[tuple[int, float]]] = {
            at: [] for at, piece in enumerate(cut.pieces) if piece[0] == "cue"
        }
        for at, piece in enumerate(cut.pieces):
            cues = cut.near(at, "cue") if piece[0] == "content" else []
            if cues:
                shares = shares_of([self.fit(cut, cue, at) for cue in cues])
                best = shares.index(max(shares))
                said[cues[best]].append((at, shares[best]))
        return [self.chosen(cut, cue, contents) for cue, contents in said.items()]

    def chosen(self, cut: Cut, cue: int, contents: Sequence[tuple[int, float]]) -> Chosen:
        choices = cut.sources(cue)
        shares = shares_of([self.fit(cut, cue, at) for at in choices])
        best = shares.index(max(shares))
        return Chosen(
            cue,
            choices[best],
            tuple(at for at, _ in contents),
            of_source=shares[best],
            of_nobody=shares[0],
            of_contents=min((share for _, share in contents), default=1),
        )

    def fit(self, cut: Cut, cue: int, other: int | None) -> int:
        return self.sum(between(cut, cue, other))

    def chance(self, cut: Cut, chosen: Chosen) -> float:
        """Weigh the whole; without contents there is nothing to be right."""
        if not chosen.contents:
            return 0
        return shares_of([self.sum(traits(cut, chosen)), 0])[0]

    def sum(self, names: Iterable[str]) -> int:
        return sum(self.weights.get(name, 0) for name in names)


def shares_of(fits: Sequence[int]) -> list[float]:
    """Turn sums of weights into chances that add up to one."""
    most = max(fits)
    odds = [exp((fit - most) / SCALE) for fit in fits]
    whole = sum(odds)
    return [each / whole for each in odds]
