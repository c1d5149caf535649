"""Whose claims are checked and how they are rated: the same standard for all sides."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from django.db.models import Count, F, Min, Q, QuerySet

from factcheck.claims.models import Claim
from factcheck.people.models import Desk
from factcheck.people.periods import Period

# Whom claims can be counted by: what two desks' rows are the same by, and the name that is shown.
BY = {
    "speaker": ("speaker__key", "speaker__name"),
    "outlet": ("article__publisher", "article__publisher__name"),
    "party": ("speaker__party__key", "speaker__party__name"),
}
IN_FORCE = Q(fact_check__isnull=False, fact_check__withdrawn_at=None)


@dataclass(frozen=True)
class Step:
    """A rating, the same in every version of a scale that has it by this name and number."""

    name: str
    value: int | None


@dataclass(frozen=True)
class Side:
    """Somebody whose claims came in: how many, of how many there is a page, by rating.

    A withdrawn page does not count.
    """

    name: str
    claims: int
    checked: int
    ratings: dict[Step, int]


def balance(desks: Iterable[Desk], period: Period, *, by: str, most: int) -> list[Side]:
    """Of the claims that came in in the period, whoever was checked most first. Two queries.

    `by` is a key of BY. Claims that were dismissed are left out, and those of nobody known.
    """
    key, name = BY[by]
    claims = Claim.objects.filter(
        desk__in=list(desks),
        created_at__gte=period.begins,
        created_at__lt=period.ends,
        **{f"{key}__isnull": False},
    ).exclude(status=Claim.Status.DISMISSED)
    sides: QuerySet[Claim, Any] = (
        claims.order_by()
        .values(side=F(key))
        .annotate(called=Min(name), claims=Count("pk"), checked=Count("pk", filter=IN_FORCE))
        .order_by("-checked", "-claims", "called")[:most]
    )
    rows = list(sides)
    rated = ratings_of(claims, key, [row["side"] for row in rows])
    return [
        Side(row["called"], row["claims"], row["checked"], dict(rated[row["side"]])) for row in rows
    ]


def ratings_of(
    claims: QuerySet[Claim], key: str, sides: Sequence[object]
) -> defaultdict[object, Counter[Step]]:
    """How often each rating was given to each of them, by pages in force."""
    verdict = "fact_check__verdict__rating__"
    rows: QuerySet[Claim, Any] = (
        claims.filter(IN_FORCE, **{f"{key}__in": sides})
        .order_by()
        .values_list(key, f"{verdict}name", f"{verdict}value")
        .annotate(much=Count("pk"))
    )
    found: defaultdict[object, Counter[Step]] = defaultdict(Counter)
    for side, name, value, much in rows:
        found[side][Step(name, value)] += much
    return found
