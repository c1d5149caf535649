"""What people ruled about where coverage comes from: it outweighs every rule."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from factcheck.evidence.corroboration.edges import SAME_SOURCE, Edge, Strength

BY_HAND = "R0"


@dataclass(frozen=True, slots=True)
class Ruling:
    """Whether `item` derives from `source`, as a person decided.

    Both are ids of items. `source` is empty where what it comes from is not among the items; then
    `source_name` alone says who it is. With `derives` an edge is added. Without it every edge
    between the two is cut, in either direction, because a later search may order them anew.
    `shared` makes it a ruling on whether two origins have the same primary source instead.
    """

    item: str
    source: str
    source_name: str
    derives: bool
    shared: bool = False

    def is_about(self, edge: Edge) -> bool:
        """Whether the edge says what this ruling decides."""
        if self.shared != (edge.rule == SAME_SOURCE):
            return False
        if self.source and edge.source:
            return {self.item, self.source} == {edge.item, edge.source}
        return self.item == edge.item and self.source_name == edge.source_name


def ruled(edges: Iterable[Edge], rulings: Sequence[Ruling]) -> tuple[Edge, ...]:
    """The same edges, those cut that a person said are none."""
    apart = [ruling for ruling in rulings if not ruling.derives]
    return tuple(
        replace(edge, strength=Strength.CUT) if any(r.is_about(edge) for r in apart) else edge
        for edge in edges
    )


def added(rulings: Iterable[Ruling], there: Iterable[str]) -> Iterator[Edge]:
    """The edges that people drew between items that are `there`."""
    ids = set(there)
    for ruling in rulings:
        if ruling.derives and ruling.item in ids and (not ruling.source or ruling.source in ids):
            yield Edge(
                item=ruling.item,
                source=ruling.source,
                source_name=ruling.source_name,
                rule=BY_HAND,
                strength=Strength.JOIN,
                reason=f"Somebody on the desk decided that this comes from {ruling.source_name}.",
            )


def parted(one: str, other: str, rulings: Iterable[Ruling], *, shared: bool = False) -> bool:
    """Whether a person said that these two items do not belong together."""
    apart = (r for r in rulings if not r.derives and r.shared == shared)
    return any({ruling.item, ruling.source} == {one, other} for ruling in apart)
