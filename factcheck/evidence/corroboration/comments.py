"""Rule R2: who takes no side and brings nothing of its own speaks of what others told."""

import re
from collections.abc import Iterable, Iterator

from factcheck.evidence.corroboration.bodies import bodies_of, is_person
from factcheck.evidence.corroboration.citations import cited_nobody, first_named, mentions
from factcheck.evidence.corroboration.coverage import Coverage
from factcheck.evidence.corroboration.earlier import older
from factcheck.evidence.corroboration.edges import Edge, Strength
from factcheck.evidence.corroboration.items import Item, Kind
from factcheck.evidence.corroboration.naming import body_names, names_of, short_names, without_place
from factcheck.evidence.corroboration.sources import names_nobody, only_talks
from factcheck.evidence.corroboration.stance import Stance
from factcheck.evidence.corroboration.statements import speakers_near

# By which an outlet speaks of what it has printed before.
_OWN_REPORT = re.compile(
    r"\b(?:(?:in |of )?our (?:own )?(?:account|article|interview|report|story)"
    r"|(?:we|this (?:magazine|newspaper|paper|site|station)) (?:[a-z]+ ){0,2}?"
    r"(?:printed|published|reported|ran|told"
    r"|wrote)|th(?:is|e) (?:magazine|newspaper|paper|site|station) (?:printed|reported))\b",
    re.IGNORECASE,
)


def comment(coverage: Coverage, _so_far: tuple[Edge, ...]) -> Iterator[Edge]:
    """R2: who takes no side and brings nothing new talks about the account named first.

    Accounts that support the claim go before those that refute it, whoever is named first.
    """
    for item in coverage.items:
        if not only_talks(coverage, item):
            continue
        for stance in (Stance.SUPPORTS, Stance.REFUTES, Stance.DISCUSSES):
            source = _named_first(coverage, item, stance)
            if source:
                break
        else:
            source = _spoken_of(coverage, item)
        if source:
            yield Edge(
                item=item.id,
                source=source.id,
                source_name=source.publisher,
                rule="R2",
                strength=Strength.JOIN,
                reason=f"It takes no side, brings nothing of its own and speaks of what "
                f"{source.publisher} has.",
            )
        elif nobody := cited_nobody(coverage.passage(item)):
            yield names_nobody(item, nobody)


def _named_first(coverage: Coverage, item: Item, stance: Stance) -> Item | None:
    short = {publisher: name for name, publisher in short_names(coverage.items).items()}
    there = [
        other for other in older(coverage, item) if coverage.judgements[other.id].stance is stance
    ]
    ours = [other for other in there if other.publisher == item.publisher]
    there = [other for other in there if other not in ours]
    names = [
        (name, other.id)
        for other in there
        for name in (
            *names_of(other),
            *without_place(other, coverage.claim.text),
            *body_names(other),
            short.get(other.publisher, ""),
        )
        if name
    ]
    names += _heard_first(coverage, there)
    names += _credited_agencies(coverage, there)
    text = f"{item.title}\n{item.text}"
    names += [(words, other.id) for other in ours[:1] for words in _OWN_REPORT.findall(text)]
    found = first_named(text, names)
    return next((other for other in (*there, *ours) if other.id == found), None)


def _credited_agencies(coverage: Coverage, there: Iterable[Item]) -> list[tuple[str, str]]:
    """The agencies that items credit, each with the oldest item that does."""
    first: dict[str, str] = {}
    for other in there:
        for credit in coverage.credits[other.id]:
            first.setdefault(credit.agency, other.id)
    return [
        (name, item)
        for agency, item in first.items()
        if agency
        for name in (agency, *coverage.register.names(agency))
    ]


def _heard_first(coverage: Coverage, there: Iterable[Item]) -> list[tuple[str, str]]:
    """The people who vouch for the claim, each with the oldest item that has heard him or her."""
    heard: dict[str, str] = {}
    for other in there:
        for name in speakers_near(other, coverage.place(other)):
            if is_person(name):
                heard.setdefault(name, other.id)
    return list(heard.items())


def _spoken_of(coverage: Coverage, item: Item) -> Item | None:
    """The oldest item of another publisher whose witness is named here."""
    for other in older(coverage, item):
        people = [
            name for name in speakers_near(other, coverage.place(other)) if name[:1].isupper()
        ]
        if mentions(item.text, [name.split()[-1] for name in people]):
            return other
    return _body_heard(coverage, item)


def _body_heard(coverage: Coverage, item: Item) -> Item | None:
    """The one body of its kind that is heard here: "the fire service" of County Fire and Rescue."""
    heard = frozenset[str]().union(
        *(bodies_of(name, item.text) for name in speakers_near(item, coverage.place(item)))
    )
    of_it = [
        other
        for other in older(coverage, item)
        if other.kind is Kind.OFFICIAL and bodies_of(other.publisher, "") & heard
    ]
    return of_it[0] if len({other.publisher for other in of_it}) == 1 else None
