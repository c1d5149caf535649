"""Sources that readers are not told of: only with a reason, which they are told instead."""

from django.db import transaction
from django.utils.translation import gettext as _

from factcheck.claims.models import Claim
from factcheck.evidence.models import Evidence
from factcheck.people.errors import NotNow, NotValid, NotYou
from factcheck.people.models import User
from factcheck.people.rules import is_editor, is_member
from factcheck.people.trail import record


def may_withhold(user: User, evidence: Evidence) -> bool:
    """Who attached it, while on the desk, and the desk's editors."""
    desk = evidence.claim.desk
    return is_editor(user, desk) or (is_member(user, desk) and evidence.added_by_id == user.pk)


@transaction.atomic
def withhold(evidence: Evidence, *, by: User, because: str) -> None:
    """Keep a source from readers, at any time; a person may depend on it."""
    if not may_withhold(by, evidence):
        raise NotYou(_("Only who attached it and the editors of the desk withhold a source."))
    if not because.strip():
        raise NotValid({"because": _("Say why. Readers see this reason in place of the source.")})
    Evidence.objects.filter(pk=evidence.pk).update(withheld=because.strip())
    record("evidence.withheld", evidence, by=by, desk=evidence.claim.desk)


@transaction.atomic
def disclose(evidence: Evidence, *, by: User) -> None:
    """Let readers see it after all, while nothing is published that they could see it in."""
    if not may_withhold(by, evidence):
        raise NotYou(_("Only who attached it and the editors of the desk do this."))
    claim = Claim.objects.select_for_update(no_key=True).get(pk=evidence.claim_id)
    if claim.status in {Claim.Status.PUBLISHED, Claim.Status.CORRECTING, Claim.Status.WITHDRAWN}:
        raise NotNow(_("The page is published. Attach the source once more and correct the page."))
    Evidence.objects.filter(pk=evidence.pk).update(withheld="")
    record("evidence.disclosed", evidence, by=by, desk=claim.desk)
