"""What one page asks of a claim again and again, read once for it.

Whoever shows a claim glances at it first. Whoever acts locks it, and the lock forgets the glance:
what an action decides on, it reads itself. Nothing outlives the two rows in hand.
"""

from django.db.models import Model, Prefetch, prefetch_related_objects

from factcheck.claims.models import Claim
from factcheck.people.models import User
from factcheck.review.models import Assignment, Panel, Terms, Verdict

Status = Claim.Status
State = Assignment.State
# Before its reviews are in, a claim has neither verdict nor panel that counts.
JUDGED = frozenset(
    {
        Status.DISPUTED,
        Status.DECIDED,
        Status.PUBLISHED,
        Status.CORRECTING,
        Status.WITHDRAWN,
    }
)


def glance(claim: Claim, user: User) -> None:
    """Read the claim's seats and reviews, and what this person declared; once judged, its end too.

    What cannot be there by what its seats say is not asked for.
    """
    forget(claim)
    seats = Assignment.objects.select_related("reviewer", "assigned_by", "closed_by", "abstention")
    terms = Terms.objects.select_related("scale", "guideline__by")
    prefetch_related_objects([claim], Prefetch("assignments", seats), Prefetch("terms", terms))
    ends = {seat.state for seat in claim.assignments.all()}
    reviews = claim.reviews.select_related("reviewer", "rating")
    fewer = claim.fewer_seats.select_related("by")
    prefetch_related_objects(
        [claim],
        Prefetch("reviews", reviews if State.SUBMITTED in ends else reviews.none()),
        Prefetch("fewer_seats", fewer if State.ABSTAINED in ends else fewer.none()),
    )
    if claim.status in JUDGED:
        verdicts = Verdict.objects.select_related("author", "rating__scale", "guideline")
        panels = Panel.objects.select_related("deadline")
        both = Prefetch("verdicts", verdicts), Prefetch("panels", panels)
        prefetch_related_objects([claim], *both)
    prefetch_related_objects([user], "conflicts")


def glanced(row: Model, name: str) -> bool:
    """Whether this was read with the row, so that asking for all of it costs nothing."""
    return name in getattr(row, "_prefetched_objects_cache", ())


def forget(claim: Claim) -> None:
    """What was read before now counts no more."""
    claim.__dict__.pop("_prefetched_objects_cache", None)
