"""Say of every piece of a text what it is: headline, byline, caption, body and so on."""

import re
from dataclasses import dataclass
from datetime import date

from articles.extraction import furniture
from articles.extraction.article import Block
from articles.extraction.boilerplate import ends_the_story, heads_a_list, is_boilerplate
from articles.extraction.captions import is_caption, with_credits, with_last_words
from articles.extraction.credits import told_before
from articles.extraction.dashes import with_dashes
from articles.extraction.hours import with_hours
from articles.extraction.houses import without_house
from articles.extraction.lines import Piece, pieces
from articles.extraction.methods import without_methods
from articles.extraction.notices import FEWEST_TOLD, without_notices
from articles.extraction.rows import with_points, with_rows

SENTENCE_END = re.compile(r"[.!?…:;。！？؟।\u06d4\uff0e][\s\"'”“’»›」』)\]]*$")
SIGNED = ("byline", "date")
BULLET = re.compile(r"^[•·*►▶▪‣◦-]\s|^\(?(?:\d{1,2}|[a-z])[.)]\s.*(?:[;,.]|\b(?:and|or))$")
# "- Rescue in the dark -": how agencies mark a subhead in plain text.
BETWEEN_DASHES = re.compile(r"([-–—*])\s\S.{1,78}\s\1")
# A row of a table, as plain text writes it.
ROW = re.compile(r"\|(?:[^|]+\|){2,}")
# A live page tells by the clock: "17:42 What we know so far".
CLOCK = re.compile(r"\d{1,2}[:.]\d{2}(?:\s?[ap]\.?m\.?)?\s+\S")
# "LIVE: Pier falls" is a headline where nothing stands above it, else the name of another page.
LIVE = re.compile(r"live(?:\supdates)?\s?[:|–—-]\s", re.IGNORECASE)
LONGEST_OFFICE = 40
LONGEST_HEADING = 160
LONGEST_SUBHEAD_WORDS = 14
LONGEST_QUESTION_WORDS = 9
LONGEST_STANDFIRST_WORDS = 60
QUESTION = re.compile(r"[A-Z][^“”\"«».!?]*\?$")


@dataclass
class Found:
    """What the labels told about the whole article."""

    blocks: list[Block]
    title: str = ""
    byline: str = ""
    source: str = ""
    publisher: str = ""
    published_at: date | None = None


def label(text: str, *, title: str = "", cleaned: bool = False) -> Found:
    """Label every non-blank line; `title` is the headline where the page itself names it.

    `cleaned`: what stood around the story is gone already, so short last lines belong to it.
    """
    found = Found([])
    seen_body = ended = False
    in_list: int | None = None
    for piece in pieces(text):
        line = text[piece.start : piece.end]
        ended = ended or (seen_body and ends_the_story(line))
        if ended or (in_list is not None and not leaves_list(line, piece, in_list)):
            found.blocks.append(Block(piece.start, piece.end, "boilerplate"))
            continue
        in_list = None
        name = name_line(line, found, title=title, seen_body=seen_body)
        of_writer = seen_body and is_writer(line, found, text[piece.end :])
        name = "boilerplate" if of_writer else name
        if name == "boilerplate" and (of_writer or heads_a_list(line)):
            in_list = piece.group
        told, seen_body = seen_body, seen_body or name == "body"
        opens = not told and text.count(line.split(":")[0] + ":") == 1
        found.blocks += (
            with_dateline(line, piece, opens=opens) if name == "body" else [block(piece, name)]
        )
        if name == "body" and found.published_at is None:
            found.published_at = furniture.dated(line)
    return settle(text, found, cleaned=cleaned)


def block(piece: Piece, name: str) -> Block:
    return Block(piece.start, piece.end, name)


def leaves_list(line: str, piece: Piece, group: int) -> bool:
    """Tell whether the story goes on after a list of other stories."""
    if BULLET.match(line) and not SENTENCE_END.search(line):
        return False
    return piece.group != group and (bool(SENTENCE_END.search(line)) or piece.group > group + 1)


def name_line(line: str, found: Found, *, title: str, seen_body: bool) -> str:
    """Name one line, noting title, byline, source and date on the way."""
    if title and not found.title and line.casefold() == title.casefold():
        found.title = line
        return "headline"
    opens_live = not found.blocks and not seen_body and LIVE.match(line)
    if is_boilerplate(line) and not opens_live:
        return "boilerplate"
    signed = found.blocks and found.blocks[-1].label == "byline"
    if signed and not seen_body and is_subhead(line) and furniture.ROLE.search(line):
        return "byline"
    heads = not found.title and not seen_body
    name = signature(line, found, early=not seen_body)
    name = name or ("caption" if is_caption(line, heads=heads) else "")
    name = name or ("subhead" if BETWEEN_DASHES.fullmatch(line) else "")
    name = name or ("body" if ROW.fullmatch(line) else "")
    if name or BULLET.match(line):
        return name or ("body" if seen_body or not found.title else "subhead")
    if heads and is_heading(line):
        found.title = line
        return "headline"
    below = is_subhead(line) or is_open_standfirst(line, found)
    return "subhead" if below or (seen_body and asks_shortly(line)) else "body"


def is_writer(line: str, found: Found, below: str) -> bool:
    """Tell whether the byline's name stands alone over what the writer is ("Senior writer. …").

    Over anything else it may lead to the writer's part of the story.
    """
    if not found.byline or line.casefold() != found.byline.casefold():
        return False
    office = re.split(r"[.,;:]", below.strip(), maxsplit=1)[0]
    return not office or bool(len(office) < LONGEST_OFFICE and furniture.ROLE.search(office))


