"""Disputed claims for those who settle them: the opinions, how far apart, and who may decide."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import combinations
from uuid import UUID

from django.db.models import Count, F, Q

from factcheck.claims.models import Claim
from factcheck.people.models import Membership, User
from factcheck.people.rules import with_places
from factcheck.review.models import Panel, Review
from factcheck.review.queries import disputed


@dataclass(frozen=True)
class Disagreement:
    """`apart`: places on the scale between the ratings furthest apart; `panel`: one that votes."""

    claim: Claim
    reviews: Sequence[Review]
    apart: int
    said_differs: bool
    adjudicators: Sequence[User]
    panel: Panel | None


def disagreements(claims: Sequence[Claim]) -> list[Disagreement]:
    """Of disputed claims, whose reviews lie open to their desk. Queries by editor, not by claim."""
    reviews: dict[UUID, list[Review]] = defaultdict(list)
    rows = Review.objects.filter(
        claim__in=claims, round=F("claim__round"), counted_at__isnull=False
    )
    for review in rows.select_related("reviewer", "rating").order_by("submitted_at", "pk"):
        reviews[review.claim_id].append(review)
    much = Count("votes", filter=Q(votes__set_aside_at=None))
    voting = Panel.objects.filter(claim__in=claims, closed_at=None).annotate(much=much)
    panels = {panel.claim_id: panel for panel in voting}
    who = adjudicators_of(claims)
    return [
        Disagreement(
            claim,
            given := reviews[claim.pk],
            apart=max(
                (abs(a.rating.position - b.rating.position) for a, b in pairs(given)), default=0
            ),
            said_differs=len({review.said for review in given}) > 1,
            adjudicators=who[claim.pk],
            panel=panels.get(claim.pk),
        )
        for claim in claims
    ]


def pairs(reviews: Sequence[Review]) -> list[tuple[Review, Review]]:
    return list(combinations(reviews, 2))


def adjudicators_of(claims: Sequence[Claim]) -> dict[UUID, list[User]]:
    """Who may settle each: editors who neither reviewed nor abstained and declared no conflict."""
    desks = {claim.desk_id for claim in claims}
    places = Membership.objects.filter(
        desk__in=desks, role=Membership.Role.EDITOR, active=True, user__is_active=True
    )
    found: dict[UUID, list[User]] = defaultdict(list)
    ids = [claim.pk for claim in claims]
    editors = User.objects.filter(pk__in=places.values("user")).order_by("name", "username")
    for editor in with_places(editors):
        for claim in disputed(editor).filter(pk__in=ids).values_list("pk", flat=True):
            found[claim].append(editor)
    return found
