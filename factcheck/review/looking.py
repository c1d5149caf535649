"""One page of a list, and how long the list is, in one statement that stays short in any archive.

A list is merged from the claims of each desk and state, which the database keeps in order, and is
read no further than LOOKED_AT claims: what is narrowed by something rare may fill no page by then,
and is looked for further on the next one. Where one of the facts it is narrowed by has FEW claims
at most, exactly those are looked at instead, and the states of all of them are counted. Words lie
in no index in the order of a list, and each claim is opened for them: only READ claims are.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

from django.db import connection
from django.db.models import BooleanField, Q, QuerySet
from django.db.models.expressions import RawSQL

from factcheck.claims.in_order import IS_COUNTED
from factcheck.claims.models import Claim
from factcheck.people.models import User
from factcheck.people.sql import Sql, condition_of, rows_of
from factcheck.review.narrowing import (
    Narrowing,
    OnIt,
    Place,
    by_due_date,
    by_facts,
    by_held_fact,
    by_who,
    desks_of,
    from_on,
    in_hand_of,
    in_order,
    order_of,
    states_of,
    topic_called,
    with_words,
)
from factcheck.review.tabs import counted_among, counted_one_by_one, is_whole, standing_so, told

LOOKED_AT, READ, FEW = 4_000, 1_000, 1_000
COLUMNS = (
    *("id", "desk_id", "status", "round", "topic_id", "language", "kind", "checkable", "worth"),
    *("speaker_id", "publisher_id"),
)
ORDERED_BY = ("rank_at", "created_at", "due_at")
MANY, NONE = (
    RawSQL(words, [], BooleanField())  # noqa: S611 - no value in them
    for words in ("NOT (SELECT yes FROM are_few)", "false")
)
STATEMENT = """{few}SELECT (
SELECT coalesce(json_agg(json_build_array(id, {by}, place)), '[]') FROM (
  SELECT id, {by}, place FROM (
    SELECT *, row_number() OVER (ORDER BY {order}) AS place FROM ({claims}) AS listed
    ORDER BY {order} LIMIT {most}
  ) AS claims_claim
  WHERE {fits} OR place = {most} ORDER BY {order} LIMIT {size}
) AS page), {much}"""


@dataclass(frozen=True)
class Looked:
    """The ids of a page in their order; where to go on from, "" at the end of the list.

    `through`: after so many claims the look ended before the page was full, else 0. `much`: how
    long the lists beside it are, see `tabs`.
    """

    ids: Sequence[UUID]
    go_on: str
    through: int
    much: dict[str, int]


def look(user: User, asked: Narrowing, *, since: Place | None = None, size: int) -> Looked:
    """The claims of the list from this place on. One query."""
    desks = desks_of(asked, user)
    if not desks:
        return Looked([], "", 0, {})
    whole, fits = is_whole(asked), fitting(asked, user)
    few = Sql("") if whole else few_of(asked, user, desks)
    most = most_of(asked)
    claims = merged(asked, desks, since, most=most, beside_few=not whole)
    much = counted_one_by_one(asked, desks) if whole else counted_among(asked, fits)
    text = STATEMENT.format(
        few=few.text,
        by=order_of(asked)[0],
        order=order_in(asked),
        claims=claims.text,
        fits=fits.text,
        most=most,
        size=size + 1,
        much=much.text,
    )
    with connection.cursor() as cursor:
        cursor.execute(text, (*few.given, *claims.given, *fits.given, *much.given))
        found, counts = cursor.fetchone()
    return page_of(found, size, most, told(asked, counts))


def most_of(asked: Narrowing) -> int:
    """How many claims one page looks at."""
    return READ if asked.q else LOOKED_AT


def page_of(
    found: Sequence[tuple[str, str, int]], size: int, most: int, much: dict[str, int]
) -> Looked:
    """The last of them only says where to go on, if it is one too many or the look ended there."""
    *shown, last = found or [("", "", 0)]
    if len(found) <= size and last[2] < most:
        return Looked([UUID(pk) for pk, *_ in found], "", 0, much)
    ids = [UUID(pk) for pk, *_ in shown]
    return Looked(ids, f"{last[1]}~{last[0]}", most if len(ids) < size else 0, much)


def fitting(asked: Narrowing, user: User) -> Sql:
    """What else the list is narrowed by than desks, states and due dates."""
    claims = Claim.objects.all()
    worded = with_words(claims, asked.q) if asked.q else claims
    return condition_of(worded.filter(by_facts(asked, user), by_who(asked, user)))


def merged(
    asked: Narrowing, desks: Sequence[UUID], since: Place | None, *, most: int, beside_few: bool
) -> Sql:
    """The claims that are looked at: of each desk and state, or the `few` of the statement."""
    rows = Claim.objects.filter(by_due_date(asked), from_on(since, asked), in_the_queue(asked))
    ordered = in_order(rows.filter(MANY) if beside_few else rows, asked)
    columns = columns_of(asked, order_of(asked)[0])
    parts = [
        rows_of(ordered.filter(desk=desk, status=status).values_list(*columns)[:most])
        for desk in desks
        for status in states_of(asked)
    ]
    if beside_few:
        among = condition_of(standing_so(rows, asked))
        few = f"SELECT {', '.join(columns)} FROM few AS claims_claim WHERE {among.text}"  # noqa: S608 - our own names
        parts.append(Sql(f"{few} ORDER BY {order_in(asked)}", among.given))
    return one_after_the_other(parts or [rows_of(rows.filter(NONE).values_list(*columns))])


def in_the_queue(asked: Narrowing) -> Q:
    """By which fact a list in the queue's order is read from an index that holds it so."""
    in_order = order_of(asked)[0] == "rank_at" and not asked.q
    return by_held_fact(asked) if in_order else Q()


