"""Saying that something is no claim: an editor dismisses it, a reviewer hands it back."""

from django.db import transaction
from django.utils.translation import gettext as _

from factcheck.claims.models import Claim
from factcheck.people.errors import NotNow, NotValid, NotYou
from factcheck.people.models import User
from factcheck.people.rules import is_editor, is_reviewer
from factcheck.people.trail import record
from factcheck.review.actions import dismiss
from factcheck.review.models import Assignment, Dismissal
from factcheck.review.seats import hand_back
from factcheck.review.signals import no_claim_called
from factcheck.review.who import IN_HAND, holds_a_seat, seats
from factcheck.review.workflow import lock_as_seen


@transaction.atomic
def reject(claim: Claim, *, by: User, because: str, kind: str, version: int | None = None) -> None:
    """Say that it is not to be checked, with a reason and its kind (`Dismissal`).

    An editor dismisses the claim. A reviewer hands their seat back with the reason, and the
    editors of the desk are told; whether it is dismissed is for them to say.
    """
    if is_editor(by, claim.desk):
        if kind not in Dismissal.values:
            raise NotValid({"kind": _("Choose one of the reasons.")})
        dismiss(claim, by=by, because=because, kind=kind, version=version)
        return
    if not is_reviewer(by, claim.desk):
        raise NotYou(_("Editors dismiss a claim; a reviewer who holds a seat hands it back."))
    lock_as_seen(claim, version, by=by)
    seat = seats(claim).filter(reviewer=by, state__in=IN_HAND).first()
    if seat is None:
        raise NotNow(_("Take a seat on the claim first, or leave it to the editors."))
    call_no_claim(seat, by=by, because=because, kind=kind)


@transaction.atomic
def call_no_claim(seat: Assignment, *, by: User, because: str, kind: str) -> None:
    """A reviewer gives the seat back because this is no claim to check; editors are told."""
    if kind not in Dismissal.values:
        raise NotValid({"kind": _("Choose one of the reasons.")})
    claim = seat.claim
    hand_back(seat, by=by, because=because)
    record("claim.called_none", claim, by=by, desk=claim.desk, seat=seat.pk, kind=kind)
    no_claim_called.send(sender=Assignment, assignment=seat)


def may_reject(user: User, claim: Claim) -> bool:
    """A reviewer who holds a seat; editors have `dismiss`."""
    return holds_a_seat(user, claim)
