"""Words and marks with their places in the text."""

import re
from dataclasses import dataclass

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


@dataclass(frozen=True, slots=True)
class Token:
    """A word or mark; `quoted` words stand inside quotation marks."""

    start: int
    end: int
    text: str
    low: str
    quoted: bool = False

    @property
    def is_word(self) -> bool:
        return self.text[0].isalnum() or self.text[0] in "£$€¥"

    @property
    def capital(self) -> bool:
        first = self.text[0]
        return first.isupper() or not (first.isascii() or first.islower()) or self.is_glued

    @property
    def is_glued(self) -> bool:
        return self.text[2:3] == "-" and self.text[3:4].isupper() and self.low.startswith(GLUED)


def tokenize(
    text: str, start: int, end: int, quoted: tuple[tuple[int, int], ...] = ()
) -> list[Token]:
    """Cut text[start:end] into tokens; `quoted` are sorted spans of quoted words."""
    found: list[Token] = []
    spans = iter(quoted)
    span = next(spans, None)
    for match in TOKEN.finditer(text, start, end):
        while span is not None and span[1] <= match.start():
            span = next(spans, None)
        inside = span is not None and span[0] <= match.start() < span[1]
        low = ACRONYMS.get(match[0]) or match[0].lower().replace("’", "'")
        found.append(Token(match.start(), match.end(), match[0], low, inside))
    return found
