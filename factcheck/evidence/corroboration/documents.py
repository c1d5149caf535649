"""The papers that outlets have read, and those that bodies put out (English, some abroad)."""

import re
from collections.abc import Iterable

from factcheck.evidence.corroboration.access import access_in
from factcheck.evidence.corroboration.items import Item, Kind
from factcheck.evidence.corroboration.naming import own_names
from factcheck.evidence.corroboration.statements import named_interview
from factcheck.evidence.corroboration.words import sentences

DOCUMENT = re.compile(
    r"\b(?:minutes|minute[- ]book|record|records|register|log|logbook|roll|rolls|report|survey"
    r"|file|files|budget"
    r"|letter|memo(?:randum)?|e-?mail|contract|plan|plans|ledger|protocol|ruling|verdict|judgment"
    r"|bulletin"
    r"|invoice|certificate|footage|film|pictures|recording|video|photograph|tape|database|data"
    r"|measurements|archive|paper|document|documents|presentation|transcript|study|audit|permit"
    r"|review|analysis|assessment|evaluation"
    r"|statistics|(?:count|score|spread|tally|time)[ -]?sheets?"
    r"|diary|(?<!to )slides?|scan|chart|tables?"
    r"|anweisung|papier|dokumente?|unterlagen|bericht|vertrag|vermerk|schreiben|protokoll|gutachten"
    r"|note interne|rapport|contrat|courrier|documento|informe|contrato|correo|circular|acta"
    r"|rapporto|verbale|contratto|relatório|notat)\b",
    re.IGNORECASE,
)
# What one outlet calls a memo, another calls a paper, and one abroad in its own tongue.
PAGES = ("pages", "annex")  # of any paper
_HAS_READ = re.compile(
    r"[^.,;\n]{0,40}? (?:(?:has|had) )?(?:\w+ )?"
    r"(?:read|seen|saw|examined|studied|obtained|compared|found)\b"
    r"(?! out)"
)
_PAGES = re.compile(rf"\b(?:{'|'.join(PAGES)})\b")
LETTERS = frozenset(
    (  # noqa: SIM905
        "pages annex letter memo memorandum e-mail email paper document documents file files "
        "plan plans anweisung papier dokument dokumente unterlagen vermerk schreiben courrier "
        "documento correo circular notat presentation slides slide"
    ).split()
)
_COUNTED = re.compile(r"\b(?:counted|climbed|dived|knelt|stood|weighed)$", re.IGNORECASE)
NUMBERED = re.compile(
    r"\b(?:table|annex|appendix|chapter|section|schedule|figure|tab|page|slide|paragraph) \d+",
    re.IGNORECASE,
)
_HAS_IT = re.compile(r"\b(?:obtained|read|leaked)\b")  # whatever the paper is called
_TALKED = re.compile(
    r"told|asked|question|interview|spoke|speaking|answered|(?:host|moderator|presenter):",
    re.IGNORECASE,
)
# Somebody who was there has read only what the same sentence says.
_BY_A_PERSON = re.compile(r"our (?:reporter|correspondent)|this reporter", re.IGNORECASE)


def document_read(item: Item, passage: str, media: Iterable[str]) -> str:
    """What an outlet has read or seen itself: the word for it beside the sign of own access.

    Where the claim stands it goes before what somebody said; elsewhere after it.
    """
    for text in (passage, "" if named_interview(item) else item.text):
        for paragraph in text.split("\n\n"):
            access = access_in(item, paragraph)
            read = access and not (_TALKED.match(access) or _COUNTED.search(access))
            read = read and not _was_in(access, paragraph)
            there = _sentence_with(access, paragraph) if _BY_A_PERSON.match(access) else paragraph
            found = _document_in(item, there, access, media) if read else None
            if found:
                return found[0].casefold()
            if read and _HAS_IT.search(access):
                return "paper"
    return ""


def _was_in(access: str, paragraph: str) -> bool:
    """Whether a reporter was only in the room: "our reporter was there when it was read out"."""
    by_one = _BY_A_PERSON.match(access)
    return bool(by_one) and not _HAS_READ.match(paragraph.partition(access)[2])


def _document_in(item: Item, told: str, access: str, media: Iterable[str]) -> re.Match[str] | None:
    """The word for a paper: the nearest to the sign of access in its sentence, else the first."""
    names = sorted({*own_names(item), *media}, key=len, reverse=True)
    before, _, behind = _sentence_with(access, told).partition(access)
    found = DOCUMENT.search(_without(names, access)) or DOCUMENT.search(_without(names, behind))
    nearest = [found] if found else [*DOCUMENT.finditer(_without(names, before))]
    return nearest[-1] if nearest else DOCUMENT.search(_without(names, told)) or _PAGES.search(told)


def _sentence_with(access: str, paragraph: str) -> str:
    """The sentence in which the words for access stand."""
    told = (paragraph[slice(*place)] for place in sentences(paragraph))
    return next((each for each in told if access in each), paragraph)


def _without(names: Iterable[str], told: str) -> str:
    """The words without the names of media and bodies: "The Record" has read no record."""
    for name in names:
        told = told.replace(name, "")
    return told


def document_is(item: Item) -> str:
    found = DOCUMENT.search(item.title) if item.kind is Kind.OFFICIAL else None
    return found[0].casefold() if found else ""


def is_part_of_paper(speaker: str) -> bool:
    """Whether it is a piece of a paper that is said to speak: "Annex 2 lists the cars"."""
    return bool(NUMBERED.fullmatch(speaker.removeprefix("the ")))


def paper_spoken_of(item: Item, passage: str) -> str:
    """The first word for the paper where only a piece of it speaks."""
    there = NUMBERED.sub(" ", f"{item.title}\n{passage}\n{item.text}")
    found = DOCUMENT.search(_without(own_names(item), there))
    return found[0].casefold() if found else "paper"
