"""Rule R6: an item links to another as its source for this claim."""

from collections.abc import Iterator

from factcheck.evidence.corroboration.access import was_there
from factcheck.evidence.corroboration.citations import mentions
from factcheck.evidence.corroboration.coverage import Coverage
from factcheck.evidence.corroboration.earlier import older, others
from factcheck.evidence.corroboration.edges import Edge, Strength
from factcheck.evidence.corroboration.items import Item, Kind
from factcheck.evidence.corroboration.naming import names_of
from factcheck.evidence.corroboration.sources import may_lie_elsewhere, only_talks


def link(coverage: Coverage, so_far: tuple[Edge, ...]) -> Iterator[Edge]:
    """R6: the item links to another that is older and on its side."""
    known = {(e.item, e.source) for e in so_far if e.rule == "R2"}
    for item in coverage.items:
        if not item.hosts or only_talks(coverage, item):
            continue
        own = was_there(item, coverage.passage(item))
        before = {other.id for other in older(coverage, item)}
        on_its_side = {other.id for other in others(coverage, item)}
        for source in coverage.items:
            if source.id not in on_its_side:
                continue
            if source.id not in before and not _was_there_before(coverage, item, source):
                continue
            opposed = coverage.opposed(item.id, source.id)
            if not item.links_to(source) or (item.id, source.id) in known or opposed:
                continue
            yield Edge(
                item=item.id,
                source=source.id,
                source_name=source.publisher,
                rule="R6",
                strength=Strength.SUGGEST if own else Strength.JOIN,
                reason=f"It links to {source.domain}"
                + (", but shows access of its own." if own else "."),
            )


def _was_there_before(coverage: Coverage, item: Item, source: Item) -> bool:
    """Whether an item has what it links to from there, though that is dated later.

    An entry was there before its last revision. Who names and links to an outlet, and nobody else
    for it, has put the link in afterwards.
    """
    if source.kind is Kind.ENCYCLOPEDIA:
        return True
    named = source.kind is Kind.OUTLET and mentions(item.text, names_of(source))
    return named and may_lie_elsewhere(coverage, item)