def beginning(asked: Narrowing, desks: Sequence[UUID], number: int, columns: Sequence[str]) -> Sql:
    """The first claims of a list that is whole (see `tabs`), read no further than that."""
    claims = merged(asked, desks, None, most=number, beside_few=False)
    text = (
        f"SELECT {', '.join(columns)} FROM ({claims.text}) AS listed "  # noqa: S608 - our own names
        f"ORDER BY {order_in(asked)} LIMIT {number}"
    )
    return Sql(text, claims.given)


def one_after_the_other(parts: Sequence[Sql]) -> Sql:
    texts = " UNION ALL ".join(f"({part.text})" for part in parts)
    return Sql(texts, tuple(value for part in parts for value in part.given))


def order_in(asked: Narrowing) -> str:
    """As it stands after ORDER BY."""
    by, descending = order_of(asked)
    return f"{by} DESC, id DESC" if descending else f"{by}, id"


def columns_of(asked: Narrowing, *others: str) -> tuple[str, ...]:
    """What is read of a claim; its words, which lie in no index, only where they are asked for."""
    return (*COLUMNS, *others, *(("text",) if asked.q else ()))


# Few claims ---------------------------------------------------------------------------------------
@dataclass(frozen=True)
class Fact:
    """Claims that may be few, in the order of the index that holds them.

    `counted`: said where they are counted first, from an index that is short.
    """

    claims: QuerySet[Claim]
    counted: Q | None = None


def few_of(asked: Narrowing, user: User, desks: Sequence[UUID]) -> Sql:
    """WITH `few`, all claims of the first fact of which there are few, and whether there is one.

    Of each fact one more than FEW are looked for, and of the next one only if those were too many.
    """
    columns = columns_of(asked, *ORDERED_BY)
    facts = by_rare_facts(asked, user)
    parts: list[Sql] = []
    for n, fact in enumerate(facts):
        too_many = [there_are(m, ">") for m in range(n)]
        parts += counted_and_read(n, fact, fact.claims.filter(*too_many, desk__in=desks), columns)
    numbers = range(len(facts))
    least = ", ".join(f"(SELECT much FROM much_{n})" for n in numbers)  # noqa: S608 - our own names
    every = " UNION ALL ".join(
        f"SELECT * FROM few_{n} WHERE (SELECT much FROM much_{n}) <= {FEW}"  # noqa: S608 - our own names
        for n in numbers
    )
    parts.append(Sql(f"are_few AS MATERIALIZED (SELECT least({least}) <= {FEW} AS yes)"))
    parts.append(Sql(f"few AS ({every})"))
    given = tuple(value for part in parts for value in part.given)
    return Sql(f"WITH {', '.join(part.text for part in parts)} ", given)


def counted_and_read(
    n: int, fact: Fact, here: QuerySet[Claim], columns: Sequence[str]
) -> tuple[Sql, Sql]:
    """`much_n`, their number, and `few_n`, the claims themselves, one more than FEW at most."""
    one_too_many = FEW + 1
    if fact.counted is not None:
        each = rows_of(here.filter(fact.counted).order_by().values("pk")[:one_too_many])
        here = here.filter(there_are(n, "<="))
    else:
        each = Sql(f"SELECT FROM few_{n}")
    claims = rows_of(here.values_list(*columns)[:one_too_many])
    much = f"(SELECT count(*) AS much FROM ({each.text}) AS counted)"  # noqa: S608 - our own names
    both = (
        Sql(f"much_{n} AS MATERIALIZED {much}", each.given),
        Sql(f"few_{n} AS MATERIALIZED ({claims.text})", claims.given),
    )
    return both[::-1] if fact.counted is None else both


def there_are(n: int, compared: str) -> RawSQL:
    """Whether the claims of a fact are more than FEW, or not."""
    words = f"(SELECT much FROM much_{n}) {compared} {FEW}"  # noqa: S608 - our own names
    return RawSQL(words, [], BooleanField())  # noqa: S611 - no value in it


def by_rare_facts(asked: Narrowing, user: User) -> list[Fact]:
    """All claims by each fact that few may have, as their indexes hold them; else all there are."""
    if asked.q:  # words lie in no other index than their own
        return [Fact(with_words(Claim.objects.order_by(), asked.q))]
    claims = Claim.objects.order_by("desk_id", "status")
    facts = (
        (asked.who == OnIt.ME, Q(pk__in=in_hand_of(user).values("claim")), None),
        (asked.speaker, Q(speaker=asked.speaker), None),
        (asked.topic, Q(topic=topic_called(asked.topic)), IS_COUNTED),
        (asked.language, Q(language=asked.language), IS_COUNTED),
    )
    rare = [Fact(claims.filter(fact), counted) for given, fact, counted in facts if given]
    all_there_are = claims.order_by("desk_id", "status", "created_at", "pk")
    return rare or [Fact(all_there_are, counted=Q())]
