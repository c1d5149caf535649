"""What the claim page shows of fact-checks that we know of."""

from collections.abc import Iterable
from typing import Any

from factcheck.claims.models import Claim
from factcheck.evidence.models import Match
from factcheck.people.models import User
from factcheck.review.matches import matches_told
from factcheck.review.models import Assignment, Reuse, Review
from factcheck.review.queries import assignment_of
from factcheck.review.rules import may
from factcheck.review.rulings import may_rule


def known_facts(claim: Claim, user: User) -> dict[str, Any]:
    """What may have checked the claim already, and what this person may say and do about it."""
    seat = assignment_of(claim, user)
    return {
        "lookup": getattr(claim, "lookup", None),
        "matches": matches_told(claim, user),
        "may_compare": may_rule(user, claim),
        "may_dismiss": may(user, "dismiss", claim),
        "may_reuse": seat is not None and seat.state == Assignment.State.IN_WORK,
    }


def begun_from(claim: Claim, reviews: Iterable[Review]) -> list[tuple[Review, Reuse | None]]:
    """Each review, and the fact-check of ours from which its author began."""
    by_author = {(each.reviewer_id, each.round): each for each in claim.reuses.all()}
    return [(one, by_author.get((one.reviewer_id, one.round))) for one in reviews]


def reuse_of(claim: Claim, user: User) -> Reuse | None:
    """The fact-check from which this person began their review."""
    here = (each for each in claim.reuses.all() if each.round == claim.round)
    return next((each for each in here if each.reviewer_id == user.pk), None)


def known_as_evidence(match: Match) -> dict[str, str]:
    """What a form for evidence takes from a match; where it stands is for a person to say."""
    known = match.known
    return {"url": known.address, "title": known.title or known.text[:200], "note": known.rating}
