"""What some of the steps do with the answers of their forms."""

from factcheck.claims.models import Claim
from factcheck.people.models import User
from factcheck.review import abstaining, seats
from factcheck.review.handing_over import hand_over
from factcheck.review.models import Assignment
from factcheck.review.rules import may
from factcheck.web.requests import seat_of


def take(claim: Claim, *, by: User) -> None:
    """Whoever takes a claim wants to read it now."""
    assignment = seats.take(claim, by=by)
    claim.refresh_from_db()
    if may(by, "open", claim):
        seats.open_assignment(assignment, by=by)


def step_aside(claim: Claim, *, by: User, **why: str) -> None:
    abstaining.abstain(seat_of(claim, by), by=by, **why)


def pass_on(
    claim: Claim,  # noqa: ARG001 - the seat names it
    *,
    by: User,
    seat: Assignment,
    to: User | None,
    note: str,
) -> None:
    hand_over(seat, to=to, by=by, note=note)
