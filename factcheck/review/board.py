"""The desk at a glance: what stands in each state, what is late, what came out lately."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta

from django.db.models import Count, F, Max, QuerySet
from django.db.models.functions import Now
from django.utils import timezone

from factcheck.claims.models import Claim
from factcheck.people.models import Desk, User
from factcheck.review.deadlines import is_due_by
from factcheck.review.queries import for_editor
from factcheck.review.rows import with_row_facts

Status = Claim.Status
UNDER_WAY = (Status.QUEUED, Status.ASSIGNED, Status.IN_REVIEW, Status.DISPUTED, Status.DECIDED)
LATELY = timedelta(days=7)
SHOWN = 8


@dataclass(frozen=True)
class Column:
    """Claims of one state: how many, how many of them late, and the first of them."""

    status: Claim.Status
    much: int
    late: int
    rows: Sequence[Claim]


def columns(user: User, desk: Desk | None = None) -> list[Column]:
    """Of the desks this person edits, or of one of them; what is due first stands first."""
    tallies = tallied(of_desk(for_editor(user, *UNDER_WAY), desk))
    found = []
    for status in UNDER_WAY:
        much, late = tallies.get(status, (0, 0))
        rows = of_desk(for_editor(user, status), desk) if much else Claim.objects.none()
        first = rows.order_by(F("deadline__due_at").asc(nulls_last=True), "rank_at", "pk")
        found.append(Column(status, much, late, list(with_row_facts(first, user)[:SHOWN])))
    lately = out_lately(of_desk(for_editor(user, Status.PUBLISHED), desk))
    out = list(with_row_facts(lately, user)[:SHOWN])
    return [*found, Column(Status.PUBLISHED, lately.count(), 0, out)]


def of_desk(claims: QuerySet[Claim], desk: Desk | None) -> QuerySet[Claim]:
    return claims.filter(desk=desk) if desk else claims


def tallied(claims: QuerySet[Claim]) -> dict[str, tuple[int, int]]:
    """How many there are of each state, and how many of them are late."""
    rows = claims.order_by().values("status")
    counts = rows.annotate(much=Count("pk"), late=Count("pk", filter=is_due_by(Now())))
    return {row["status"]: (row["much"], row["late"]) for row in counts}


def out_lately(claims: QuerySet[Claim]) -> QuerySet[Claim]:
    """Those that were published in the last days, as `came_out`, the latest first."""
    since = timezone.now() - LATELY
    out = claims.filter(moves__to_status=Status.PUBLISHED, moves__at__gte=since)
    return out.annotate(came_out=Max("moves__at")).order_by("-came_out", "pk")
