"""Approvals as they stand, and their one end each."""

from django.utils import timezone
from django.utils.translation import gettext as _

from factcheck.claims.models import Claim
from factcheck.people.errors import NotNow
from factcheck.people.models import User
from factcheck.people.trail import record
from factcheck.publication.models import Approval

State = Approval.State


def waiting_for(claim: Claim) -> Approval | None:
    """The approval that waits for its time, as the claim was read."""
    return next((each for each in claim.approvals.all() if each.state == State.WAITING), None)


def waiting_now(claim: Claim) -> Approval | None:
    """The same as it stands in the database, for whoever is about to change something."""
    waiting = claim.approvals.filter(state=State.WAITING).select_related("by", "verdict")
    return waiting.first()


def call_off_waiting(claim: Claim, *, by: User) -> None:
    """Somebody publishes at once: what waited for its time does no more."""
    if approval := waiting_now(claim):
        end(approval, State.CALLED_OFF, by=by)


def end(approval: Approval, state: Approval.State, *, by: User | None, because: str = "") -> None:
    """One end for each, whoever comes first."""
    ended = Approval.objects.filter(pk=approval.pk, state=State.WAITING).update(
        state=state, ended_at=timezone.now(), ended_by=by, because=because
    )
    if not ended:
        raise NotNow(_("Somebody was faster."))
    approval.state, approval.because = state, because
    desk = approval.claim.desk
    record("approval.ended", approval, by=by, desk=desk, claim=approval.claim_id, state=state)
