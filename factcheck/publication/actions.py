"""Publishing a verdict, replacing it, taking it back."""

from django.db import transaction
from django.utils import timezone
from django.utils.text import slugify
from django.utils.translation import gettext as _

from factcheck.claims.models import Claim
from factcheck.evidence.models import Search
from factcheck.people.errors import NotNow, NotValid, Overtaken
from factcheck.people.models import User
from factcheck.people.trail import record
from factcheck.publication.flags import flag_relying, flag_rewritten
from factcheck.publication.known import make_known
from factcheck.publication.models import Correction, FactCheck, Flag
from factcheck.review.models import CorrectionKind, Verdict
from factcheck.review.precedents import pin_precedents
from factcheck.review.queries import current_verdict
from factcheck.review.workflow import lock_as_seen, move

Status = Claim.Status
SLUG_LENGTH = 100


@transaction.atomic
def publish(claim: Claim, *, by: User, slug: str = "", version: int | None = None) -> FactCheck:
    """Publish a decided claim's verdict, as an editor who did not write it.

    `version` is the verdict's version that was read: Overtaken if there is a newer one.
    """
    lock_as_seen(claim, by=by)
    verdict = text_to_publish(claim, Status.DECIDED, version)
    slug = free_slug(claim, verdict, slug)
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
    newest = claim.standings.in_force().order_by("revision__number").last()
    if newest and newest.reads_otherwise:
        flag_rewritten(newest)
    return fact_check


@transaction.atomic
def republish(claim: Claim, *, by: User, note: str = "", version: int | None = None) -> FactCheck:
    """Put the corrected verdict in force; readers are told by `note`, or the verdict's own."""
    lock_as_seen(claim, by=by)
    verdict = text_to_publish(claim, Status.CORRECTING, version)
    note = note.strip() or verdict.note
    if not note:
        raise NotValid({"note": _("Tell readers what was corrected.")})
    opened = claim.moves.filter(to_status=Status.CORRECTING).order_by("number").last()
    move(claim, Status.PUBLISHED, by=by, because=note)
    fact_check = FactCheck.objects.select_related("verdict", "desk").get(claim=claim)
    Correction.objects.create(
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
    return fact_check


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
    flag_relying(fact_check, Flag.Kind.WITHDRAWN)
    return fact_check


def text_to_publish(claim: Claim, state: Claim.Status, version: int | None) -> Verdict:
    """The verdict written for the claim as it is, which is the one that was read."""
    if claim.status != state:
        raise NotNow(
            _("This cannot be done while the claim is “%(state)s”.")
            % {"state": claim.get_status_display()}
        )
    verdict = current_verdict(claim)
    if verdict is None:
        raise NotNow(_("The verdict's text has to be written first."))
    if version is not None and version != verdict.version:
        raise Overtaken(_("Somebody has written a newer version. Read it first."))
    return verdict


def free_slug(claim: Claim, verdict: Verdict, wish: str) -> str:
    """The wished name of the page, or one made of the headline; unique either way."""
    slug = slugify(wish or verdict.headline)[:SLUG_LENGTH].strip("-")
    if wish and not slug:
        raise NotValid({"slug": _("Use letters, digits and hyphens.")})
    if not FactCheck.objects.filter(slug=slug).exists() and slug:
        return slug
    if wish:
        raise NotValid({"slug": _("Another fact-check has this name already.")})
    return f"{slug}-{claim.pk.hex[-8:]}".strip("-")


def search_to_show(claim: Claim) -> Search | None:
    """The latest corroboration run that found out something."""
    finished = (Search.State.COMPLETE, Search.State.PARTIAL)
    return claim.searches.filter(state__in=finished).order_by("-number").first()
