"""How many independent origins a claim's coverage has.

The unit is the origin of the information for this claim. Items are nodes, "derives from" is an
edge with a reason, and whatever joining edges connect is one origin. What is of undetermined
provenance is never counted as independent; it widens the upper bound.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from factcheck.evidence.corroboration.agencies import KNOWN, Agency
from factcheck.evidence.corroboration.bygone import without_old
from factcheck.evidence.corroboration.company import after_others, in_company
from factcheck.evidence.corroboration.corrections import takes_back
from factcheck.evidence.corroboration.coverage import Coverage, prepare
from factcheck.evidence.corroboration.edges import NOBODY, Edge, Strength
from factcheck.evidence.corroboration.groups import Group, Joined
from factcheck.evidence.corroboration.items import ClaimFacts, Item, Kind
from factcheck.evidence.corroboration.judging import judge
from factcheck.evidence.corroboration.plain_claim import as_items_write
from factcheck.evidence.corroboration.primary import Source, trace_primary
from factcheck.evidence.corroboration.replies import with_replies
from factcheck.evidence.corroboration.rings import Rings
from factcheck.evidence.corroboration.rules import RULES
from factcheck.evidence.corroboration.rulings import Ruling, added, ruled
from factcheck.evidence.corroboration.sides import take_sides
from factcheck.evidence.corroboration.stance import Judgement, Stance
from factcheck.evidence.corroboration.syndication import fold
from factcheck.evidence.corroboration.whole_names import of_claim, of_item


@dataclass(frozen=True, slots=True)
class Independence:
    """Three counts side by side, and why.

    `outlets`: distinct publishers among the related items. `independent_origins`: groups whose
    provenance is known; `origins_upper` counts the undetermined ones too. `primary_sources`: the
    people, bodies and documents behind the groups; `primary` has the names of each and the groups
    it stands behind. `circular`: items cite each other in a ring. `copies` names for every copy
    the item it is folded under. Unrelated items are in no group.
    """

    outlets: int
    independent_origins: int
    origins_upper: int
    primary_sources: int
    groups: tuple[Group, ...]
    edges: tuple[Edge, ...]
    copies: Mapping[str, str]
    circular: bool = False
    primary: tuple[Source, ...] = ()


def trace(
    claim: ClaimFacts,
    items: Sequence[Item],
    *,
    judgements: Mapping[str, Judgement] | None = None,
    agencies: Iterable[Agency] = KNOWN,
    rulings: Iterable[Ruling] = (),
) -> Independence:
    """Trace the related items back to their origins. Judges them where no judgements are given.

    `rulings` are what people decided before; an edge that was cut stays among the edges, to be
    shown.
    """
    judged = judgements or judge_items(claim, items)
    coverage = prepare(claim, items, judged, agencies, rulings)
    edges = tuple(added(coverage.rulings, (item.id for item in coverage.items)))
    for rule in RULES:
        edges = (*edges, *ruled(rule(coverage, edges), coverage.rulings))
    groups = tuple(_groups(coverage, edges))
    known = [group for group in groups if not group.undetermined]
    joins = (edge for edge in edges if edge.source and edge.strength is Strength.JOIN)
    rings = Rings.among((edge.item, edge.source, edge.rule) for edge in joins)
    fed = [group for group in known if rings.leave_fed(group.members)]
    primary = trace_primary(coverage, fed, edges)
    return Independence(
        outlets=len({item.publisher for item in coverage.items}),
        independent_origins=len(known),
        origins_upper=len(groups),
        primary_sources=len(primary.sources),
        primary=primary.sources,
        groups=groups,
        edges=(*edges, *ruled(primary.edges, coverage.rulings)),
        circular=bool(rings.members),
        copies={c.id: c.original for c in fold(coverage.reuses, coverage.folded)},
    )


def judge_items(claim: ClaimFacts, items: Sequence[Item]) -> dict[str, Judgement]:
    """Judge by the rules which items are about the claim, then by what was learnt on which side."""
    claim = as_items_write(claim, items)
    return after_others(claim, items, take_sides(claim, items, judge_by_all_rules(claim, items)))


def judge_by_all_rules(claim: ClaimFacts, items: Sequence[Item]) -> dict[str, Judgement]:
    """Judge each item by itself, then those that only talk about others by these."""
    items = [of_item(item) for item in items]
    claim = of_claim(as_items_write(claim, items))
    alone = {item.id: judge_item(claim, item) for item in items}
    about = without_old(claim, items, in_company(claim, items, alone))
    return after_others(claim, items, with_replies(claim, items, about))


def judge_item(claim: ClaimFacts, item: Item) -> Judgement:
    """Judge an item by all that is known of it."""
    return judge(claim, item.title, item.text, published=item.day, publisher=item.publisher)


def _groups(coverage: Coverage, edges: Iterable[Edge]) -> list[Group]:
    joined = Joined()
    agency_of: dict[str, str] = {}
    vague: set[str] = set()
    for edge in edges:
        if edge.source_name in NOBODY and edge.strength is not Strength.CUT:
            vague.add(edge.item)
        if edge.strength is Strength.JOIN:
            joined.join(edge.item, edge.source or _pool(coverage, edge))
            if edge.rule == "R1" or not edge.source:
                agency_of.setdefault(edge.item, edge.source_name)
    members: dict[str, list[Item]] = defaultdict(list)
    for item in coverage.items:
        members[joined.root(item.id)].append(item)
    return [
        Group(
            root=found[0].id,
            members=tuple(i.id for i in found),
            name=_agency(found, agency_of) or found[0].publisher,
            stance=common_stance(coverage.judgements[i.id].stance for i in found),
            undetermined=not _agency(found, agency_of)
            and (found[0].id in vague or not any(map(_tells, found))),
        )
        for found in members.values()
    ]


def _pool(coverage: Coverage, edge: Edge) -> str:
    """What stands for the dispatch of an agency that was not found; a denial is another one."""
    item = next(item for item in coverage.items if item.id == edge.item)
    side = coverage.judgements[edge.item].stance is Stance.REFUTES and not takes_back(item)
    dispatch = coverage.dispatch(edge.source_name, item)
    return f"agency {edge.source_name} {dispatch}{' denies' if side else ''}"


def _tells(item: Item) -> bool:
    """Whether an item could say where it has it from: an excerpt shows no credit."""
    return not item.partial or item.kind in (Kind.AGENCY, Kind.OFFICIAL)


def _agency(found: list[Item], agency_of: Mapping[str, str]) -> str:
    return next((agency_of[i.id] for i in found if i.id in agency_of), "")


def common_stance(stances: Iterable[Stance]) -> Stance:
    """What an origin's items agree on; "discusses" where they do not."""
    taken = set(stances) - {Stance.DISCUSSES}
    return taken.pop() if len(taken) == 1 else Stance.DISCUSSES
