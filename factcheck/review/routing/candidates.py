"""The desk's reviewers as candidates for a seat on one claim."""

from datetime import datetime
from typing import TYPE_CHECKING, TypedDict

from django.db.models import Count, Exists, Max, OuterRef, Q, QuerySet

from factcheck.claims.models import Claim
from factcheck.people.models import Membership, User
from factcheck.review.conflicts import conflicts_over
from factcheck.review.models import Assignment
from factcheck.review.routing.ranking import Candidate
from factcheck.review.who import IN_HAND, SEATED, seats

if TYPE_CHECKING:
    from django_stubs_ext import WithAnnotations

    class Facts(TypedDict):
        """What the query adds to a membership."""

        load: int
        last_assigned: datetime | None
        knows_topic: bool
        seated: bool
        reviewed: bool
        gave_up: bool

    Place = WithAnnotations[Membership, Facts]

GAVE_UP = (Assignment.State.HANDED_BACK, Assignment.State.LAPSED)


def candidates(claim: Claim, *, only: User | None = None) -> list[Candidate]:
    """Every reviewer of the claim's desk (or this one), with what routing looks at."""
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
            knows_topic=place.knows_topic,
            speaks=speaks(place.user.languages or claim.desk.languages, claim.language),
            conflicted=place.user_id in conflicted,
            seated=place.seated or place.reviewed,
            gave_up=place.gave_up,
            last_assigned=place.last_assigned,
        )
        for place in places
    ]


def reviewers_of(claim: Claim) -> "QuerySet[Place]":
    """The desk's active reviewers with their work, their knowledge and their past with it."""
    here = Q(user__assignments__claim__desk=claim.desk_id)
    in_hand = here & Q(user__assignments__state__in=IN_HAND)
    mine = seats(claim).filter(reviewer=OuterRef("user"))
    reviews = claim.reviews.filter(round=claim.round, reviewer=OuterRef("user"))
    known = Membership.topics.through.objects.filter(
        membership=OuterRef("pk"), topic=claim.topic_id
    )
    return (
        Membership.objects.filter(
            desk=claim.desk_id,
            role=Membership.Role.REVIEWER,
            active=True,
            user__is_active=True,
        )
        .select_related("user")
        .annotate(
            load=Count("user__assignments", filter=in_hand),
            last_assigned=Max("user__assignments__created_at", filter=here),
            knows_topic=Exists(known),
            seated=Exists(mine.filter(state__in=SEATED)),
            reviewed=Exists(reviews),
            gave_up=Exists(mine.filter(state__in=GAVE_UP)),
        )
    )


def speaks(languages: list[str], language: str) -> bool:
    """Languages match by their primary tag: who reads en reads en-GB. Unknown fits everybody."""
    primary = language.split("-", 1)[0].lower()
    return not primary or primary in {one.split("-", 1)[0].lower() for one in languages}
