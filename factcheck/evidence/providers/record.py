"""How providers answered over time: how often, how often not, and how quickly."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db import connection
from django.utils import timezone

from factcheck.people.models import Desk
from factcheck.people.periods import Period

ANSWERS_SQL = """
    SELECT answer.provider,
        date_trunc(%(step)s, search.finished_at AT TIME ZONE %(zone)s)::date AS step,
        count(*) FILTER (WHERE answer.state = 'answered'),
        count(*) FILTER (WHERE answer.state = 'part'),
        count(*) FILTER (WHERE answer.state = 'failed'),
        percentile_cont(.5) WITHIN GROUP (ORDER BY answer.seconds),
        percentile_cont(.95) WITHIN GROUP (ORDER BY answer.seconds)
    FROM evidence_search search
        JOIN evidence_provideranswer answer ON answer.search_id = search.id
        JOIN claims_claim claim ON claim.id = search.claim_id
    WHERE search.finished_at >= %(begins)s AND search.finished_at < %(ends)s
        AND claim.desk_id = ANY(%(desks)s)
    GROUP BY GROUPING SETS ((answer.provider), (answer.provider, step))
    ORDER BY answer.provider, step NULLS FIRST"""


@dataclass(frozen=True)
class Record:
    """How one provider did. Seconds are None where no time was kept."""

    answered: int
    part: int
    failed: int
    seconds: float | None
    slow: float | None

    @property
    def asked(self) -> int:
        return self.answered + self.part + self.failed


def provider_records(
    desks: Iterable[Desk], period: Period
) -> dict[str, tuple[Record, dict[date, Record]]]:
    """By provider: the whole period, and each step in which it was asked. One query.

    `seconds` is the median, `slow` what one in twenty answers takes longer than.
    """
    facts: dict[str, Any] = {
        "begins": period.begins,
        "ends": period.ends,
        "desks": [desk.pk for desk in desks],
        "step": period.step,
        "zone": timezone.get_current_timezone_name(),
    }
    told: dict[str, tuple[Record, dict[date, Record]]] = {}
    with connection.cursor() as cursor:
        cursor.execute(ANSWERS_SQL, facts)
        for provider, step, *cells in cursor.fetchall():
            if step is None:
                told[provider] = Record(*cells), {}
            else:
                told[provider][1][step] = Record(*cells)
    return told
