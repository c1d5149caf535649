"""Due dates: set when a claim is queued, moved by editors, and told of when they come near."""

from collections.abc import Iterable, Sequence
from datetime import datetime, timedelta
from itertools import groupby

from django.db import transaction
from django.db.models import (
    DateTimeField,
    DurationField,
    Exists,
    ExpressionWrapper,
    F,
    OuterRef,
    Q,
    QuerySet,
    Value,
)
from django.db.models.expressions import Combinable
from django.db.models.functions import Coalesce, Now
from django.db.models.lookups import LessThanOrEqual
from django.utils import timezone
from django.utils.translation import gettext as _

from factcheck.claims.models import Claim
from factcheck.people.errors import NotNow, NotValid, NotYou, Overtaken
from factcheck.people.models import Desk, User
from factcheck.people.rules import is_editor
from factcheck.people.trail import counted, record
from factcheck.review.deadline import DUE, STARTS, Deadline, DueRules, Priority
from factcheck.review.models import Assignment, Move
from factcheck.review.signals import claims_due, claims_late
from factcheck.review.who import IN_HAND
from factcheck.review.workflow import lock

Status = Claim.Status
# Where marks of harm still move the due date.
WEIGHED = (Status.QUEUED, Status.ASSIGNED, Status.IN_REVIEW)
AT_ONCE = 200
AN_HOUR = timedelta(hours=1)
FARTHEST = timedelta(days=3660)


# Setting ------------------------------------------------------------------------------------------
def due_rules_of(claim: Claim) -> DueRules:
    """The desk's rules, or the usual ones."""
    return DueRules.objects.filter(desk=claim.desk_id).first() or DueRules(desk_id=claim.desk_id)


def start_the_clock(moves: Sequence[Move]) -> None:
    """Give the claims of these moves a due date; a correction is always urgent.

    It follows from the move and the desk's rules, and the move's entry stands for both.
    """
    first = moves[0]
    if (first.from_status, first.to_status) not in STARTS:
        return
    rules, now = due_rules_of(first.claim), timezone.now()
    urgent = first.to_status == Status.CORRECTING
    rows = []
    for move in moves:
        priority = Priority.HIGH if urgent else rules.priority_of(move.claim)
        due_at = now + rules.hours_of(priority) * AN_HOUR
        place = {"desk_id": move.claim.desk_id, "status": move.to_status}
        times = {"due_from": now, "due_at": due_at}
        rows.append(Deadline(claim=move.claim, priority=priority, **times, **place))
    Deadline.objects.bulk_create(
        rows,
        update_conflicts=True,
        unique_fields=["claim"],
        update_fields=[
            "status",
            "priority",
            "due_from",
            "due_at",
            "set_by",
            "because",
            "reminded_at",
            "escalated_at",
        ],
    )


def weigh_due_anew(claim: Claim) -> None:
    """After a mark of harm was set or lifted on the locked claim: the due date follows.

    Sooner: the hours of its new priority count from now. Later: from when the claim was queued.
    A due date that an editor chose stays, and so does a correction's.
    """
    known = Deadline.objects.filter(claim=claim, set_by=None).first()
    rules = due_rules_of(claim)
    priority = rules.priority_of(claim)
    if known is None or claim.status not in WEIGHED or known.priority == priority:
        return
    hours, before = rules.hours_of(priority) * AN_HOUR, rules.hours_of(known.priority) * AN_HOUR
    now = timezone.now()
    if hours > before:
        known.due_from = queued_at(claim)
        known.due_at = known.due_from + hours
    elif now + hours < known.due_at:
        known.due_from, known.due_at = now, now + hours
    known.priority, known.reminded_at, known.escalated_at = priority, None, None
    known.save()


def queued_at(claim: Claim) -> datetime:
    """When its clock was started."""
    queued = claim.moves.filter(to_status=Status.QUEUED)
    starts = queued.filter(from_status__in=(Status.NEW, Status.DISMISSED))
    return starts.latest("number").at


def may_move_due(user: User, claim: Claim) -> bool:
    return claim.status in DUE and is_editor(user, claim.desk)


