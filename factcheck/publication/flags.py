"""Something that a published page relies on has changed: flagged until an editor has looked."""

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from factcheck.claims.models import Standing
from factcheck.people.errors import NotNow, NotValid, NotYou
from factcheck.people.models import User
from factcheck.people.rules import is_editor
from factcheck.people.trail import record
from factcheck.publication.models import FactCheck, Flag


@transaction.atomic
def raise_flag(standing: Standing) -> Flag | None:
    """Flag the page of a claim whose words read otherwise in its article now; None without one."""
    page = FactCheck.objects.in_force().filter(claim=standing.claim_id).first()
    if page is None:
        return None
    flag, made = Flag.objects.get_or_create(fact_check=page, standing=standing)
    if made:
        outcome = standing.outcome
        record("fact_check.flagged", page, by=None, claim=page.claim_id, outcome=outcome)
    return flag


@transaction.atomic
def resolve_flag(flag: Flag, *, by: User, because: str) -> None:
    """Say what became of it: the page stays, or was corrected. Raises NotYou, NotNow, NotValid."""
    flag = Flag.objects.select_for_update(of=("self",)).get(pk=flag.pk)
    page = flag.fact_check
    if not is_editor(by, page.desk):
        raise NotYou(_("Only an editor of the desk may say so."))
    if flag.resolved_at:
        raise NotNow(_("Somebody has said so already."))
    if not because.strip():
        raise NotValid({"because": _("Say what follows for the page.")})
    flag.resolved_at, flag.resolved_by, flag.because = timezone.now(), by, because.strip()
    flag.save(update_fields=["resolved_at", "resolved_by", "because"])
    record("fact_check.flag_resolved", page, by=by, claim=page.claim_id, flag=str(flag.pk))
