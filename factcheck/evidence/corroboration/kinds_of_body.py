"""What kind of body some words tell, and what tells it from others of the kind (English)."""

import re
from collections.abc import Sequence

from factcheck.evidence.corroboration.naming import LEGAL_FORMS

_KINDS = {
    "police": "police constabulary gendarmerie detectives policemen",
    "fire": "fire firefighters firemen brigade",
    "coastguard": "coastguard coast",
    "council": "council municipality town city village hall borough parish",
    "ministry": "ministry",
    "hospital": "hospital clinic infirmary",
    "court": "court judges tribunal",
    "prosecutors": "prosecutors prosecution prosecutor",
    "army": "army military forces",
    "university": "university college",
    "school": "school academy",
    "company": "company firm operator manufacturer maker management carmaker carrier airline rail"
    " railway giant retailer brewery chain producer developer bank utility corporation plant"
    " factory",
    "group": "charity organisation organization association federation foundation society ngo"
    " group",
    "club": "club fc",
    "union": "union",
    "office": "office bureau",
    "agency": "agency authority administration inspectorate regulator",
    "commission": "commission committee board",
    "election": "electoral election elections returning",
}
_ALONE = "airport archive church department diocese embassy government institute"
_ALONE += " laboratory library museum palace parliament party port prison service team theatre zoo"
KIND = {word: kind for kind, words in _KINDS.items() for word in words.split()}
KIND |= {word: word for word in _ALONE.split()}
# Which say nothing where another kind stands before them: "fire service", "airport operator".
_HEADS = frozenset(
    (  # noqa: SIM905
        "authority board brigade company council department force forces guard management office"
        " officers officials operator service"
    ).split()
)
# Of which kind a company is, or whose a brigade: "the railway" and "the airline" are two.
TRADES = frozenset(
    (  # noqa: SIM905
        "airline airport bank brewery carmaker carrier chain port prison rail retailer"
    ).split()
)
# A town and a parish in it have a council each.
_TIERS = {"town": 1, "city": 1, "borough": 1, "village": 2, "parish": 2}
_ELECTION = frozenset(_KINDS["election"].split())
BY_NAME = frozenset(("company", "group", "club", "union"))  # may go by a name alone
# Which tell no body from another.
_EMPTY = LEGAL_FORMS | frozenset(
    (  # noqa: SIM905
        "acting aid chief deputy duty lady leading local lord main mr mrs ms national own presiding"
        " public responsible senior state"
    ).split()
)


def kind_of(words: Sequence[str]) -> str | None:
    """The kind that the last of some words tells, or one before it: "fire service"."""
    said = [plain(word) for word in words]
    if not _ELECTION.isdisjoint(said):
        return "election"  # whatever it is called besides: office, commission, board
    if not said or said[-1] not in _HEADS:
        return KIND.get(said[-1]) if said else None
    before = (KIND.get(word) for word in reversed(said[:-1]))
    return next(filter(None, before), KIND.get(said[-1]))


def names_in(words: Sequence[str]) -> frozenset[str]:
    """The words of a body's name that tell it from others of its kind."""
    said = {"rail" if word == "railway" else word for word in map(plain, words)}
    telling = {word for word in said if word in TRADES or word not in KIND}
    return frozenset(telling - _EMPTY - {"of", "the", "for", "service", "guard", "officers"})


def tier_of(words: Sequence[str]) -> int:
    """Of what rank a council is by some words; 0 where they do not tell."""
    return next((tier for word in words if (tier := _TIERS.get(plain(word)))), 0)


def plain(word: str) -> str:
    """A word in small letters and without its possessive."""
    return re.sub(r"['’]s?$", "", word.casefold())
