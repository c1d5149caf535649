"""Rule R9: items that have it from each other in a circle, so that nobody brings it.

Outlets that name nobody else for it seldom name each other but to say where they have something.
One that names a later item may do so for many reasons; where that item has it from this one in
turn, the circle is closed.
"""

import re
from collections import defaultdict
from collections.abc import Collection, Hashable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Generic, Self, TypeVar

from factcheck.evidence.corroboration.access import was_there
from factcheck.evidence.corroboration.citations import mentions
from factcheck.evidence.corroboration.coverage import Coverage
from factcheck.evidence.corroboration.credits import without_pictures
from factcheck.evidence.corroboration.edges import Edge, Strength
from factcheck.evidence.corroboration.items import Item, Kind
from factcheck.evidence.corroboration.naming import names_of, short_names, with_article
from factcheck.evidence.corroboration.statements import reported_by

CITATIONS = frozenset(("R2", "R6", "R9"))  # rules of which rings are made

_ANNOUNCED = re.compile(r"\b(?:announc|confirm|disclos|present|reveal|unveil)(?:ed|es|ing|s)\b")

Name = TypeVar("Name", bound=Hashable)


@dataclass(frozen=True)
class Rings(Generic[Name]):
    """The circles among what is joined.

    `members`: the items that, from citation to citation, come back to themselves. `joins`: who is
    joined to whom, by whatever rule.
    """

    members: frozenset[Name]
    joins: tuple[tuple[Name, Name], ...]

    @classmethod
    def among(cls, joins: Iterable[tuple[Name, Name, str]]) -> Self:
        """Find them among joining edges: item, source and rule of each."""
        known = tuple(joins)
        follow = _follow((item, source) for item, source, rule in known if rule in CITATIONS)
        members = frozenset(item for item in follow if item in _reached(follow, item))
        return cls(members, tuple((item, source) for item, source, _ in known))

    def leave_fed(self, origin: Collection[Name]) -> bool:
        """Whether the items of an origin do not only have it from each other in a ring.

        They have where one of those in the ring is joined to one outside it, or none is in one.
        """
        if self.members.isdisjoint(origin):
            return True
        return any(
            item in origin and source in origin and item in self.members
            for item, source in self.joins
            if source not in self.members
        )


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
    """Who names whom and may have it from there, or is joined to it already."""
    short = short_names(coverage.items)
    texts = {item.id: f"{item.title}\n{without_pictures(item.text)}" for item in coverage.items}
    for source in coverage.items:
        brief = (name for name, whose in short.items() if whose == source.publisher)
        called = (*names_of(source), *with_article(brief))
        for item in coverage.items:
            if item.publisher == source.publisher:
                continue
            if not mentions(texts[item.id], called):
                continue
            if (item.id, source.id) in joined or _may_have_it(coverage, item, source, called):
                yield item.id, source.id


def _may_have_it(coverage: Coverage, item: Item, source: Item, called: Collection[str]) -> bool:
    """Whether an item that names another may say whose information it has.

    It may not where it says the opposite, was there, or tells who said or announced it; what a
    body says of an outlet is a reply.
    """
    bodys = item.kind is Kind.OFFICIAL
    if coverage.opposed(item.id, source.id) or (bodys and source.kind is not Kind.ENCYCLOPEDIA):
        return False
    outlet = item.kind in (Kind.OUTLET, Kind.SOCIAL)
    if outlet and (was_there(item, item.text) or _ANNOUNCED.search(item.text)):
        return False
    return all(mentions(name, called) for name in reported_by(item, coverage.place(item)))


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
