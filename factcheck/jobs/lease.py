"""Who holds a job. Every step is one conditional UPDATE: the row decides, and only once.

The database's clock counts, statement by statement, so that workers' clocks may differ.
"""

import re
from datetime import timedelta
from uuid import UUID, uuid4

import structlog
from django.db import transaction
from django.db.models import F, QuerySet
from django.db.models.expressions import Combinable
from django.db.models.functions import Now
from django.utils.translation import gettext as _

from factcheck.jobs.models import Job
from factcheck.jobs.queries import ATTEMPTS, State
from factcheck.jobs.registry import Settle, find

LEASE = timedelta(seconds=8)
LONGEST_REASON = 2000
SECRET = re.compile(r"\b(key|api_key|apikey|token|secret|password)=[^&\s]+", re.IGNORECASE)
TAKE = """
UPDATE jobs_job
   SET state = 'running', token = %(token)s, attempts = attempts + 1, sent_at = NULL,
       lease_until = statement_timestamp() + %(lease)s,
       deadline_at = statement_timestamp() + %(deadline)s
 WHERE id = %(id)s AND not_before <= statement_timestamp() AND attempts < %(most)s
   AND (state = 'queued' OR (state = 'running' AND lease_until < statement_timestamp()))
RETURNING *
"""

logger = structlog.get_logger(__name__)


def take(job_id: UUID, *, deadline: int) -> Job | None:
    """The job with a lease and a token of our own, or None if it is not to be had now."""
    facts = {
        "id": job_id,
        "token": uuid4(),
        "lease": LEASE,
        "deadline": timedelta(seconds=deadline),
        "most": ATTEMPTS,
    }
    return next(iter(Job.objects.raw(TAKE, facts)), None)


def renew(job: Job) -> bool:
    """Hold the job for another moment, not beyond its deadline; False if it is not ours."""
    return bool(held(job).filter(deadline_at__gt=Now()).update(lease_until=Now() + LEASE))


def settle(job: Job, effects: Settle) -> bool:
    """End the job and write its effects in one transaction; False, and nothing, if not ours."""
    with transaction.atomic():
        if not held(job).update(state=State.DONE, error="", **ended()):
            return False
        effects()
    return True


def release(job: Job, *, because: str, after: float) -> bool:
    """Give the job back untried: this attempt does not count."""
    return _queue_again(job, because=because, after=after, attempts=F("attempts") - 1)


def put_off(job: Job, *, because: str, after: float) -> bool:
    """Give the job back after an error: this attempt counts."""
    return _queue_again(job, because=because, after=after, attempts=F("attempts"))


def bury(job: Job, *, because: str) -> bool:
    """End the job without a result and tell whom it served, in one transaction."""
    with transaction.atomic():
        if not held(job).update(state=State.DEAD, error=readable(because), **ended()):
            return False
        job.state, job.error = State.DEAD, readable(because)
        _tell(job)
    return True


def too_long(deadline: int) -> str:
    """What a job that overran its deadline says about itself."""
    return _("Not finished within its %(seconds)d seconds.") % {"seconds": deadline}


def readable(because: str) -> str:
    """What may be kept of a reason: no secrets of addresses, nothing the database refuses."""
    storable = because.replace("\0", "").encode(errors="replace").decode()
    return SECRET.sub(r"\1=…", storable)[:LONGEST_REASON]


def held(job: Job) -> QuerySet[Job]:
    """The row, if whoever has this token still holds it."""
    return Job.objects.filter(pk=job.pk, state=State.RUNNING, token=job.token)


def ended() -> dict[str, object]:
    """What every ended job has in common."""
    return {"finished_at": Now(), "lease_until": None, "token": None}


def _queue_again(job: Job, *, because: str, after: float, attempts: Combinable) -> bool:
    not_before = Now() + timedelta(seconds=after)
    return bool(
        held(job).update(
            state=State.QUEUED,
            attempts=attempts,
            not_before=not_before,
            error=readable(because),
            token=None,
            lease_until=None,
        )
    )


def _tell(job: Job) -> None:
    """Let the slice mark the row that waits for this job. A fault there keeps no job alive."""
    kind = find(job.kind)
    if kind is None or kind.on_dead is None:
        return
    try:
        with transaction.atomic():
            kind.on_dead(job)
    except Exception:
        logger.exception("nobody_told_of_dead_job", job=str(job.pk), kind=job.kind)
        untold = _("What waits for this job could not be told that it is dead.")
        Job.objects.filter(pk=job.pk).update(error=f"{job.error} {untold}")
