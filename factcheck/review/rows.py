"""What one row of a list of claims shows."""

from collections.abc import Iterable
from uuid import UUID

from django.contrib.postgres.expressions import ArraySubquery
from django.contrib.postgres.fields import ArrayField
from django.db.models import (
    BooleanField,
    Case,
    Exists,
    JSONField,
    OuterRef,
    Q,
    QuerySet,
    Subquery,
    Value,
    When,
)
from django.db.models.functions import Coalesce, JSONObject, NullIf

from factcheck.claims.models import Claim
from factcheck.people.arrays import is_one_of
from factcheck.people.models import User
from factcheck.people.rules import edited_by
from factcheck.review.models import Assignment
from factcheck.review.narrowing import in_hand_of
from factcheck.review.who import IN_HAND, SAT_ON

SHOWN = ("article__publisher", "speaker", "topic", "desk")


def with_row_facts(claims: QuerySet[Claim], user: User) -> QuerySet[Claim]:
    """What a row shows, in the statement of the list; `in_hand`: who is on it, as name and mine.

    Who else sits on a claim is for editors; a reviewer sees only their own seat, and so does an
    editor who has had one in this round. Of one that is only kept ready everybody sees their own:
    nobody works on it.
    """
    seats = Assignment.objects.filter(claim=OuterRef("pk"), round=OuterRef("round"))
    own = Exists(seats.filter(reviewer=user))
    held = seats.filter(state__in=IN_HAND).order_by("seat")
    mine = Case(
        When(reviewer=user.pk, then=Value(True)),
        default=Value(False),
        output_field=BooleanField(),
    )
    person = User.objects.filter(pk=OuterRef("reviewer")).order_by()
    name = Coalesce(NullIf("name", Value("")), "username")
    told = JSONObject(name=Subquery(person.values_list(name)), mine=mine)  # a join reads everybody
    everybody = ArraySubquery(held.values(one=told))
    myself = ArraySubquery(held.filter(reviewer=user).values(one=told))
    mine_to_do = Q(is_one_of("pk", in_hand_of(user).values("claim")))  # read once, few
    in_hand = Case(
        # In this order: whether they had a seat is asked of no row that nobody sits on.
        When(Q(status__in=SAT_ON) & Q(desk__in=edited_by(user)) & ~own, then=everybody),
        When(mine_to_do, status__in=(Claim.Status.QUEUED, *SAT_ON), then=myself),
        default=Value([], output_field=ArrayField(JSONField())),
    )
    return claims.select_related(*SHOWN).annotate(in_hand=in_hand)


def rows_of(ids: Iterable[UUID], user: User) -> dict[UUID, Claim]:
    """The claims of these ids as rows, in one statement."""
    known = list(ids)
    claims = Claim.objects.filter(pk__in=known).order_by()
    return {claim.pk: claim for claim in with_row_facts(claims, user)} if known else {}
