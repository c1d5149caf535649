"""The desk at a glance: what stands in each state, what is late, what came out lately."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from django.db.models import Max, QuerySet
from django.db.models.functions import Now
from django.utils import timezone

from factcheck.claims.models import Claim
from factcheck.people.how_many import COUNTED, HowMany
from factcheck.people.models import Desk, User
from factcheck.people.rules import edited_by
from factcheck.review.deadline import Deadline
from factcheck.review.models import Move
from factcheck.review.rows import rows_of

Status = Claim.Status
UNDER_WAY = (Status.QUEUED, Status.ASSIGNED, Status.IN_REVIEW, Status.DISPUTED, Status.DECIDED)
LATELY = timedelta(days=7)
SHOWN = 8


@dataclass(frozen=True)
class Column:
    """Claims of one state: how many, how many of them late, and the first of them.

    Nobody counts beyond COUNTED and one. Those that came out know when, as `came_out`.
    """

    status: Claim.Status
    much: int
    late: int
    rows: Sequence[Claim]


def columns(user: User, desk: Desk | None = None) -> list[Column]:
    """Of the desks this person edits, or of one of them; what is due first stands first.

    Four queries, however many claims there are.
    """
    desks = [pk for pk in edited_by(user) if desk in (None, Desk(pk=pk))]
    first, out = first_due(desks), lately(desks)
    rows = rows_of([pk for ids in (*first.values(), out) for pk in ids], user)
    for pk in out.keys() & rows.keys():
        rows[pk].came_out = out[pk]  # type: ignore[attr-defined]  # for the page
    much = tallied(desks)
    return [
        Column(status, *much[status], [rows[pk] for pk in ids if pk in rows])
        for status, ids in {**first, Status.PUBLISHED: list(out)}.items()
    ]


def tallied(desks: Sequence[UUID]) -> dict[Claim.Status, tuple[int, int]]:
    """How many there are of each state, and how many of them are late."""
    claims = Claim.objects.filter(desk__in=desks).order_by()
    late = Deadline.objects.filter(desk__in=desks, due_at__lte=Now()).order_by()
    counted: list[QuerySet[Any]] = [
        rows.filter(status=status) for status in UNDER_WAY for rows in (claims, late)
    ]
    once = [*(rows.values("pk") for rows in counted), came_out(desks).values("claim").distinct()]
    counts = (HowMany(rows[: COUNTED + 1]) for rows in once)
    much = User.objects.order_by().values_list(*counts)[:1].get()
    pairs = zip(much[::2], (*much[1::2], 0), strict=True)
    return dict(zip((*UNDER_WAY, Status.PUBLISHED), pairs, strict=True))


def first_due(desks: Sequence[UUID]) -> dict[Claim.Status, list[UUID]]:
    """The first SHOWN of each state under way, in one query."""
    dates = Deadline.objects.filter(desk__in=desks)
    each = [
        dates.filter(status=status).order_by("due_at", "pk").values_list("status", "pk")[:SHOWN]
        for status in UNDER_WAY
    ]
    found: dict[Claim.Status, list[UUID]] = {status: [] for status in UNDER_WAY}
    for status, pk in each[0].union(*each[1:], all=True):
        found[Claim.Status(status)].append(pk)
    return found


def lately(desks: Sequence[UUID]) -> dict[UUID, datetime]:
    """The SHOWN that came out last, each with when; the latest first."""
    claims = came_out(desks).values("claim").annotate(last=Max("at"))
    return dict(claims.order_by("-last", "-claim").values_list("claim", "last")[:SHOWN])


def came_out(desks: Sequence[UUID]) -> QuerySet[Move]:
    """The moves by which what stands published was published in the last days."""
    return Move.objects.filter(
        claim__desk__in=desks,
        claim__status=Status.PUBLISHED,
        to_status=Status.PUBLISHED,
        at__gte=timezone.now() - LATELY,
    ).order_by()
