"""How many claims each further narrowing of a list would leave, among a thousand of it.

What is narrowed already counts as if it alone were not: the other topics beside the chosen one.
"""

from collections import Counter
from collections.abc import Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple
from uuid import UUID

from django.db import connection
from django.db.models import QuerySet

from articles.models import Publisher
from factcheck.claims.models import Claim, Speaker
from factcheck.people.arrays import among
from factcheck.people.how_many import COUNTED
from factcheck.people.models import Desk, Topic, User
from factcheck.people.sql import rows_of
from factcheck.review.looking import beginning
from factcheck.review.narrowing import Narrowing, OnIt, desks_of, listed, my_seats
from factcheck.review.queries import somebody_seen
from factcheck.review.tabs import is_whole
from factcheck.review.who import SAT_ON

NAMED: Mapping[str, QuerySet[Any]] = {
    "desk": Desk.objects.all(),
    "topic": Topic.objects.all(),
    "speaker": Speaker.objects.all(),
    "publisher": Publisher.objects.all(),
}
SHOWN = {"desk": 50, "topic": 12, "speaker": 10, "publisher": 10}  # those with the most
FACETS = (*NAMED, "language", "kind", "checkable", "worth", "who")
HIGH, NORMAL = 0.8, 0.5  # from which worth
WORTH = ("high", "normal", "low")  # in their own order, however many there are
COLUMNS = (
    *("id", "status", "publisher_id", "desk_id", "topic_id", "speaker_id"),
    *("language", "kind", "checkable", "worth"),
)


class Facts(NamedTuple):
    """What one claim is counted by, from COLUMNS; all of it lies in the indexes of lists."""

    id: UUID
    status: str
    publisher: UUID | None
    desk: UUID
    topic: UUID | None
    speaker: UUID | None
    language: str
    kind: str
    checkable: bool
    worth: float


@dataclass(frozen=True)
class Count:
    """`word` is the name of a row, "" for what has a word of its own in every language."""

    value: str
    word: str
    much: int


@dataclass(frozen=True)
class Facets:
    """By facet, its counts, the most first; worth by its height.

    `cut`: the list has more claims than were counted.
    """

    by: Mapping[str, Sequence[Count]]
    cut: bool = False


def facets_of(user: User, asked: Narrowing) -> Facets:
    """What the list can be narrowed by. Seven queries, and three at most for each chosen word."""
    of_list = some_of(user, asked)
    by = {}
    for name in FACETS:
        claims = some_of(user, asked.without(name)) if asked.is_by(name) else of_list
        by[name] = counted(name, read(name, claims, user), chosen=getattr(asked, name, ""))
    return Facets(by, cut=len(of_list) > COUNTED)


def some_of(user: User, asked: Narrowing) -> list[Facts]:
    """Claims of the list, COUNTED and one at most: of a whole one the first, else any."""
    desks = desks_of(asked, user)
    if is_whole(asked) and desks:
        rows = beginning(asked, desks, COUNTED + 1, COLUMNS)
    else:
        rows = rows_of(listed(user, asked).order_by().values_list(*Facts._fields)[: COUNTED + 1])
    with connection.cursor() as cursor:
        cursor.execute(*rows)
        return [Facts(*row) for row in cursor.fetchall()]


def read(name: str, claims: Sequence[Facts], user: User) -> Iterable[Hashable]:
    """What each claim counts for."""
    if name == "who":
        return who_is_on(claims, user)
    if name == "worth":
        return [worth_of(claim) for claim in claims]
    if name == "checkable":
        return ["yes" if claim.checkable else "no" for claim in claims]
    return [getattr(claim, name) for claim in claims]


def who_is_on(claims: Sequence[Facts], user: User) -> list[OnIt]:
    """Of each claim, as far as this person may know."""
    sat_on = Claim.objects.filter(pk__in=among(c.id for c in claims if c.status in SAT_ON))
    others = dict.fromkeys(
        sat_on.filter(somebody_seen(user)).values_list("pk", flat=True), OnIt.SOMEBODY
    )
    mine = dict.fromkeys(my_seats(user).values_list("claim", flat=True), OnIt.ME)
    whose = others | mine
    return [whose.get(claim.id, OnIt.NOBODY) for claim in claims]


def worth_of(claim: Facts) -> str:
    if claim.worth >= HIGH:
        return "high"
    return "normal" if claim.worth >= NORMAL else "low"


def counted(name: str, values: Iterable[Hashable], *, chosen: object) -> list[Count]:
    """Those with the most claims; what is chosen is always among them."""
    much = Counter(value for value in values if value is not None)
    if name not in NAMED:
        values = [v for v in WORTH if v in much] if name == "worth" else most_first(much)
        return [Count(str(value), "", much[value]) for value in values]
    known = NAMED[name].in_bulk([value for value, _ in much.most_common(SHOWN[name])])
    if chosen and (its := one_called(name, chosen)) and its.pk in much:
        known[its.pk] = its
    counts = [Count(word_in_address(row), str(row), much[pk]) for pk, row in known.items()]
    return sorted(counts, key=lambda count: (-count.much, count.word))


def most_first(much: Counter[Hashable]) -> list[Hashable]:
    return [value for value, _number in much.most_common()]


def one_called(name: str, chosen: object) -> Desk | Topic | Speaker | Publisher | None:
    """What the address means by this word."""
    by = "slug" if name in ("desk", "topic") else "pk"
    row: Desk | Topic | Speaker | Publisher | None = NAMED[name].filter(**{by: chosen}).first()
    return row


def word_in_address(row: Desk | Topic | Speaker | Publisher) -> str:
    return row.slug if isinstance(row, Desk | Topic) else str(row.pk)
