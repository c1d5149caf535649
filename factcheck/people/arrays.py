"""Thousands of values in few parameters: PostgreSQL takes a column as one array."""

from collections.abc import Iterable, Sequence
from typing import Any
from uuid import UUID

from django.contrib.postgres.expressions import ArraySubquery
from django.contrib.postgres.fields import ArrayField
from django.db import connection
from django.db.models import BooleanField, F, Field, Func, Model, QuerySet, UUIDField, Value


def among(ids: Iterable[UUID]) -> Func:
    """For `filter(pk__in=among(ids))`: one parameter, however many ids there are."""
    return Func(
        Value(list(ids), output_field=ArrayField(UUIDField())),
        template="(SELECT unnest(%(expressions)s))",
        output_field=UUIDField(),
    )


def is_one_of(field: str, ids: QuerySet[Any, Any]) -> Func:
    """As a condition: like `__in`, and read from an index even where OR joins it to another."""
    return Func(
        F(field),
        ArraySubquery(ids),
        template="(%(expressions)s))",
        arg_joiner=" = ANY (",
        output_field=BooleanField(),
    )


def add_rows(
    rows: Sequence[Model], *, each: Sequence[str], same: Sequence[str], but_known: bool = False
) -> None:
    """Add rows of one kind by one statement that names the fields in which they differ (`each`).

    Of the `same` fields the first row's values count for all; what is in neither is the
    database's default. `but_known` leaves out what a unique constraint knows already.
    """
    if not rows:
        return
    fields = {field.name: field for field in rows[0]._meta.concrete_fields}  # noqa: SLF001 - documented
    quote = connection.ops.quote_name
    columns = ", ".join(quote(str(fields[name].column)) for name in (*each, *same))
    arrays = ", ".join(f"%s::{kind_of(fields[name])}[]" for name in each)
    once = "".join(f", %s::{kind_of(fields[name])}" for name in same)
    statement = (
        f"INSERT INTO {quote(rows[0]._meta.db_table)} ({columns}) "  # noqa: S608, SLF001 - our own names
        f"SELECT added.*{once} FROM unnest({arrays}) AS added"
    )
    values: list[Any] = [values_of(rows[:1], fields[name])[0] for name in same]
    values += [values_of(rows, fields[name]) for name in each]
    with connection.cursor() as cursor:
        cursor.execute(statement + " ON CONFLICT DO NOTHING" * but_known, values)
    for row in rows:
        row._state.adding = False  # noqa: SLF001 - documented


def values_of(rows: Sequence[Model], field: "Field[Any, Any]") -> list[object]:
    """As the database takes them; choices may be members of an enumeration."""
    found = [getattr(row, field.attname) for row in rows]
    return [field.get_prep_value(value) for value in found] if field.choices else found


def kind_of(field: "Field[Any, Any]") -> str:
    """The column's type without its length, to which a cast would cut a text in silence."""
    return str(field.db_type(connection)).partition("(")[0]
