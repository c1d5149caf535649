"""Pages of a long list by the key of their last row: as fast at the end as at the start."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from operator import attrgetter
from typing import Generic, TypeVar
from uuid import UUID

from django.db.models import Model, Q, QuerySet
from django.utils.dateparse import parse_datetime
from django.utils.http import urlencode

from factcheck.review.narrowing import Place

Row = TypeVar("Row", bound=Model)


@dataclass(frozen=True)
class Page(Generic[Row]):
    """Some rows, and the key after which the next ones begin ("" at the end)."""

    rows: Sequence[Row]
    next_key: str


def page_after(
    rows: QuerySet[Row],
    key: str,
    *,
    by: str,
    descending: bool = False,
    size: int = 30,
) -> Page[Row]:
    """The rows after `key` in the order of the time `by` and the id; a wrong key starts over."""
    sign, beyond = ("-", "lt") if descending else ("", "gt")
    ordered = rows.order_by(f"{sign}{by}", f"{sign}pk")
    if place := place_in(key):
        later = Q(**{f"{by}__{beyond}": place.at}) | Q(**{f"pk__{beyond}": place.id})
        ordered = ordered.filter(later, **{f"{by}__{beyond}e": place.at})  # an index begins there
    found = list(ordered[: size + 1])
    last = found[size - 1] if len(found) > size else None
    return Page(found[:size], f"{moment_of(last, by).isoformat()}~{last.pk}" if last else "")


def moment_of(row: Model, by: str) -> datetime:
    """The time by which it stands where it stands, of itself or of what it points to."""
    moment: datetime = attrgetter(by.replace("__", "."))(row)
    return moment


def address_with(**facts: str | None) -> str:
    """The same page, narrowed by what is given here and nothing else."""
    return "?" + urlencode({name: value for name, value in facts.items() if value})


def place_in(key: str) -> Place | None:
    """Where a page begins; None if the key says no place."""
    moment, _, pk = key.partition("~")
    try:
        at = parse_datetime(moment)
        return Place(at.astimezone(UTC), UUID(pk)) if at and at.tzinfo else None
    except (ValueError, OverflowError):  # the second of a time before the first or after the last
        return None
