"""How many verdicts a desk reaches, and how long claims take, from closed rounds alone."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from django.db import connection
from django.db.models import Count, DateField, QuerySet
from django.db.models.functions import Trunc
from django.utils import timezone

from factcheck.claims.models import Claim
from factcheck.people.models import Desk
from factcheck.people.periods import Period
from factcheck.review.models import Move

Status = Claim.Status
OUTCOMES = (Status.DECIDED, Status.PUBLISHED, Status.WITHDRAWN)
STAGES = ("waiting", "reviewing", "settling", "publishing")
# A claim that is in review again tells nothing: its round runs. Hours of each stage: queued until
# somebody opens it, until the last review, until a dispute is settled, until readers have it.
STAGES_SQL = """
    WITH settled AS MATERIALIZED (
        SELECT move.claim_id, max(move.at) AS decided
        FROM review_move move JOIN claims_claim claim ON claim.id = move.claim_id
        WHERE move.to_status = 'decided' AND move.at >= %(begins)s AND move.at < %(ends)s
            AND claim.desk_id = ANY(%(desks)s)
            AND claim.status IN ('decided', 'published', 'correcting', 'withdrawn')
        GROUP BY move.claim_id
    ),
    walked AS (
        SELECT settled.decided,
            min(move.at) FILTER (WHERE move.to_status = 'queued') AS queued,
            min(move.at) FILTER (WHERE move.to_status = 'in_review') AS begun,
            max(move.at) FILTER (WHERE move.from_status = 'in_review'
                AND move.to_status IN ('decided', 'disputed')) AS reviewed,
            max(move.at) FILTER (WHERE move.to_status = 'disputed') AS disputed,
            min(move.at) FILTER (WHERE move.from_status = 'decided'
                AND move.to_status = 'published') AS published
        FROM settled JOIN review_move move ON move.claim_id = settled.claim_id
            AND move.to_status <> 'assigned'
        GROUP BY settled.claim_id, settled.decided
    ),
    taken AS MATERIALIZED (
        SELECT date_trunc(%(step)s, decided AT TIME ZONE %(zone)s)::date AS step,
            date_part('epoch', decided - queued) / 3600 AS whole,
            date_part('epoch', begun - queued) / 3600 AS waiting,
            date_part('epoch', reviewed - begun) / 3600 AS reviewing,
            CASE WHEN disputed IS NOT NULL
                THEN date_part('epoch', decided - reviewed) / 3600 END AS settling,
            date_part('epoch', published - decided) / 3600 AS publishing
        FROM walked
    )
    SELECT NULL::date, {whole}, {stages} FROM taken
    UNION ALL (SELECT step, {whole}, {nothing} FROM taken GROUP BY step ORDER BY step)"""
PART = (
    "percentile_cont(ARRAY[.25, .5, .75]) WITHIN GROUP (ORDER BY {part})"
    " FILTER (WHERE {part} >= 0), count(*) FILTER (WHERE {part} >= 0)"
)
NAMES = ("whole", *STAGES)


@dataclass(frozen=True)
class Quartiles:
    """Hours that some claims took; the middle half lies between `low` and `high`."""

    claims: int
    low: float
    middle: float
    high: float


Taken = dict[str, Quartiles]
"""By stage, and "whole" from the queue to the verdict; stages nobody went through are left out."""


def turnover(desks: Iterable[Desk], period: Period) -> dict[tuple[UUID, date, str], int]:
    """How many moves to each outcome, by desk, first day of the step, and status. One query."""
    moves: QuerySet[Move, Any] = (
        Move.objects.filter(
            to_status__in=OUTCOMES,
            at__gte=period.begins,
            at__lt=period.ends,
            claim__desk__in=list(desks),
        )
        .exclude(from_status__in=(Status.CORRECTING, Status.DISMISSED))
        .order_by()
        .values_list("claim__desk", Trunc("at", period.step, output_field=DateField()), "to_status")
        .annotate(much=Count("pk"))
    )
    return {(desk, day, status): much for desk, day, status, much in moves}


def hours_taken(desks: Iterable[Desk], period: Period) -> tuple[Taken, dict[date, Taken]]:
    """Of the claims decided in the period: all stages, and the whole by the decision's step.

    One query. Quartiles are interpolated (Hyndman & Fan 1996, type 7).
    """
    whole, *stages = (PART.format(part=name) for name in NAMES)
    parts = {
        "whole": whole,
        "stages": ", ".join(stages),
        "nothing": ", ".join(["NULL::float8[], 0"] * len(stages)),
    }
    facts: dict[str, Any] = {
        "begins": period.begins,
        "ends": period.ends,
        "desks": [desk.pk for desk in desks],
        "step": period.step,
        "zone": timezone.get_current_timezone_name(),
    }
    with connection.cursor() as cursor:
        cursor.execute(STAGES_SQL.format(**parts), facts)
        rows = {row[0]: taken_of(row[1:]) for row in cursor.fetchall()}
    return rows.pop(None), rows


def taken_of(cells: tuple[Any, ...]) -> Taken:
    """Three quartiles and a count for each of NAMES."""
    pairs = zip(NAMES, cells[::2], cells[1::2], strict=True)
    return {name: Quartiles(much, *map(float, found)) for name, found, much in pairs if much}
