"""Primary sources: how many people, bodies and documents the origins come from."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from factcheck.evidence.corroboration.affiliation import of_the_body, puts_itself_right
from factcheck.evidence.corroboration.corrections import puts_right
from factcheck.evidence.corroboration.coverage import Coverage
from factcheck.evidence.corroboration.edges import SAME_SOURCE, Edge, Strength
from factcheck.evidence.corroboration.groups import Group, Joined
from factcheck.evidence.corroboration.items import Item, Kind
from factcheck.evidence.corroboration.parts import examiners_in, parts_of
from factcheck.evidence.corroboration.witness import Witnesses
from factcheck.evidence.corroboration.witnesses import (
    behind,
    called,
    has_nobody,
    same_document,
    same_name,
    same_witness,
)


@dataclass(frozen=True, slots=True)
class Source:
    """One primary source: what it is called, and the roots of the origins that have it from it."""

    names: tuple[str, ...]
    roots: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Primary:
    """The primary sources, and why two origins have the same one."""

    sources: tuple[Source, ...]
    edges: tuple[Edge, ...]


def trace_primary(coverage: Coverage, groups: Sequence[Group], edges: Iterable[Edge]) -> Primary:
    """R4: bring together the origins that have it from the same one."""
    derived = {e.item: e.source for e in edges if e.strength is Strength.JOIN}
    found = dict(_found(coverage, groups, derived))
    joined, same = Joined(), []
    for one, other in combinations([g for g in groups if g.root in found], 2):
        who = _same(coverage, one, other, found)
        if who:
            if not coverage.parted(one.root, other.root, shared=True):
                joined.join(other.root, one.root)
            same.append(_has_it_too(found[other.root].item, found[one.root].item, who))
    together: dict[str, list[str]] = {}
    for root in found:
        together.setdefault(joined.root(root), []).append(root)
    examiners = {g.root: _examiners(coverage, g, found[g.root]) for g in groups if g.root in found}
    sources = [
        Source(names, tuple(roots))
        for roots in together.values()
        for names in (
            *_named(coverage, [found[root] for root in roots]),
            *((name,) for root in roots[:1] for name in examiners[root] if len(roots) == 1),
        )
    ]
    return Primary(tuple(sources), tuple(same))


def _named(coverage: Coverage, together: Iterable[Witnesses]) -> list[tuple[str, ...]]:
    """The names behind origins that belong together, apart where each gives a part of the claim."""
    found = list(together)
    each = [parts_of(coverage.claim, one.item, one.names) for one in found]
    apart = max(each, key=len)
    names = dict.fromkeys(name for one in found for name in called(one))
    rest = tuple(name for name in names if name not in apart[1:])
    return [rest, *((name,) for name in apart[1:])]


def _examiners(coverage: Coverage, group: Group, found: Witnesses) -> tuple[str, ...]:
    """Who examined what another told of, by those who retell it; not who is a part already."""
    items = [item for item in coverage.items if item.id in group.members]
    apart = parts_of(coverage.claim, found.item, found.names)
    return () if apart else examiners_in(items)


def _same(coverage: Coverage, one: Group, other: Group, found: Mapping[str, Witnesses]) -> str:
    """Who stands behind both. What contradicts itself is two sources."""
    mine, theirs = found[one.root], found[other.root]
    first, second = _standing(coverage, one), _standing(coverage, other)
    if coverage.opposed(first, second):
        anew = puts_itself_right(coverage.claim.text, mine, theirs)
        return theirs.item.publisher if anew else ""
    who = same_document(mine, theirs, coverage.claim.text)
    sides = {coverage.judgements[item].stance for item in (first, second)}
    if who or len(sides) > 1:
        return who or same_name(mine, theirs) or of_the_body(mine, theirs)
    return same_witness(mine, theirs, coverage.claim.text)


def _standing(coverage: Coverage, group: Group) -> str:
    """The item that tells an origin's side: where its outlet put itself right, that one.

    A body that corrects itself is behind what it said first as well.
    """
    by_id = {item.id: item for item in coverage.items}
    if by_id[group.root].kind is Kind.OFFICIAL:
        return group.root
    publisher = by_id[group.root].publisher
    right = (
        member
        for member in reversed(group.members)
        if by_id[member].publisher == publisher and puts_right(by_id[member])
    )
    return next(right, group.root)


def _found(
    coverage: Coverage, groups: Sequence[Group], derived: dict[str, str]
) -> Iterator[tuple[str, Witnesses]]:
    by_id = {item.id: item for item in coverage.items}
    for group in groups:
        members = [by_id[member] for member in group.members]
        if not has_nobody(coverage, members):
            yield group.root, behind(coverage, members, derived)


def _has_it_too(item: Item, earlier: Item, who: str) -> Edge:
    return Edge(
        item=item.id,
        source=earlier.id,
        source_name=earlier.publisher,
        rule=SAME_SOURCE,
        strength=Strength.SUGGEST,
        reason=f"Both have it from {who}: two origins, one primary source.",
    )
