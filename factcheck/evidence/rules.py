"""Who may search and attach evidence, and whose evidence is shown."""

from factcheck.claims.models import Claim
from factcheck.people.models import User
from factcheck.people.rules import is_editor, is_member

Status = Claim.Status
# The reviews of the claim's present round lie open.
OPEN_BOOK = frozenset(
    {Status.DISPUTED, Status.DECIDED, Status.PUBLISHED, Status.CORRECTING, Status.WITHDRAWN}
)
# Nobody weighs evidence for a claim in these.
AT_REST = frozenset({Status.NEW, Status.WITHDRAWN, Status.DISMISSED})


def may_search(user: User, claim: Claim) -> bool:
    """Whoever works on the claim's desk."""
    return is_member(user, claim.desk)


def may_attach(user: User, claim: Claim) -> bool:
    """Whoever works on the claim's desk."""
    return is_member(user, claim.desk)


def sees_all_evidence(user: User, claim: Claim) -> bool:
    """Editors always; reviewers once the round's reviews lie open."""
    return claim.status in OPEN_BOOK or is_editor(user, claim.desk)
