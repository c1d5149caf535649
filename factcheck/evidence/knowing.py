"""Writing down our own fact-checks among those we know of."""

from django.db import transaction

from factcheck.claims.models import Claim
from factcheck.evidence import known_index
from factcheck.evidence.known import KnownCheck
from factcheck.evidence.known_index import Told, Written
from factcheck.evidence.spreading import spread
from factcheck.people.models import User
from factcheck.people.trail import record


@transaction.atomic
def know_our_own(claim: Claim, told: Told, *, by: User | None) -> KnownCheck:
    """Write down a fact-check of ours as readers see it now. Publication alone calls this."""
    written = known_index.write(told, claim_id=claim.pk)
    known = KnownCheck.objects.defer("vector").get(claim=claim)
    if written != Written.SAME:
        record("check.known", known, by=by, desk=claim.desk, claim=claim.pk, what=written)
    if written != Written.SAME and not known.withdrawn:
        spread(known)
    return known
