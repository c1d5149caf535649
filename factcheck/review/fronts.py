"""The front of a list of claims, however long the list is.

Each desk and state is read from its own end, as an index holds it, and no further than as many
claims are found as are asked for. Sorting all that waits takes seconds beside a million claims.
"""

from collections.abc import Sequence
from typing import Any

from django.db.models import CharField, QuerySet, UUIDField
from django.db.models.expressions import RawSQL

from factcheck.claims.models import Claim
from factcheck.people.sql import NO_ROWS, Sql, rows_of

DESK, STATUS = RawSQL("place.desk", [], UUIDField()), RawSQL("place.status", [], CharField())
STATEMENT = """SELECT {columns} FROM ({desks}) AS desks(desk)
CROSS JOIN unnest(%s::text[]) AS states(status)
CROSS JOIN LATERAL (SELECT desks.desk, states.status) AS place
CROSS JOIN LATERAL ({claims}) AS claims
ORDER BY {order} LIMIT {number}"""


def front(
    claims: QuerySet[Claim],
    desks: "QuerySet[Any, Any]",
    states: Sequence[str],
    number: int,
    *,
    columns: Sequence[str] = ("id",),
    by: str = "rank_at",
    descending: bool = False,
) -> Sql:
    """These columns of the first `number` of the claims on the desks and in the states.

    `desks` are read as one column of ids.
    """
    here = claims.filter(desk=DESK, status=STATUS)
    ordered = here.order_by(*(f"-{name}" if descending else name for name in (by, "id")))
    read = rows_of(ordered.values_list(*dict.fromkeys((*columns, by, "id")))[:number])
    places = rows_of(desks)
    if NO_ROWS in (read, places):
        return Sql(f"SELECT {', '.join('NULL::uuid' for _ in columns)} WHERE false")
    down = " DESC" if descending else ""
    text = STATEMENT.format(
        columns=", ".join(f"claims.{name}" for name in columns),
        desks=places.text,
        claims=read.text,
        order=f"claims.{by}{down}, claims.id{down}",
        number=number,
    )
    return Sql(text, (*places.given, list(states), *read.given))


def first(
    claims: QuerySet[Claim], desks: "QuerySet[Any, Any]", states: Sequence[str], number: int
) -> QuerySet[Claim]:
    """The same in the order of the queue, to be read as any other claims."""
    found = RawSQL(*front(claims, desks, states, number))  # noqa: S611 - our own names
    still = Claim.objects.filter(status__in=states)  # asked again where the row is waited for
    return still.filter(pk__in=found).order_by("rank_at", "id")
