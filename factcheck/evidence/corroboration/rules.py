"""The rules by which one item derives from another for this claim, in the order they are tried.

Every rule takes the coverage and yields edges with a reason. Only joining edges make one origin of
two; the others are shown to the reviewer, who decides.
"""

from collections.abc import Callable, Iterator

from factcheck.evidence.corroboration.citations import (
    cited,
    cited_nobody,
    mentions,
    names_of,
    short_names,
    was_there,
)
from factcheck.evidence.corroboration.coverage import Coverage, Edge, Strength
from factcheck.evidence.corroboration.credits import Credit
from factcheck.evidence.corroboration.items import Item, Kind
from factcheck.evidence.corroboration.stance import Stance
from factcheck.evidence.corroboration.syndication import SHORT_RUN, Reuse

Rule = Callable[[Coverage], Iterator[Edge]]

UNNAMED_AGENCIES = "unnamed agencies"
UNNAMED_MEDIA = "unnamed media"
NOBODY = frozenset({UNNAMED_AGENCIES, UNNAMED_MEDIA})
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


def citation(coverage: Coverage) -> Iterator[Edge]:
    """R2: the item names another as its source for the claim, in words of its own.

    Where the item shows access of its own as well, that is a suggestion only.
    """
    short = short_names(coverage.items)
    for item in coverage.items:
        passage = coverage.passage(item)
        own = was_there(item, passage)
        for source in _others(coverage, item):
            nicknames = [n for n, publisher in short.items() if publisher == source.publisher]
            words = cited(passage, names_of(source), short=nicknames)
            if not words and _has_nothing_of_its_own(coverage, item):
                words = source.publisher if mentions(item.text, names_of(source)) else ""
            if words:
                yield _cites(item, source.id, source.publisher, words, own=own)
        yield from _agencies_cited(coverage, item, passage, own=own)
        nobody = cited_nobody(passage)
        if nobody and not own:
            yield Edge(
                item=item.id,
                source="",
                source_name=UNNAMED_MEDIA,
                rule="R2",
                strength=Strength.SUGGEST,
                reason=f"“{nobody}” names nobody: provenance undetermined.",
            )


def same_hands(coverage: Coverage) -> Iterator[Edge]:
    """R5: one outlet, or outlets of one owner, that tell one story; R10: not those who dug anew."""
    first: dict[str, Item] = {}
    for item in coverage.items:
        hands = item.owner or item.publisher
        before = first.setdefault(hands, item) if hands else item
        if before is item:
            continue
        anew = was_there(item, item.text)
        yield Edge(
            item=item.id,
            source=before.id,
            source_name=before.publisher,
            rule="R5",
            strength=Strength.SUGGEST if anew else Strength.JOIN,
            reason=f"{item.publisher} and {before.publisher} are both of {hands}"
            + (", but it shows reporting of its own." if anew else "."),
        )


RULES: tuple[Rule, ...] = (agency_credit, text_reuse, citation, same_hands)


def _others(coverage: Coverage, item: Item) -> Iterator[Item]:
    """The oldest item of every other publisher that is not on the opposite side."""
    seen = {item.publisher}
    for other in coverage.items:
        if other.publisher not in seen and not coverage.opposed(item.id, other.id):
            seen.add(other.publisher)
            yield other


def _has_nothing_of_its_own(coverage: Coverage, item: Item) -> bool:
    """An encyclopedia lives by its references; who takes no side talks about others' accounts."""
    if item.kind is Kind.ENCYCLOPEDIA:
        return True
    return coverage.judgements[item.id].stance is Stance.DISCUSSES


def _agencies_cited(coverage: Coverage, item: Item, passage: str, *, own: bool) -> Iterator[Edge]:
    """Agencies named in the passage, whether or not their own item was found."""
    there = {other.publisher for other in coverage.items}
    for agency in coverage.register.all_in(passage):
        words = cited(passage, coverage.register.names(agency))
        if words and agency not in there:
            yield _cites(item, "", agency, words, own=own)


def _cites(item: Item, source: str, name: str, words: str, *, own: bool) -> Edge:
    return Edge(
        item=item.id,
        source=source,
        source_name=name,
        rule="R2",
        strength=Strength.SUGGEST if own else Strength.JOIN,
        reason=f"It names {name} for this: “{_cut(words)}”"
        + (", but shows access of its own." if own else "."),
    )


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
