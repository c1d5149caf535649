"""Parts of statements that no queryset can say as a whole, made of querysets."""

from typing import Any, NamedTuple

from django.core.exceptions import EmptyResultSet, FullResultSet
from django.db import connection
from django.db.models import QuerySet


class Sql(NamedTuple):
    """Some words of a statement, and the values in it."""

    text: str
    given: tuple[Any, ...] = ()


NO_ROWS = Sql("SELECT WHERE false")


def rows_of(rows: "QuerySet[Any, Any]") -> Sql:
    """The whole statement that reads these rows."""
    try:
        text, given = rows.query.sql_with_params()
    except EmptyResultSet:
        return NO_ROWS
    return Sql(text, tuple(given))


def condition_of(rows: "QuerySet[Any, Any]") -> Sql:
    """By what these rows of one table are chosen, as it stands after WHERE."""
    query = rows.query
    try:
        text, given = query.get_compiler(connection=connection).compile(query.where)
    except FullResultSet:
        return Sql("true")
    except EmptyResultSet:
        return Sql("false")
    return Sql(text, tuple(given))
