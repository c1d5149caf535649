"""Words and marks with their places in the text."""

import re
from functools import lru_cache
from typing import NamedTuple

ABBREVIATIONS = [
    "Dr",
    "Mr",
    "Mrs",
    "Ms",
    "Mx",
    "Gen",
    "Brig",
    "Lt",
    "Col",
    "Sgt",
    "Capt",
    "Cpl",
    "Pvt",
    "Rep",
    "Sen",
    "Gov",
    "Prof",
    "Engr",
    "St",
    "Jr",
    "Sr",
    "Spc",
    "Maj",
    "Cmdr",
    "Adm",
    "Rev",
    "Hon",
    "Pres",
    "Supt",
    "Insp",
    "Cllr",
    "Det",
    "Sec",
    "Amb",
    "Atty",
    "Dist",
    "Asst",
    "Ald",
    "Comdr",
    "Ret",
    "Inst",
    "Fr",
    "Msgr",
    "Mt",
    "Ft",
    "No",
    "Nos",
    "vs",
    "Inc",
    "Ltd",
    "Co",
    "Corp",
    "Bros",
    "Ave",
    "Rd",
    "Blvd",
    "Jan",
    "Feb",
    "Mar",
    "Apr",
    "Jun",
    "Jul",
    "Aug",
    "Sept",
    "Sep",
    "Oct",
    "Nov",
    "Dec",
    "Mon",
    "Tue",
    "Tues",
    "Wed",
    "Thu",
    "Thurs",
    "Fri",
    "Sat",
    "Sun",
    "approx",
    "est",
    "dept",
    "Univ",
    "Assn",
]
WORD = rf"(?:{'|'.join(ABBREVIATIONS)})\.|(?:[^\W\d_]\.){{2,}}|[A-Z]\.(?=\s[A-Z])"
# Articles that are part of a name ("al-Rami").
GLUED = ("al-", "el-", "as-", "ar-", "ad-", "az-", "at-", "an-", "ul-")
# Acronyms that would read as small words.
ACRONYMS = {"WHO": "w.h.o.", "IT": "i.t.", "US": "u.s.", "AS": "a.s.", "OR": "o.r."}
TOKEN = re.compile(rf"{WORD}|\w+(?:[’'.,:/-]\w+)*%?|[£$€¥]\d+(?:[.,]\d+)*\w*|…|\.{{3}}|--|[^\w\s]")


REMEMBERED = 20_000


class Token(NamedTuple):
    """A word or mark; `quoted` words stand inside quotation marks."""

    start: int
    end: int
    text: str
    low: str
    is_word: bool
    capital: bool
    quoted: bool


def tokenize(
    text: str, start: int, end: int, quoted: tuple[tuple[int, int], ...] = ()
) -> list[Token]:
    """Cut text[start:end] into tokens; `quoted` are sorted spans of quoted words."""
    found: list[Token] = []
    spans = iter(quoted)
    span = next(spans, None)
    for match in TOKEN.finditer(text, start, end):
        first, last = match.span()
        while span is not None and span[1] <= first:
            span = next(spans, None)
        inside = span is not None and span[0] <= first
        low, is_word, capital = looks(match[0])
        found.append(Token(first, last, match[0], low, is_word, capital, inside))
    return found


@lru_cache(REMEMBERED)
def looks(text: str) -> tuple[str, bool, bool]:
    """Give a word or mark in small letters, whether it is a word, and whether it has a capital."""
    first = text[0]
    low = ACRONYMS.get(text) or text.lower().replace("’", "'")
    money = first in "£$€¥"
    capital = first.isupper() or not (first.isascii() or first.islower() or money)
    glued = text[2:3] == "-" and text[3:4].isupper() and low.startswith(GLUED)
    return low, first.isalnum() or money, capital or glued


def is_dot(tokens: list[Token], at: int) -> bool:
    """Tell the dot of a rank in no list ("Ald. Ann Lund") from one that ends a sentence."""
    inside = tokens[at].text == "." and 0 < at < len(tokens) - 1
    return inside and tokens[at - 1].capital and tokens[at + 1].capital
