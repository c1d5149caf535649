"""The rules by which one item derives from another for this claim, in the order they are tried.

Every rule takes the coverage and yields edges with a reason. Only joining edges make one origin of
two; the others are shown to the reviewer, who decides.
"""

from collections import defaultdict
from collections.abc import Callable, Iterator

from factcheck.evidence.corroboration.access import was_let_in, was_sent, was_there
from factcheck.evidence.corroboration.bodies import is_person
from factcheck.evidence.corroboration.citations import mentions
from factcheck.evidence.corroboration.comments import comment
from factcheck.evidence.corroboration.corrections import (
    measured_anew,
    says_it_had_told,
    takes_back,
)
from factcheck.evidence.corroboration.coverage import Coverage, cut
from factcheck.evidence.corroboration.credits import Credit
from factcheck.evidence.corroboration.descent import descent
from factcheck.evidence.corroboration.details import shared_detail
from factcheck.evidence.corroboration.documents import document_read
from factcheck.evidence.corroboration.edges import UNNAMED_AGENCIES, Edge, Strength
from factcheck.evidence.corroboration.items import Item, Kind
from factcheck.evidence.corroboration.links import link
from factcheck.evidence.corroboration.naming import names_of
from factcheck.evidence.corroboration.relays import relay
from factcheck.evidence.corroboration.rings import ring
from factcheck.evidence.corroboration.sources import citation
from factcheck.evidence.corroboration.statements import named_interview, speakers_near
from factcheck.evidence.corroboration.syndication import PARTLY, SHORT_RUN, Reuse
from factcheck.evidence.corroboration.taken_over import taken_over
from factcheck.evidence.corroboration.translation import translation
from factcheck.evidence.corroboration.words import sentences

_ANYWHERE = 99  # paragraphs

Rule = Callable[[Coverage, tuple[Edge, ...]], Iterator[Edge]]


def agency_credit(coverage: Coverage, _so_far: tuple[Edge, ...]) -> Iterator[Edge]:
    """R1: the words are an agency's, because the item says so."""
    for item in coverage.items:
        seen: set[str] = set()
        for credit in coverage.credits[item.id]:
            if credit.agency != item.publisher and credit.agency not in seen:
                seen.add(credit.agency)
                yield _credited(coverage, item, credit)


def text_reuse(coverage: Coverage, _so_far: tuple[Edge, ...]) -> Iterator[Edge]:
    """R3: the words are those of an older item, credited or not."""
    by_id = {item.id: item for item in coverage.items}
    for reuse in coverage.reuses:
        joins = coverage.copied(reuse)
        if not joins and reuse.share < PARTLY:
            continue
        yield Edge(
            item=reuse.other,
            source=reuse.one,
            source_name=by_id[reuse.one].publisher,
            rule="R3",
            strength=Strength.JOIN if joins else Strength.SUGGEST,
            reason=_shared(by_id[reuse.one].publisher, reuse, joins=joins),
        )


def same_hands(coverage: Coverage, so_far: tuple[Edge, ...]) -> Iterator[Edge]:
    """R5: one outlet, or outlets of one owner, that tell one story; R10: not those who dug anew.

    Nor what comes from somebody else by one of the rules before, or takes the other side without
    being a correction.
    """
    elsewhere = {e.item for e in so_far if e.strength is Strength.JOIN and e.rule != "R3"}
    earlier: dict[str, list[Item]] = defaultdict(list)
    for item in coverage.items:
        hands = item.owner or item.publisher
        ours = earlier[hands]
        before = next((each for each in ours if not _told_anew(coverage, item, each)), None)
        before = before or next(iter(ours), item)
        ours.append(item)
        if before is item or not hands:
            continue
        anew = _dug_anew(coverage, item, before)
        apart = anew or item.id in elsewhere
        yield Edge(
            item=item.id,
            source=before.id,
            source_name=before.publisher,
            rule="R5",
            strength=Strength.SUGGEST if apart else Strength.JOIN,
            reason=f"{item.publisher} and {before.publisher} are both of {hands}"
            + (", but it shows reporting of its own." if anew else "."),
        )


