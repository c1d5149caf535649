"""Rule R2: an item passes on what a body has put out, and calls it by what it is."""

import re
from collections.abc import Iterator
from dataclasses import replace

from factcheck.evidence.corroboration.access import was_there
from factcheck.evidence.corroboration.body_calls import calls_of, put_out_by
from factcheck.evidence.corroboration.called import is_of_what_it_copies, passed_on_by
from factcheck.evidence.corroboration.citations import mentions, relayed, stated
from factcheck.evidence.corroboration.corrections import TAKES_BACK
from factcheck.evidence.corroboration.coverage import Coverage
from factcheck.evidence.corroboration.earlier import older, others
from factcheck.evidence.corroboration.edges import Edge, Strength
from factcheck.evidence.corroboration.items import Item, Kind
from factcheck.evidence.corroboration.naming import body_names, own_names
from factcheck.evidence.corroboration.sources import cites, only_talks
from factcheck.evidence.corroboration.stance import Stance
from factcheck.evidence.corroboration.words import sentences

# What a sentence has from somebody, it has from nobody whom another sentence names.
_SAID = re.compile(r"\b(?:said|says?|according to)\b")


def relay(coverage: Coverage, so_far: tuple[Edge, ...]) -> Iterator[Edge]:
    """R2: the item passes on what a body has put out, and calls it by what it is.

    What the body told the outlet, or the agency that it credits, is a suggestion only; what stands
    in the item that one is a copy of is for that item.
    """
    known = {(edge.item, edge.source) for edge in so_far}
    copied = {(e.item, e.source) for e in so_far if e.strength is Strength.JOIN}
    for item in coverage.items:
        if item.kind not in (Kind.OUTLET, Kind.AGENCY) or only_talks(coverage, item):
            continue
        if TAKES_BACK.search(item.title):
            continue  # it goes with what it takes back
        own = was_there(item, item.text) or _agency_was_there(coverage, item)
        on_its_side = {other.id for other in others(coverage, item)}
        for source in older(coverage, item):
            if not put_out_by(source) or source.id not in on_its_side:
                continue
            if (item.id, source.id) in known or coverage.opposed(item.id, source.id):
                continue
            words = _passed_on(coverage, item, source)
            if words and not is_of_what_it_copies(coverage, item, source, words, copied):
                carriers = (o for o in others(coverage, item) if o.kind is not Kind.OFFICIAL)
                first = passed_on_by(item, words, carriers)
                yield cites(item, source.id, source.publisher, words, own=own, after=first)


def _passed_on(coverage: Coverage, item: Item, source: Item) -> str:
    """The words by which an item has it from what a body has put out, or none."""
    told = coverage.sentence(item)
    there = told if _SAID.search(told) else item.text
    words = relayed(there, body_names(source)) or _statement_of(coverage, item, source)
    return words or calls_of(source, there, coverage.claim.text)


def _agency_was_there(coverage: Coverage, item: Item) -> bool:
    """Whether the agency that an item credits has it from an interview or reading of its own."""
    agencies = {credit.agency for credit in coverage.credits[item.id]} - {""}
    names = (name for agency in agencies for name in coverage.register.names(agency))
    return any(was_there(replace(item, publisher=name), item.text) for name in names)


def _statement_of(coverage: Coverage, item: Item, source: Item) -> str:
    """The words for a statement, where only one body of that side has made one.

    What takes no side, with two statements, goes by the one for the claim.
    """
    side = coverage.judgements[item.id].stance
    side = Stance.SUPPORTS if side is Stance.DISCUSSES else side
    made = [
        other
        for other in older(coverage, item)
        if put_out_by(other) and coverage.judgements[other.id].stance is side
    ]
    if made != [source]:
        return ""
    passage = _of_others(item, coverage.passage(item))
    return stated(passage) or (
        "" if was_there(item, item.text) else stated(_of_others(item, item.text))
    )


def _of_others(item: Item, text: str) -> str:
    """What a text says of others than the outlet itself: "the Ledger has it on its website"."""
    told = (text[slice(*place)] for place in sentences(text))
    return " ".join(each for each in told if not mentions(each, own_names(item)))
