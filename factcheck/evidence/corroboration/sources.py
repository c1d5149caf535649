"""Rule R2: an item names another as its source for this claim."""

from collections.abc import Iterator, Sequence
from datetime import timedelta

from factcheck.evidence.corroboration.access import (
    holds_itself,
    looked_into,
    saw_itself,
    was_sent,
    was_there,
)
from factcheck.evidence.corroboration.bodies import is_person
from factcheck.evidence.corroboration.called import (
    beginning_by_kind,
    by_its_title,
    in_its_references,
    is_of_what_it_copies,
    named_beside,
    passed_on_by,
)
from factcheck.evidence.corroboration.citations import (
    cited,
    cited_nobody,
    mentions,
    written_by,
)
from factcheck.evidence.corroboration.corrections import takes_back_itself
from factcheck.evidence.corroboration.coverage import Coverage, cut
from factcheck.evidence.corroboration.credits import without_pictures
from factcheck.evidence.corroboration.earlier import older, others
from factcheck.evidence.corroboration.edges import UNNAMED_MEDIA, Edge, Strength
from factcheck.evidence.corroboration.items import Item, Kind
from factcheck.evidence.corroboration.naming import names_of, short_names
from factcheck.evidence.corroboration.posts import posted_by_one, posted_on
from factcheck.evidence.corroboration.replies import knows_nothing
from factcheck.evidence.corroboration.stance import Stance
from factcheck.evidence.corroboration.statements import (
    named_interview,
    reported_in,
    speakers_near,
)
from factcheck.evidence.corroboration.weighing import weigh
from factcheck.evidence.corroboration.words import sentences, words

_CLOCKS = timedelta(hours=1)  # by which two may differ
_MOST = 0.5  # of what the claim says beside its names
# How others call an encyclopedia: "as the online encyclopedia has it".
_KIND_OF_BOOK = ("encyclopedia", "encyclopaedia", "online encyclopedia", "online encyclopaedia")


def citation(coverage: Coverage, so_far: tuple[Edge, ...]) -> Iterator[Edge]:
    """R2: the item names another as its source for the claim, in words of its own.

    Where the item shows access of its own as well, that is a suggestion only. What a copy cites
    is for the item that it is a copy of.
    """
    short = short_names(coverage.items)
    copied = {(e.item, e.source) for e in so_far if e.strength is Strength.JOIN}
    for item in coverage.items:
        if only_talks(coverage, item):
            continue
        passage = coverage.passage(item)
        own = was_there(item, passage)
        before = {other.id for other in older(coverage, item)}
        for source in others(coverage, item):
            if coverage.counts_anew(item, source):
                continue
            if source.kind is Kind.OFFICIAL and source.id not in before:
                # A body that speaks later confirms what was told before; what somebody cites by
                # its title was there in an earlier edition.
                if words := by_its_title(coverage, item, source):
                    yield cites(item, source.id, source.publisher, words, own=own)
                continue
            nicknames = [n for n, publisher in short.items() if publisher == source.publisher]
            words, beside = _named_as_source(coverage, item, source, nicknames)
            if words and is_of_what_it_copies(coverage, item, source, words, copied):
                continue
            words = words or _cited_with_another(coverage, item, source)
            if words:
                both = beside or _dug(item, source)
                rest = [o for o in others(coverage, item) if o is not source]
                first = next((o for o in rest if named_beside(item, o, source)), None)
                carriers = (o for o in rest if o.kind is not Kind.OFFICIAL)
                first = first or passed_on_by(item, words, carriers)
                yield cites(item, source.id, source.publisher, words, own=both, after=first)
        yield from _agencies_cited(coverage, item, passage, own=own)
        yield from _of_nobody(coverage, item, passage, own=own)


def _named_as_source(
    coverage: Coverage, item: Item, source: Item, short: Sequence[str]
) -> tuple[str, bool]:
    """The words that name a source, and whether the item shows access of its own beside them.

    Where the very sentence with the claim names it, what the outlet saw, read or reckoned in
    another one is something else.
    """
    called = (*names_of(source), *_initials(coverage, source))
    called = (*called, *beginning_by_kind(item, source, coverage.items))
    short = (*short, *(_KIND_OF_BOOK if source.kind is Kind.ENCYCLOPEDIA else ()))
    told = was_there(item, coverage.passage(item))
    near = map(without_pictures, (coverage.sentence(item), coverage.passage(item)))
    for there in near:
        named = cited(there, called, short=short)
        if named:
            own = was_there(item, there) or holds_itself(item, coverage.passage(item), there)
            return named, own or (told and named_interview(item))
    for there in _telling(coverage, item, called):
        if named := cited(there, called, short=short):
            return named, told or was_there(item, there)
    if may_lie_elsewhere(coverage, item):
        named = cited(without_pictures(item.text), called, short=short)
    if source.kind is Kind.ENCYCLOPEDIA and mentions(coverage.sentence(item), called):
        named = named or source.publisher  # nobody names one beside a claim but as its source
    named = named or written_by(f"{item.title}\n{item.text}", source.byline)
    if not named and item.kind is Kind.ENCYCLOPEDIA:
        named = in_its_references(item, source)
    return named or _account_in(coverage, item, source), told


def _cited_with_another(coverage: Coverage, item: Item, source: Item) -> str:
    """The words that cite another item's publisher beside which this one is named, before it."""
    for other in others(coverage, item):
        if named_beside(item, source, other):
            called = (*names_of(other), *_initials(coverage, other))
            return cited(coverage.passage(item), called, short=short_names([other]))
    return ""


