"""Publishing a verdict, replacing it, taking it back."""

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from factcheck.claims.models import Claim
from factcheck.people.errors import NotValid
from factcheck.people.models import User
from factcheck.people.trail import record
from factcheck.publication.addresses import free_slug, hold_names
from factcheck.publication.approvals import call_off_waiting
from factcheck.publication.endpoint import Happening
from factcheck.publication.flags import flag_relying, flag_rewritten
from factcheck.publication.known import make_known
from factcheck.publication.letters import announce
from factcheck.publication.models import Correction, FactCheck, Flag, Recheck
from factcheck.publication.partners import tell_partners
from factcheck.publication.rechecking import end_waiting
from factcheck.publication.texts import search_to_show, text_to_publish
from factcheck.review.models import CorrectionKind, Verdict
from factcheck.review.precedents import pin_precedents
from factcheck.review.queries import correction_begun
from factcheck.review.workflow import lock_as_seen, move

Status = Claim.Status


@transaction.atomic
def publish(claim: Claim, *, by: User, slug: str = "", version: int | None = None) -> FactCheck:
    """Publish a decided claim's verdict, as an editor who did not write it.

    `version` is the verdict's version that was read: Overtaken if there is a newer one.
    """
    lock_as_seen(claim, by=by)
    verdict = text_to_publish(claim, Status.DECIDED, version)
    hold_names()
    slug = free_slug(claim, verdict, slug)
    call_off_waiting(claim, by=by)
    move(claim, Status.PUBLISHED, by=by)
    pin_precedents(verdict)
    now = timezone.now()
    fact_check = FactCheck.objects.create(
        claim=claim,
        desk=claim.desk,
        slug=slug,
        verdict=verdict,
        search=search_to_show(claim),
        published_by=by,
        published_at=now,
        modified_at=now,
    )
    record("fact_check.published", fact_check, by=by, claim=claim.pk, version=verdict.version)
    make_known(fact_check, by=by)
    tell_partners(fact_check, Happening.PUBLISHED)
    newest = claim.standings.in_force().order_by("revision__number").last()
    if newest and newest.reads_otherwise:
        flag_rewritten(newest)
    return fact_check


@transaction.atomic
def republish(claim: Claim, *, by: User, note: str = "", version: int | None = None) -> FactCheck:
    """Put the corrected verdict in force; readers are told by `note`, or the verdict's own."""
    lock_as_seen(claim, by=by)
    verdict = text_to_publish(claim, Status.CORRECTING, version)
    note = note_of(verdict, note)
    opened = correction_begun(claim)
    call_off_waiting(claim, by=by)
    move(claim, Status.PUBLISHED, by=by, because=note)
    fact_check = FactCheck.objects.select_related("verdict", "desk").get(claim=claim)
    correction = Correction.objects.create(
        fact_check=fact_check,
        kind=opened.kind if opened else CorrectionKind.ERROR,
        before=fact_check.verdict,
        after=verdict,
        note=note,
        by=by,
    )
    fact_check.verdict = verdict
    fact_check.search = search_to_show(claim)
    fact_check.modified_at = timezone.now()
    fact_check.save(update_fields=["verdict", "search", "modified_at"])
    record("fact_check.corrected", fact_check, by=by, claim=claim.pk, version=verdict.version)
    make_known(fact_check, by=by)
    flag_relying(fact_check, Flag.Kind.CORRECTED)
    tell_partners(fact_check, Happening.CORRECTED)
    announce(fact_check, correction)
    return fact_check


def note_of(verdict: Verdict, note: str) -> str:
    """What readers are told: the note that was given, or the verdict's own; NotValid without."""
    words = note.strip() or verdict.note
    if not words:
        raise NotValid({"note": _("Tell readers what was corrected.")})
    return words


@transaction.atomic
def withdraw(
    claim: Claim,
    *,
    by: User,
    because: str,
    kind: str = CorrectionKind.ERROR,
    version: int | None = None,
) -> FactCheck:
    """Take the page out of force; its address stays and says why."""
    lock_as_seen(claim, version, by=by)
    if kind not in CorrectionKind.values:
        raise NotValid({"kind": _("Choose a kind of correction.")})
    move(claim, Status.WITHDRAWN, by=by, because=because, kind=kind)
    fact_check = FactCheck.objects.select_related("desk").get(claim=claim)
    fact_check.withdrawn_at = fact_check.modified_at = timezone.now()
    fact_check.withdrawn_because = because.strip()
    fact_check.save(update_fields=["withdrawn_at", "modified_at", "withdrawn_because"])
    record("fact_check.withdrawn", fact_check, by=by, claim=claim.pk, kind=kind)
    make_known(fact_check, by=by)
    end_waiting(fact_check, by=by, outcome=Recheck.Outcome.DROPPED)
    flag_relying(fact_check, Flag.Kind.WITHDRAWN)
    tell_partners(fact_check, Happening.WITHDRAWN)
    announce(fact_check)
    return fact_check
