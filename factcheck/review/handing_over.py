"""An editor gives somebody's work to others: one seat, or all that a person has in hand."""

from dataclasses import dataclass

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from factcheck.claims.models import Claim
from factcheck.people.errors import NotNow, NotValid, NotYou
from factcheck.people.languages import in_language_of
from factcheck.people.models import Desk, User
from factcheck.people.rules import is_editor
from factcheck.people.trail import counted, record
from factcheck.review.filling import route_many
from factcheck.review.models import Assignment
from factcheck.review.narrowing import in_hand_of
from factcheck.review.queries import is_blind
from factcheck.review.routing.why import why_given
from factcheck.review.seats import give_seat, refill, stand_up
from factcheck.review.signals import seats_left
from factcheck.review.who import IN_HAND, SEATED, seats, seats_now
from factcheck.review.words import checked
from factcheck.review.workflow import lock, move

State = Assignment.State


@dataclass(frozen=True)
class HandedOver:
    """What became of the claims: seats given to others, and claims for which nobody was free."""

    given: list[Assignment]
    waiting: list[Claim]


@transaction.atomic
def hand_over(assignment: Assignment, *, to: User | None, by: User, note: str) -> Assignment | None:
    """Give somebody's seat to this reviewer, or to whoever is next, with a note for them.

    Whoever held it is told, reads the note and keeps the draft. Gives the new seat; None if
    nobody sits on it yet.
    """
    claim = assignment.claim
    if not is_editor(by, claim.desk):
        raise NotYou(_("Editors of the desk assign its claims."))
    if is_blind(claim, by):
        raise NotYou(_("You review this claim yourself: leave it to another editor."))
    words = checked({"note": note}, required=["note"])["note"]
    lock(claim)
    assignment.refresh_from_db(fields=["state"])
    if assignment.state not in IN_HAND or assignment.round != claim.round:
        raise NotNow(
            _("Nobody holds this seat any more: it is “%(state)s”.")
            % {"state": assignment.get_state_display()}
        )
    if to and to.pk == assignment.reviewer_id:
        raise NotValid({"to": _("They hold it already. Choose somebody else.")})
    assignment.note = words
    stand_up(assignment, State.HANDED_OVER, by=by)
    seats_left.send(sender=Assignment, assignments=[assignment], why="handed_over")
    with in_language_of(to or by):
        why = why_given(by)
    given = [give_seat(claim, to, by=by, why=why)] if to else refill(claim)
    next_one = next((seat for seat in given if seat.seat == assignment.seat), None)
    if next_one:
        next_one.note = words
        next_one.save(update_fields=["note"])
    return next_one


@transaction.atomic
def hand_over_all(reviewer: User, desk: Desk, *, by: User, note: str) -> HandedOver:
    """Give all that a reviewer has in hand on the desk to others, by the desk's rules.

    Where nobody is free the seat waits, and a claim on which nobody sits is queued again.
    """
    if not is_editor(by, desk):
        raise NotYou(_("Editors of the desk assign its claims."))
    words = checked({"note": note}, required=["note"])["note"]
    claims = held_claims(reviewer, desk)
    left = left_on(reviewer, claims)
    if not left:
        raise NotValid({"": _("%(name)s has nothing in hand.") % {"name": reviewer}})
    now = timezone.now()
    mine = Assignment.objects.filter(pk__in=[seat.pk for seat in left])
    mine.update(state=State.HANDED_OVER, note=words, closed_at=now, closed_by=by)
    record("seats.handed_over", desk, by=by, desk=desk, reviewer=reviewer.pk, **counted(left))
    seats_left.send(sender=Assignment, assignments=left, why="handed_over")
    given = route_many(claims, by=by)
    Assignment.objects.filter(pk__in=[seat.pk for seat in given]).update(note=words)
    served = {seat.claim_id for seat in given}
    waiting = [claim for claim in claims if claim.pk not in served]
    for claim in waiting:
        sat_on = claim.status != Claim.Status.QUEUED
        if sat_on and not seats(claim).filter(state__in=SEATED).exists():
            move(claim, Claim.Status.QUEUED, by=None)
    return HandedOver(given, waiting)


def held_claims(reviewer: User, desk: Desk) -> list[Claim]:
    """What this person has in hand there, locked in one order, the most urgent first."""
    mine = Assignment.objects.filter(reviewer=reviewer, state__in=IN_HAND, claim__desk=desk)
    rows = Claim.objects.filter(pk__in=mine.values("claim")).order_by("pk").select_related("desk")
    claims = list(rows.select_for_update(no_key=True, of=("self",)))
    return sorted(claims, key=lambda claim: (claim.rank_at, claim.pk))


def left_on(reviewer: User, claims: list[Claim]) -> list[Assignment]:
    mine = in_hand_of(reviewer).filter(claim__in=claims)
    return list(mine.select_related("claim__desk", "reviewer"))


def may_hand_over(user: User, claim: Claim) -> bool:
    """Whether this editor sees who sits there, and somebody does."""
    if not is_editor(user, claim.desk) or is_blind(claim, user):
        return False
    return any(seat.state in IN_HAND for seat in seats_now(claim))
