"""What makes a claim urgent besides its worth: marks of harm, and its reach."""

from collections.abc import Sequence

from django.db import transaction
from django.db.models import Count, Q
from django.utils import timezone
from django.utils.translation import gettext as _

from articles.models import Article
from factcheck.claims.models import Claim
from factcheck.claims.ranking import reach_of
from factcheck.people.errors import NotNow, NotValid, NotYou
from factcheck.people.models import User
from factcheck.people.rules import is_editor
from factcheck.people.trail import record
from factcheck.review.deadlines import weigh_due_anew
from factcheck.review.models import HarmMark
from factcheck.review.words import reason
from factcheck.review.workflow import lock

Status = Claim.Status
WAITING = (Status.NEW, Status.QUEUED, Status.ASSIGNED, Status.IN_REVIEW)
AT_ONCE = 5_000


@transaction.atomic
def mark_harm(claim: Claim, *, by: User, kind: str, because: str) -> HarmMark:
    """Say what harm it would do: at once it comes forward and is due sooner. Twice is harmless."""
    if not is_editor(by, claim.desk):
        raise NotYou(_("This is for the editors of the desk."))
    if kind not in HarmMark.Kind.values:
        raise NotValid({"kind": _("Choose one of the kinds.")})
    why = reason(because, needed=True)
    lock(claim)
    if claim.status not in WAITING:
        raise NotNow(
            _("This cannot be done while the claim is “%(state)s”.")
            % {"state": claim.get_status_display()}
        )
    known = claim.harm_marks.filter(kind=kind, lifted_at=None).first()
    if known:
        return known
    mark = HarmMark.objects.create(claim=claim, kind=kind, because=why, by=by)
    record("claim.marked", claim, by=by, desk=claim.desk, kind=kind, mark=mark.pk)
    rank_anew(claim)
    return mark


@transaction.atomic
def lift_mark(mark: HarmMark, *, by: User) -> None:
    """Say that it would do no such harm after all; the mark stays to be read."""
    claim = mark.claim
    if not is_editor(by, claim.desk):
        raise NotYou(_("This is for the editors of the desk."))
    lock(claim)
    standing = HarmMark.objects.filter(pk=mark.pk, lifted_at=None)
    if not standing.update(lifted_by=by, lifted_at=timezone.now()):
        raise NotNow(_("This mark was lifted before."))
    record("claim.unmarked", claim, by=by, desk=claim.desk, kind=mark.kind, mark=mark.pk)
    rank_anew(claim)


def rank_anew(claim: Claim) -> None:
    """By the marks that stand now."""
    claim.refresh_from_db(fields=["worth", "reach", "created_at"])
    claim.harms = claim.harm_marks.filter(lifted_at=None).count()
    claim.rank_at = claim.rank()
    claim.save(update_fields=["harms", "rank_at"])
    weigh_due_anew(claim)


def may_mark(user: User, claim: Claim) -> bool:
    return is_editor(user, claim.desk) and claim.status in WAITING


# Reach --------------------------------------------------------------------------------------------
@transaction.atomic
def weigh_reach(claims: Sequence[Claim]) -> int:
    """Bring claims forward by how far their articles spread by now; returns how many moved."""
    articles = Article.objects.filter(pk__in={claim.article_id for claim in claims})
    facts = articles.annotate(much=Count("copies")).values_list(
        "pk", "publisher__monthly_readers", "much"
    )
    reach = {pk: round(reach_of(readers, much), 3) for pk, readers, much in facts}
    changed = [claim for claim in claims if claim.reach != reach[claim.article_id]]
    for claim in changed:
        claim.reach = reach[claim.article_id]
        claim.rank_at = claim.rank()
    Claim.objects.bulk_update(changed, ["reach", "rank_at"], batch_size=500)
    return len(changed)


def weigh_reach_of_the_queue() -> None:
    """Of the claims that wait, the newest first: an old article is hardly copied any more."""
    known = Q(article__copies__isnull=False) | Q(article__publisher__monthly_readers__isnull=False)
    waiting = Claim.objects.filter(known, status__in=(Status.NEW, Status.QUEUED)).distinct()
    weigh_reach(list(waiting.order_by("-created_at")[:AT_ONCE]))
