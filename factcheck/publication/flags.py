"""Something that was relied on has changed: flagged until an editor has said what follows.

Every flag is raised here, in the transaction of the change, once for each event and subject.
"""

from collections.abc import Iterable
from datetime import date

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from articles.models import Revision
from factcheck.claims.models import Standing
from factcheck.evidence.models import KnownCheck, Snapshot
from factcheck.people.errors import NotNow, NotValid, NotYou
from factcheck.people.models import User
from factcheck.people.rules import is_editor
from factcheck.people.trail import record
from factcheck.publication.models import Delivery, FactCheck, Flag, Recheck
from factcheck.publication.reliance import (
    Relying,
    relying_on_check,
    relying_on_copies,
    relying_on_page,
)
from factcheck.publication.signals import flags_raised
from factcheck.review.models import Verdict
from factcheck.review.words import reason

Kind = Flag.Kind
AT_ONCE = 500  # pages of one transaction


@transaction.atomic
def flag_rewritten(standing: Standing) -> list[Flag]:
    """The page of a claim whose words read otherwise in its article now; none without a page."""
    pages = FactCheck.objects.in_force().filter(claim=standing.claim_id)
    own = Flag.Link.OWN
    return raise_flags(
        Flag(**told(Relying(own, fact_check=page)), kind=Kind.ARTICLE, standing=standing)
        for page in pages
    )


@transaction.atomic
def flag_relying(page: FactCheck, kind: Flag.Kind) -> list[Flag]:
    """All that relied on a page of ours that was corrected or withdrawn just now."""
    return raise_flags(
        Flag(**told(one), kind=kind, verdict=page.verdict) for one in relying_on_page(page)
    )


@transaction.atomic
def flag_changed_check(known: KnownCheck) -> list[Flag]:
    """All that relied on a fact-check of others that was changed or withdrawn just now."""
    kind = Kind.KNOWN_WITHDRAWN if known.withdrawn else Kind.KNOWN_CHANGED
    return raise_flags(
        Flag(**told(one), kind=kind, known=known, told_at=known.changed_at)
        for one in relying_on_check(known)
    )


@transaction.atomic
def flag_taken_down(copies: Iterable[Snapshot]) -> list[Flag]:
    """The pages whose verdict pinned a copy that was taken down."""
    return raise_flags(
        Flag(**told(one), kind=Kind.REDACTED, snapshot=copy)
        for copy, one in relying_on_copies(copies)
    )


@transaction.atomic
def flag_redacted(words: Revision | Verdict) -> list[Flag]:
    """The pages in force that show words which were taken down, of an article or of a verdict."""
    pages = FactCheck.objects.in_force().order_by("pk")
    if isinstance(words, Revision):
        pages, cause = pages.filter(claim__revision=words), "revision"
    else:
        pages, cause = pages.filter(verdict=words), "verdict"
    own = Flag.Link.OWN
    return raise_flags(
        Flag(**told(Relying(own, fact_check=page)), kind=Kind.TAKEN_DOWN, **{cause: words})
        for page in pages
    )


@transaction.atomic
def flag_due_rechecks(today: date) -> list[Flag]:
    """The pages that have to be checked again by today."""
    due = Recheck.objects.filter(due_on__lte=today, ended_at=None).select_related("fact_check")
    own = Flag.Link.OWN
    return raise_flags(
        Flag(**told(Relying(own, fact_check=each.fact_check)), kind=Kind.RECHECK, recheck=each)
        for each in due.order_by("due_on", "pk")[:AT_ONCE]
    )


@transaction.atomic
def flag_deliveries(deliveries: Iterable[Delivery], kind: Flag.Kind) -> list[Flag]:
    """Partners who were told an earlier version, until they are told this one."""
    return raise_flags(
        Flag(
            desk_id=each.event.desk_id,
            kind=kind,
            link=Flag.Link.TOLD,
            delivery=each,
            verdict=each.event.verdict,
        )
        for each in deliveries
    )


def settle_flags_of(delivery: Delivery) -> None:
    """The partner knows now, of this and of what was before it: nobody has to say what follows."""
    known = Delivery.objects.filter(
        endpoint=delivery.endpoint_id,
        event__fact_check=delivery.event.fact_check_id,
        event__at__lte=delivery.event.at,
    )
    flags = Flag.objects.still_open().filter(delivery__in=known)
    for flag in flags.select_related("desk", "delivery"):
        words = _("Delivered.")
        Flag.objects.filter(pk=flag.pk).update(resolved_at=timezone.now(), because=words)
        record("flag.resolved", flag.subject, by=None, desk=flag.desk, flag=flag.pk, what=flag.kind)


def told(one: Relying) -> dict[str, object]:
    return {
        "desk_id": one.desk_id,
        "link": one.link,
        "fact_check": one.fact_check,
        "claim": one.claim,
        "article": one.article,
    }


def raise_flags(flags: Iterable[Flag]) -> list[Flag]:
    """Those that were not raised before, written down and told."""
    wanted = list(flags)
    Flag.objects.bulk_create(wanted, ignore_conflicts=True)
    made = list(Flag.objects.with_facts().filter(pk__in=[flag.pk for flag in wanted]))
    for flag in made:
        record(
            "flag.raised",
            flag.subject,
            by=None,
            desk=flag.desk,
            flag=flag.pk,
            what=flag.kind,
            link=flag.link,
        )
    if made:
        flags_raised.send(sender=Flag, flags=made)
    return made


@transaction.atomic
def resolve_flag(flag: Flag, *, by: User, because: str) -> None:
    """Say what became of it: it stays, or was corrected. Raises NotYou, NotNow, NotValid."""
    flag = Flag.objects.select_for_update(of=("self",)).select_related("desk").get(pk=flag.pk)
    if not is_editor(by, flag.desk):
        raise NotYou(_("Only an editor of the desk may say so."))
    if flag.resolved_at:
        raise NotNow(_("Somebody has said so already."))
    if not because.strip():
        raise NotValid({"because": _("Say what follows.")})
    words = reason(because, needed=True)
    flag.resolved_at, flag.resolved_by, flag.because = timezone.now(), by, words.strip()
    flag.save(update_fields=["resolved_at", "resolved_by", "because"])
    if flag.recheck_id:
        Recheck.objects.filter(pk=flag.recheck_id, ended_at=None).update(
            outcome=Recheck.Outcome.SETTLED, ended_by=by, ended_at=flag.resolved_at
        )
    record("flag.resolved", flag.subject, by=by, desk=flag.desk, flag=flag.pk, what=flag.kind)
