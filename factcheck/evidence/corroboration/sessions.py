"""What was decided in public, by a jury or a council: whoever sat there has it from the session."""

import re

from factcheck.evidence.corroboration.bodies import is_person
from factcheck.evidence.corroboration.items import Kind
from factcheck.evidence.corroboration.statements import named_interview
from factcheck.evidence.corroboration.witness import Witnesses

_VERDICT = re.compile(
    r"\b(?:court|judges?|jury|tribunal)\b[^.\n]*\b(?:acquitted|cleared|convicted|found|sentenced)\b"
    r"|\b(?:acquitted|cleared|convicted|found guilty|sentenced)\b[^.\n]*"
    r"\b(?:court|jury|tribunal)\b",
    re.IGNORECASE,
)
_VOTE = re.compile(
    r"\b(?:aldermen|assembly|council|councillors|parliament|senate)\b[^.\n]*"
    r"\b(?:adopted|approved|passed|rejected|voted)\b",
    re.IGNORECASE,
)
_IN_COURT = re.compile(
    r"\b(?:courtroom \d|fore(?:man|woman|person)|press bench|read out the verdict"
    r"|(?:from|in) the dock"
    r"|jur(?:y|ors) (?:\w+ ){0,2}?(?:acquitted|convicted|found|returned))\b",
    re.IGNORECASE,
)
_IN_THE_CHAMBER = re.compile(
    r"\b(?:press bench|(?:from|in) the (?:public )?gallery|hands went up|show of hands"
    r"|on being put to the vote|after (?:[\w’'-]+ ){1,4}of debate)\b",
    re.IGNORECASE,
)
_RESOLVED = re.compile(
    r"\b[Tt]he (?P<who>assembly|board|cabinet|committee|council|senate) (?:has |had )?"
    r"(?:adopted|approved|decided|resolved|voted)\b"
)
_DECIDED = re.compile(r"\b(?:adopted|approved|decided|resolved|voted|votes? to)\b")


def one_session(one: Witnesses, other: Witnesses, claim: str) -> str:
    """The session of which both tell what was to be seen there, where the claim is its decision."""
    for decided, seen, name in (
        (_VERDICT, _IN_COURT, "the court"),
        (_VOTE, _IN_THE_CHAMBER, "the session"),
    ):
        if decided.search(claim) and all(_shows(each, seen, claim) for each in (one, other)):
            return name
    return next(filter(None, (_resolved(*each) for each in ((one, other), (other, one)))), "")


def _resolved(notice: Witnesses, told: Witnesses) -> str:
    """The body whose notice tells that the cabinet, the council resolved what another saw decided.

    Nobody but those who decided may be heard where the claim stands.
    """
    resolved = _RESOLVED.search(notice.item.text) if notice.item.kind is Kind.OFFICIAL else None
    if not resolved or any(map(is_person, told.beside)):
        return ""
    by_it = rf"\b[Tt]he {resolved['who']}\b"
    seen = _IN_THE_CHAMBER.search(told.item.text) and _DECIDED.search(told.passage)
    return notice.item.publisher if seen and re.search(by_it, told.passage) else ""


def _shows(told: Witnesses, seen: re.Pattern[str], claim: str) -> bool:
    """Whether an item tells of the room, and has not heard in an interview how it went there.

    What those said outside of whom the claim tells is beside the point.
    """
    heard = (name for name in told.names if is_person(name) and name.split()[-1] not in claim)
    return bool(seen.search(told.item.text)) and not (any(heard) and named_interview(told.item))
