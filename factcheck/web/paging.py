"""Pages of a long list by the key of their last row: as fast at the end as at the start."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from operator import attrgetter
from typing import Generic, TypeVar
from uuid import UUID

from django.db.models import Model, Q, QuerySet
from django.utils.dateparse import parse_datetime
from django.utils.http import urlencode

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
    shown_as: Callable[[QuerySet[Row]], QuerySet[Row]] | None = None,
) -> Page[Row]:
    """The rows after `key` in the order of the time `by` and the id; a wrong key starts over.

    `shown_as` adds what is shown of a row: first the rows of the page are found, then that.
    """
    sign, beyond = ("-", "lt") if descending else ("", "gt")
    ordered = rows.order_by(f"{sign}{by}", f"{sign}pk")
    if place := _place(key):
        moment, pk = place
        ordered = ordered.filter(
            Q(**{f"{by}__{beyond}": moment}) | Q(**{by: moment, f"pk__{beyond}": pk})
        )
    ordered = ordered[: size + 1]
    if shown_as:
        these = rows.model._default_manager.filter(pk__in=ordered.values("pk"))  # noqa: SLF001 - documented
        ordered = shown_as(these).order_by(f"{sign}{by}", f"{sign}pk")
    found = list(ordered)
    last = found[size - 1] if len(found) > size else None
    return Page(found[:size], f"{moment_of(last, by).isoformat()}~{last.pk}" if last else "")


def moment_of(row: Model, by: str) -> datetime:
    """The time by which it stands where it stands, of itself or of what it points to."""
    moment: datetime = attrgetter(by.replace("__", "."))(row)
    return moment


def address_with(**facts: str | None) -> str:
    """The same page, narrowed by what is given here and nothing else."""
    return "?" + urlencode({name: value for name, value in facts.items() if value})


def _place(key: str) -> tuple[datetime, UUID] | None:
    moment, _, pk = key.partition("~")
    try:
        at = parse_datetime(moment)
        return (at.astimezone(UTC), UUID(pk)) if at and at.tzinfo else None
    except (ValueError, OverflowError):  # the second of a time before the first or after the last
        return None
