"""Do one job: take it, gather without a transaction, settle if it is still ours."""

import random
from uuid import UUID

import structlog
from django.utils.translation import gettext as _

from factcheck.jobs import lease
from factcheck.jobs.bounds import TooLong, bounded
from factcheck.jobs.errors import GiveUp, TryAgain
from factcheck.jobs.models import Job
from factcheck.jobs.queries import ATTEMPTS
from factcheck.jobs.registry import Kind, find
from factcheck.jobs.renewal import renewed

LONGEST_PAUSE = 60.0  # seconds between two attempts
USUAL_DEADLINE = 60

logger = structlog.get_logger(__name__)


def run(job_id: UUID) -> Job | None:
    """Do this job if it is to be had; the job as it was taken, or None."""
    name = Job.objects.filter(pk=job_id).values_list("kind", flat=True).first()
    if name is None:
        return None
    kind = find(name)
    job = lease.take(job_id, deadline=_deadline(kind))
    if job is not None:
        with structlog.contextvars.bound_contextvars(request_id=f"job:{job.pk}"):
            _do(job, kind)
    return job


def _do(job: Job, kind: Kind | None) -> None:
    try:
        kept = _work(job, kind)
    except TryAgain as wish:
        kept = lease.release(job, because=wish.because, after=wish.after)
    except GiveUp as verdict:
        kept = lease.bury(job, because=verdict.because)
    except TooLong:
        kept = lease.bury(job, because=lease.too_long(_deadline(kind)))
    except Exception as error:
        logger.exception("job_failed", job=str(job.pk), kind=job.kind, attempt=job.attempts)
        kept = _fail(job, error)
    if not kept:
        logger.warning("job_lost", job=str(job.pk), kind=job.kind)


def _work(job: Job, kind: Kind | None) -> bool:
    if kind is None:
        raise LookupError(_("Nothing here knows how to do jobs of this kind."))
    with renewed(job, deadline=kind.deadline), bounded(kind.deadline):
        effects = kind.handler(job)
    return lease.settle(job, effects)


def _fail(job: Job, error: Exception) -> bool:
    """Try again later, or give up after the last attempt."""
    because = f"{type(error).__name__}: {error}"
    if job.attempts >= ATTEMPTS:
        tried = _("Failed %(count)d times, the last time with:") % {"count": job.attempts}
        return lease.bury(job, because=f"{tried} {because}")
    return lease.put_off(job, because=because, after=pause(job.attempts))


def pause(attempts: int) -> float:
    """Seconds until the next attempt: full jitter, so that failed jobs do not return together."""
    return random.uniform(0, min(LONGEST_PAUSE, 2.0**attempts))  # noqa: S311 (no secret)


def _deadline(kind: Kind | None) -> int:
    return kind.deadline if kind else USUAL_DEADLINE
