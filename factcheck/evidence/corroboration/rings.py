"""Rule R9: items that have it from each other in a circle, so that nobody brings it.

Outlets seldom name each other but to say where they have something. One that names a later item
may do so for many reasons; where that item has it from this one in turn, the circle is closed.
"""

from collections import defaultdict
from collections.abc import Collection, Hashable, Iterable, Iterator, Mapping
from typing import TypeVar

from factcheck.evidence.corroboration.citations import mentions
from factcheck.evidence.corroboration.coverage import Coverage
from factcheck.evidence.corroboration.edges import Edge, Strength
from factcheck.evidence.corroboration.items import Item, Kind
from factcheck.evidence.corroboration.naming import names_of, short_names

CITATIONS = frozenset(("R2", "R6", "R9"))  # rules of which rings are made

Name = TypeVar("Name", bound=Hashable)


def ring(coverage: Coverage, so_far: tuple[Edge, ...]) -> Iterator[Edge]:
    """R9: it names, unopposed, an outlet or entry that has it from this item in turn."""
    joins = [edge for edge in so_far if edge.source and edge.strength is Strength.JOIN]
    cited = {(edge.item, edge.source) for edge in joins if edge.rule in CITATIONS}
    by_id = {item.id: item for item in coverage.items}
    named = set(_named(coverage, {(edge.item, edge.source) for edge in joins})) - cited
    follow = _follow([*cited, *named])
    for item, source in sorted(named):
        if item in _reached(follow, source):
            yield _closes(by_id[item], by_id[source])


def _named(coverage: Coverage, joined: Collection[tuple[str, str]]) -> Iterator[tuple[str, str]]:
    """Who names whom, not opposed or joined already; what a body says of an outlet is a reply."""
    short = short_names(coverage.items)
    for source in coverage.items:
        brief = [name for name, whose in short.items() if whose == source.publisher]
        called = (*names_of(source), *(f"{the} {name}" for name in brief for the in ("the", "The")))
        for item in coverage.items:
            replies = item.kind is Kind.OFFICIAL and source.kind is not Kind.ENCYCLOPEDIA
            apart = coverage.opposed(item.id, source.id) and (item.id, source.id) not in joined
            if item.publisher == source.publisher or replies or apart:
                continue
            if mentions(f"{item.title}\n{item.text}", called):
                yield item.id, source.id


def in_rings(citations: Iterable[tuple[Name, Name]]) -> set[Name]:
    """The items that, from citation to citation, come back to themselves."""
    follow = _follow(citations)
    return {item for item in follow if item in _reached(follow, item)}


def is_fed(
    rings: Collection[Name], members: Collection[Name], joins: Iterable[tuple[Name, Name]]
) -> bool:
    """Whether the members of an origin do not only have it from each other in a ring.

    They have where one of those in the ring is joined to a member outside it, or none is in one.
    """
    if not any(member in rings for member in members):
        return True
    return any(
        item in members and source in members and item in rings and source not in rings
        for item, source in joins
    )


def _follow(citations: Iterable[tuple[Name, Name]]) -> Mapping[Name, set[Name]]:
    follow: dict[Name, set[Name]] = defaultdict(set)
    for item, source in citations:
        follow[item].add(source)
    return dict(follow)


def _reached(follow: Mapping[Name, set[Name]], start: Name) -> set[Name]:
    reached: set[Name] = set()
    ahead = list(follow.get(start, ()))
    while ahead:
        item = ahead.pop()
        if item not in reached:
            reached.add(item)
            ahead += follow.get(item, ())
    return reached


def _closes(item: Item, source: Item) -> Edge:
    return Edge(
        item=item.id,
        source=source.id,
        source_name=source.publisher,
        rule="R9",
        strength=Strength.JOIN,
        reason=f"It names {source.publisher}, which has this from {item.publisher} in turn.",
    )
