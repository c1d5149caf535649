"""What this person may do to this claim now.

Pages ask here which buttons to show; the actions hold the same rules when one is pressed.
"""

from collections.abc import Callable

from django.db.models.functions import Now

from factcheck.claims.models import Claim
from factcheck.people.errors import Refused
from factcheck.people.models import User
from factcheck.people.rules import is_editor, is_reviewer
from factcheck.review.abstaining import may_lower
from factcheck.review.amendable import may_amend, may_merge
from factcheck.review.conflicts import has_conflict
from factcheck.review.deadlines import may_move_due
from factcheck.review.handing_over import may_hand_over
from factcheck.review.models import Assignment, Review
from factcheck.review.panels import may_call, may_close, may_vote, open_panel
from factcheck.review.precedents import may_weigh, not_looked_at
from factcheck.review.queries import assignment_of, current_verdict
from factcheck.review.ranking import may_mark
from factcheck.review.rejecting import may_reject
from factcheck.review.routing.candidates import candidates
from factcheck.review.routing.why import why_not
from factcheck.review.seats import free_seat
from factcheck.review.verdicts import refuse_stranger
from factcheck.review.who import ONE_A_ROUND, holds_a_seat
from factcheck.review.workflow import TABLE

Status = Claim.Status
State = Assignment.State

# Actions that are one move, by the states they start from.
STEPS: dict[str, tuple[tuple[Claim.Status, ...], Claim.Status]] = {
    "queue": ((Status.NEW,), Status.QUEUED),
    "requeue": ((Status.DISMISSED,), Status.QUEUED),
    "dismiss": (
        (Status.NEW, Status.QUEUED, Status.ASSIGNED, Status.IN_REVIEW),
        Status.DISMISSED,
    ),
    "recall": ((Status.ASSIGNED, Status.IN_REVIEW), Status.QUEUED),
    "adjudicate": ((Status.DISPUTED,), Status.DECIDED),
    "publish": ((Status.DECIDED,), Status.PUBLISHED),
    "reopen": ((Status.DECIDED,), Status.IN_REVIEW),
    "start_correction": ((Status.PUBLISHED,), Status.CORRECTING),
    "withdraw": ((Status.PUBLISHED,), Status.WITHDRAWN),
    "abandon_correction": ((Status.CORRECTING,), Status.PUBLISHED),
    "republish": ((Status.CORRECTING,), Status.PUBLISHED),
}
NEEDS_TEXT = {"publish", "republish"}
NEEDS_NO_VOTE = {"adjudicate"}
NEEDS_PRECEDENTS = {"publish"}
NEEDS_NO_CONFLICT = {"adjudicate", "publish", "republish", "abandon_correction"}


def may(user: User, action: str, claim: Claim) -> bool:
    """Whether the action could succeed; what the form says is judged when it is sent."""
    if action in STEPS:
        return may_move(user, action, claim)
    return OTHERS[action](user, claim)


def may_move(user: User, action: str, claim: Claim) -> bool:
    origins, to = STEPS[action]
    if claim.status not in origins:
        return False
    return (
        TABLE[Status(claim.status), to].allows(user, claim)
        and not (action in NEEDS_TEXT and current_verdict(claim) is None)
        and not (action in NEEDS_PRECEDENTS and not_looked_at(claim).exists())
        and not (action in NEEDS_NO_CONFLICT and has_conflict(user, claim))
        and not (action in NEEDS_NO_VOTE and open_panel(claim))
    )


def may_take(user: User, claim: Claim) -> bool:
    if not is_reviewer(user, claim.desk) or holds_a_seat(user, claim, ONE_A_ROUND):
        return False
    if free_seat(claim) is None:
        return False
    return why_not(next(iter(candidates(claim, only=user)), None)) is None


def may_assign(user: User, claim: Claim) -> bool:
    return is_editor(user, claim.desk) and free_seat(claim, or_ready=True) is not None


def has_seat(*states: Assignment.State) -> Callable[[User, Claim], bool]:
    def holds(user: User, claim: Claim) -> bool:
        seat = assignment_of(claim, user)
        return seat is not None and seat.state in states

    return holds


def may_undo(user: User, claim: Claim) -> bool:
    mine = Review.objects.filter(claim=claim, reviewer=user, round=claim.round)
    return mine.filter(counted_at=None, sealed_until__gt=Now()).exists()


def may_write(user: User, claim: Claim) -> bool:
    try:
        refuse_stranger(claim, user)
    except Refused:
        return False
    return True


OTHERS: dict[str, Callable[[User, Claim], bool]] = {
    "take": may_take,
    "assign": may_assign,
    "hand_over": may_hand_over,
    "mark": may_mark,
    "open": has_seat(State.OPEN),
    "hand_back": has_seat(State.OPEN, State.IN_WORK),
    "abstain": has_seat(State.OPEN, State.IN_WORK),
    "lower_seats": may_lower,
    "review": has_seat(State.IN_WORK),
    "undo": may_undo,
    "write_verdict": may_write,
    "move_due": may_move_due,
    "vote": may_vote,
    "call_panel": may_call,
    "close_vote": may_close,
    "weigh": may_weigh,
    "amend": may_amend,
    "merge": may_merge,
    "reject": may_reject,
}
