"""What people changed in a claim since it was taken from the article, as partners are told.

Who changed it and why is the desk's business, and so is a wording until somebody approves it.
"""

from collections.abc import Mapping
from datetime import datetime
from typing import Any, NotRequired, TypedDict, cast
from uuid import UUID

from factcheck.claims.amending import Voice
from factcheck.claims.models import Amendment, Claim, Contradiction
from factcheck.claims.queries import contradictions_of

Kind = Amendment.Kind
OF_THE_DESK = frozenset((Kind.WORDING_PROPOSED, Kind.WORDING_REJECTED))
PLAIN = frozenset(
    ("spans", "text", "kind", "denied", "checkable", "worth", "reasons", "about_date")
)


class Told(TypedDict):
    """What of a claim differs before and after a change; only that is there."""

    spans: NotRequired[list[list[int]]]
    text: NotRequired[str]
    kind: NotRequired[str]
    speaker: NotRequired[str | None]
    mention: NotRequired[str]
    carriers: NotRequired[list[str]]
    denied: NotRequired[bool]
    checkable: NotRequired[bool]
    worth: NotRequired[float]
    reasons: NotRequired[list[str]]
    about_date: NotRequired[str | None]


class Change(TypedDict):
    """One change: the claim's version after it, of what kind, when, and what differs."""

    number: int
    kind: str
    at: datetime
    before: Told
    after: Told


class Hint(TypedDict):
    """Another claim of the article that cannot hold beside this one, as it seems."""

    claim: UUID
    why: str


def changes_of(claim: Claim) -> list[Change]:
    rows = claim.amendments.exclude(kind__in=OF_THE_DESK).order_by("number")
    return [
        Change(
            number=row.number,
            kind=row.kind,
            at=row.at,
            before=told(row.before),
            after=told(row.after),
        )
        for row in rows
    ]


def told(state: Mapping[str, Any]) -> Told:
    """The same of an amendment's `before` or `after`, with names instead of our ids."""
    facts = {name: value for name, value in state.items() if name in PLAIN}
    if "speaker" in state:
        speaker: Voice | None = state["speaker"]
        facts["speaker"] = speaker["name"] if speaker else None
        facts["mention"] = speaker["mention"] if speaker else ""
    if "carriers" in state:
        facts["carriers"] = [carrier["name"] for carrier in state["carriers"]]
    return cast("Told", facts)


def hints_for(claim: Claim) -> list[Hint]:
    return [Hint(claim=other_of(hint, claim), why=hint.why) for hint in contradictions_of(claim)]


def other_of(hint: Contradiction, claim: Claim) -> UUID:
    return hint.second_id if hint.first_id == claim.pk else hint.first_id
