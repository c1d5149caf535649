"""Claims with a free seat, and which of them a reviewer may take."""

from uuid import UUID

from django.db.models import (
    CharField,
    Count,
    Exists,
    F,
    Func,
    OuterRef,
    Q,
    QuerySet,
    Subquery,
    Value,
)
from django.db.models.functions import Coalesce, Lower
from django.db.models.lookups import In

from factcheck.claims.models import Claim
from factcheck.people.models import Membership, User
from factcheck.review.abstentions import with_seats_asked
from factcheck.review.conflicts import without_conflict
from factcheck.review.fronts import first
from factcheck.review.models import Assignment
from factcheck.review.routing.candidates import primary
from factcheck.review.who import ONE_A_ROUND, OVERDUE, SEATED

Status = Claim.Status
OPEN_TO_REVIEWERS = (Status.QUEUED, Status.ASSIGNED, Status.IN_REVIEW)


def free_claims(user: User, among: QuerySet[Claim] | None = None) -> QuerySet[Claim]:
    """Claims (of these) with a free seat that this person may take, in the order of the queue."""
    return free_to(user, among).filter(desk__in=reviewed_by(user))


def first_free(user: User, number: int, among: QuerySet[Claim] | None = None) -> QuerySet[Claim]:
    """So many of them from the front of the queue, in its order."""
    claims = free_to(user, among)
    return with_rows(first(claims, reviewed_by(user), OPEN_TO_REVIEWERS, number))


def reviewed_by(user: User) -> QuerySet[Membership, UUID]:
    """The desks on which they review."""
    reviewer = Membership.Role.REVIEWER
    places = user.memberships.filter(role=reviewer, active=True, desk__active=True)
    return places.order_by().values_list("desk", flat=True)


def free_to(user: User, among: QuerySet[Claim] | None) -> QuerySet[Claim]:
    """Of any desk, the claims that they could take as a reviewer of it."""
    mine = Assignment.objects.filter(
        claim=OuterRef("pk"), round=OuterRef("round"), reviewer=user, state__in=ONE_A_ROUND
    )
    claims = with_free_seats(Claim.objects.all() if among is None else among)
    return without_conflict(claims.filter(speaks(user)).exclude(Exists(mine)), user)


def with_free_seats(claims: QuerySet[Claim]) -> QuerySet[Claim]:
    taken = (
        Assignment.objects.filter(claim=OuterRef("pk"), round=OuterRef("round"), state__in=SEATED)
        .exclude(OVERDUE)
        .order_by()
        .values("claim")
        .annotate(number=Count("pk"))
        .values("number")
    )
    asked = with_seats_asked(claims.filter(status__in=OPEN_TO_REVIEWERS))
    seats = asked.annotate(taken=Coalesce(Subquery(taken), Value(0)))
    return with_rows(seats.filter(taken__lt=F("asked"))).order_by("rank_at", "id")


def with_rows(claims: QuerySet[Claim]) -> QuerySet[Claim]:
    """With what a row of the queue shows."""
    return claims.select_related("article__publisher", "speaker", "desk", "topic")


def speaks(user: User) -> Q:
    """Claims in this person's languages; who named none is taken to speak the desk's.

    `claim_primary_language` tells the database how many claims each language has.
    """
    if not user.languages:
        return Q()
    known = {"", *(primary(language) for language in user.languages)}
    first_part = Func("language", template="split_part(%(expressions)s, '-', 1)")
    return Q(In(Lower(first_part, output_field=CharField()), sorted(known)))
