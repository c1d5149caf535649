"""The paper that a claim is about: "A study by the University of Gull found" (English).

Who has read it, who wrote it and who has put it out are one primary source of what it says.
"""

import re

from factcheck.evidence.corroboration.bodies import is_person
from factcheck.evidence.corroboration.items import Kind
from factcheck.evidence.corroboration.naming import names_of
from factcheck.evidence.corroboration.witness import Witnesses

_PAPERS = "study|survey|report|paper|audit|poll|analysis|review"
_FINDS = (
    "find|finds|found|show|shows|showed|say|says|said|conclude|concludes|concluded|reveal|reveals"
    "|revealed|suggest|suggests|suggested|put|puts|estimate|estimates|estimated"
)
_CLAIMS_PAPER = re.compile(
    rf"\b(?P<kind>{_PAPERS})\b[^.;]{{0,80}}?\b(?:{_FINDS})\b"
    rf"|\baccording to (?:an?|the) (?:[\w-]+ ){{0,2}}?(?P<other>{_PAPERS})\b",
    re.IGNORECASE,
)
_AUTHOR = (
    r"(?:co-?)?authors?\b|\b(?:wrote|led|heads?|headed) the (?:study|survey|report|paper|team)\b"
)


def claims_paper(one: Witnesses, other: Witnesses, claim: str) -> str:
    """The kind of paper that the claim is about, where both have it from there; else nothing."""
    match = _CLAIMS_PAPER.search(claim)
    if not match or not all(_has_it_from_there(each, claim) for each in (one, other)):
        return ""
    return f"the {(match['kind'] or match['other']).casefold()}"


def _has_it_from_there(witnesses: Witnesses, claim: str) -> bool:
    item = witnesses.item
    if item.kind is Kind.OFFICIAL:
        return any(name in claim for name in names_of(item))
    if re.fullmatch(_PAPERS, witnesses.document):
        return True
    surnames = [name.rsplit(maxsplit=1)[-1] for name in witnesses.names if is_person(name)]
    either = "|".join(map(re.escape, surnames)) or "(?!)"
    told = re.findall(rf"[^.\n]*\b(?:{either})\b[^.\n]*", item.text)
    return any(re.search(_AUTHOR, sentence) for sentence in told)