def _dug_anew(coverage: Coverage, item: Item, before: Item) -> bool:
    """Whether the item brings something of its own; a correction takes back what was printed."""
    if measured_anew(item, before) and coverage.opposed(item.id, before.id):
        return True
    if _is_correction(coverage, item, before):
        return _rests_on_something_new(coverage, item, before)
    if _goes_back_on_its_word(coverage, item, before):
        return False
    if was_there(item, item.text) or _told_anew(coverage, item, before):
        return True
    return (was_sent(item) or item.byline != before.byline) and _heard_another(
        coverage, item, before
    )


def _is_correction(coverage: Coverage, item: Item, before: Item) -> bool:
    """Whether an item takes something back, or says the contrary of what it says it had told."""
    own = item.publisher == before.publisher and coverage.opposed(item.id, before.id)
    return takes_back(item) or (own and says_it_had_told(item))


def _rests_on_something_new(coverage: Coverage, item: Item, before: Item) -> bool:
    """Whether a correction has a paper, or the word of somebody whom the first report lacks."""
    if not coverage.opposed(item.id, before.id) or item.kind is not Kind.OUTLET:
        return False
    told = (item.text[slice(*place)] for place in sentences(item.text))
    if document_read(item, item.text, ()) or any(was_let_in(item, each) for each in told):
        return True
    heard = speakers_near(item, coverage.place(item), around=_ANYWHERE)
    new = [n for n in heard if is_person(n) and not mentions(before.text, [n.split()[-1]])]
    return named_interview(item) and bool(new)


def _goes_back_on_its_word(coverage: Coverage, item: Item, before: Item) -> bool:
    """Whether somebody takes back what he posted, or a body does not do what it had said it does.

    Of other things than its own doings a body may have learnt better since.
    """
    own = item.publisher == before.publisher
    its_doing = item.kind is Kind.OFFICIAL and mentions(coverage.claim.text, names_of(item))
    counts = coverage.judgements[item.id].cue == "number"
    takes_back_own = own and (its_doing or item.kind is Kind.SOCIAL)
    return takes_back_own and not counts and coverage.opposed(item.id, before.id)


def _heard_another(coverage: Coverage, item: Item, before: Item) -> bool:
    """Whether somebody whom the earlier item does not name speaks where the claim stands."""
    heard = speakers_near(item, coverage.place(item))
    people = [name.rsplit(maxsplit=1)[-1] for name in heard if is_person(name)]
    return bool(people) and not mentions(before.text, people)


def _told_anew(coverage: Coverage, item: Item, before: Item) -> bool:
    """Whether the item says something else than an earlier one."""
    return coverage.opposed(item.id, before.id) or coverage.counts_anew(item, before)


RULES: tuple[Rule, ...] = (
    agency_credit,
    text_reuse,
    citation,
    relay,
    comment,
    link,
    translation,
    taken_over,
    same_hands,
    shared_detail,
    descent,
    ring,
)


def _credited(coverage: Coverage, item: Item, credit: Credit) -> Edge:
    if not credit.agency:
        return Edge(
            item=item.id,
            source="",
            source_name=UNNAMED_AGENCIES,
            rule="R1",
            strength=Strength.SUGGEST,
            reason=f"The {credit.where} “{cut(credit.words)}” names no agency: "
            "provenance undetermined.",
        )
    wire = coverage.wire(credit.agency, item)
    return Edge(
        item=item.id,
        source=wire.id if wire and wire.id != item.id else "",
        source_name=credit.agency,
        rule="R1",
        strength=Strength.JOIN,
        reason=f"The {credit.where} “{cut(credit.words)}” credits {credit.agency}.",
    )


def _shared(source: str, reuse: Reuse, *, joins: bool) -> str:
    share = f"{reuse.share:.0%} of its text is also in {source}"
    if reuse.passage_run >= SHORT_RUN:
        run = f"{reuse.passage_run} words in a row where the claim stands"
        return f"{share}, {run}: “{cut(reuse.text)}”"
    if joins:
        return f"{share}, {reuse.run} words in a row: “{cut(reuse.text)}”"
    return f"{share}, but not where the claim stands."
