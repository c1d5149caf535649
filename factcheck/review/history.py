"""What people changed in a claim, as far as the one who asks may know."""

from dataclasses import dataclass
from datetime import datetime

from factcheck.claims.models import Amendment, Claim
from factcheck.people.models import User
from factcheck.review.abstentions import Abstention, FewerSeats
from factcheck.review.models import Assignment
from factcheck.review.queries import (
    by_another_hand,
    desk_shows,
    is_blind,
    sees,
    visible_assignments,
)


@dataclass(frozen=True)
class Change:
    """One amendment. `by` and `because` are empty where they would tell who else is at work."""

    amendment: Amendment
    by: User | None
    because: str
    at: datetime


def history_of(claim: Claim, user: User) -> list[Change]:
    """The changes of a claim, the first one first; nothing of another desk's claim.

    What was changed is everybody's business. Who of the other reviewers did it in the running
    round, and with what reason, is not, as long as the round is blind.
    """
    blind = is_blind(claim, user)
    rows = claim.amendments.filter(desk_shows(claim, user)).select_related("by")
    return [told(row, claim, user, blind=blind) for row in rows.order_by("number", "at")]


def told(row: Amendment, claim: Claim, user: User, *, blind: bool) -> Change:
    if by_another_hand(row, claim, user, blind=blind) and is_blind(claim, row.by):
        return Change(row, None, "", row.at)
    return Change(row, row.by, row.because, row.at)


def abstentions_told(claim: Claim, user: User) -> list[Abstention]:
    """Who abstained, of the running round one's own alone while it is blind."""
    seats = visible_assignments(claim, user)
    return [seat.abstention for seat in seats if seat.state == Assignment.State.ABSTAINED]


def fewer_seats_told(claim: Claim, user: User) -> list[FewerSeats]:
    """Where fewer reviews suffice; to the blind it would tell that somebody abstained."""
    if not sees(user, claim):
        return []
    blind = is_blind(claim, user)
    return [row for row in claim.fewer_seats.all() if not (blind and row.round == claim.round)]


def hand_overs_told(claim: Claim, user: User) -> list[Assignment]:
    """Which seats an editor gave to others, of the running round one's own while it is blind."""
    seats = visible_assignments(claim, user)
    return [seat for seat in seats if seat.state == Assignment.State.HANDED_OVER]
