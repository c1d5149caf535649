"""Which other items an item can have its information from."""

from collections.abc import Iterator

from factcheck.evidence.corroboration.citations import cited, mentions
from factcheck.evidence.corroboration.coverage import Coverage
from factcheck.evidence.corroboration.cues import CONTRASTED
from factcheck.evidence.corroboration.items import Item
from factcheck.evidence.corroboration.naming import names_of


def older(coverage: Coverage, item: Item) -> Iterator[Item]:
    for other in coverage.items:
        if other.id == item.id:
            return
        yield other


def others(coverage: Coverage, item: Item) -> Iterator[Item]:
    """The oldest item of every other publisher that is on its side, else the oldest on none."""
    seen = {item.publisher}
    taken = coverage.judgements[item.id].stance
    for other in sorted(
        coverage.items, key=lambda each: coverage.judgements[each.id].stance is not taken
    ):
        opposed = coverage.opposed(item.id, other.id) and not _ascribed(coverage, item, other)
        if other.publisher not in seen and not opposed:
            seen.add(other.publisher)
            yield other


def _ascribed(coverage: Coverage, item: Item, other: Item) -> bool:
    """Whether an item only seems to take the other side: it has the very sentence from there.

    Not where it denies, corrects or contrasts what is said there, nor of whom the claim tells.
    """
    judged = coverage.judgements[item.id]
    if judged.cue in {"denial", "correction"} or mentions(coverage.claim.text, names_of(other)):
        return False
    sentence = item.text[judged.start : judged.end]
    return bool(cited(sentence, names_of(other))) and not CONTRASTED.search(sentence)
