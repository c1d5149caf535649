"""Who speaks for which body or company: two who do are one primary source (English)."""

import re
from itertools import product

from factcheck.evidence.corroboration.affiliation import of_the_body
from factcheck.evidence.corroboration.bodies import (
    bare_name,
    bodies_of,
    is_person,
    is_unnamed,
)
from factcheck.evidence.corroboration.claims_body import of_the_claims_body
from factcheck.evidence.corroboration.claims_paper import claims_paper
from factcheck.evidence.corroboration.claims_word import one_word
from factcheck.evidence.corroboration.items import Kind
from factcheck.evidence.corroboration.sessions import one_session
from factcheck.evidence.corroboration.voices import is_of_some_body, one_body
from factcheck.evidence.corroboration.witness import Witnesses

_OFFICE = re.compile(
    r"\b(?:head|chief|director|spokes(?:man|woman|person)|manager|officer|chair(?:man|woman)?"
    r"|president|secretary|boss|leader|chairwoman|chairperson|executive|commander|minister"
    r"|heads?|leads|runs|speaks for|observer|brewmaster|coxswain|inspector|superintendent|founder"
    r"|owner|doctor|engineer|representative)\b"
)
FEWEST_LETTERS = 4


def one_voice(one: Witnesses, other: Witnesses, claim: str) -> str:
    """The body or company for which both speak, or nothing."""
    return (
        _one_body(one, other, claim)
        or _speaks_for(one, other)
        or _officer_of(one, other)
        or _officer_of(other, one)
        or of_the_claims_body(one, other, claim)
        or of_the_body(one, other)
        or one_word(one, other, claim)
        or claims_paper(one, other, claim)
        or one_session(one, other, claim)
    )


def _one_body(one: Witnesses, other: Witnesses, claim: str) -> str:
    """Who speaks beside the passage for the same body as somebody in the other item."""
    for mine, theirs in product(_by_name(one), _by_name(other)):
        if one_body(mine, one.item.text, theirs, other.item.text, claim):
            return max(mine, theirs, key=len)
    return ""


def _by_name(witnesses: Witnesses) -> list[str]:
    """Who speaks beside the passage: a body that calls itself "the club" by its name alone."""
    if witnesses.item.kind is not Kind.OFFICIAL:
        return list(witnesses.beside)
    return [n for n in witnesses.beside if " " in bare_name(n) or not bare_name(n).islower()]


def _speaks_for(one: Witnesses, other: Witnesses) -> str:
    """A body that has published, and somebody who speaks for it elsewhere."""
    for published, told in ((one, other), (other, one)):
        if published.item.kind is not Kind.OFFICIAL or told.document:
            continue
        body = bodies_of(published.item.publisher, "")
        if body & told.bodies and told.item.kind is Kind.OUTLET:
            return published.item.publisher
    if one.bodies & other.bodies and not {one.item.kind, other.item.kind} - {
        Kind.OUTLET,
        Kind.AGENCY,
        Kind.SOCIAL,
    }:
        return _spokesman(one, other)
    return ""


def _officer_of(one: Witnesses, other: Witnesses) -> str:
    """A body that vouches here, whose officer does there: named with it in one sentence.

    Or said to be of it in so many words: "the baker Ole Strand of the bakers' union".
    """
    bodies = [n for n in one.names if not is_person(n) and not is_unnamed(n)]
    people = [n.rsplit(maxsplit=1)[-1] for n in other.names if _may_be_of_any(n, other)]
    for body in bodies:
        name = re.escape(bare_name(body))
        for surname in map(re.escape, people):
            of_it = rf"\b{surname},? (?:of|from|for) (?:the )?{name}\b"
            for text in (other.item.text, one.item.text):
                if re.search(of_it, text):
                    return body
                for found in re.finditer(rf"[^.\n]*\b{surname}\b[^.\n]*", text):
                    if re.search(rf"\b{name}\b", found[0]) and _OFFICE.search(found[0]):
                        return body
    return ""


def _may_be_of_any(name: str, witnesses: Witnesses) -> bool:
    """Whether this is a person of whom the text does not say for which body he speaks."""
    return is_person(name) and not is_of_some_body(name, witnesses.item.text)


def _spokesman(one: Witnesses, other: Witnesses) -> str:
    """A body named here and its officer named there."""
    for body, person in ((one, other), (other, one)):
        lone = [n for n in body.names if not is_person(n) and not is_unnamed(n)]
        people = any(_may_be_of_any(name, person) for name in person.names)
        if any(map(is_person, body.names)) or not people:
            continue
        if any(bodies_of(n, "") & person.bodies for n in lone):
            return lone[0]
    return ""
