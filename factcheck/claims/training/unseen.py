"""Pieces as they are found in texts that the networks never saw: what is learnt from them lasts.

The texts are dealt out; those of each part are read by a network that the others taught.
"""

from collections.abc import Iterator, Sequence

from factcheck.claims.extraction.layers import Layers
from factcheck.claims.extraction.ties import Cut
from factcheck.claims.training.attribution import taught
from factcheck.claims.training.attribution_notes import Annotated
from factcheck.claims.training.trained import Progress

PARTS = 3


def found_in(texts: Sequence[Annotated], progress: Progress) -> list[list[Cut]]:
    """Cut each paragraph of each text; a text that stands alone is all there is to learn from."""
    found: dict[int, list[Cut]] = {}
    for part in range(PARTS):
        held = [number for number in range(len(texts)) if number % PARTS == part]
        others = [each for number, each in enumerate(texts) if number % PARTS != part]
        if held:
            layers = taught_by(others or texts, progress)
            found |= {number: list(cuts(texts[number], layers)) for number in held}
    return [found[number] for number in range(len(texts))]


def taught_by(texts: Sequence[Annotated], progress: Progress) -> Layers:
    learnt = [noted for each in texts for noted in each.noted()]
    return Layers.read(taught(learnt, networks=1, progress=progress))


def cuts(text: Annotated, layers: Layers) -> Iterator[Cut]:
    pieces = layers.possible(text.paragraphs)
    for paragraph, found in zip(text.paragraphs, pieces, strict=True):
        yield Cut.of(paragraph, found)
