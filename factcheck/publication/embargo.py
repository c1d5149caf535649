"""Publishing at a later time: approved now, published then in the approver's name."""

from datetime import datetime, timedelta

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from factcheck.claims.models import Claim
from factcheck.jobs.actions import create_job
from factcheck.people.errors import NotNow, NotValid, NotYou, Refused
from factcheck.people.ids import uuid7
from factcheck.people.models import User
from factcheck.people.rules import is_editor
from factcheck.people.trail import record
from factcheck.publication.actions import note_of, publish, republish
from factcheck.publication.addresses import free_slug, hold_names
from factcheck.publication.approvals import end, waiting_for, waiting_now
from factcheck.publication.models import Approval
from factcheck.publication.signals import approval_fell
from factcheck.publication.texts import text_to_publish
from factcheck.review.models import Verdict
from factcheck.review.requirements import Attempt
from factcheck.review.rules import may
from factcheck.review.workflow import judge, lock_as_seen, step_between

Status = Claim.Status
State = Approval.State
FARTHEST = timedelta(days=366)


def may_publish_later(user: User, claim: Claim) -> bool:
    return may(user, "publish", claim) and waiting_for(claim) is None


def may_republish_later(user: User, claim: Claim) -> bool:
    return may(user, "republish", claim) and waiting_for(claim) is None


def may_call_off(user: User, claim: Claim) -> bool:
    to_come = claim.status in {Status.DECIDED, Status.CORRECTING}
    if not to_come or not is_editor(user, claim.desk):
        return False
    return waiting_for(claim) is not None


@transaction.atomic
def publish_later(
    claim: Claim, *, by: User, publish_at: datetime, slug: str = "", version: int | None = None
) -> Approval:
    """Approve the text that was read, `version`, to be published at that time.

    As for publishing at once: NotNow, NotYou, NotValid, Overtaken.
    """
    lock_as_seen(claim, by=by)
    verdict = text_to_publish(claim, Status.DECIDED, version)
    judge(step_between(claim.status, Status.PUBLISHED), [Attempt(claim, by, "", "")])
    if slug:
        hold_names()
        slug = free_slug(claim, verdict, slug)
    return approve(claim, verdict, by=by, publish_at=publish_at, slug=slug)


@transaction.atomic
def republish_later(
    claim: Claim, *, by: User, publish_at: datetime, note: str = "", version: int | None = None
) -> Approval:
    """Approve the corrected text that was read to be published then; `note` as for at once."""
    lock_as_seen(claim, by=by)
    verdict = text_to_publish(claim, Status.CORRECTING, version)
    note = note_of(verdict, note)
    judge(step_between(claim.status, Status.PUBLISHED), [Attempt(claim, by, note, "")])
    return approve(claim, verdict, by=by, publish_at=publish_at, note=note)


def approve(
    claim: Claim,
    verdict: Verdict,
    *,
    by: User,
    publish_at: datetime,
    slug: str = "",
    note: str = "",
) -> Approval:
    """Write the approval down, and the job that publishes."""
    if not timezone.now() < publish_at <= timezone.now() + FARTHEST:
        raise NotValid({"publish_at": _("Choose a time to come, within a year.")})
    if waiting_now(claim):
        raise NotNow(_("A time is set already. Call it off first."))
    pk = uuid7()
    approval = Approval.objects.create(
        pk=pk,
        claim=claim,
        claim_version=claim.version,
        verdict=verdict,
        job=create_job("publish_approved", key=f"publish:{pk}", not_before=publish_at),
        slug=slug,
        note=note,
        by=by,
        publish_at=publish_at,
    )
    record("approval.given", approval, by=by, desk=claim.desk, claim=claim.pk, at=publish_at)
    return approval


@transaction.atomic
def call_off(claim: Claim, *, by: User, version: int | None = None) -> Approval:
    """Take the time back; the text can be published at once or at another time."""
    lock_as_seen(claim, version, by=by)
    if not is_editor(by, claim.desk):
        raise NotYou(_("Only an editor of the desk calls it off."))
    approval = waiting_now(claim)
    if approval is None:
        raise NotNow(_("No time is set."))
    end(approval, State.CALLED_OFF, by=by)
    return approval


@transaction.atomic
def publish_approved(approval: Approval) -> Approval:
    """Publish it now, or let the approval fall and tell why. Safe to run twice."""
    claim = Claim.objects.select_for_update(no_key=True).get(pk=approval.claim_id)
    approval = Approval.objects.select_related("by", "verdict").get(pk=approval.pk)
    if approval.state != State.WAITING:
        return approval
    if claim.version != approval.claim_version:
        fall(approval, _("The claim has moved on since."))
        return approval
    try:
        with transaction.atomic():
            end(approval, State.PUBLISHED, by=None)
            by, version = approval.by, approval.verdict.version
            if claim.status == Status.CORRECTING:
                republish(claim, by=by, note=approval.note, version=version)
            else:
                publish(claim, by=by, slug=approval.slug, version=version)
    except Refused as refusal:
        approval.refresh_from_db()
        fall(approval, refusal.because)
    return approval


@transaction.atomic
def let_fall(claim: Claim, because: str) -> None:
    """What was approved is no longer what there is."""
    if approval := waiting_now(claim):
        fall(approval, because)


def fall(approval: Approval, because: str) -> None:
    end(approval, State.FALLEN, by=None, because=because)
    approval_fell.send(sender=Approval, approval=approval)
