"""Statements that PostgreSQL plans once for each connection and answers in binary.

To plan the look into the archive takes nearly as long as to carry it out, and numbers that are
spelled out by one side are read again by the other. Where a pool stands between, it must know of
prepared statements (`max_prepared_statements` of PgBouncer).
"""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from typing import Any, Self

from django.db import connection
from django.db.backends.utils import CursorWrapper
from psycopg import Cursor
from psycopg.abc import Params


class _Prepared(Cursor[tuple[Any, ...]]):
    """Says of each statement what Django cannot."""

    def execute(self, query: Any, params: Params | None = None, **_options: object) -> Self:
        return super().execute(query, params, prepare=True, binary=True)


@contextmanager
def prepared() -> Iterator[CursorWrapper]:
    """A cursor as Django gives it, logged where others are. Values are adapted by psycopg alone."""
    connection.ensure_connection()
    cursor: Any = _Prepared(connection.connection)
    logged = connection.queries_logged
    with connection.make_debug_cursor(cursor) if logged else connection.make_cursor(cursor) as made:
        yield made


def array(values: Iterable[int]) -> str:
    """Integers as PostgreSQL spells an array; psycopg would look at each by itself."""
    return "{" + ",".join(map(str, values)) + "}"
