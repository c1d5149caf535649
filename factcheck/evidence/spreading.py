"""A fact-check that becomes known: open claims that may say the same are looked up again."""

from dataclasses import dataclass
from datetime import timedelta
from itertools import groupby
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from factcheck.claims.models import Claim
from factcheck.evidence.corroboration.sameness import SUGGEST, sameness
from factcheck.evidence.known import KnownCheck
from factcheck.evidence.lookups import request_lookups
from factcheck.jobs.actions import create_job
from factcheck.jobs.models import Job
from factcheck.people.ids import uuid7

OPEN = (Claim.Status.QUEUED, Claim.Status.ASSIGNED, Claim.Status.IN_REVIEW)
AT_ONCE = 500  # open claims of one job: their rows are locked together
ALL = "all"


@dataclass(frozen=True)
class Stage:
    """One job's share of the open claims: those that may say the same, and where the next begins.

    `below` is the last claim that was compared, None at the end.
    """

    claims: tuple[Claim, ...]
    below: UUID | None


def spread(known: KnownCheck | None, *, after: timedelta | None = None) -> Job:
    """Have open claims looked up again that may say the same as this check; for None, all."""
    about = known.pk if known else ALL
    return create_job(
        "spread_known",
        key=f"spread_known:{about}:{uuid7()}",
        not_before=timezone.now() + after if after else None,
    )


def next_stage(job: Job) -> Stage:
    """The job's open claims, the newest first. Words weigh alike here: a first sieve."""
    _kind, about, _once, *below = job.key.split(":")
    waiting = Claim.objects.filter(status__in=OPEN).select_related("desk").order_by("-pk")
    if below:
        waiting = waiting.filter(pk__lt=UUID(below[0]))
    claims = list(waiting[:AT_ONCE])
    last = claims[-1].pk if len(claims) == AT_ONCE else None
    if about != ALL:
        known = KnownCheck.objects.defer("vector").get(pk=UUID(about))
        claims = [claim for claim in claims if alike(claim, known)]
    return Stage(tuple(claims), last)


def alike(claim: Claim, known: KnownCheck) -> bool:
    same = sameness(claim.text, known.text, known.title, weights={}, most=1.0)
    return same.score >= SUGGEST and claim.pk != known.claim_id


@transaction.atomic
def settle_stage(job: Job, stage: Stage) -> None:
    """Ask for a look for each claim, desk by desk and always in the same order; then go on."""
    claims = sorted(stage.claims, key=lambda claim: (claim.desk_id, claim.pk))
    for _desk, group in groupby(claims, key=lambda claim: claim.desk_id):
        request_lookups(list(group))
    if stage.below:
        whole = ":".join(job.key.split(":")[:3])
        create_job("spread_known", key=f"{whole}:{stage.below}")
