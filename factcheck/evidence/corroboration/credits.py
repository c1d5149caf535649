"""Agency credits of an item: dateline, byline, trailer.

A credit says who wrote the words. It counts when it covers the item's text: not a photographer's
credit, not one that says itself that it is for the background, a graphic or a video only.
"""

import re
from dataclasses import dataclass
from enum import StrEnum

from factcheck.evidence.corroboration.agencies import UNNAMED, Register
from factcheck.evidence.corroboration.items import Item, Kind

_HEAD_LINES = 8  # above the running text and its first line
_TAIL_LINES = 4  # below it
_CREDIT_LENGTH = 100  # what is longer is running text
_BYLINE_LENGTH = 80

# As in: PORT SAID, Egypt, March 3 (Reuters) - Two ships
_DATELINE = re.compile(
    r"^[^\n()a-z]{0,3}(?P<place>[^()\n]{0,70}?)\((?P<credit>[^()\n]{2,40})\)\s*(?:--?"
    r"|[\u2013—:.])\s*"
)
# The same without a bracket or a dash: "Kelda News, Skerry, 4 March — Two ships", "(dpa) Two".
_NAMED_FIRST = re.compile(
    r"^(?:\((?P<bracket>[^()\n]{2,40})\)\s+"
    r"|(?P<bare>[A-Z][\w .&'’-]{1,30}?)(?:, [^\u2014\u2013\n]{2,50})?"
    r"\s?[\u2014\u2013-]\s)(?=[A-Z“\"])"
)
# An agency we do not know is still one if it stands in a dateline in capitals.
_UNKNOWN = re.compile(r"[A-Z]{2,6}")
_BYLINE = re.compile(r"^(?:by|from|von|par|por|source|quelle|fuente)\b[:\s]", re.IGNORECASE)
_TRAILER = re.compile(
    r"^[\[(\u2013—\-/\s]*(?:(?:source|sources|quelle|fuente|via|text)\s*:\s*|©\s*(?:\d{4}\s+)?"
    r"|copyright\s+"
    r"(?:\d{4}\s+)?|(?:with|includes|including|contains)"
    r" (?:inputs?|material|reporting|additional reporting|files|agency inputs?)"
    r" (?:from|by)\s+"
    r"|(?:with|avec|con|com|mit|met|med)\s+(?:(?:\w+\s+){1,3}(?:de|di|da|do|von|van|från|fra)\s+)?"
    r"|(?:this (?:story|article|report) )?(?:was )?(?:first )?published by\s+)?"
    r"(?P<credit>.+?)(?:\s+contributed to this (?:report|story))?[\])./\s]*$",
    re.IGNORECASE,
)
_SIGN_OFF = re.compile(r"^\(?(?:additional )?(?:reporting|writing|editing) by\b", re.IGNORECASE)
_MATERIAL = re.compile(
    r"\b(?:with|includes|including|contains) (?:\w+ )?"
    r"(?:material|inputs?|files|copy|information) (?:from|by|of) (?P<credit>.+)$",
    re.IGNORECASE,
)
_INITIALS = re.compile(r"/[a-z]{2,4}$")
_LED = re.compile(
    r"^[\[(\u2013—\-/\s]*(?:sources?|quelle|fuente|via|text:|with|includ(?:es|ing)|contains"
    r"|©|copyright|(?:this|first|was) )",
    re.IGNORECASE,
)
_CONTRIBUTED = re.compile(r"\bcontributed to this (?:report|story)\b", re.IGNORECASE)
_ELSEWHERE = re.compile(
    r"photo|picture|image|foto|caption|\bgetty\b|file pic|\bvideo|footage|graphic|background"
    r"|illustration|\bmap\b|\bdata\b|(?<!own )archive",
    re.IGNORECASE,
)
_OWN_PART = re.compile(
    r"\b(?:own|our|staff|eigene\w*|propia\w*|propre\w*|redak\w+|rédac\w+|redac\w+|redazione)\b",
    re.IGNORECASE,
)
_PHOTOGRAPHER = re.compile(r"\b(?:REUTERS|Reuters|AP|AFP|EPA|dpa) ?/ ?[A-Z][^\W\d_]+ [A-Z]")


class Where(StrEnum):
    """Where a credit stands."""

    DATELINE = "dateline"
    BYLINE = "byline"
    TRAILER = "trailer"


@dataclass(frozen=True, slots=True)
class Credit:
    """An agency credited for the text. `agency` is empty where the credit names none ("Agencies").

    `words` is the credit as it stands there.
    """

    agency: str
    where: Where
    words: str


