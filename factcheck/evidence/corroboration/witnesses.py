"""Rule R4: who or what stands behind each origin, and which origins have it from the same one.

Every origin has somebody at its beginning: people, a body, a document or the outlet itself that
was there. Two origins on one side that have it from the same one are two origins and one primary
source. A ring that nobody feeds, media without a name and an outlet's own mix-up have nobody.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from itertools import chain

from factcheck.evidence.corroboration.access import saw_itself, was_there
from factcheck.evidence.corroboration.bodies import (
    bare_name,
    bodies_of,
    full_name,
    is_person,
    is_told_by_place,
    is_unnamed,
    same_speaker,
)
from factcheck.evidence.corroboration.citations import mentions, relayed
from factcheck.evidence.corroboration.corrections import admits_mix_up
from factcheck.evidence.corroboration.coverage import Coverage
from factcheck.evidence.corroboration.dates import dates
from factcheck.evidence.corroboration.documents import (
    DOCUMENT,
    NUMBERED,
    PAGES,
    document_is,
    document_read,
    is_part_of_paper,
    paper_spoken_of,
)
from factcheck.evidence.corroboration.items import Item, Kind
from factcheck.evidence.corroboration.naming import (
    body_names,
    names_of,
)
from factcheck.evidence.corroboration.offices import holds
from factcheck.evidence.corroboration.papers import (
    paper_of_both,
    puts_out,
    same_surname,
    writers_in,
)
from factcheck.evidence.corroboration.readings import one_poll, reads_what_it_put_out
from factcheck.evidence.corroboration.spokespeople import FEWEST_LETTERS, one_voice
from factcheck.evidence.corroboration.statements import named_interview, speakers_near
from factcheck.evidence.corroboration.tellers import given_by, measured, speakers_of, tellers
from factcheck.evidence.corroboration.witness import Witnesses

_ANYWHERE = 99  # paragraphs


def behind(coverage: Coverage, members: Sequence[Item], derived: Mapping[str, str]) -> Witnesses:
    """Find out who stands behind an origin, from those of its items that derive from no other."""
    sources = [item for item in members if item.id not in derived] or list(members[:1])
    root = sources[0]
    near = coverage.passage(root)
    media = {name for item in coverage.items for name in names_of(item)}
    document = document_read(root, near, media) if root.kind is Kind.OUTLET else document_is(root)
    speakers: tuple[str, ...] = ()
    beside: tuple[str, ...] = ()
    if not document and not measured(coverage, root):
        item, speakers = next(
            (
                (item, s)
                for item in tellers(coverage, members)
                if (s := speakers_of(coverage, item))
            ),
            (root, ()),
        )
        nearby = {full_name(n, item.text) for n in speakers_near(item, coverage.place(item))}
        nearby |= set(given_by(coverage, item))
        beside = tuple(name for name in speakers if name in nearby)
    if any(map(is_part_of_paper, speakers)) and not any(map(is_person, speakers)):
        document, speakers, beside = paper_spoken_of(root, near), (), ()
    published = (root.publisher,) if root.kind in (Kind.OFFICIAL, Kind.SOCIAL) else ()
    names = (*published, *(name for name in speakers if name not in published))
    bodies = frozenset().union(*(bodies_of(name, root.text) for name in names))
    return Witnesses(root, names, bodies, document, near, beside=(*published, *beside))


def same_witness(one: Witnesses, other: Witnesses, claim: str) -> str:
    """Who or what stands behind both, or nothing. Whom the claim is about is named everywhere."""
    for mine in one.names:
        for theirs in other.names:
            if same_speaker(mine, theirs):
                return max(mine, theirs, key=len)
            for person, office, named in ((mine, theirs, one), (theirs, mine, other)):
                if is_person(person) and holds(person, office, named.item.text):
                    return person
    for first, second in ((one, other), (other, one)):
        for name in first.names:
            known = name.split()[-1].casefold() in claim.casefold()
            if not is_person(name) or is_told_by_place(name) or second.document or known:
                continue
            if _named(name, second) and not _asked_somebody_else(name, second):
                return name
    return one_voice(one, other, claim)


def same_name(one: Witnesses, other: Witnesses) -> str:
    """The person by whose name both go, or the body that both have where the claim stands."""
    people = (n for n in one.names if is_person(n) and any(same_speaker(n, o) for o in other.names))
    bodies = (n for n in one.beside if any(same_speaker(n, o) for o in other.beside))
    return next(chain(people, bodies), "")


def same_document(one: Witnesses, other: Witnesses, claim: str) -> str:
    """A document that was published, and somebody's own reading of it."""
    for published, reader in ((one, other), (other, one)):
        text = f"{reader.item.title}\n{reader.item.text}"
        if reads_what_it_put_out(published.item, reader):
            return published.item.publisher
        if published.item.kind is not Kind.OFFICIAL or reader.item.kind is Kind.OFFICIAL:
            continue
        if _works_with_its_papers(published.item, reader):
            return published.item.publisher
        if not reader.document:
            continue
        alike = reader.document in (published.document, *PAGES)
        if published.document and alike and mentions(text, names_of(published.item)):
            return published.item.publisher
        if relayed(text, body_names(published.item)) or puts_out(published, reader, claim):
            return published.item.publisher
        days = {(d.first, d.last) for d in dates(published.item.title)}
        same_day = days & {(d.first, d.last) for d in dates(text)}
        word = published.document
        if word and re.search(rf"\b{word}\b", text, re.IGNORECASE) and (same_day or not days):
            return published.item.publisher
    made = (_writer_of(*each) or _maker_of(*each) for each in ((one, other), (other, one)))
    polled = one_poll(one, other, claim)
    return polled or paper_of_both(one, other, claim) or next(filter(None, made), "")


