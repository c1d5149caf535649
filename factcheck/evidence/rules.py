"""Who may search and attach evidence."""

from factcheck.claims.models import Claim
from factcheck.people.models import User
from factcheck.people.rules import is_member

Status = Claim.Status
# Nobody weighs evidence for a claim in these.
AT_REST = frozenset({Status.NEW, Status.WITHDRAWN, Status.DISMISSED})


def may_search(user: User, claim: Claim) -> bool:
    """Whoever works on the claim's desk."""
    return is_member(user, claim.desk)


def may_attach(user: User, claim: Claim) -> bool:
    """Whoever works on the claim's desk."""
    return is_member(user, claim.desk)
