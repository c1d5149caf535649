"""What some of the steps do with the answers of their forms."""

from typing import Any

from factcheck.claims.models import Claim
from factcheck.people.models import User
from factcheck.review import abstaining, seats
from factcheck.review.deadlines import move_due
from factcheck.review.handing_over import hand_over
from factcheck.review.models import Assignment
from factcheck.review.ranking import mark_harm
from factcheck.review.rules import may
from factcheck.web.requests import seat_of


def take(claim: Claim, *, by: User, version: int) -> None:  # noqa: ARG001 - a free seat has none
    """Whoever takes a claim wants to read it now."""
    assignment = seats.take(claim, by=by)
    claim.refresh_from_db()
    if may(by, "open", claim):
        seats.open_assignment(assignment, by=by)


def assign(claim: Claim, *, by: User, reviewer: User, version: int) -> None:  # noqa: ARG001
    seats.assign(claim, reviewer, by=by)


def put_off(claim: Claim, *, by: User, version: int, **given: Any) -> None:  # noqa: ARG001
    """The due date is another's business than the claim's version: its own is in `seen`."""
    move_due(claim, by=by, **given)


def step_aside(claim: Claim, *, by: User, version: int, **why: str) -> None:  # noqa: ARG001
    abstaining.abstain(seat_of(claim, by), by=by, **why)


def pass_on(
    claim: Claim,  # noqa: ARG001 - the seat names it
    *,
    by: User,
    seat: Assignment,
    reviewer: User,
    note: str,
    version: int,  # noqa: ARG001 - the seat's state tells
) -> None:
    hand_over(seat, reviewer, by=by, note=note)


def mark(claim: Claim, *, by: User, kind: str, because: str, version: int) -> None:  # noqa: ARG001
    mark_harm(claim, by=by, kind=kind, because=because)
