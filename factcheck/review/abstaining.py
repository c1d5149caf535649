"""Saying that one cannot judge a claim, and going on with fewer reviews when nobody is left.

Refusals: NotYou, NotNow, NotValid, Overtaken.
"""

from django.db import transaction
from django.utils.translation import gettext as _

from factcheck.claims.models import Claim
from factcheck.people.errors import NotNow, NotValid, NotYou
from factcheck.people.models import User
from factcheck.people.rules import is_editor
from factcheck.people.trail import record
from factcheck.review.abstentions import Abstention, FewerSeats, seats_asked
from factcheck.review.free import OPEN_TO_REVIEWERS
from factcheck.review.models import Assignment
from factcheck.review.queries import is_blind
from factcheck.review.reviews import close_round
from factcheck.review.routing.dealing import deal
from factcheck.review.routing.facts import staff_of, wanted
from factcheck.review.seats import hold, refill, stand_up
from factcheck.review.signals import seat_abstained
from factcheck.review.who import seats_now, taken
from factcheck.review.words import reason
from factcheck.review.workflow import lock_as_seen

State = Assignment.State


@transaction.atomic
def abstain(assignment: Assignment, *, by: User, kind: str, because: str) -> Abstention:
    """A reviewer cannot judge this claim; the seat is refilled, and not by them in this round."""
    claim = hold(assignment, by=by)
    if kind not in Abstention.Kind.values:
        raise NotValid({"kind": _("Choose one of the reasons.")})
    why = reason(because, needed=True)
    stand_up(assignment, State.ABSTAINED, by=by)
    abstention = Abstention.objects.create(assignment=assignment, kind=kind, because=why)
    seat_abstained.send(sender=Assignment, assignment=assignment)
    refill(claim)
    return abstention


@transaction.atomic
def lower_seats(claim: Claim, *, by: User, because: str, version: int | None = None) -> FewerSeats:
    """An editor lets one review fewer suffice in this round; it closes if it is full now."""
    lock_as_seen(claim, version, by=by)
    obstacle = why_not_lower(claim, by)
    if obstacle:
        raise obstacle
    fewer = FewerSeats.objects.create(
        claim=claim,
        round=claim.round,
        seats=seats_asked(claim) - 1,
        because=reason(because, needed=True),
        by=by,
    )
    record("seats.lowered", claim, by=by, desk=claim.desk, seats=fewer.seats, round=claim.round)
    close_round(claim)
    return fewer


def may_lower(user: User, claim: Claim) -> bool:
    return why_not_lower(claim, user) is None


def why_not_lower(claim: Claim, user: User) -> NotNow | NotYou | None:
    """What keeps an editor from it: somebody abstained, a seat is free, nobody can take it."""
    if not is_editor(user, claim.desk) or is_blind(claim, user):
        return NotYou(_("An editor of the desk who has no seat in this round does this."))
    missing = what_is_missing(claim)
    return NotNow(missing) if missing else None


def what_is_missing(claim: Claim) -> str:
    """Why the round goes on as it is; "" if fewer reviews may do."""
    if claim.status not in OPEN_TO_REVIEWERS:
        return _("No round of review is open.")
    if not any(seat.state == State.ABSTAINED for seat in seats_now(claim)):
        return _("Nobody abstained in this round.")
    asked = seats_asked(claim)
    if asked == 1:
        return _("One review is the least. Dismiss the claim, or wait for a reviewer.")
    if taken(claim).count() >= asked:
        return _("Every seat is taken.")
    left = deal(wanted([claim], seats={claim.pk: asked}), staff_of(claim.desk))
    people = User.objects.filter(pk__in=[each.reviewer.key for each in left])
    names = ", ".join(str(person) for person in people)
    return _("Somebody is left who can review it: %(names)s.") % {"names": names} if names else ""
