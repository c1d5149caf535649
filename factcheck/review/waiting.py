"""How long open claims have waited, and whether they are late."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from django.db.models import Case, Count, F, IntegerField, Min, Q, QuerySet, Value, When

from factcheck.claims.models import Claim
from factcheck.people.models import Desk
from factcheck.review.deadline import DUE

# Younger than so many days; the last row is for all that are older.
AGES = (1, 2, 4, 7, 14, 30)


@dataclass(frozen=True)
class Waiting:
    """Some open claims: how many, how many of them are past their due date, since when the oldest.

    `age` is a place in AGES, len(AGES) for what is older than all; `status` the claims' state.
    """

    age: int
    status: str
    claims: int
    late: int
    oldest: datetime


def waiting(desks: Iterable[Desk], *, now: datetime) -> list[Waiting]:
    """Every open claim of these desks, by its age since it came in and its state. One query."""
    younger = (
        When(created_at__gt=now - timedelta(days=days), then=Value(place))
        for place, days in enumerate(AGES)
    )
    rows: QuerySet[Claim, Any] = (
        Claim.objects.filter(desk__in=list(desks), status__in=DUE)
        .order_by()
        .annotate(age=Case(*younger, default=Value(len(AGES)), output_field=IntegerField()))
        .values("age", "status")
        .annotate(
            claims=Count("pk"),
            late=Count("pk", filter=Q(deadline__due_at__lte=now)),
            oldest=Min(F("created_at")),
        )
    )
    return [Waiting(**row) for row in rows]
