"""Nothing stays behind: send again, bury, and start what comes again by the clock."""

import time
from datetime import timedelta

import structlog
from django.db import DatabaseError, connection, transaction
from django.db.models import Q
from django.db.models.functions import Now
from django.utils.translation import gettext as _

from factcheck.jobs import lease
from factcheck.jobs.actions import create_job
from factcheck.jobs.models import Job, Worker
from factcheck.jobs.queries import State, due_jobs, spent_jobs
from factcheck.jobs.registry import periodic
from factcheck.jobs.wake import workers

SWEEPER = 0x5EEB  # the advisory lock that one sweep at a time holds
LATELY = timedelta(seconds=5)
AT_ONCE = 200  # jobs sent by one sweep, so that a deep queue is not sent over and over
FORGOTTEN = timedelta(hours=1)
KEPT = 1000  # slots

logger = structlog.get_logger(__name__)


def sweep() -> int:
    """One round; how many jobs were sent. Any number of sweeps at a time is harmless."""
    start_periodic()
    bury_spent()
    forget_workers()
    return send_again()


def start_periodic(now: float | None = None) -> None:
    """One job for each slot of time; the slot's number in the key makes it one.

    What was done many slots ago is dropped; what is dead stays until somebody looks at it.
    """
    moment = time.time() if now is None else now
    for kind, every in periodic():
        slot = int(moment // every)
        create_job(kind, key=f"{kind}:{slot}")
        Job.objects.filter(key=f"{kind}:{slot - KEPT}", state=State.DONE).delete()


def bury_spent() -> None:
    """End the jobs that took every one of their workers with them."""
    for job in spent_jobs():
        because = _("Given up: its worker died in each of %(count)d attempts.")
        try:
            lease.bury(job, because=because % {"count": job.attempts})
        except DatabaseError:
            # One job that cannot be buried now must not keep the others from being sent.
            logger.exception("job_not_buried", job=str(job.pk), kind=job.kind)


def forget_workers() -> None:
    """Drop the heartbeats of workers that are long gone."""
    Worker.objects.filter(seen_at__lt=Now() - FORGOTTEN).delete()


def send_again() -> int:
    """Wake workers for jobs that are due and of which no call is under way."""
    with transaction.atomic():
        if not _alone():
            return 0
        lately = Q(sent_at__gte=Now() - LATELY)
        due = due_jobs().exclude(lately).order_by("not_before").select_for_update(skip_locked=True)
        ids = list(due.values_list("pk", flat=True)[:AT_ONCE])
        Job.objects.filter(pk__in=ids).update(sent_at=Now())
    workers.wake(ids)
    return len(ids)


def _alone() -> bool:
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_try_advisory_xact_lock(%s)", [SWEEPER])
        row = cursor.fetchone()
    return bool(row and row[0])
