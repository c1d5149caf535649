"""What one row of a list of claims shows."""

from collections.abc import Iterable
from uuid import UUID

from django.contrib.postgres.expressions import ArraySubquery
from django.contrib.postgres.fields import ArrayField
from django.db.models import BooleanField, Case, JSONField, OuterRef, Q, QuerySet, Value, When
from django.db.models.functions import Coalesce, JSONObject, NullIf

from factcheck.claims.models import Claim
from factcheck.people.models import User
from factcheck.review.queries import visible_seats
from factcheck.review.who import IN_HAND, SAT_ON


def with_row_facts(claims: QuerySet[Claim], user: User) -> QuerySet[Claim]:
    """What a row shows, in the statement of the list; `in_hand`: who is on it, as name and mine.

    Who else sits on a claim is for editors; a reviewer sees only their own seat. Of one that is
    only kept ready everybody sees their own: nobody works on it.
    """
    at_work = Q(reviewer=user) | Q(claim__status__in=SAT_ON)
    held_now = visible_seats(user).filter(at_work, claim=OuterRef("pk"), state__in=IN_HAND)
    seats = held_now.order_by("seat")
    mine = Case(
        When(reviewer=user.pk, then=Value(True)),
        default=Value(False),
        output_field=BooleanField(),
    )
    name = Coalesce(NullIf("reviewer__name", Value("")), "reviewer__username")
    held = Case(
        When(
            status__in=(Claim.Status.QUEUED, *SAT_ON),
            then=ArraySubquery(seats.values(one=JSONObject(name=name, mine=mine))),
        ),
        default=Value([], output_field=ArrayField(JSONField())),
    )
    related = ("article__publisher", "speaker", "topic", "desk", "deadline")
    return claims.select_related(*related).annotate(in_hand=held)


def rows_of(ids: Iterable[UUID], user: User) -> dict[UUID, Claim]:
    """The claims of these ids as rows, in one statement."""
    known = list(ids)
    claims = Claim.objects.filter(pk__in=known).order_by()
    return {claim.pk: claim for claim in with_row_facts(claims, user)} if known else {}
