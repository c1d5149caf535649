"""What stands around a mark and tells whether a sentence ends there."""

import re

from factcheck.claims.extraction.abbreviations import LONG, SHOUTED, SUFFIXES
from factcheck.claims.extraction.lexicon import CUES
from factcheck.claims.extraction.listing import BULLETS

CLOSERS = "”’\"'»«“‘)]›"
LINE_ENDS = "\n\r\u2028\u2029"
DASHES = "–—-"
# "1.", "(b.", "• iv." at the beginning of a sentence.
MARKER = re.compile(rf"[\s{BULLETS}(\[*-]*(?:\d{{1,3}}|[^\W\d_]|[ivxl]{{2,5}})")
MARKER_AT_MOST = 20
ITEM = re.compile(rf"{MARKER.pattern}(?:\.\)|[.)])\s")
GLUED = re.compile(r"(?:[^\W\d_][^\W\d_’']+|[IA])(?=[\s,’']|\.\s)")
SPOKEN = re.compile(r"[\w’'.-]+|[,.!?“”\":]")
ADDRESS = re.compile(r"[@/\\.:]")
ADDRESS_AT_MOST = 60
# How far around a mark brackets are looked for.
ASIDE = 300
# Shorter lines are those of a list, longer ones may be a paragraph broken at a fixed width.
WRAPPED_AT_LEAST = 45
LINE_AND_NEXT = 2


def is_marker(text: str, begin: int, dot: int) -> bool:
    """Tell whether all that stands before the full stop is the number or letter of an item."""
    return dot - begin <= MARKER_AT_MOST and bool(MARKER.fullmatch(text, begin, dot))


def is_shouted(text: str, at: int) -> bool:
    return text[max(0, at - 10) : at].lower().endswith(SHOUTED)


def is_line_end(text: str, begin: int, sign: re.Match[str]) -> bool:
    """Tell the end of a line in a list or heading from that of a line broken for its width."""
    at, end = sign.span()
    following = text[end : end + 1]
    if not following or following in ".,;:!?":
        return not following
    blank_line = "\u2029" in sign[0] or len(f"{sign[0]}.".splitlines()) > LINE_AND_NEXT
    in_list = bool(ITEM.match(text, begin, begin + MARKER_AT_MOST))
    if blank_line or in_list or is_bracketed(text, at):
        return True
    line = text[max(0, at - WRAPPED_AT_LEAST) : at]
    wide = len(line) == WRAPPED_AT_LEAST and not any(char in LINE_ENDS for char in line)
    if following.islower() or text.startswith("( ", end):
        return not (wide or line[-1:].isspace())
    return not wide


def is_bracketed(text: str, at: int) -> bool:
    """Tell whether all of the line that ends here stands in brackets."""
    start = text.rfind("\n", max(0, at - ASIDE), at) + 1
    return text[at - 1] == ")" and text[start] == "("


def is_glued(text: str, sign: re.Match[str]) -> bool:
    """Tell a lost blank ("It is shut.Nobody knows") from an address, a name or a number."""
    at, end = sign.span()
    before = text[max(0, at - 2) : at]
    word = GLUED.match(text, end)
    if not word or not is_capitalised(word[0]) or word[0].lower() in SUFFIXES or sign[1]:
        return False
    if sign[0].rstrip(CLOSERS) not in {".", "!", "?"}:
        return False
    if not before[-1:].isdigit() and not (before.isalpha() and before[-1:].islower()):
        return False
    return not ADDRESS.search(text[max(0, at - ADDRESS_AT_MOST) : at].rsplit(maxsplit=1)[-1])


def is_capitalised(word: str) -> bool:
    return word[0].isupper() and (len(word) == 1 or word[1:].islower())


def is_footnote(text: str, at: int, note: str) -> bool:
    """Tell "as agreed.12 The" from "$.50 The" and "No.5 The"."""
    return note[0] == "[" or text[at - 1] == ")" or text[max(0, at - LONG) : at].isalpha()


def speaker_follows(text: str, position: int) -> bool:
    """Tell whether "Who?" is followed by the words that say who asked."""
    words = SPOKEN.findall(text, position, position + 60)[:6]
    for number, word in enumerate(words):
        if word in ',.!?“”":':
            return False
        if word.lower().rstrip(".") in CUES:
            return words[number + 1 : number + 2] != [":"]
    return False


def is_aside(text: str, begin: int, at: int, end: int) -> bool:
    """Tell whether the mark stands in brackets that opened inside the sentence and close later."""
    first = max(begin, at - ASIDE)
    for opening, closing in ("()", "[]"):
        opened = text.rfind(opening, first, at)
        if (
            opened > text.rfind(closing, first, end)
            and text[first:opened].strip()
            and text.find(closing, end, end + ASIDE) >= 0
        ):
            return True
    return False
