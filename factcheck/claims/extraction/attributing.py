"""Who said what in a text, as the trained parts see it: source, cue and contents of each."""

from collections.abc import Sequence
from dataclasses import dataclass

from articles.extraction.article import Block
from factcheck.claims.extraction.layers import Layers, Piece
from factcheck.claims.extraction.linking import Linker
from factcheck.claims.extraction.paragraphs import Paragraph, Place, paragraphs_in
from factcheck.claims.extraction.tagger import Tagger
from factcheck.claims.extraction.weights import Weights


@dataclass(frozen=True)
class Attributed:
    """Places in the text; a cue has no source where nobody is named.

    `sure` is the cue, `least` the part of all that is least sure, 0..1.
    """

    cue: Place
    source: Place | None
    contents: tuple[Place, ...]
    sure: float
    least: float


@dataclass(frozen=True)
class Attributor:
    """The parts that have to be there together."""

    tagger: Tagger
    layers: Layers
    linker: Linker

    def read(self, text: str, blocks: Sequence[Block]) -> list[Attributed]:
        paragraphs = paragraphs_in(text, blocks, self.tagger)
        found = []
        for paragraph, pieces in zip(paragraphs, self.layers.pieces(paragraphs), strict=True):
            for linked in self.linker.link(paragraph, list(pieces)):
                source = place_of(paragraph, linked.source) if linked.source else None
                contents = tuple(place_of(paragraph, each) for each in linked.contents)
                cue = place_of(paragraph, linked.cue)
                parts = (linked.cue, *linked.contents, *([linked.source] if linked.source else []))
                least = min(pieces[each] for each in parts)
                found.append(Attributed(cue, source, contents, pieces[linked.cue], least))
        return found


def attributor(weights: Weights) -> Attributor | None:
    """Give what reads attributions, or None where one of its parts is missing."""
    if weights.tagger is None or weights.attribution is None or weights.linker is None:
        return None
    return Attributor(weights.tagger, weights.attribution, weights.linker)


def place_of(paragraph: Paragraph, piece: Piece) -> Place:
    _, first, last = piece
    return paragraph.places[first][0], paragraph.places[last - 1][1]
