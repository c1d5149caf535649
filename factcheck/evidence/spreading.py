"""A fact-check that becomes known: open claims that may say the same are looked up again."""

from itertools import groupby
from uuid import UUID

from django.db import transaction

from factcheck.claims.models import Claim
from factcheck.evidence.corroboration.sameness import SUGGEST, sameness
from factcheck.evidence.known import KnownCheck
from factcheck.evidence.lookups import request_lookups
from factcheck.jobs.actions import create_job
from factcheck.jobs.models import Job
from factcheck.people.ids import uuid7

OPEN = (Claim.Status.QUEUED, Claim.Status.ASSIGNED, Claim.Status.IN_REVIEW)
MOST = 20_000  # open claims that are compared, the newest first
ALL = "all"


def spread(known: KnownCheck | None) -> Job:
    """Have open claims looked up again that may say the same as this check; for None, all."""
    about = known.pk if known else ALL
    return create_job("spread_known", key=f"spread_known:{about}:{uuid7()}")


def open_claims_like(job: Job) -> list[Claim]:
    """The open claims that the job's check may be about. Words weigh alike here: a first sieve."""
    about = job.key.split(":")[1]
    claims = list(
        Claim.objects.filter(status__in=OPEN)
        .select_related("desk")
        .order_by("-created_at", "-pk")[:MOST]
    )
    if about == ALL:
        return claims
    known = KnownCheck.objects.defer("vector").get(pk=UUID(about))
    return [claim for claim in claims if alike(claim, known)]


def alike(claim: Claim, known: KnownCheck) -> bool:
    same = sameness(claim.text, known.text, known.title, weights={}, most=1.0)
    return same.score >= SUGGEST and claim.pk != known.claim_id


@transaction.atomic
def look_up_again(claims: list[Claim]) -> None:
    """Ask for a look for each claim, desk by desk, and always in the same order."""
    claims = sorted(claims, key=lambda claim: (claim.desk_id, claim.pk))
    for _desk, group in groupby(claims, key=lambda claim: claim.desk_id):
        request_lookups(list(group))