@transaction.atomic
def move_due(
    claim: Claim, *, by: User, due_at: datetime, because: str, seen: datetime | None = None
) -> Deadline:
    """Give a claim another due date; whoever was told of the old one may be told again.

    `seen` is the due date that the editor saw: Overtaken if a colleague moved it meanwhile.
    """
    if not is_editor(by, claim.desk):
        raise NotYou(_("Editors of the desk move due dates."))
    lock(claim)
    if claim.status not in DUE:
        raise NotNow(_("Nothing is due for this claim any more."))
    known = Deadline.objects.filter(claim=claim).first()
    if known and seen is not None and known.due_at != seen:
        raise Overtaken(_("A colleague moved the due date meanwhile. Look at it again."))
    if not timezone.now() < due_at <= timezone.now() + FARTHEST:
        raise NotValid({"due_at": _("Choose a time that is still to come, within ten years.")})
    if not because.strip():
        raise NotValid({"because": _("Say why.")})
    moved = known or Deadline(
        claim=claim,
        desk=claim.desk,
        status=claim.status,
        priority=due_rules_of(claim).priority_of(claim),
    )
    moved.due_at, moved.set_by, moved.because = due_at, by, because.strip()
    moved.due_from = timezone.now()
    moved.reminded_at = moved.escalated_at = None
    moved.save()
    record("deadline.moved", claim, by=by, desk=claim.desk, due_at=due_at)
    return moved


# Telling ------------------------------------------------------------------------------------------
@transaction.atomic
def remind() -> int:
    """Tell who holds a seat on a claim that is due soon; each due date once. How many claims."""
    hours = Coalesce(F("claim__desk__due_rules__remind_hours"), Value(DueRules().remind_hours))
    ahead = ExpressionWrapper(hours * Value(AN_HOUR), output_field=DurationField())
    from_then = ExpressionWrapper(F("due_at") - ahead, output_field=DateTimeField())
    held = Assignment.objects.filter(
        claim=OuterRef("claim"), round=OuterRef("claim__round"), state__in=IN_HAND
    )
    near = waiting().filter(LessThanOrEqual(from_then, Now()), Exists(held), reminded_at=None)
    found = mark(near, "reminded_at")
    for desk, claims in by_desk(found):
        record("deadlines.reminded", desk, by=None, desk=desk, **counted(claims))
    if found:
        claims_due.send(sender=Deadline, deadlines=found)
    return len(found)


@transaction.atomic
def escalate() -> int:
    """Tell the editors of claims that are late; each due date once. How many claims."""
    found = mark(waiting().filter(due_at__lte=Now(), escalated_at=None), "escalated_at")
    for desk, claims in by_desk(found):
        record("deadlines.escalated", desk, by=None, desk=desk, **counted(claims))
    if found:
        claims_late.send(sender=Deadline, deadlines=found)
    return len(found)


def waiting() -> QuerySet[Deadline]:
    """The due dates that still matter."""
    rows = Deadline.objects.filter(status__in=DUE)
    return rows.select_related("claim__desk").order_by("due_at", "pk")


def mark(rows: QuerySet[Deadline], told: str) -> list[Deadline]:
    """Mark the first of these rows as told; two who look at a time never take the same."""
    found = list(rows.select_for_update(of=("self",), skip_locked=True)[:AT_ONCE])
    Deadline.objects.filter(pk__in=[row.pk for row in found]).update(**{told: Now()})
    return found


def by_desk(rows: Iterable[Deadline]) -> list[tuple[Desk, list[Claim]]]:
    claims = sorted((row.claim for row in rows), key=lambda claim: claim.desk_id)
    return [(desk, list(some)) for desk, some in groupby(claims, key=lambda claim: claim.desk)]


# Asking -------------------------------------------------------------------------------------------
def is_due_by(then: Combinable) -> Q:
    """Of claims: those that should be settled by then and are not."""
    return Q(deadline__status__in=DUE, deadline__due_at__lte=then)


def late(claims: QuerySet[Claim]) -> QuerySet[Claim]:
    """Of these claims, those past their due date."""
    return claims.filter(is_due_by(Now()))


def by_due(claims: QuerySet[Claim]) -> QuerySet[Claim]:
    """The first due first; those without a due date are left out."""
    return claims.filter(deadline__isnull=False).order_by("deadline__due_at", "pk")
