"""Who has read what stands behind a body's notice, a post or another outlet's survey (English).

The paper of a study that the university announced, the sheets of a result that was declared, the
file that thieves put out, the tables of a poll: the reader and who made it known are one source.
"""

import re
from collections.abc import Iterator

from factcheck.evidence.corroboration.items import Item, Kind
from factcheck.evidence.corroboration.witness import Witnesses

_STUDY = r"(?:analysis|findings|paper|research|results?|study|survey|trial)"
_IN_A_JOURNAL = re.compile(
    rf"\b{_STUDY}\b[^.\n]{{0,80}}?\b(?:appear(?:s|ed)|printed|published)\b[^.\n]{{0,20}}?"
    r" in (?:the )?(?:journal )?[A-Z]"
)
_PAPERS = frozenset("article paper papers publication study trial".split())  # noqa: SIM905
_AGREES = re.compile(
    r"\b(?<!not )(?:(?:agree[sd]?|squares?|tall(?:y|ies|ied)) with|identical (?:to|with)"
    r"|match(?:es|ed)?(?: with)?|same as) (?:the|that)"
    r" (?:\w+ )?(?:announced|declared|official|published)\b"
)
_THIEVES = (
    r"(?:attackers?|blackmailers?|extortionists|gang|group|hackers?|intruders?|thie(?:f|ves))"
)
_FILES = r"(?:archive|data|database|dump|files?|list|records|sample)"
_PUT_OUT = re.compile(
    rf"\b{_THIEVES} (?:has |have |had )?(?:dumped|leaked|offered|posted|published|put|released"
    rf"|uploaded)\b[^.\n]{{0,40}}?\b{_FILES}\b(?! of (?:its|their) (?:demands|victims)\b)",
    re.IGNORECASE,
)
_TOOK = re.compile(
    r"\b(?:I|we)(?:['’]ve| have)? (?:copied|got|grabbed|have|hold|stole|took)\b", re.IGNORECASE
)
_HAS_FILES = re.compile(rf"\b{_FILES}\b", re.IGNORECASE)
_POLL = r"(?:poll|survey)"
_NAME = (
    r"(?P<name>(?!(?:An?|Another|Its|No|One|Our|That|The|Their|This)\b)"
    r"[A-Z][\w’'-]+(?: [A-Z][\w’'-]+)?)"
)
_KIND_OF_MAKER = r"(?:the )?(?:[a-z][\w-]+ ){0,4}?"
_MADE = r"(?:carried out|conducted|did|done|made)"
_GAVE = r"(?:gave|given|handed|sent|shown)"
_POLLED = (
    rf"\b{_POLL} (?:which|that) {_KIND_OF_MAKER}{_NAME} (?:has |had )?{_MADE}\b",
    rf"\b{_POLL} (?:{_MADE} )?(?:by|from) {_KIND_OF_MAKER}{_NAME}",
    rf"\b{_NAME}(?:['’]s?)? (?:{_POLL}|tables)\b",
    rf"\b{_NAME} (?:has |had )?{_GAVE} (?:me|us)\b[^.\n]{{0,40}}\b(?:{_POLL}|tables)\b",
)


def reads_what_it_put_out(published: Item, reader: Witnesses) -> bool:
    """Whether what somebody has read is what a body or a post has made known."""
    if not reader.document or reader.item.kind is not Kind.OUTLET:
        return False
    if published.kind is Kind.SOCIAL:
        theirs = _TOOK.search(published.text) and _HAS_FILES.search(published.text)
        return bool(theirs and _PUT_OUT.search(reader.item.text))
    if published.kind is not Kind.OFFICIAL:
        return False
    if _AGREES.search(reader.item.text):
        return True
    study = reader.document in _PAPERS and _IN_A_JOURNAL.search(published.text)
    return bool(study) and not _is_anothers(published, reader)


def one_poll(one: Witnesses, other: Witnesses, claim: str) -> str:
    """Who made the poll of which both tell, and of which one has read the tables; or nobody."""
    if not (one.document or other.document):
        return ""
    mine, theirs = ({*_makers_in(f"{each.item.title}\n{each.item.text}")} for each in (one, other))
    return min((name for name in mine & theirs if name not in claim), default="")


def _makers_in(told: str) -> Iterator[str]:
    for way in _POLLED:
        yield from (match["name"] for match in re.finditer(way, told))


def _is_anothers(published: Item, reader: Witnesses) -> bool:
    """Whether the paper is said to be by somebody of whom the body knows nothing."""
    name = r"(?P<name>[A-Z][\w’'-]+(?: (?:of )?[A-Z][\w’'-]+)*)"
    by = rf"\b{re.escape(reader.document)} (?:by|from|of) (?:(?:an?|the) )?(?:[a-z]+ ){{0,3}}{name}"
    known = set(re.findall(r"\w+", f"{published.publisher}\n{published.title}\n{published.text}"))
    found = (set(re.findall(r"[A-Z]\w+", m["name"])) for m in re.finditer(by, reader.item.text))
    return any(not words <= known for words in found)