def _works_with_its_papers(published: Item, reader: Witnesses) -> bool:
    """Whether somebody works with a body's papers or tables, where it keeps them or their words."""
    text, bodies = f"{reader.item.title}\n{reader.item.text}", body_names(published)
    if was_there(reader.item, text) and _reads_its_papers(text, bodies):
        return True
    went = _went_to_its_papers(text, bodies) or _reads_its_judges(published, reader)
    return went or _has_its_parts(published, reader.item)


def _has_its_parts(published: Item, reader: Item) -> bool:
    """Whether one works with the tables that a paper has by their numbers, and names its maker."""
    parts = {m[0].casefold() for m in NUMBERED.finditer(published.text)}
    mine = {m[0].casefold() for m in NUMBERED.finditer(reader.text)}
    return bool(parts & mine) and mentions(reader.text, names_of(published))


def _reads_its_papers(text: str, bodies: Iterable[str]) -> bool:
    """Whether it works with "the water board's daily table"."""
    either = "|".join(map(re.escape, bodies))
    papers = rf"(?:{DOCUMENT.pattern}|\b(?:figures|numbers|readings|tables?)\b)"
    ways = (
        rf"\b(?:{either})(?:['’]s?)? (?:[\w-]+ ){{0,2}}{papers}",
        rf"{papers}[^.\n]{{0,50}}\b(?:which|that) the (?:[\w-]+ ){{0,2}}(?:{either})\b",
        rf"{papers} (?:of|from|by) the (?:[\w-]+ ){{0,2}}(?:{either})\b",
    )
    return bool(either) and bool(re.search("|".join(ways), text, re.IGNORECASE))


def _went_to_its_papers(text: str, bodies: Iterable[str]) -> bool:
    """Whether somebody went where a body keeps its papers: "the archive of the audit office"."""
    either = "|".join(map(re.escape, bodies))
    rooms = r"(?:archives?|basement|cellar|counter|library|reading room|registry|stacks|vaults?)"
    there = rf"\b{rooms} (?:of|at) the (?:[\w-]+ ){{0,2}}(?:{either})\b"
    own = rf"\bthe (?:[\w-]+ ){{0,2}}(?:{either})['’]s? (?:public )?{rooms}\b"
    people = "|".join([either, *_people_of(bodies)])
    behind = rf"\b(?:annex|appendix|tables?) (?:of|to|in) the (?:[\w-]+ ){{0,2}}(?:{people})['’]s?"
    behind += rf" (?:[\w-]+ ){{0,2}}{DOCUMENT.pattern}"
    return bool(either) and bool(re.search(f"{there}|{own}|{behind}", text, re.IGNORECASE))


def _people_of(bodies: Iterable[str]) -> list[str]:
    """Who works for a body that is called by what they do: "inspectors" of an inspectorate."""
    return [re.escape(f"{body[:-3]}s") for body in bodies if body.endswith("orate")]


