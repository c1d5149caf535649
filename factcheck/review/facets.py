"""How many claims each further narrowing of a list would leave, in one statement.

What is narrowed already counts as if it alone were not: the other topics beside the chosen one.
Nothing is counted beyond the first COUNTED claims, so that it takes as long in any archive.
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from django.db import connection
from django.db.models import QuerySet, Value
from django.db.models.expressions import RawSQL
from django.db.models.functions import Coalesce

from factcheck.claims.models import Claim
from factcheck.people.models import User
from factcheck.review.narrowing import ALL, Due, Narrowing, OnIt, listed, who_is_on

COUNTED = 1_000
SHOWN = {"desk": 50, "topic": 12, "speaker": 10, "publisher": 10}  # those with the most
COLUMNS = "desk, topic, language, kind, checkable, worth, speaker, publisher, who"
# Which rows of a list a facet counts, by what, and how that is called.
NAMED = {
    "desk": ("people_desk", "named.slug", "named.name"),
    "topic": ("people_topic", "named.slug", "named.name"),
    "speaker": ("claims_speaker", "named.id::text", "named.name"),
    "publisher": ("articles_publisher", "named.id::text", "named.name"),
}
PLAIN = {
    "language": "language",
    "kind": "kind",
    "who": "who",
    "checkable": "CASE WHEN checkable THEN 'yes' ELSE 'no' END",
    "worth": "CASE WHEN worth >= .8 THEN 'high' WHEN worth >= .5 THEN 'normal' ELSE 'low' END",
}
FACETS = (*NAMED, *PLAIN)


@dataclass(frozen=True)
class Count:
    """`word` is the name of a row, "" for what has a word of its own in every language."""

    value: str
    word: str
    much: int


@dataclass(frozen=True)
class Facets:
    """By facet, its counts, the most first. `all` is how many the list has, COUNTED at most."""

    by: Mapping[str, Sequence[Count]]
    all: int

    @property
    def cut(self) -> bool:
        """Whether there are more than were counted."""
        return self.all > COUNTED


def facets_of(user: User, asked: Narrowing) -> Facets:
    """What the list can be narrowed by further. One query."""
    parts: list[str] = []
    params: list[Any] = []
    given: list[Any] = []
    tables = []
    for name in ("", *(each for each in FACETS if asked.is_by(each))):
        sql, values = facts_of(user, asked.without(name) if name else asked)
        table = f"without_{name}" if name else "listed"
        tables.append(f"{table} ({COLUMNS}) AS MATERIALIZED ({sql})")
        params += values
    for name in FACETS:
        by = asked.is_by(name)
        sql, chosen = counting(name, f"without_{name}" if by else "listed", asked)
        parts.append(sql)
        given += chosen
    parts.append("SELECT 'all', '', '', count(*) FROM listed")
    for sql, values in (by_state(user, asked), *(by_due(user, asked, due) for due in Due)):
        parts.append(sql)
        given += values
    with connection.cursor() as cursor:
        cursor.execute(f"WITH {', '.join(tables)} {' UNION ALL '.join(parts)}", [*params, *given])
        return read(cursor.fetchall())


def read(rows: Sequence[tuple[str, str, str, int]]) -> Facets:
    by: dict[str, list[Count]] = defaultdict(list)
    for name, value, word, much in rows:
        if much:
            by[name].append(Count(value, word, much))
    every = by.pop("all", [])
    for counts in by.values():
        counts.sort(key=lambda count: -count.much)
    by["due"].sort(key=lambda count: Due.values.index(count.value))
    return Facets(by, every[0].much if every else 0)


def counting(name: str, table: str, asked: Narrowing) -> tuple[str, list[Any]]:
    """SELECT name, value, word, how many: of constants of this file alone."""
    if name in PLAIN:
        return f"SELECT '{name}', {PLAIN[name]}, '', count(*) FROM {table} GROUP BY 2", []  # noqa: S608
    rows, value, word = NAMED[name]
    chosen, shown = getattr(asked, name) or None, SHOWN[name]
    its_id = f"(SELECT named.id::text FROM {rows} AS named WHERE {value} = %s)"  # noqa: S608
    first = f"ORDER BY ({name}::text = {its_id}) IS TRUE DESC, much DESC"
    most = f"SELECT {name} AS id, count(*) AS much FROM {table} WHERE {name} IS NOT NULL GROUP BY 1"  # noqa: S608
    return (
        f"(SELECT '{name}', {value}, {word}, much FROM ({most} {first} LIMIT {shown}) AS most "  # noqa: S608
        "JOIN {rows} AS named USING (id) ORDER BY 3)"
    ).replace("{rows}", rows), [chosen and str(chosen)]


def facts_of(user: User, asked: Narrowing) -> tuple[str, tuple[Any, ...]]:
    """What is counted of each claim; who is on it is asked of those alone that are counted."""
    who = Coalesce(who_is_on(user), Value(OnIt.NOBODY.value))
    ids = listed(user, asked).order_by().values("pk")[: COUNTED + 1]
    rows = Claim.objects.filter(pk__in=ids).order_by().annotate(its_who=who)
    return as_sql(
        rows.values_list(
            "desk", "topic", "language", "kind", "checkable", "worth", "speaker",
            "article__publisher", "its_who",
        )
    )  # fmt: skip


def by_state(user: User, asked: Narrowing) -> tuple[str, tuple[Any, ...]]:
    """How many there are in each state, COUNTED and one at most."""
    of_state = listed(user, replace(asked, status=ALL)).filter(status=RawSQL("states.value", []))
    sql, params = as_sql(of_state.order_by().values_list("pk")[: COUNTED + 1])
    states = ", ".join(f"('{status}')" for status in Claim.Status.values)
    counted = f"SELECT count(*) FROM ({sql}) AS these"  # noqa: S608
    return (
        f"SELECT 'status', value, '', ({counted}) FROM (VALUES {states}) AS states (value)"  # noqa: S608
    ), params


def by_due(user: User, asked: Narrowing, due: Due) -> tuple[str, tuple[Any, ...]]:
    """How many are late, or due by then: COUNTED and one at most."""
    rows = listed(user, replace(asked, due=due.value)).order_by().values_list("pk")
    sql, params = as_sql(rows[: COUNTED + 1])
    return f"SELECT 'due', '{due.value}', '', count(*) FROM ({sql}) AS these", params  # noqa: S608


def as_sql(rows: QuerySet[Claim, Any]) -> tuple[str, tuple[Any, ...]]:
    return rows.query.sql_with_params()
