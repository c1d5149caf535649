"""How many claims of a list stand in each state, and how many are late or due soon.

By state and due date, COUNTED and one at most. Where a list is narrowed by other facts all that was
ever checked would have to be looked at: it is counted only among the few that `looking` has in
hand, if those are all of them, and nothing is told otherwise.
"""

from collections.abc import Sequence
from dataclasses import replace
from typing import TypeVar
from uuid import UUID

from django.db.models import QuerySet

from factcheck.claims.models import Claim
from factcheck.people.how_many import COUNTED
from factcheck.people.sql import Sql, condition_of, rows_of
from factcheck.review.narrowing import Due, Narrowing, by_due_date, states_of

Row = TypeVar("Row")


def is_whole(asked: Narrowing) -> bool:
    """Whether it is narrowed by nothing but what is counted one by one."""
    return replace(asked, status="", due="", desk="", sort="") == Narrowing()


def lists_beside(asked: Narrowing) -> dict[str, Narrowing]:
    """The same list in each state, and of each due date."""
    by_state = {status.value: replace(asked, status=status) for status in Claim.Status}
    return by_state | {due.value: replace(asked, due=due) for due in Due}


def counted_one_by_one(asked: Narrowing, desks: Sequence[UUID]) -> Sql:
    """Each as far as somebody reads the number."""
    here = Claim.objects.filter(desk__in=desks).order_by().values("pk")
    lists = [standing_so(here, one) for one in lists_beside(asked).values()]
    each = [rows_of(claims[: COUNTED + 1]) for claims in lists]
    counts = [f"(SELECT count(*) FROM ({one.text}) AS counted)" for one in each]  # noqa: S608 - our own names
    return together(counts, each)


def counted_among(asked: Narrowing, fits: Sql) -> Sql:
    """Among the `few` of the statement, if they are all; the list's other facts are in `fits`."""
    lists = [standing_so(Claim.objects.all(), one) for one in lists_beside(asked).values()]
    each = [condition_of(claims) for claims in lists]
    much = together([f"count(*) FILTER (WHERE {one.text})" for one in each], each)
    text = f"(SELECT {much.text} FROM few AS claims_claim WHERE {fits.text})"  # noqa: S608 - our own names
    if_few = f"CASE WHEN (SELECT yes FROM are_few) THEN {text} END"  # noqa: S608 - our own names
    return Sql(if_few, (*much.given, *fits.given))


def together(texts: Sequence[str], parts: Sequence[Sql]) -> Sql:
    """As one array, in the order of `lists_beside`."""
    given = tuple(value for part in parts for value in part.given)
    return Sql(f"json_build_array({', '.join(texts)})", given)


def told(asked: Narrowing, much: Sequence[int] | None) -> dict[str, int]:
    """By state and due date; nothing where nothing was counted."""
    return dict(zip(lists_beside(asked), much, strict=True)) if much else {}


def standing_so(claims: "QuerySet[Claim, Row]", asked: Narrowing) -> "QuerySet[Claim, Row]":
    """Those of them that stand in a state and have a due date as the list asks."""
    return claims.filter(by_due_date(asked), status__in=states_of(asked))
