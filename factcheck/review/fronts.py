"""The front of a list of claims, however long the list is.

Each desk and state is read from its own end, as an index holds it, and no further than as many
claims are found as are asked for. Sorting all that waits takes seconds beside a million claims.
"""

from collections.abc import Sequence
from typing import Any

from django.db.models import CharField, QuerySet, UUIDField
from django.db.models.expressions import RawSQL

from factcheck.claims.models import Claim
from factcheck.people.sql import NO_ROWS, rows_of

DESK, STATUS = RawSQL("place.desk", [], UUIDField()), RawSQL("place.status", [], CharField())
STATEMENT = """SELECT claims.id FROM ({desks}) AS desks(desk)
CROSS JOIN unnest(%s::text[]) AS states(status)
CROSS JOIN LATERAL (SELECT desks.desk, states.status) AS place
CROSS JOIN LATERAL ({claims}) AS claims
ORDER BY claims.rank_at, claims.id LIMIT {number}"""
NOTHING = "SELECT NULL::uuid WHERE false"


def first(
    claims: QuerySet[Claim], desks: "QuerySet[Any, Any]", states: Sequence[str], number: int
) -> QuerySet[Claim]:
    """The first `number` of the claims on the desks and in the states, in the order of the queue.

    `desks` are read as one column of ids. The claims may be locked, related to, narrowed further.
    """
    here = claims.filter(desk=DESK, status=STATUS).order_by("rank_at", "id")
    read, places = rows_of(here.values_list("id", "rank_at")[:number]), rows_of(desks)
    text = STATEMENT.format(desks=places.text, claims=read.text, number=number)
    given = (*places.given, list(states), *read.given)
    found = RawSQL(NOTHING, []) if NO_ROWS in (read, places) else RawSQL(text, given)  # noqa: S611 - our own names
    still = Claim.objects.filter(status__in=states)  # asked again where the row is waited for
    return still.filter(pk__in=found).order_by("rank_at", "id")
