"""The work of people held while it changes what they may judge."""

from collections.abc import Callable, Collection

from django.db import connection, transaction
from django.db.models import Q, QuerySet

from factcheck.claims.models import Claim
from factcheck.people.models import User
from factcheck.review.models import Assignment, Panel
from factcheck.review.who import IN_HAND

DECLARING = 0xC0F1  # the advisory lock that lets one at a time change what people may judge


def wait_for_others() -> None:
    """One at a time: seats that two give up may go to one another."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(%s)", [DECLARING])


def hold_work(people: Collection[User], change: Callable[[], object]) -> list[Claim]:
    """Make a change that keeps people from claims; give the claims they work or vote on, locked.

    Claims are held before people, as everywhere: nobody can seat them from then on. If they got
    another claim while we waited for that, the change is undone and all of it begun anew.
    """
    while True:
        found = concerned(people).select_for_update(no_key=True, of=("self",))
        claims = list(found.select_related("desk", "article"))
        before = transaction.savepoint()
        change()
        hold_people(people)
        if not concerned(people).exclude(pk__in=[claim.pk for claim in claims]).exists():
            transaction.savepoint_commit(before)
            return claims
        transaction.savepoint_rollback(before)


def hold_people(people: Collection[User]) -> None:
    ids = [person.pk for person in people]
    list(User.objects.filter(pk__in=ids).order_by("pk").select_for_update().values_list("pk"))


def concerned(people: Collection[User]) -> QuerySet[Claim]:
    """The claims they work on or vote on, in the one order in which claims are held."""
    theirs = Assignment.objects.filter(reviewer__in=people)
    voted = Panel.objects.filter(closed_at=None, votes__voter__in=people)
    working = theirs.filter(state__in=IN_HAND) | theirs.filter(
        state=Assignment.State.SUBMITTED, review__counted_at=None
    )
    either = Q(pk__in=working.values("claim")) | Q(pk__in=voted.values("claim"))
    return Claim.objects.filter(either).order_by("pk")
