"""Who wrote a paper that outlets have read, and whether two have read the same one (English)."""

import re
from collections.abc import Iterable
from dataclasses import replace

from factcheck.evidence.corroboration.bodies import bare_name
from factcheck.evidence.corroboration.citations import cited, mentions
from factcheck.evidence.corroboration.documents import DOCUMENT, LETTERS, PAGES
from factcheck.evidence.corroboration.naming import BODIES, body_names, names_of
from factcheck.evidence.corroboration.same_paper import (
    count_the_same,
    may_be_one,
    of_one_day,
)
from factcheck.evidence.corroboration.witness import Witnesses
from factcheck.evidence.corroboration.words import sentences, words

_NAME = r"(?P<name>(?:[A-Z][\w'’-]+ )?[A-Z][\w'’-]{3,})"
_ROLE = r"(?:the |an? |its |their |his |her )?(?:(?-i:[a-z][\w-]+) ){0,4}"
_SECRET = re.compile(
    r"\b(?:internal|confidential|leaked|unpublished|secret|classified|restricted"
    r"|not (?:meant |intended )?for (?:the public|circulation|publication))\b",
    re.IGNORECASE,
)
_OF_ONE_KIND = frozenset(("letter", "email", "plan", "plans"))
_MAKERS = frozenset(
    "auditors auditor inspectors consultants consultancy engineers lawyers experts court".split()  # noqa: SIM905
)
_CALLED = re.compile(
    r"\b(?:bears? the (?:heading|name|title)|codenamed|code-named|entitled|headed"
    r"|heading|marked|titled|title"
    r"|(?:documents?|files?|letter|list|memo|papers?|plans?|project|report|scheme|stud(?:y|ies))"
    r"\b[^.\n]{0,60}? (?:called|dubbed|known as|named|name is)"
    r"|under the (?:heading|name|title)(?: of)?),? "
    r"[“\"](?P<name>[A-Z][\w’-]+(?: [\w’-]+){1,5})[”\"]"
)
# Of a paper that others had before: "it was sent to the Echo as well", "our copy has a page more".
_HAS_IT_TOO = re.compile(
    r"\b(?:handed|leaked|passed|sent|slipped) to [^.,;\n]{2,40} (?:as well|too)\b"
    r"|\b[Oo]ur copy (?:has|lacks|is|shows)\b"
)
_WROTE = r"(?:wrote|sent|signed|drafted|drew up|handed in|submitted)"
_WRITTEN = r"(?:written|signed|drafted|drawn up|sent|penned|prepared|submitted)"


def writers_in(text: str, paper: str) -> tuple[str, ...]:
    """Those of whom a text says that they wrote the paper: "a memo by the engineer Ole Strand"."""
    word = re.escape(paper)
    ways = (
        rf"\b{word} (?:(?-i:[a-z]+) )?(?:by|of|from) {_ROLE}{_NAME}",
        rf"\b{_WRITTEN} by {_ROLE}{_NAME}",
        rf"\bthat {_ROLE}{_NAME} (?:had |has )?{_WROTE}\b",
        rf"\b(?:writes|wrote|says|finds) {_ROLE}{_NAME} (?:on page|in (?:it|the {word}))\b",
        rf"\b{_NAME}(?:['’]s)? {word}\b",
        rf"\b(?:[Ii]ts|[Tt]he {word}['’]s) (?:author|writer),? {_NAME}",
    )
    found = (match["name"] for way in ways for match in re.finditer(way, text))
    return tuple(dict.fromkeys(name.removesuffix("'s").removesuffix("’s") for name in found))


def paper_of_both(one: Witnesses, other: Witnesses, claim: str) -> str:
    """The paper that two have read, of one kind, where something says that it is the same one.

    That is who wrote it, the body whose it is, or that one names the other as having it. Letters of
    any kind are alike.
    """
    read = one.document and other.document
    one, other = map(_with_its_paper, (one, other))
    if not read and one.document != other.document:
        return ""
    if not (one.document and other.document and may_be_one(one.document, other.document)):
        return ""
    day = of_one_day(_tells_of_paper(one), _tells_of_paper(other), claim)
    if day is False:
        return ""
    media = (*names_of(one.item), *names_of(other.item))
    mine, theirs = (_writers_of(each, claim, media) for each in (one, other))
    both = [name for name in mine if _is_told(name, other)]
    both += [name for name in theirs if _is_told(name, one)]
    both += _bodies_of_both(one, other)
    strange = _is_strange_to(one, other, claim) or _is_strange_to(other, one, claim)
    tied = day or _names_other(one, other) or _is_one_leak(one, other, claim)
    tied = tied or any(_HAS_IT_TOO.search(each.item.text) for each in (one, other))
    tied = tied or _finds_the_same(one, other, claim) or _have_one_name(one, other, claim)
    if not both and (strange or (mine and theirs) or not tied):
        return ""
    return f"the {one.document} ({min(both, key=len, default=one.item.publisher)})"


def _with_its_paper(reader: Witnesses) -> Witnesses:
    """Somebody who has it from nobody but a paper, with that for what he has read."""
    paper = DOCUMENT.fullmatch(bare_name(reader.names[0])) if len(reader.names) == 1 else None
    return replace(reader, document=paper[0].casefold()) if paper else reader


def puts_out(published: Witnesses, reader: Witnesses, claim: str) -> bool:
    """Whether a body's own item tells of the paper that somebody has read: "our study shows"."""
    paper = re.escape(reader.document)
    if reader.document in PAGES and _names_by_its_kind(reader, published):
        paper = r"(?:(?:complete|detailed|full|whole) )?(?:audit|report|review|study|survey)"
    own = rf"\b(?:[Tt]he|[Oo]ur|[Tt]his) {paper}\b(?! (?:by|from|of|to)\b)"
    told = re.search(own, published.item.text)
    return bool(told) and not _is_strange_to(reader, published, claim)


