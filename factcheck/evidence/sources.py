"""Whom the coverage comes from in the end, as far as the one who asks may know."""

from collections.abc import Iterable
from uuid import UUID

from factcheck.evidence.models import Hit, Origin, PrimarySource

Names = tuple[str, ...]


def sources_shown(
    sources: Iterable[PrimarySource], hits: Iterable[Hit], fed: Iterable[Origin]
) -> tuple[tuple[Names, ...], int]:
    """What the primary sources are called, and how many there are.

    `hits` are those that are shown, `fed` the known origins that lead to something outside
    themselves. A source is named where all items that name it are shown. An origin of which some
    items are not shown, and none of its sources either, counts as one nobody names: it is as if
    the rest were not there. So does one from before its items were counted.
    """
    shown = list(hits)
    origin_of = {hit.pk: hit.origin_id for hit in shown}
    named: list[Names] = []
    explained: set[UUID | None] = set()
    for source in sources:
        roots = {root for root in vars(source)["roots"] if root}  # NULL where it has none
        if roots <= origin_of.keys():
            named.append(tuple(source.names))
            explained |= {origin_of[root] for root in roots}
    parts = [
        origin
        for origin in fed
        if origin.pk not in explained
        and (not origin.items or sum(h.origin_id == origin.pk for h in shown) < origin.items)
    ]
    return tuple(named), len(named) + len(parts)
