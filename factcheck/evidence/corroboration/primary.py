"""Primary sources: how many people, bodies and documents the origins come from."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from factcheck.evidence.corroboration.coverage import Coverage, Edge, Strength
from factcheck.evidence.corroboration.groups import Group, Joined
from factcheck.evidence.corroboration.items import Item
from factcheck.evidence.corroboration.witnesses import (
    Witnesses,
    behind,
    called,
    has_nobody,
    same_document,
    same_witness,
)


@dataclass(frozen=True, slots=True)
class Primary:
    """The names behind each primary source, and why two origins have the same one."""

    sources: tuple[tuple[str, ...], ...]
    edges: tuple[Edge, ...]


def trace_primary(coverage: Coverage, groups: Sequence[Group], edges: Iterable[Edge]) -> Primary:
    """R4: bring together the origins that have it from the same one."""
    derived = {e.item: e.source for e in edges if e.strength is Strength.JOIN}
    found = dict(_found(coverage, groups, derived))
    joined, same = Joined(), []
    for one, other in combinations([g for g in groups if g.root in found], 2):
        who = _same(coverage, one, other, found)
        if who:
            joined.join(other.root, one.root)
            same.append(_has_it_too(found[other.root].item, found[one.root].item, who))
    names: dict[str, list[str]] = {}
    for root, witnesses in found.items():
        names.setdefault(joined.root(root), []).extend(called(witnesses))
    return Primary(tuple(tuple(dict.fromkeys(each)) for each in names.values()), tuple(same))


def _same(coverage: Coverage, one: Group, other: Group, found: Mapping[str, Witnesses]) -> str:
    """Who stands behind both. What contradicts itself is two sources."""
    if coverage.opposed(one.root, other.root):
        return ""
    mine, theirs = found[one.root], found[other.root]
    who = same_document(mine, theirs)
    sides = {coverage.judgements[group.root].stance for group in (one, other)}
    if not who and len(sides) == 1:
        who = same_witness(mine, theirs, coverage.claim.text)
    return who


def _found(
    coverage: Coverage, groups: Sequence[Group], derived: dict[str, str]
) -> Iterator[tuple[str, Witnesses]]:
    by_id = {item.id: item for item in coverage.items}
    for group in groups:
        members = [by_id[member] for member in group.members]
        if not has_nobody(members):
            yield group.root, behind(coverage, members, derived)


def _has_it_too(item: Item, earlier: Item, who: str) -> Edge:
    return Edge(
        item=item.id,
        source=earlier.id,
        source_name=earlier.publisher,
        rule="R4",
        strength=Strength.SUGGEST,
        reason=f"Both have it from {who}: two origins, one primary source.",
    )
