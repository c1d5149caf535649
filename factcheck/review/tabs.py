"""How many claims of a list stand in each state, and how many are late or due soon."""

from collections import Counter
from dataclasses import replace
from typing import Any

from django.db.models import QuerySet

from factcheck.claims.models import Claim
from factcheck.people.how_many import COUNTED, HowMany
from factcheck.people.models import User
from factcheck.review.deadline import DUE, Deadline
from factcheck.review.narrowing import OPEN, Due, Narrowing, Sort, listed, on_desks, span_of


def tallies_of(user: User, asked: Narrowing) -> dict[str, int]:
    """By state and due date, COUNTED and one at most; what is not counted is left out. One query.

    "" are the open ones, where they are counted together. What is done with and what is due is
    not counted where the list is narrowed by other facts: all that was ever checked would have
    to be looked at.
    """
    is_whole = replace(asked, status="", due="", desk="", sort="") == Narrowing()
    return of_whole(user, asked) if is_whole else of_narrowed(user, asked)


def of_whole(user: User, asked: Narrowing) -> dict[str, int]:
    here = on_desks(asked, user)
    claims = Claim.objects.filter(**here).order_by()
    dates = Deadline.objects.filter(**here, status__in=DUE).order_by()
    by_due = asked.sort == Sort.DUE  # and lists only what is due, see `is_by_due`
    lists: dict[str, QuerySet[Any]] = {
        **{s: (dates if by_due and s in OPEN else claims).filter(status=s) for s in Claim.Status},
        **{due.value: dates.filter(**span_of(due)) for due in Due},
    }
    counts = (HowMany(rows.values("pk")[: COUNTED + 1]) for rows in lists.values())
    much: tuple[int, ...] = User.objects.filter(pk=user.pk).values_list(*counts).get()
    return dict(zip(lists, much, strict=True))


def of_narrowed(user: User, asked: Narrowing) -> dict[str, int]:
    """Open claims alone. Where there are more than are counted, nobody knows of which state."""
    first = listed(user, replace(asked, status="")).order_by()[: COUNTED + 1]
    counts = Counter(first.values_list("status", flat=True))
    if counts.total() > COUNTED:
        return {"": counts.total()}
    return {status: counts[status] for status in OPEN}
