"""Attribution in running text: whether what was said is found and given to the right speaker."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import TypedDict

from factcheck.claims.measuring.names import same_name
from factcheck.claims.measuring.overlap import Span, characters, close_pairs, match
from factcheck.claims.measuring.rates import f1, share
from factcheck.claims.measuring.shapes import stretch

ENTITY = re.compile(r"(T\d+)\t(\w+) ([\d ;]+)\t(.*)")


@dataclass(frozen=True)
class Attribution:
    """Who said what: the spans of what was said, and all names its source goes by."""

    contents: tuple[Span, ...]
    sources: tuple[str, ...]


@dataclass(frozen=True)
class AttributionScore:
    wanted: int
    predicted: int
    matched: int
    right: int


class AttributionFigures(TypedDict):
    n: int
    content_f1: float
    content_and_source_f1: float
    source_accuracy: float | None
    wanted: int
    predicted: int
    matched: int
    source_right: int


def attributions_of(notes: Iterable[str], length: int) -> Iterator[Attribution]:
    """Read brat notes on a text: T lines mark words, E lines tie a source and contents together.

    Raises KeyError or ValueError where a line points nowhere, also beyond the text.
    """
    spans: dict[str, tuple[Span, ...]] = {}
    words: dict[str, str] = {}
    events = []
    for line in notes:
        entity = ENTITY.match(line)
        if entity:
            spans[entity[1]] = tuple(span(part, length) for part in entity[3].split(";"))
            words[entity[1]] = entity[4].strip()
        elif line.startswith("E"):
            events.append(line.split("\t")[1].split())
    for event in events:
        roles = [(role.rstrip("0123456789"), key) for role, _, key in map(split, event)]
        contents = [part for role, key in roles if role == "Content" for part in spans[key]]
        if contents:
            sources = tuple(words[key] for role, key in roles if role == "Source")
            yield Attribution(tuple(sorted(contents)), sources)


def split(part: str) -> tuple[str, str, str]:
    return part.partition(":")


def span(words: str, length: int) -> Span:
    start, end = words.split()
    return stretch(int(start), int(end), length)


def matching(gold: list[Attribution], said: list[Attribution]) -> list[tuple[int, int]]:
    """Match contents that overlap enough, one to one: numbers in gold and in said."""
    pairs = close_pairs(
        [[characters(each.contents)] for each in gold],
        [characters(each.contents) for each in said],
    )
    return match(pairs)


def score_document(gold: list[Attribution], said: list[Attribution]) -> AttributionScore:
    """Match contents and compare the sources of each pair."""
    matched = matching(gold, said)
    right = sum(same_source(gold[wanted], said[found]) for wanted, found in matched)
    return AttributionScore(len(gold), len(said), len(matched), right)


def same_source(gold: Attribution, said: Attribution) -> bool:
    """Tell whether one name of each is the same; nobody equals only nobody."""
    if not gold.sources or not said.sources:
        return not gold.sources and not said.sources
    return any(same_name(one, other) for one in gold.sources for other in said.sources)


def total(scores: list[AttributionScore]) -> AttributionFigures:
    wanted, predicted = sum(s.wanted for s in scores), sum(s.predicted for s in scores)
    matched, right = sum(s.matched for s in scores), sum(s.right for s in scores)
    return {
        "n": len(scores),
        "content_f1": f1(matched, predicted, wanted),
        "content_and_source_f1": f1(right, predicted, wanted),
        "source_accuracy": share(right, matched),
        "wanted": wanted,
        "predicted": predicted,
        "matched": matched,
        "source_right": right,
    }
