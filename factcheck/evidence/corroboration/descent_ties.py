"""What ties an item to an older one that it may have its information from, in numbers."""

import math
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from factcheck.evidence.corroboration.access import was_there
from factcheck.evidence.corroboration.bodies import bare_name, is_person, same_speaker
from factcheck.evidence.corroboration.citations import cited, first_named, mentions, stated
from factcheck.evidence.corroboration.corrections import takes_back
from factcheck.evidence.corroboration.coverage import Coverage
from factcheck.evidence.corroboration.descent_reading import Read, has_name, keys_of
from factcheck.evidence.corroboration.items import Item, Kind
from factcheck.evidence.corroboration.naming import without_brackets
from factcheck.evidence.corroboration.nearness import figures_in
from factcheck.evidence.corroboration.stance import Stance

_HOUR = 3600.0
_UNKNOWN_HOURS = 3.0  # as a logarithm: most of a day


@dataclass(frozen=True, slots=True)
class Common:
    """What all items have in common: the claim's words and figures, how rare each other word is."""

    claim: frozenset[str]
    figures: frozenset[str]
    rarity: Mapping[str, float]


def common_to(coverage: Coverage, items: Sequence[Read]) -> Common:
    """Weigh the words by how few of the items have them (inverse document frequency)."""
    spread: dict[str, int] = {}
    for one in items:
        for key in one.keys:
            spread[key] = spread.get(key, 0) + 1
    return Common(
        claim=keys_of(coverage.claim.text),
        figures=figures_in(coverage.claim.text),
        rarity={key: math.log((len(items) + 1) / count) for key, count in spread.items()},
    )


def tie_marks(
    coverage: Coverage, common: Common, one: Read, other: Read, named_first: str
) -> dict[str, float]:
    """All marks of a tie; `named_first` is the id of the item whose publisher is named first."""
    parts = (
        _copied(coverage, one.item, other.item),
        _in_common(common, one, other),
        _named(one, other, named_first),
        _voices(one, other),
        _hands(coverage, one.item, other.item),
        _sides(coverage, one, other),
    )
    found = {name: float(value) for part in parts for name, value in part}
    return {name: value for name, value in found.items() if value}


def whose_name_stands_first(one: Read, items: Iterable[Read]) -> str:
    """The id of the item whose publisher a text names first, or nothing."""
    names = [
        (name, other.item.id)
        for other in items
        if other.item.publisher != one.item.publisher
        for name in (*other.names_of, *other.short, *other.bodies)
    ]
    return first_named(one.told, names)


def _copied(coverage: Coverage, item: Item, other: Item) -> Iterator[tuple[str, float]]:
    pair = {item.id, other.id}
    reuse = next((r for r in coverage.reuses if {r.one, r.other} == pair), None)
    yield "copied share", reuse.share if reuse else 0.0
    yield "copied run", math.log1p(reuse.run) if reuse else 0.0
    yield "copied run in passage", math.log1p(reuse.passage_run) if reuse else 0.0


def _in_common(common: Common, one: Read, other: Read) -> Iterator[tuple[str, float]]:
    rare = common.rarity
    both = (one.keys & other.keys) - common.claim
    yield "rare words", math.log1p(sum(rare[key] for key in sorted(both)))
    mine = sorted(one.passage_keys - common.claim)
    share = sum(rare.get(k, 0.0) for k in mine if k in other.keys) / (
        sum(rare.get(k, 0.0) for k in mine) or 1.0
    )
    yield "rare words of passage", share
    yield "words without access", 0.0 if was_there(one.item, one.item.text) else share
    yield "names", math.log1p(len((one.names & other.names) - common.claim))
    yield "figures", math.log1p(len((one.figures & other.figures) - common.figures))
    mine_there = frozenset[tuple[str, ...]]().union(*one.quotations) & other.grams
    theirs_here = frozenset[tuple[str, ...]]().union(*other.quotations) & one.grams
    yield "quotations", math.log1p(len(mine_there) + len(theirs_here))