def _telling(coverage: Coverage, item: Item, called: Sequence[str]) -> Iterator[str]:
    """The sentences by which an item tells most of the claim once more and has one of the names."""
    if not any(name in item.text for name in called):
        return
    weighed, text = weigh(coverage.claim), without_pictures(item.text)
    for place in sentences(text):
        told = text[slice(*place)]
        if any(name in told for name in called) and weighed.told(words(told)) >= _MOST:
            yield told


def _of_nobody(coverage: Coverage, item: Item, passage: str, *, own: bool) -> Iterator[Edge]:
    nobody = cited_nobody(passage)
    if nobody not in coverage.sentence(item) and reported_in(item, coverage.place(item)):
        return  # it is a detail of which that is said
    if nobody and not own and not _knows_itself(coverage, item):
        yield names_nobody(item, nobody)


def _knows_itself(coverage: Coverage, item: Item) -> bool:
    """Whether a body, or an outlet that has looked itself, answers to what is being said."""
    refutes = coverage.judgements[item.id].stance is Stance.REFUTES
    return refutes and (item.kind is Kind.OFFICIAL or was_there(item, item.text))


def _account_in(coverage: Coverage, item: Item, source: Item) -> str:
    """The account of a post, which nobody names but to tell of the post; in any language.

    By its platform alone, a body's is known where it is the only one there on that side; so is
    the only handle where one account without a name is told of.
    """
    if source.kind is not Kind.SOCIAL or item.kind is Kind.SOCIAL or _is_later(source, item):
        return ""
    handle = source.publisher.split()[0]
    if mentions(item.text, [handle]) and handle.startswith("@"):
        return handle
    told_of = posted_by_one if handle.startswith("@") else posted_on
    behind = item.text[coverage.place(item).end :].strip("\n").partition("\n\n")[0]
    passage = f"{coverage.passage(item)}\n\n{behind}"
    posts = {each.publisher for each in coverage.items if each.kind is Kind.SOCIAL}
    alike = {publisher for publisher in posts if told_of(publisher, passage)}
    return told_of(source.publisher, passage) if alike == {source.publisher} else ""


def _is_later(source: Item, item: Item) -> bool:
    """Whether a post was written when an item had long appeared: it names another one of hers."""
    if not (source.published_at and item.published_at):
        return False
    return source.published_at - item.published_at > _CLOCKS


def _dug(item: Item, source: Item) -> bool:
    """Whether it brings more than the source it names: of a body's notice, or taking itself back.

    What it tried out or looked at besides is colour.
    """
    if takes_back_itself(item):
        return True
    asked = looked_into(item, item.text) or named_interview(item)
    return source.kind is Kind.OFFICIAL and asked and was_there(item, item.text)


def only_talks(coverage: Coverage, item: Item) -> bool:
    """Takes no side and has no evidence of its own, nor is an agency's or of a body that knows."""
    if coverage.judgements[item.id].stance is not Stance.DISCUSSES:
        return False
    knows = item.kind is not Kind.OUTLET and not knows_nothing(item)
    reports = knows or bool(coverage.credits[item.id])
    if was_sent(item) and any(map(is_person, speakers_near(item, coverage.place(item)))):
        return False
    brings = (
        _saw_what_is_claimed(coverage, item)
        or _looked_into_something(coverage, item)
        or named_interview(item)
    )
    return not reports and not brings


def _saw_what_is_claimed(coverage: Coverage, item: Item) -> bool:
    """Whether the outlet saw something of what is claimed: not "I saw his hat"."""
    passage, weighed = coverage.passage(item), weigh(coverage.claim)
    told = (passage[slice(*place)] for place in sentences(passage))
    return any(saw_itself(item, each) and weighed.told(words(each)) > 0 for each in told)


def _looked_into_something(coverage: Coverage, item: Item) -> bool:
    """Whether the outlet has read or reckoned something, and not only another's story or post."""
    passage = coverage.passage(item)
    theirs = [
        name
        for other in coverage.items
        if other.publisher != item.publisher and other.kind is not Kind.OFFICIAL
        for name in names_of(other)
    ]
    told = (passage[slice(*place)] for place in sentences(passage))
    return any(looked_into(item, each) and not mentions(each, theirs) for each in told)


def may_lie_elsewhere(coverage: Coverage, item: Item) -> bool:
    """Whether a source named away from the passage can be the claim's: nobody else vouches."""
    if item.kind not in (Kind.OUTLET, Kind.SOCIAL) or was_there(item, item.text):
        return False
    return not reported_in(item, coverage.place(item))


def _agencies_cited(coverage: Coverage, item: Item, passage: str, *, own: bool) -> Iterator[Edge]:
    """Agencies named in the passage, whether or not their own item was found."""
    there = {other.publisher for other in coverage.items}
    passage = without_pictures(passage)
    for agency in coverage.register.all_in(passage):
        words = cited(passage, coverage.register.names(agency))
        if words and agency not in there:
            yield cites(item, "", agency, words, own=own)


def _initials(coverage: Coverage, source: Item) -> list[str]:
    """By which other names an agency goes."""
    return coverage.register.names(source.publisher) if source.kind is Kind.AGENCY else []


def names_nobody(item: Item, words: str) -> Edge:
    return Edge(
        item=item.id,
        source="",
        source_name=UNNAMED_MEDIA,
        rule="R2",
        strength=Strength.SUGGEST,
        reason=f"“{words}” names nobody: provenance undetermined.",
    )


def cites(
    item: Item, source: str, name: str, words: str, *, own: bool, after: Item | None = None
) -> Edge:
    """That it cites somebody; whom it names first is whom it has it from."""
    first = after.publisher if after else ""
    return Edge(
        item=item.id,
        source=source,
        source_name=name,
        rule="R2",
        strength=Strength.SUGGEST if own or first else Strength.JOIN,
        reason=f"It names {name} for this: “{cut(words)}”"
        + (", but shows access of its own." if own else f", but {first} first." if first else "."),
    )
