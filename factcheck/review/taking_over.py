"""An editor takes a seat from whoever holds it. The draft stays with its author."""

from django.db import transaction
from django.utils.translation import gettext as _

from factcheck.people.errors import NotNow, NotValid, NotYou
from factcheck.people.models import User
from factcheck.people.rules import is_editor
from factcheck.review.models import Assignment
from factcheck.review.queries import is_blind
from factcheck.review.routing.why import why_given
from factcheck.review.seats import give_seat, refill, stand_up
from factcheck.review.signals import seat_lost
from factcheck.review.who import IN_HAND
from factcheck.review.words import reason
from factcheck.review.workflow import lock

State = Assignment.State


@transaction.atomic
def take_over(
    assignment: Assignment, *, by: User, because: str, reviewer: User | None = None
) -> Assignment | None:
    """Take the seat from its holder, for `reviewer` or else for whoever is next.

    An editor without a seat in the round does it; the holder is told. Gives the reviewer's seat.
    """
    claim = assignment.claim
    if not may_take_over(by, assignment):
        raise NotYou(_("An editor of the desk who has no seat in this round does this."))
    lock(claim)
    assignment.refresh_from_db(fields=["state", "lease_until", "note", "closed_at"])
    if assignment.state not in IN_HAND or assignment.round != claim.round:
        raise NotNow(
            _("Nobody holds this seat any more: it is “%(state)s”.")
            % {"state": assignment.get_state_display()}
        )
    if reviewer and reviewer.pk == assignment.reviewer_id:
        raise NotValid({"reviewer": _("They hold it already. Choose somebody else.")})
    assignment.note = reason(because, needed=True)
    stand_up(assignment, State.TAKEN_OVER, by=by)
    seat_lost.send(sender=Assignment, assignment=assignment)
    if reviewer:
        return give_seat(claim, reviewer, by=by, why=why_given(by))
    refill(claim)
    return None


def may_take_over(user: User, assignment: Assignment) -> bool:
    """Whether this person may; whether somebody holds the seat is asked when they do."""
    claim = assignment.claim
    return is_editor(user, claim.desk) and not is_blind(claim, user)
