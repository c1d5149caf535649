"""What one page asks of a claim again and again, read once for it.

Whoever shows a claim glances at it first. Whoever acts locks it, and the lock forgets the glance:
what an action decides on, it reads itself. Nothing outlives the two rows in hand.
"""

from django.db.models import Model, Prefetch, prefetch_related_objects

from factcheck.claims.models import Claim
from factcheck.people.models import User
from factcheck.review.models import Assignment, Terms, Verdict

Status = Claim.Status
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
    """Read the claim's seats, and what this person declared; once judged, what came of it, too."""
    forget(claim)
    seats = Assignment.objects.select_related("reviewer", "assigned_by", "closed_by", "abstention")
    terms = Terms.objects.select_related("scale", "guideline__by")
    prefetch_related_objects(
        [claim], Prefetch("assignments", seats), Prefetch("terms", terms), "fewer_seats__by"
    )
    if claim.status in JUDGED:
        verdicts = Verdict.objects.select_related("author", "rating__scale", "guideline")
        prefetch_related_objects([claim], Prefetch("verdicts", verdicts), "panels")
    prefetch_related_objects([user], "conflicts")


def glanced(row: Model, name: str) -> bool:
    """Whether this was read with the row, so that asking for all of it costs nothing."""
    return name in getattr(row, "_prefetched_objects_cache", ())


def forget(claim: Claim) -> None:
    """What was read before now counts no more."""
    claim.__dict__.pop("_prefetched_objects_cache", None)
