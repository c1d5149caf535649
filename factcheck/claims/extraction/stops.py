"""Tell which marks end a sentence, in one pass over the text."""

import re
from collections.abc import Iterator

from factcheck.claims.extraction.abbreviations import goes_on, is_short
from factcheck.claims.extraction.listing import BULLETS, item_starts
from factcheck.claims.extraction.neighbours import (
    CLOSERS,
    DASHES,
    LINE_ENDS,
    is_aside,
    is_footnote,
    is_glued,
    is_line_end,
    is_marker,
    is_shouted,
    speaker_follows,
)

SHUT = re.escape(CLOSERS)
WIDE = "。！？؟।\u06d4\uff0e"
# A mark with all that clings to it, such as the number of a footnote ("shut.12", "shut.[3]").
SIGN = re.compile(
    rf"[.!?…]+(?:\ \.+)*[.!?…{SHUT}]*"
    rf"((?<=[^\s\d][.!?”\"’])\d{{1,3}}(?:[ ,–]\d{{1,3}})*(?=\s)|(?:\[\d[\d,–-]*\])+(?=\s))?"
    rf"|[{LINE_ENDS}]\s*"
    rf"|[{BULLETS}]"
    rf"|[{WIDE}][{SHUT}]*"
    rf"|[{DASHES}](?<![{DASHES}]{{2}})[{DASHES}]*[”\"’']+(?=\s)",
)
NEXT = re.compile(rf"\s*[“‘\"'«„\u201a(\[¿¡•{DASHES}]*\s*([^\W\d_](?:[\w’']|-(?=\w))*|\d+|\S?)")
FULL_STOP_AND_DOTS = 4


def stops(text: str) -> Iterator[int]:
    """Give every place where a sentence ends or an item of a list begins, in reading order."""
    items = item_starts(text)
    begin = passed = 0
    for sign in SIGN.finditer(text):
        while passed < len(items) and items[passed] <= sign.start():
            begin = items[passed]
            yield begin
            passed += 1
        end = end_at(text, begin, sign)
        if end:
            begin = end
            yield end
    yield from items[passed:]


def end_at(text: str, begin: int, sign: re.Match[str]) -> int:
    """Give where the sentence that began at `begin` ends at this mark; 0 when it goes on."""
    at, end = sign.span()
    first = text[at]
    if first in ".!?…":
        return end_at_stop(text, begin, sign)
    if first in LINE_ENDS:
        return at if is_line_end(text, begin, sign) else 0
    if first in BULLETS:
        return at if at and text[at - 1].isspace() else 0
    following = text[end : end + 1]
    if first in WIDE:
        return 0 if following.isdigit() else end
    is_cut_off = next_word(text, end)[:1].isupper() and not speaker_follows(text, end)
    return end if is_cut_off else 0


def next_word(text: str, position: int) -> str:
    """Give the next word, number or mark after blanks and opening marks; "" at the end."""
    found = NEXT.match(text, position)
    return found[1] if found else ""


def end_at_stop(text: str, begin: int, sign: re.Match[str]) -> int:
    end = sign.end()
    if end < len(text) and not text[end].isspace():
        return end if is_glued(text, sign) else 0
    following = next_word(text, end)
    if not following:
        return end
    if following[0] in ",;:.!?)":
        return 0
    if following[0].islower():
        return end if is_end_before_small(text, begin, sign) else 0
    dots = sign[0].rstrip(CLOSERS)
    if not sign[1] and (" " in dots or dots in {"...", "…"}):
        return end_at_dots(text, sign)
    return 0 if is_inside(text, begin, sign, following) else end


def is_inside(text: str, begin: int, sign: re.Match[str], following: str) -> bool:
    """Tell whether the sentence goes on after a mark although no small letter follows."""
    at, end = sign.span()
    mark = sign[0].rstrip(CLOSERS)
    if sign[1]:
        return not is_footnote(text, at, sign[1])
    if mark == ".":
        if text[end + 1] in "(" + DASHES:
            following = "("
        goes_past = is_marker(text, begin, at) or goes_on(text, begin, at, following)
    elif mark == sign[0]:
        goes_past = is_shouted(text, at)
    else:
        goes_past = speaker_follows(text, end)
    return goes_past or is_aside(text, begin, at, end)


def is_end_before_small(text: str, begin: int, sign: re.Match[str]) -> bool:
    """Tell careless writing ("it is shut. nobody knows") from a sentence that goes on."""
    at, end = sign.span()
    if text[end + 1] in DASHES:
        return False
    if sign[0] == ".":
        return not is_short(text, begin, at)
    asks = not sign[0].strip("?")
    return asks and not speaker_follows(text, end) and not is_aside(text, begin, at, end)


def end_at_dots(text: str, sign: re.Match[str]) -> int:
    """Tell dots that trail off ("Perhaps... Nobody knows") from dots for words left out."""
    at, end = sign.span()
    attached = at > 0 and (text[at - 1].isalnum() or text[at - 1] in "%)”’")
    closed = any(char in CLOSERS for char in sign[0])
    if " " not in sign[0]:
        return end if attached and not (closed and speaker_follows(text, end)) else 0
    if attached and not closed:
        return at + 1
    return end if attached or sign[0].count(".") >= FULL_STOP_AND_DOTS else 0
