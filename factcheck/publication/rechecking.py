"""Looking again whether a published verdict still holds, on a day that an editor set."""

from datetime import date, timedelta

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from factcheck.claims.models import Claim
from factcheck.people.errors import NotNow, NotValid, NotYou
from factcheck.people.models import User
from factcheck.people.rules import is_editor
from factcheck.people.trail import record
from factcheck.publication.models import FactCheck, Flag, Recheck
from factcheck.review.words import checked, reason

Outcome = Recheck.Outcome
FARTHEST = timedelta(days=3660)


def may_recheck(user: User, claim: Claim) -> bool:
    """An editor of the desk, while the page is in force."""
    published = claim.status in {Claim.Status.PUBLISHED, Claim.Status.CORRECTING}
    return published and is_editor(user, claim.desk)


def may_confirm(user: User, claim: Claim) -> bool:
    return may_recheck(user, claim) and waiting_on(claim) is not None


def waiting_on(claim: Claim) -> Recheck | None:
    """The day that is set for a claim's page, if one is."""
    page = getattr(claim, "fact_check", None)
    days = page.rechecks.all() if page else ()
    return next((day for day in days if day.ended_at is None), None)


@transaction.atomic
def set_recheck(claim: Claim, *, by: User, due_on: date, because: str) -> Recheck:
    """Have the page checked again on a day to come, in place of the day that was set before."""
    page = page_to_recheck(claim, by)
    if not timezone.localdate() < due_on <= timezone.localdate() + FARTHEST:
        raise NotValid({"due_on": _("Choose a day to come, within ten years.")})
    why = reason(because, needed=True)
    end_waiting(page, by=by, outcome=Outcome.DROPPED)
    recheck = Recheck.objects.create(fact_check=page, due_on=due_on, because=why, set_by=by)
    record("recheck.set", page, by=by, claim=claim.pk, due_on=due_on)
    return recheck


@transaction.atomic
def confirm(claim: Claim, *, by: User, note: str = "") -> Recheck:
    """Say that the verdict still holds today; readers see the day and the note."""
    page = page_to_recheck(claim, by)
    words = checked({"note": note}, required=[])["note"]
    recheck = end_waiting(page, by=by, outcome=Outcome.HOLDS, note=words)
    if recheck is None:
        raise NotNow(_("No day is set on which this has to be checked again."))
    record("recheck.confirmed", page, by=by, claim=claim.pk)
    return recheck


def page_to_recheck(claim: Claim, by: User) -> FactCheck:
    """The page, locked, if this person may say something of its day."""
    page = FactCheck.objects.select_for_update(of=("self",)).filter(claim=claim).first()
    if page is None or page.withdrawn_at:
        raise NotNow(_("Only a published page is checked again."))
    if not is_editor(by, page.desk):
        raise NotYou(_("Only an editor of the desk may say so."))
    return page


def end_waiting(page: FactCheck, *, by: User, outcome: str, note: str = "") -> Recheck | None:
    """End what is set for the page, and the flag that it has raised; None if nothing is."""
    recheck = Recheck.objects.select_for_update().filter(fact_check=page, ended_at=None).first()
    if recheck is None:
        return None
    now = timezone.now()
    recheck.outcome, recheck.note, recheck.ended_by, recheck.ended_at = outcome, note, by, now
    recheck.save(update_fields=["outcome", "note", "ended_by", "ended_at"])
    words = note or str(Outcome(outcome).label)
    for flag in Flag.objects.still_open().filter(recheck=recheck):
        Flag.objects.filter(pk=flag.pk).update(resolved_at=now, resolved_by=by, because=words)
        record("flag.resolved", page, by=by, flag=flag.pk, what=flag.kind)
    return recheck
