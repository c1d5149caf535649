"""Who said what in a text, as the trained parts see it: source, cue and contents of each."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from articles.extraction.article import Block
from factcheck.claims.extraction.layers import Layers
from factcheck.claims.extraction.linking import Linker
from factcheck.claims.extraction.paragraphs import Place, paragraphs_in
from factcheck.claims.extraction.tagger import Tagger
from factcheck.claims.extraction.ties import place_of
from factcheck.claims.extraction.weights import Weights


@dataclass(frozen=True)
class Attributed:
    """Places in the text; a cue has no source where nobody is named.

    `chance` is how likely the contents, by half at least, and the source are right, 0..1.
    """

    cue: Place
    source: Place | None
    contents: tuple[Place, ...]
    chance: float


@dataclass(frozen=True)
class Attributor:
    """The parts that have to be there together."""

    tagger: Tagger
    layers: Layers
    linker: Linker

    def read(self, text: str, blocks: Sequence[Block]) -> list[Attributed]:
        paragraphs = paragraphs_in(text, blocks, self.tagger)
        found = []
        for paragraph, pieces in zip(paragraphs, self.layers.possible(paragraphs), strict=True):
            for linked in self.linker.link(paragraph, pieces):
                source = place_of(paragraph, linked.source) if linked.source else None
                contents = tuple(place_of(paragraph, each) for each in linked.contents)
                cue = place_of(paragraph, linked.cue)
                found.append(Attributed(cue, source, contents, linked.chance))
        return found

    def pieces(self, text: str, blocks: Sequence[Block]) -> Iterator[tuple[str, Place]]:
        """Give sources, cues and contents each for itself, whatever they belong to."""
        paragraphs = paragraphs_in(text, blocks, self.tagger)
        for paragraph, pieces in zip(paragraphs, self.layers.pieces(paragraphs), strict=True):
            for piece in pieces:
                yield piece[0], place_of(paragraph, piece)


def attributor(weights: Weights) -> Attributor | None:
    """Give what reads attributions, or None where one of its parts is missing."""
    if weights.tagger is None or weights.attribution is None or weights.linker is None:
        return None
    return Attributor(weights.tagger, weights.attribution, weights.linker)
