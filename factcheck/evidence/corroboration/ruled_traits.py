"""What the rules found, in numbers: traits for what was learnt, which may know better or not."""

from collections.abc import Iterator

from factcheck.evidence.corroboration import cues
from factcheck.evidence.corroboration.numbers import numbers_in
from factcheck.evidence.corroboration.signs import says_what_was_printed
from factcheck.evidence.corroboration.stance import Judgement, Seen, Stance
from factcheck.evidence.corroboration.weighing import denies

CUES = (
    "overlap",
    "negation",
    "denial",
    "number",
    "order",
    "open",
    "names",
    "little in common",
)


def ruled_traits(seen: Seen, ruled: Judgement) -> Iterator[tuple[str, float]]:
    for stance in Stance:
        yield f"rules say {stance}", ruled.stance is stance
    for cue in CUES:
        yield f"rules by {cue}", ruled.cue == cue
    yield "rules sure", ruled.confidence
    yield from of_passage(seen)
    yield from of_item(seen)


def of_passage(seen: Seen) -> Iterator[tuple[str, float]]:
    item, best, weighed = seen.item, seen.best, seen.weighed
    head = f"{item.title}\n{best.text}"
    yield "passage share", best.share
    yield "passage told", weighed.told(best.words)
    yield "passage opposed", weighed.opposed_in(item.text, best)
    yield "passage denies", denies(item.title) or denies(best.text)
    yield "passage open", bool(cues.OPEN.search(head))


def of_item(seen: Seen) -> Iterator[tuple[str, float]]:
    item, weighed = seen.item, seen.weighed
    whole = f"{item.title}\n{item.text}"
    yield "claim denies", weighed.denies
    yield "claim counts", len(numbers_in(seen.claim.text))
    yield "item told", weighed.told_in(whole)
    yield "item share", weighed.share(weighed.keys_in(whole))
    yield "item named", weighed.named_in(whole)
    yield "item printed", says_what_was_printed(item.text)