def _reads_its_judges(published: Item, reader: Witnesses) -> bool:
    """Whether somebody has read what a court's judges wrote, of which its notice is about."""
    court = any(name.endswith(("court", "tribunal")) for name in body_names(published))
    wrote = r"\b(?:writes|wrote|held|finds|found) (?:presiding )?(?:[Jj]udge|[Jj]ustice) [A-Z]"
    return court and bool(reader.document and re.search(wrote, reader.item.text))


def _writer_of(reader: Witnesses, asked: Witnesses) -> str:
    """Who wrote the paper that one outlet has read, and spoke to the other."""
    writers = writers_in(reader.item.text, reader.document) if reader.document else ()
    return next(
        (n for n in asked.names for w in writers if is_person(n) and same_surname(n, w)), ""
    )


def _maker_of(reader: Witnesses, asked: Witnesses) -> str:
    """The body whose paper or decision one has read, where the other has it from that body.

    By all of its name: "the decision by which the Orsk fishing agency …", "the agency's memo".
    """
    names = [bare_name(name) for name in asked.beside if not is_person(name)]
    either = "|".join(re.escape(name) for name in names if " " in name and not is_unnamed(name))
    if not reader.document or not either:
        return ""
    paper = rf"(?:{DOCUMENT.pattern}|\b(?:agreement|decision|order|ruling)\b)"
    made = rf"{paper} (?:by|from|(?:by|in|with) which) the (?:{either})\b"
    its = rf"\b(?:{either})['’]s? (?:[\w-]+ ){{0,2}}{paper}"
    text = f"{reader.item.title}\n{reader.item.text}"
    found = re.search(f"{made}|{its}", text, re.IGNORECASE)
    return next((n for n in names if found and n.casefold() in found[0].casefold()), "")


def called(witnesses: Witnesses) -> tuple[str, ...]:
    """How to name them to a reader: names, else the document, else the outlet that was there.

    Whoever is quoted far from the passage speaks of something else.
    """
    if witnesses.beside:
        people = [name for name in witnesses.beside if not is_unnamed(name)]
        return tuple(people or witnesses.beside)
    if witnesses.document:
        return (f"{witnesses.document} ({witnesses.item.publisher})",)
    return (witnesses.item.publisher,)


def has_nobody(coverage: Coverage, members: Sequence[Item]) -> bool:
    """Whether an origin is nothing but an outlet's own mix-up; a body that errs is its source.

    Whoever puts a detail right goes on saying what was said.
    """
    root = members[0]
    if root.kind is Kind.OFFICIAL:
        return False
    ours = (item for item in members if item.publisher == root.publisher)
    return any(admits_mix_up(item) and _takes_back(coverage, root, item) for item in ours)


def _takes_back(coverage: Coverage, root: Item, item: Item) -> bool:
    """Whether the outlet says the contrary now, or says at once what it had wrong before."""
    return item is root or coverage.opposed(root.id, item.id)


def _named(person: str, other: Witnesses) -> bool:
    """Whether a person is named where the claim stands.

    Anywhere in a body's own notice, or where nobody is heard and the outlet did not see it itself.
    """
    surname = person.rsplit(maxsplit=1)[-1]
    if len(surname) < FEWEST_LETTERS:
        return False
    if other.item.kind is Kind.OFFICIAL and _is_a_party(surname, other.item.text):
        return False
    heard = other.names or saw_itself(other.item, other.item.text)
    whole = other.item.kind is Kind.OFFICIAL or not heard
    text = other.item.text if whole else other.passage
    return bool(re.search(rf"\b{re.escape(surname)}\b", text))


def _is_a_party(surname: str, notice: str) -> bool:
    """Whether a body's notice names a person only as who applied: "on application by Holm"."""
    name = rf"(?:[\w.’'-]+ ){{0,3}}?{re.escape(surname)}\b"
    applied = r"(?:appl(?:ication|ied)|appeal|complaint|motion|petition|request|suit)"
    return bool(re.search(rf"\b{applied} (?:\w+ )?(?:by|of|from) {name}", notice, re.IGNORECASE))


def _asked_somebody_else(person: str, other: Witnesses) -> bool:
    """Whether an outlet has it from an interview of its own, with another person by name."""
    if not named_interview(other.item):
        return False
    return any(is_person(name) and not same_speaker(name, person) for name in other.names)
