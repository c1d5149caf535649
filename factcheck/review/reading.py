"""Who read what others think while a round was running: it is written down."""

from collections.abc import Iterable

from factcheck.claims.models import Claim
from factcheck.people.models import User
from factcheck.people.trail import record
from factcheck.review.models import Review
from factcheck.review.queries import OPEN_BOOK


def note_reading(claim: Claim, reviews: Iterable[Review], *, by: User) -> bool:
    """One entry if this person was just shown others' reviews of a round that is still open."""
    if claim.status in OPEN_BOOK:
        return False
    others = [one for one in reviews if one.round == claim.round and one.reviewer_id != by.pk]
    if others:
        record("reviews.read", claim, by=by, round=claim.round, count=len(others))
    return bool(others)
