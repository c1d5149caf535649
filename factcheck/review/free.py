"""Claims with a free seat, and which of them a reviewer may take."""

from uuid import UUID

from django.db.models import (
    CharField,
    Count,
    Exists,
    F,
    OuterRef,
    Q,
    QuerySet,
    Subquery,
    UUIDField,
    Value,
)
from django.db.models.expressions import RawSQL
from django.db.models.functions import Coalesce

from factcheck.claims.models import Claim
from factcheck.people.models import Membership, User
from factcheck.people.sql import rows_of
from factcheck.review.abstentions import with_seats_asked
from factcheck.review.conflicts import without_conflict
from factcheck.review.models import Assignment
from factcheck.review.who import ONE_A_ROUND, OVERDUE, SEATED

Status = Claim.Status
OPEN_TO_REVIEWERS = (Status.QUEUED, Status.ASSIGNED, Status.IN_REVIEW)
DESK, STATUS = RawSQL("place.desk", [], UUIDField()), RawSQL("place.status", [], CharField())
FIRST = """SELECT free.id FROM ({desks}) AS desks(desk)
CROSS JOIN unnest(%s::text[]) AS states(status)
CROSS JOIN LATERAL (SELECT desks.desk, states.status) AS place
CROSS JOIN LATERAL ({claims}) AS free
ORDER BY free.rank_at, free.id LIMIT {number}"""


def free_claims(user: User, among: QuerySet[Claim] | None = None) -> QuerySet[Claim]:
    """Claims (of these) with a free seat that this person may take, in the order of the queue."""
    return free_to(user, among).filter(desk__in=reviewed_by(user))


def first_free(user: User, number: int, among: QuerySet[Claim] | None = None) -> QuerySet[Claim]:
    """So many of them from the front of the queue, in its order.

    Each desk and state is read from its own front, as an index holds it, and no further than that
    many are found: sorting all that waits takes seconds where a million claims are kept.
    """
    front = free_to(user, among).filter(desk=DESK, status=STATUS).values_list("id", "rank_at")
    desks, claims = rows_of(reviewed_by(user)), rows_of(front[:number])
    text = FIRST.format(desks=desks.text, claims=claims.text, number=number)
    given = (*desks.given, list(OPEN_TO_REVIEWERS), *claims.given)
    found = RawSQL(text, given)  # noqa: S611 - our own names
    still = Claim.objects.filter(status__in=OPEN_TO_REVIEWERS)  # asked again once a row is locked
    return in_order(still.filter(pk__in=found))


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
    return in_order(seats.filter(taken__lt=F("asked")))


def in_order(claims: QuerySet[Claim]) -> QuerySet[Claim]:
    """As rows of the queue."""
    related = ("article__publisher", "speaker", "desk", "topic")
    return claims.select_related(*related).order_by("rank_at", "id")


def speaks(user: User) -> Q:
    """Claims in this person's languages; who named none is taken to speak the desk's."""
    known = Q(language="")
    for language in user.languages:
        primary = language.split("-", 1)[0]
        known |= Q(language__iexact=primary) | Q(language__istartswith=f"{primary}-")
    return known if user.languages else Q()
