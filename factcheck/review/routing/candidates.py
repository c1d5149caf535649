"""The desk's reviewers as candidates for a seat on one claim."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, TypedDict
from uuid import UUID

from django.db.models import Count, Exists, IntegerField, OuterRef, QuerySet, Subquery
from django.db.models.functions import Coalesce

from factcheck.claims.models import Claim
from factcheck.people.models import Desk, Membership, User
from factcheck.review.conflicts import conflicts_over
from factcheck.review.models import Assignment
from factcheck.review.who import IN_HAND, ONE_A_ROUND, seats

if TYPE_CHECKING:
    from django_stubs_ext import WithAnnotations

    class Work(TypedDict):
        """What the query adds to a membership: claims in hand on this desk, the last turn."""

        load: int
        last_assigned: datetime | None

    class Past(Work):
        """And their past with one claim."""

        seated: bool
        reviewed: bool

    Place = WithAnnotations[Membership, Work]
    PlaceOverClaim = WithAnnotations[Membership, Past]


@dataclass(frozen=True)
class Candidate:
    """A reviewer of the desk, seen from one claim.

    `seated`: has a seat or a review in this round. `load`: claims in hand on this desk.
    """

    user_id: UUID
    name: str
    capacity: int
    load: int
    speaks: bool
    conflicted: bool
    seated: bool


def candidates(claim: Claim, *, only: User | None = None) -> list[Candidate]:
    """Every reviewer of the claim's desk (or this one), with what keeps people from a seat."""
    conflicted = set(conflicts_over(claim).values_list("user", flat=True))
    places = reviewers_of(claim)
    if only:
        places = places.filter(user=only)
    return [
        Candidate(
            user_id=place.user_id,
            name=str(place.user),
            capacity=place.capacity,
            load=place.load,
            speaks=speaks(place.user.languages or claim.desk.languages, claim.language),
            conflicted=place.user_id in conflicted,
            seated=place.seated or place.reviewed,
        )
        for place in places
    ]


def reviewers_on(desk: Desk) -> "QuerySet[Place]":
    """The desk's active reviewers with their work."""
    mine = Assignment.objects.filter(reviewer=OuterRef("user"))
    in_hand = mine.filter(claim__desk=desk, state__in=IN_HAND).order_by().values("reviewer")
    load = in_hand.annotate(much=Count("pk")).values("much")
    return (
        Membership.objects.filter(
            desk=desk, role=Membership.Role.REVIEWER, active=True, user__is_active=True
        )
        .select_related("user")
        .annotate(
            load=Coalesce(Subquery(load, output_field=IntegerField()), 0),
            last_assigned=Subquery(mine.order_by("-created_at").values("created_at")[:1]),
        )
    )


def reviewers_of(claim: Claim) -> "QuerySet[PlaceOverClaim]":
    """The same with their past with this claim in its running round."""
    mine = seats(claim).filter(reviewer=OuterRef("user"), state__in=ONE_A_ROUND)
    reviews = claim.reviews.filter(round=claim.round, reviewer=OuterRef("user"))
    return reviewers_on(claim.desk).annotate(seated=Exists(mine), reviewed=Exists(reviews))


def primary(language: str) -> str:
    """Languages match by their primary tag: who reads en reads en-GB."""
    return language.split("-", 1)[0].lower()


def speaks(languages: list[str], language: str) -> bool:
    """An unknown language fits everybody."""
    return not language or primary(language) in {primary(one) for one in languages}


def first_reading(desks: Iterable[Desk], language: str) -> Desk | None:
    """The first of these desks that reads the language, else the first; None if there is none."""
    listed = list(desks)
    reading = (desk for desk in listed if speaks(desk.languages, language))
    return next(reading, listed[0] if listed else None)
