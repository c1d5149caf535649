"""The rules by which one item derives from another for this claim, in the order they are tried.

Every rule takes the coverage and yields edges with a reason. Only joining edges make one origin of
two; the others are shown to the reviewer, who decides.
"""

from collections.abc import Callable, Iterator

from factcheck.evidence.corroboration.coverage import Coverage, Edge, Strength
from factcheck.evidence.corroboration.credits import Credit
from factcheck.evidence.corroboration.items import Item
from factcheck.evidence.corroboration.syndication import SHORT_RUN, Reuse

Rule = Callable[[Coverage], Iterator[Edge]]

UNNAMED_AGENCIES = "unnamed agencies"
_SHOWN = 140


def agency_credit(coverage: Coverage) -> Iterator[Edge]:
    """R1: the words are an agency's, because the item says so."""
    for item in coverage.items:
        seen: set[str] = set()
        for credit in coverage.credits[item.id]:
            if credit.agency != item.publisher and credit.agency not in seen:
                seen.add(credit.agency)
                yield _credited(coverage, item, credit)


def text_reuse(coverage: Coverage) -> Iterator[Edge]:
    """R3: the words are those of an older item, credited or not."""
    by_id = {item.id: item for item in coverage.items}
    for reuse in coverage.reuses:
        joins = coverage.copied(reuse)
        yield Edge(
            item=reuse.other,
            source=reuse.one,
            source_name=by_id[reuse.one].publisher,
            rule="R3",
            strength=Strength.JOIN if joins else Strength.SUGGEST,
            reason=_shared(by_id[reuse.one].publisher, reuse, joins=joins),
        )


RULES: tuple[Rule, ...] = (agency_credit, text_reuse)


def _credited(coverage: Coverage, item: Item, credit: Credit) -> Edge:
    if not credit.agency:
        return Edge(
            item=item.id,
            source="",
            source_name=UNNAMED_AGENCIES,
            rule="R1",
            strength=Strength.SUGGEST,
            reason=f"The {credit.where} “{_cut(credit.words)}” names no agency: "
            "provenance undetermined.",
        )
    wire = coverage.wire(credit.agency)
    return Edge(
        item=item.id,
        source=wire.id if wire and wire.id != item.id else "",
        source_name=credit.agency,
        rule="R1",
        strength=Strength.JOIN,
        reason=f"The {credit.where} “{_cut(credit.words)}” credits {credit.agency}.",
    )


def _shared(source: str, reuse: Reuse, *, joins: bool) -> str:
    share = f"{reuse.share:.0%} of its text is also in {source}"
    if reuse.passage_run >= SHORT_RUN:
        run = f"{reuse.passage_run} words in a row where the claim stands"
        return f"{share}, {run}: “{_cut(reuse.text)}”"
    if joins:
        return f"{share}, {reuse.run} words in a row: “{_cut(reuse.text)}”"
    return f"{share}, but not where the claim stands."


def _cut(text: str) -> str:
    flat = " ".join(text.split())
    return flat if len(flat) <= _SHOWN else f"{flat[: _SHOWN - 1].rstrip()}…"