def signature(line: str, found: Found, *, early: bool) -> str:
    """Name a byline, date or source line."""
    when, who = furniture.date_and_byline(line)
    who = who or furniture.byline_of(line)
    if who and furniture.is_bare_byline(found.byline):
        found.byline = who  # who is named behind "By" wrote it, whatever stood bare above
    if who or furniture.CREDITS.match(line):
        when = when or furniture.date_beside(line)
        found.published_at, found.byline = found.published_at or when, found.byline or who
        return "byline"
    when = furniture.date_of(line)
    if not when and early and found.title and not found.published_at:
        when = furniture.date_beside(line)
    if when or furniture.AGE.match(line):
        found.published_at = furniture.settled(found.published_at, when, line)
        return "date"
    source = furniture.SOURCE_LINE.match(line)
    if source:
        found.source = found.source or (source["who"] or source["agency"]).strip()
        return "source_line"
    outlet = "" if found.publisher else furniture.outlet_of(line)
    if outlet:
        found.publisher = outlet
        return "source_line"
    if early and found.title and not found.byline and furniture.is_bare_byline(line):
        found.byline = line
        return "byline"
    signed = found.blocks and found.blocks[-1].label == "byline"
    return "byline" if signed and furniture.PICTURES.match(line) else ""


def is_heading(line: str) -> bool:
    return len(line) <= LONGEST_HEADING and not line.endswith((".", ",", ";", ":"))


def is_subhead(line: str) -> bool:
    short = len(line.split()) <= LONGEST_SUBHEAD_WORDS and len(line) <= LONGEST_HEADING
    return short and not SENTENCE_END.search(line) and not told_before(line)


def is_open_standfirst(line: str, found: Found) -> bool:
    """Tell whether a longer line stands right under the headline and ends without a stop."""
    below = bool(found.title and found.blocks) and found.blocks[-1].label == "headline"
    few = len(line.split()) <= LONGEST_STANDFIRST_WORDS
    return below and few and not SENTENCE_END.search(line)


def asks_shortly(line: str) -> bool:
    """Tell whether a line is a question that heads what follows, not one that somebody asks."""
    return len(line.split()) <= LONGEST_QUESTION_WORDS and bool(QUESTION.match(line))


def with_dateline(line: str, piece: Piece, *, opens: bool) -> list[Block]:
    """Split a paragraph into its dateline, if it has one, and the rest."""
    length = furniture.dateline_length(line, opens=opens)
    if not length:
        return [block(piece, "body")]
    gap = len(line[length:]) - len(line[length:].lstrip())
    first = Block(piece.start, piece.start + length, "dateline")
    return [first, Block(first.end + gap, piece.end, "body")]


def settle(text: str, found: Found, *, cleaned: bool) -> Found:
    """Look again at what only the whole article can tell."""
    below_section(text, found)
    found.blocks = with_credits(text, found.blocks)
    found.blocks = with_last_words(text, found.blocks)
    found.blocks = with_rows(text, with_summary(text, with_dashes(text, found.blocks)))
    found.blocks = with_hours(text, with_points(text, found.blocks))
    found.blocks = without_house(text, found.blocks, byline=found.byline, publisher=found.publisher)
    found.blocks = with_standfirst(text, found.blocks)
    found.blocks = without_notices(text, without_methods(text, found.blocks))
    bodies = [n for n, mark in enumerate(found.blocks) if mark.label == "body"]
    if not bodies:
        found.blocks = [
            Block(mark.start, mark.end, "body") if mark.label in ("headline", "subhead") else mark
            for mark in found.blocks
        ]
        found.title = ""
        return found
    last = bodies[-1]
    found.blocks[last + 1 :] = [
        Block(mark.start, mark.end, "body" if cleaned else "boilerplate")
        if mark.label == "subhead"
        else mark
        for mark in found.blocks[last + 1 :]
    ]
    return found


def below_section(text: str, found: Found) -> None:
    """Take the name of a section above the headline ("Home / News") for what it is."""
    heads = [
        n for n, mark in enumerate(found.blocks) if mark.label in ("headline", "subhead", "body")
    ]
    first, second = (found.blocks[n] for n in heads[:2]) if len(heads) > 1 else (None, None)
    if not first or not second or (first.label, second.label) != ("headline", "subhead"):
        return
    title = text[second.start : second.end]
    if furniture.SECTION.match(text[first.start : first.end]) and len(title.split()) > 3:  # noqa: PLR2004
        found.blocks[heads[0]] = Block(first.start, first.end, "boilerplate")
        found.blocks[heads[1]] = Block(second.start, second.end, "headline")
        found.title = title


def with_summary(text: str, blocks: list[Block]) -> list[Block]:
    """Take the points on top of a live page for its story: they say how things stand now."""
    told = [n for n, mark in enumerate(blocks) if CLOCK.match(text, mark.start)]
    if len(told) < FEWEST_TOLD:
        return blocks
    return [
        Block(mark.start, mark.end, "body")
        if n < told[0] and mark.label == "subhead" and BULLET.match(text[mark.start : mark.end])
        else mark
        for n, mark in enumerate(blocks)
    ]


def with_standfirst(text: str, blocks: list[Block]) -> list[Block]:
    """Name what stands between the headline and who wrote it when: it sums the story up."""
    story = [n for n, mark in enumerate(blocks) if mark.label in ("headline", *SIGNED, "body")]
    labels = [blocks[n].label for n in story[:3]]
    if labels[:2] != ["headline", "body"] or labels[2:] not in ([each] for each in SIGNED):
        return blocks
    mark = blocks[story[1]]
    if len(text[mark.start : mark.end].split()) > LONGEST_STANDFIRST_WORDS:
        return blocks
    if not any(each.label == "body" for each in blocks[story[2] :]):
        return blocks
    return [Block(b.start, b.end, "subhead") if b is mark else b for b in blocks]
