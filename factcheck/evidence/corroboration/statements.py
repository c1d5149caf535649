"""Who vouches for what an item says, read by the engine that finds claims in articles."""

import re
from dataclasses import dataclass, replace
from functools import lru_cache

from articles.extraction.article import Unreadable
from articles.extraction.reading import read_text
from factcheck.claims.extraction.engine import extract
from factcheck.evidence.corroboration.access import was_there
from factcheck.evidence.corroboration.items import Item
from factcheck.evidence.corroboration.words import Stretch, paragraphs

_LONGEST = 12_000  # characters of an item that are read for its speakers

_REFUSES = re.compile(
    r"\b(?:neither confirm(?:s|ed)? nor|no comment"
    r"|(?:cannot|can['’]t|could not|will not|won['’]t|would not) comment"
    r"|declin(?:es|ed) to (?:answer|comment|say)|refus(?:es|ed) to (?:answer|comment|say))\b",
    re.IGNORECASE,
)
_LONGEST_NAME = 8  # words; a longer speaker is a clause
_PERSON = re.compile(r"(?<=[a-zà-ÿ,] )[A-Z][\w’'-]+ [A-Z][\w’'-]+(?= [a-zà-ÿ])")


@dataclass(frozen=True, slots=True)
class Statement:
    """What somebody vouches for at [start, end) of an item's text, and who carried it there."""

    start: int
    end: int
    speaker: str
    carriers: tuple[str, ...]
    quoted: bool


@lru_cache(maxsize=512)
def statements(item: Item) -> tuple[Statement, ...]:
    """Everything in an item for which somebody other than the outlet vouches, in order."""
    try:
        article = read_text(item.text[:_LONGEST])
    except Unreadable:
        return ()
    found = extract(replace(article, publisher=item.publisher, title=item.title)).claims
    return tuple(
        Statement(
            each.start, each.end, _who(each.speaker or ""), each.carriers, each.kind == "direct"
        )
        for each in found
        if each.speaker or each.carriers
    )


def _who(speaker: str) -> str:
    """A speaker; of a whole clause abroad that stands for one, the only person it names."""
    if len(speaker.split()) <= _LONGEST_NAME:
        return speaker
    people = _PERSON.findall(speaker)
    return people[0] if len(people) == 1 else speaker


def speakers_near(item: Item, passage: Stretch, *, around: int = 1) -> tuple[str, ...]:
    """Who vouches for something in the passage or as many paragraphs around it, nearest first."""
    ranked = [
        (far, said.start, said.speaker)
        for said in statements(item)
        if said.speaker and (far := _paragraphs_away(item, passage, said)) <= around
    ]
    return tuple(dict.fromkeys(speaker for _, _, speaker in sorted(ranked)))


def reported_in(item: Item, passage: Stretch) -> bool:
    """Whether somebody is reported, not only quoted, to have said what the passage says."""
    return bool(reported_by(item, passage))


def reported_by(item: Item, passage: Stretch) -> tuple[str, ...]:
    """Who is reported, not only quoted, to have said what the passage says."""
    return tuple(
        said.speaker
        for said in statements(item)
        if said.speaker and not said.quoted
        if said.start < passage.end and passage.start < said.end
    )


def named_interview(item: Item) -> bool:
    """Whether somebody with a name has told the outlet something, and not that he says nothing."""
    silent = {
        said.speaker
        for said in statements(item)
        if _REFUSES.search(item.text, said.start, said.end)
    }
    pieces = [p for p in paragraphs(item.text) if was_there(item, item.text[p.start : p.end])]
    return any(
        piece.start <= said.start < piece.end and said.speaker not in silent
        for said in (statements(item) if pieces else ())
        for piece in pieces
        if any(word[:1].isupper() for word in said.speaker.split()) and " " in said.speaker
    )


def _paragraphs_away(item: Item, passage: Stretch, said: Statement) -> int:
    if said.start < passage.end and passage.start < said.end:
        return 0
    first, last = (
        (said.end, passage.start) if said.end <= passage.start else (passage.end, said.start)
    )
    return item.text.count("\n\n", first, last) or (0 if "\n" not in item.text[first:last] else 1)
