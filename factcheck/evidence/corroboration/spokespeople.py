"""Who speaks for which body or company: two who do are one primary source (English)."""

import re

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
from factcheck.evidence.corroboration.naming import body_names
from factcheck.evidence.corroboration.witness import Witnesses

_OFFICE = re.compile(
    r"\b(?:head|chief|director|spokes(?:man|woman|person)|manager|officer|chair(?:man|woman)?"
    r"|president|secretary|boss|leader|chairwoman|chairperson|executive|commander|minister"
    r"|heads?|leads|runs|speaks for|observer|brewmaster|coxswain|inspector|superintendent|founder"
    r"|owner|doctor|engineer|representative)\b"
)
_NOT_OF_IT = re.compile(r"\b(?:former|retired|ex|union|association)\b", re.IGNORECASE)
FEWEST_LETTERS = 4
_RANKS = {
    "police": "[Pp]olice|[Ss]uperintendent|[Ii]nspector|[Cc]onstable|[Ss]heriff",
    "fire service": "[Ff]ire (?:chief|officer|service|brigade)|[Ff]irefighter",
    "coastguard": "[Cc]oastguard",
}


def one_voice(one: Witnesses, other: Witnesses, claim: str) -> str:
    """The body or company for which both speak, or nothing."""
    return (
        _speaks_for(one, other)
        or _officer_of(one, other)
        or _officer_of(other, one)
        or of_the_claims_body(one, other, claim)
        or _office_holder(one, other)
        or _office_holder(other, one)
        or _one_force(one, other)
        or of_the_body(one, other)
        or one_word(one, other, claim)
        or claims_paper(one, other, claim)
    )


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
    people = [n.rsplit(maxsplit=1)[-1] for n in other.names if is_person(n)]
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


def _office_holder(published: Witnesses, told: Witnesses) -> str:
    """A body that has published, and who is said elsewhere to hold an office of it."""
    bodies = [name for name in body_names(published.item) if " " in name]
    for surname in (name.rsplit(maxsplit=1)[-1] for name in told.names if is_person(name)):
        for sentence in re.findall(rf"[^.\n]*\b{re.escape(surname)}\b[^.\n]*", told.item.text):
            low = sentence.casefold()
            if _OFFICE.search(sentence) and any(body in low for body in bodies):
                return published.item.publisher
    return ""


def _one_force(one: Witnesses, other: Witnesses) -> str:
    """The force in which people of both have a rank: there is one to a place."""
    return next(iter(sorted(_forces(one) & _forces(other))), "")


def _forces(witnesses: Witnesses) -> frozenset[str]:
    """The forces in which those who vouch beside the passage have a rank, by their titles."""
    surnames = [name.rsplit(maxsplit=1)[-1] for name in witnesses.beside if is_person(name)]
    either = "|".join(map(re.escape, surnames)) or "(?!)"
    return frozenset(
        f"the {force}"
        for force, ranks in _RANKS.items()
        for held in re.finditer(
            rf"(?:\w+ )?(?:\b(?:{ranks}) (?:[a-z]+ ){{0,2}}(?:[A-Z][\w’'-]+ ){{0,2}}(?:{either})\b"
            rf"|\b(?:{either}), [a-z ]*(?:{ranks})\b)",
            witnesses.item.text,
        )
        if not _NOT_OF_IT.search(held[0])
    )


def _spokesman(one: Witnesses, other: Witnesses) -> str:
    """A body named here and its officer named there."""
    for body, person in ((one, other), (other, one)):
        lone = [n for n in body.names if not is_person(n) and not is_unnamed(n)]
        if any(map(is_person, body.names)) or not any(map(is_person, person.names)):
            continue
        if any(bodies_of(n, "") & person.bodies for n in lone):
            return lone[0]
    return ""


def stands_in(name: str, text: str) -> bool:
    return len(name) >= FEWEST_LETTERS and bool(re.search(rf"\b{re.escape(name)}\b", text))