def _names_by_its_kind(reader: Witnesses, published: Witnesses) -> bool:
    """Whether one speaks of "the institute", and of no other, whose own that is."""
    kinds = "|".join(re.escape(name) for name in body_names(published.item) if " " not in name)
    named = re.findall(rf"([\w’'-]+) (?:{kinds})\b", reader.item.text) if kinds else []
    return bool(named) and {word.casefold() for word in named} <= {"the", "its"}


def _names_of_paper(reader: Witnesses) -> set[str]:
    """By which names of its own a text calls a paper: "headed “Project Gull”"."""
    return {match["name"] for match in _CALLED.finditer(f"{reader.item.title}\n{reader.item.text}")}


def _have_one_name(one: Witnesses, other: Witnesses, claim: str) -> bool:
    """Whether both know the paper by a name of its own, which the claim does not have."""
    texts = [f"{each.item.title}\n{each.item.text}" for each in (one, other)]
    names = _names_of_paper(one) | _names_of_paper(other)
    return any(name not in claim and all(name in text for text in texts) for name in names)


def same_surname(person: str, other: str) -> bool:
    return person.rsplit(maxsplit=1)[-1] == other.rsplit(maxsplit=1)[-1]


def _writers_of(reader: Witnesses, claim: str, media: Iterable[str]) -> list[str]:
    """Who wrote what one has read: neither an outlet nor whom or what the claim tells of."""
    known = set(re.findall(r"\w+", " ".join((claim, *media))))
    found = writers_in(reader.item.text, reader.document)
    return [name for name in found if known.isdisjoint(name.split())]


def _is_told(writer: str, other: Witnesses) -> bool:
    return bool(re.search(rf"\b{re.escape(writer.rsplit(maxsplit=1)[-1])}\b", other.item.text))


def _bodies_of_both(one: Witnesses, other: Witnesses) -> list[str]:
    mine, theirs = ({body.casefold() for body in _bodies_behind(each)} for each in (one, other))
    return sorted(mine & theirs)


def _names_other(one: Witnesses, other: Witnesses) -> bool:
    """Whether one of two who have read a paper names the other for it, or beside a paper."""
    papers = re.compile(rf"\b(?:{'|'.join(sorted(LETTERS | {one.document}))})\b", re.IGNORECASE)
    for reader, first in ((one.item, other.item), (other.item, one.item)):
        names = names_of(first)
        for told in (reader.text[slice(*place)] for place in sentences(reader.text)):
            if cited(told, names) or (mentions(told, names) and papers.search(told)):
                return True
    return False


def _is_one_leak(one: Witnesses, other: Witnesses, claim: str) -> bool:
    """Whether both have read what was not for the public, and not two kinds: letter and e-mail.

    The claim itself may be of one: "a leaked memo shows".
    """
    kinds = {one.document.replace("-", ""), other.document.replace("-", "")}
    if len(kinds & _OF_ONE_KIND) > 1:
        return False
    leaks = rf"{_SECRET.pattern} (?:{'|'.join(map(re.escape, {*kinds, *LETTERS}))})\b"
    if re.search(leaks, claim, re.IGNORECASE):
        return True
    return all(_SECRET.search(_tells_of_paper(each)) for each in (one, other))


def _finds_the_same(one: Witnesses, other: Witnesses, claim: str) -> bool:
    """Whether both count by what they have read just what the claim does.

    Not a letter and an e-mail, nor the papers of two bodies.
    """
    kinds = {one.document.replace("-", ""), other.document.replace("-", "")}
    mine, theirs = (set(" ".join(_bodies_behind(each)).split()) for each in (one, other))
    apart = len(kinds & _OF_ONE_KIND) > 1 or (mine and theirs and mine.isdisjoint(theirs))
    return not apart and count_the_same(claim, one.passage, other.passage)


def _tells_of_paper(reader: Witnesses) -> str:
    """The sentences of a reader that have the word for what he has read."""
    word = re.compile(rf"\b{re.escape(reader.document)}\b", re.IGNORECASE)
    told = (reader.item.text[slice(*place)] for place in sentences(reader.item.text))
    return " ".join(each for each in told if word.search(each))


def _is_strange_to(reader: Witnesses, other: Witnesses, claim: str) -> bool:
    """Whether the body whose paper one has read is nowhere in the claim or in the other's text."""
    known = set(re.findall(r"\w+", f"{claim}\n{other.item.title}\n{other.item.text}".casefold()))
    bodies = _bodies_behind(reader)
    return bool(bodies) and all(known.isdisjoint(body.casefold().split()) for body in bodies)


def _bodies_behind(reader: Witnesses) -> list[str]:
    """Of which bodies a paper is said to be: "the harbour union's memo", "a memo by the union"."""
    paper = re.escape(reader.document)
    its = r"(?P<body>[a-z-]+(?: [a-z-]+)?)"
    body = r"(?:[Tt]he |[Aa]n? )?(?P<body>[\w-]+(?: [\w-]+)?)"
    ways = (
        rf"\b{body}['’]s? (?:[a-z-]+ )?{paper}\b",
        rf"\b{paper} (?:by|of|from) the {its}",
        rf"\b{paper} (?:[a-z]+ )?(?:commissioned|ordered|requested) by the {its}",
        rf"\b{paper} (?:that|which) the {its} had (?:commissioned|ordered)",
        rf"\b{paper} in which the {its} ",
    )
    found = (match["body"] for way in ways for match in re.finditer(way, reader.item.text))
    makers = BODIES | _MAKERS
    told = (" ".join(w.text for w in words(body) if w.counts) for body in found)
    return [body for body in told if not makers.isdisjoint(body.casefold().split())]