def _named(one: Read, other: Read, named_first: str) -> Iterator[tuple[str, float]]:
    anywhere = bool(cited(one.text, other.names_of, short=other.short))
    yield "named", mentions(one.told, other.called)
    yield "named in passage", mentions(one.passage_told, other.called)
    yield "body named", mentions(one.text.casefold(), other.bodies)
    yield "named first", named_first == other.item.id
    yield "cited", anywhere
    yield "cited in passage", bool(cited(one.passage, other.names_of, short=other.short))
    yield "cited without access", anywhere and not was_there(one.item, one.item.text)
    official = other.item.kind is Kind.OFFICIAL
    yield "statement of a body", official and bool(stated(one.item.text))
    yield (
        "linked",
        one.item.links_to(other.item) and other.item.publisher != one.item.publisher,
    )


def _voices(one: Read, other: Read) -> Iterator[tuple[str, float]]:
    near = [said.speaker for said in one.near if said.speaker]
    by_it = [name for name in near if _is_of(name, other)]
    carriers = (name for said in one.said for name in said.carriers)
    theirs = f"{other.text} {other.item.publisher}"
    yield "carried by it", any(_is_called(name, other) for name in carriers)
    yield "said by it", any(_is_of(name, other) for name in one.voices)
    yield "said by it in passage", bool(by_it)
    yield "share said by it in passage", len(by_it) / (len(one.near) or 1)
    yield (
        "one voice in passage",
        any(same_speaker(n, o) for n in near if has_name(n) for o in other.voices),
    )
    known = (re.search(rf"\b{re.escape(n.split()[-1])}\b", theirs) for n in one.voices)
    there = bool(one.voices) and all(known)
    yield "all voices there", there
    relays = there and not was_there(one.item, one.item.text)
    yield "all voices in a body's", relays and other.item.kind is Kind.OFFICIAL
    new = (n for n in one.voices if is_person(n) and n.split()[-1] not in theirs)
    yield "voice not there", any(new)


def _is_called(name: str, other: Read) -> bool:
    names = (*other.names_of, *other.short, without_brackets(other.item.publisher))
    return any(same_speaker(name, each) for each in names)


def _is_of(name: str, other: Read) -> bool:
    """Whether a speaker is the other item's publisher, by name or by what kind of body it is."""
    low = bare_name(name).casefold()
    return _is_called(name, other) or any(low.endswith(b.casefold()) for b in other.bodies)


def _hands(coverage: Coverage, item: Item, other: Item) -> Iterator[tuple[str, float]]:
    same = item.publisher == other.publisher
    yield "same publisher", same
    yield "same publisher takes back", same and takes_back(item)
    mine = {c.agency for c in coverage.credits[item.id]} - {""}
    theirs = {c.agency for c in coverage.credits[other.id]} - {""}
    if other.kind is Kind.AGENCY:
        theirs.add(other.publisher)
    yield "same agency", bool(mine & theirs)
    if item.published_at and other.published_at:
        apart = abs((item.published_at - other.published_at).total_seconds())
        yield "hours", math.log1p(apart / _HOUR)
    else:
        yield "hours", _UNKNOWN_HOURS


def _sides(coverage: Coverage, one: Read, other: Read) -> Iterator[tuple[str, float]]:
    ours, theirs = (coverage.judgements[each.item.id].stance for each in (one, other))
    yield "same side", ours is theirs
    yield "opposed", coverage.opposed(one.item.id, other.item.id)
    yield "item discusses", ours is Stance.DISCUSSES and theirs is not ours
    yield "other discusses", theirs is Stance.DISCUSSES and theirs is not ours
    for kind in Kind:
        yield f"of {kind}", other.item.kind is kind
    bodys = other.item.kind is Kind.OFFICIAL and one.item.kind is Kind.OUTLET
    yield "outlet from a body", bodys and ours is theirs
    yield "other language", bool(one.language and other.language and one.language != other.language)
