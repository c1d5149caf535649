"""Rule R7: two items have the same rare details."""

import re
from collections.abc import Iterator

from factcheck.evidence.corroboration.coverage import Coverage
from factcheck.evidence.corroboration.edges import Edge, Strength
from factcheck.evidence.corroboration.items import Item

_FEWEST = 2  # one figure in common is a coincidence
_RARE = re.compile(r"(?<![\w.,:])\d[\d.,:]{2,}\d(?![\w])|(?<![\w.,:])\d+[.,:]\d+(?!\w)")
_YEAR = re.compile(r"1[6-9]\d\d|20\d\d")


def shared_detail(coverage: Coverage, so_far: tuple[Edge, ...]) -> Iterator[Edge]:
    """R7: uncommon figures that the claim has not stand in both: somebody should look."""
    known = {frozenset((edge.item, edge.source)) for edge in so_far}
    ours = _figures(coverage.claim.text)
    figures = {item.id: _figures(item.text) - ours for item in coverage.items}
    for place, item in enumerate(coverage.items):
        for before in coverage.items[:place]:
            both = sorted(figures[item.id] & figures[before.id])
            if len(both) >= _FEWEST and frozenset((item.id, before.id)) not in known:
                yield _looks_alike(item, before, both)


def _looks_alike(item: Item, before: Item, both: list[str]) -> Edge:
    return Edge(
        item=item.id,
        source=before.id,
        source_name=before.publisher,
        rule="R7",
        strength=Strength.SUGGEST,
        reason=f"It has the same uncommon figures as {before.publisher}: {', '.join(both)}.",
    )


def _figures(text: str) -> frozenset[str]:
    """Figures of four and more signs, years left out."""
    return frozenset(m for m in _RARE.findall(text) if not _YEAR.fullmatch(m))
