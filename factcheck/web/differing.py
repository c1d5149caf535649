"""What changed from one text to another, word by word, as people read it. No Django models."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby

from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from articles.changes.aligning import Piece, align

AROUND = 1  # unchanged paragraphs shown on either side of a changed one
LONGER = 2  # times, than what stayed between two changes, are those that swallow it
FEW = re.compile(r"[^\w.!?\n]*(?:\w+[^\w.!?\n]*){0,2}")


@dataclass(frozen=True)
class Stretch:
    """Words that stayed, came ("ins") or went ("del")."""

    words: str
    what: str = ""


@dataclass(frozen=True)
class Passage:
    """Paragraphs that follow each other: `changed` and what stands beside, or left out."""

    lines: tuple[SafeString, ...]
    shown: bool


def changed(before: str, after: str) -> SafeString:
    """The later sentence with what is new in <ins>, and what is gone in <del> where it stood."""
    return html_of(stretches(before, after))


def stretches(before: str, after: str) -> Iterator[Stretch]:
    for piece in readable(align(before, after), after):
        gone = before[piece.old_start : piece.old_end]
        come = after[piece.new_start : piece.new_end]
        if piece.same or only_spaced(gone, come):
            yield Stretch(come)
            continue
        if gone:
            yield Stretch(gone, "del")
        if come:
            yield Stretch(come, "ins")


def readable(pieces: Iterable[Piece], after: str) -> Iterator[Piece]:
    """A word or two that stayed by chance between longer changes belongs to what changed.

    Two sentences that share an "and" are read one after the other, not word by word.
    """
    held: list[Piece] = []  # a change, and the few words after it
    for piece in pieces:
        if is_lost(held, piece):
            held = [whole(held[0], piece)]
        elif len(held) == 1 and piece.same and FEW.fullmatch(after, piece.new_start, piece.new_end):
            held.append(piece)
        else:
            yield from held
            held = [] if piece.same else [piece]
            if piece.same:
                yield piece
    yield from held


def is_lost(held: Sequence[Piece], following: Piece) -> bool:
    """Whether the few words held between a change and this one are much shorter than both."""
    return bool(held[1:]) and LONGER * size(held[1]) < min(size(held[0]), size(following))


def size(piece: Piece) -> int:
    """Of what is read there: the longer of both sides."""
    return max(piece.old_end - piece.old_start, piece.new_end - piece.new_start)


def whole(first: Piece, last: Piece) -> Piece:
    return Piece(False, first.old_start, last.old_end, first.new_start, last.new_end)


def only_spaced(gone: str, come: str) -> bool:
    """Another blank or line end in the place of one is nothing that a reader sees."""
    return bool(come) and not gone.strip() and not come.strip()


def html_of(parts: Iterable[Stretch], heard: Mapping[str, str] | None = None) -> SafeString:
    """As HTML; `heard` are words before what came and went, for those who do not see the page."""
    return format_html_join("", "{}", ((element(part, heard or {}),) for part in parts))


def element(part: Stretch, words: Mapping[str, str]) -> SafeString:
    if not part.what:
        return format_html("{}", part.words)
    new = part.what == "ins"
    heard = SafeString("")
    if part.what in words:
        heard = format_html('<span class="unseen">{} </span>', words[part.what])
    return format_html("<ins>{}{}</ins>" if new else "<del>{}{}</del>", heard, part.words)


def passages(before: str, after: str, *, gone: str = "", new: str = "") -> list[Passage]:
    """Both texts as one, in paragraphs; those far from any change are kept apart.

    `gone` and `new` are said before words that stand in one of them only.
    """
    heard = {"del": gone or _("gone:"), "ins": new or _("new:")}
    lines = list(paragraphs(stretches(before, after)))
    near = {
        other
        for number, line in enumerate(lines)
        if any(part.what for part in line)
        for other in range(number - AROUND, number + AROUND + 1)
    }
    numbered = groupby(enumerate(lines), key=lambda pair: pair[0] in near)
    return [
        Passage(tuple(html_of(line, heard) for _number, line in group), shown=shown)
        for shown, group in numbered
    ]


def paragraphs(parts: Iterable[Stretch]) -> Iterator[tuple[Stretch, ...]]:
    """Cut wherever a line ends, in what stayed, came or went; empty lines are left out."""
    line: list[Stretch] = []
    for part in parts:
        first, *rest = part.words.split("\n")
        line.append(Stretch(first, part.what))
        for words in rest:
            if any(each.words.strip() for each in line):
                yield tuple(each for each in line if each.words)
            line = [Stretch(words, part.what)]
    if any(each.words.strip() for each in line):
        yield tuple(each for each in line if each.words)