def credits_of(item: Item, register: Register) -> list[Credit]:
    """Every credit that covers the item's text, in the order dateline, byline, trailer."""
    lines = [line for line in _lines(item.text) if not _is_for_something_else(line)]
    prose = [place for place, line in enumerate(lines) if len(line) > _CREDIT_LENGTH]
    head = lines[: prose[0] + 1] if prose else lines[:1]
    tail = lines[prose[-1] + 1 :] if prose else lines[1:]
    found = [
        _dateline(head[-_HEAD_LINES:], register),
        None if _is_its_own(item) else _byline(item.byline, register),
        *(_byline_in_text(line, register) for line in head[-_HEAD_LINES:]),
        *(_trailer(line, register) for line in tail[-_TAIL_LINES:]),
    ]
    return list(dict.fromkeys(c for c in found if c))


def _is_its_own(item: Item) -> bool:
    """Whether a byline has only the outlet's own initials, which an agency may have as well."""
    initials = "".join(re.findall(r"\b[A-Z]", item.publisher.removeprefix("The ")))
    return item.kind is Kind.OUTLET and len(initials) > 1 and item.byline.strip() == initials


def _lines(text: str) -> list[str]:
    """The lines that are not blank: pages are copied with and without blank lines between them."""
    return [line.strip() for line in text.split("\n") if line.strip()]


def without_pictures(text: str) -> str:
    """The text with blanks in place of captions and credits of pictures; offsets stay."""
    lines = text.split("\n")
    return "\n".join(" " * len(o) if _is_for_something_else(o.strip()) else o for o in lines)


def _is_for_something_else(line: str) -> bool:
    """A caption, or a short line that credits a picture or the background."""
    if line.casefold().startswith(("[caption]", "photo:", "picture:", "image:")):
        return True
    short = len(line) <= _CREDIT_LENGTH
    return short and bool(_ELSEWHERE.search(line) or _PHOTOGRAPHER.search(line))


def _dateline(lines: list[str], register: Register) -> Credit | None:
    for line in lines:
        match = _DATELINE.match(line)
        if not match:
            continue
        agency = register.find(match["credit"])
        if agency or (_UNKNOWN.fullmatch(match["credit"]) and _is_place(match["place"])):
            return Credit(agency or match["credit"], Where.DATELINE, match[0].strip())
    for line in lines:
        match = _NAMED_FIRST.match(line)
        agency = register.is_(match["bracket"] or match["bare"]) if match else None
        if match and agency:
            return Credit(agency, Where.DATELINE, match[0].strip())
    return None


def _is_place(text: str) -> bool:
    """Whether a dateline begins as datelines do: with a place, or with nothing at all."""
    return not text.strip() or text.strip()[0].isupper()


def _byline(byline: str, register: Register) -> Credit | None:
    words = byline.strip()
    if not words or _ELSEWHERE.search(words):
        return None
    agency = register.find(words)
    if agency or UNNAMED.search(words):
        return Credit(agency or "", Where.BYLINE, words)
    return None


def _byline_in_text(line: str, register: Register) -> Credit | None:
    if len(line) <= _BYLINE_LENGTH and (_BYLINE.match(line) or register.is_(line)):
        return _byline(line, register)
    return None


def _trailer(line: str, register: Register) -> Credit | None:
    taken = _MATERIAL.search(line)
    agency = register.find(taken["credit"]) if taken else None
    if _SIGN_OFF.match(line) or agency:
        return Credit(agency, Where.TRAILER, line) if agency else None
    match = _TRAILER.match(line)
    credit = match["credit"] if match else ""
    agency = register.is_(_INITIALS.sub("", credit.strip("()[] "))) or _listed(credit, register)
    if not agency and (_LED.match(line) or _CONTRIBUTED.search(line)):
        agency = register.find(credit)
        if not agency and UNNAMED.search(credit):
            return Credit("", Where.TRAILER, line)
    return Credit(agency, Where.TRAILER, line) if agency else None


def _listed(credit: str, register: Register) -> str | None:
    """The first agency of a list of agencies: "AFP/Reuters", "AP, dpa", "Reuters, own reports"."""
    names = [
        n for n in re.split(r"[/,&+]|\band\b", credit) if n.strip() and not _OWN_PART.search(n)
    ]
    known = [register.is_(n.strip(" .()")) for n in names]
    return known[0] if names and all(known) else None
