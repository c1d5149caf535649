"""Heaps of claims that wait for somebody: the first of each, and how many there are."""

from collections.abc import Mapping
from dataclasses import dataclass
from uuid import UUID

from django.db.models import QuerySet

from factcheck.claims.models import Claim
from factcheck.people.how_many import written
from factcheck.people.models import User
from factcheck.review.rows import rows_of

SHOWN, PILED = 8, 100


@dataclass(frozen=True)
class Pile:
    """The first SHOWN rows; `much` is PILED and one where there are more than that."""

    rows: list[Claim]
    much: int

    @property
    def cut(self) -> bool:
        return self.much > PILED

    @property
    def written(self) -> str:
        return written(self.much, PILED)


def piles_of(heaps: Mapping[str, QuerySet[Claim]], user: User) -> dict[str, Pile]:
    """By the same names. One query for each heap, and one for the rows of all."""
    ids = {
        name: list(heap.values_list("pk", flat=True)[: PILED + 1]) for name, heap in heaps.items()
    }
    shown: list[UUID] = [pk for found in ids.values() for pk in found[:SHOWN]]
    rows = rows_of(shown, user)
    return {
        name: Pile([rows[pk] for pk in found[:SHOWN] if pk in rows], len(found))
        for name, found in ids.items()
    }
