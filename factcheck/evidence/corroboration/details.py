"""Rule R7: two items have the same rare details."""

import re
from collections.abc import Iterator

from factcheck.evidence.corroboration.access import was_there
from factcheck.evidence.corroboration.bodies import is_person
from factcheck.evidence.corroboration.coverage import Coverage
from factcheck.evidence.corroboration.edges import Edge, Strength
from factcheck.evidence.corroboration.items import Item, Kind
from factcheck.evidence.corroboration.statements import statements

_FEWEST = 2  # one figure in common is a coincidence
_RARE = re.compile(r"(?<![\w.,:])\d[\d.,:]{2,}\d(?![\w])|(?<![\w.,:])\d+[.,:]\d+(?!\w)")
# An agency is not the only one who heard what was said to all.
_AMONG_OTHERS = re.compile(
    r"\b(?:(?:news|press) (?:conference|briefing)|told (?:journalists|reporters)"
    r"|in (?:court|parliament))\b"
)
_YEAR = re.compile(r"1[6-9]\d\d|20\d\d")


def shared_detail(coverage: Coverage, so_far: tuple[Edge, ...]) -> Iterator[Edge]:
    """R7: uncommon figures that the claim has not stand in both: somebody should look.

    What also has everybody it quotes from an agency is that agency's dispatch in other words.
    """
    known = {frozenset((edge.item, edge.source)) for edge in so_far}
    told = {edge.item for edge in so_far if edge.strength is not Strength.SUGGEST}
    ours = _figures(coverage.claim.text)
    figures = {item.id: _figures(item.text) - ours for item in coverage.items}
    for place, item in enumerate(coverage.items):
        for before in coverage.items[:place]:
            both = sorted(figures[item.id] & figures[before.id])
            if len(both) >= _FEWEST and frozenset((item.id, before.id)) not in known:
                wire = item.id not in told and _is_a_wire_retold(coverage, item, before)
                yield _looks_alike(item, before, both, wire=wire)


def _is_a_wire_retold(coverage: Coverage, item: Item, before: Item) -> bool:
    """Whether an outlet has all whom it quotes from an agency, signs nothing and was nowhere."""
    if item.kind is not Kind.OUTLET or before.kind is not Kind.AGENCY:
        return False
    if item.byline or _AMONG_OTHERS.search(item.text) or was_there(item, item.text):
        return False
    voices = {said.speaker for said in statements(item)} - {""}
    theirs = {said.speaker for said in statements(before)}
    people = filter(is_person, voices)
    return not coverage.opposed(item.id, before.id) and voices <= theirs and any(people)


def _looks_alike(item: Item, before: Item, both: list[str], *, wire: bool) -> Edge:
    figures = ", ".join(both)
    return Edge(
        item=item.id,
        source=before.id,
        source_name=before.publisher,
        rule="R7",
        strength=Strength.JOIN if wire else Strength.SUGGEST,
        reason=f"It has the same uncommon figures as {before.publisher}: {figures}"
        + (", and nobody speaks in it who does not there." if wire else "."),
    )


def _figures(text: str) -> frozenset[str]:
    """Figures of four and more signs, years left out."""
    return frozenset(m for m in _RARE.findall(text) if not _YEAR.fullmatch(m))
