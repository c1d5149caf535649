"""Create a piece of durable work; give a dead one another chance."""

from collections.abc import Sequence
from datetime import datetime

from django.db import transaction
from django.db.models.functions import Now
from django.utils import timezone
from django.utils.translation import gettext as _

from factcheck.jobs.models import Job
from factcheck.jobs.registry import find
from factcheck.jobs.wake import workers
from factcheck.people.errors import NotNow, NotYou
from factcheck.people.models import User
from factcheck.people.rules import is_administrator
from factcheck.people.trail import record


def create_job(kind: str, *, key: str, not_before: datetime | None = None) -> Job:
    """The job with this key, made in the caller's transaction unless it is already there.

    Store it in the row it serves. Workers are woken once the transaction is committed.
    """
    later = not_before is not None and not_before > timezone.now()
    facts = {"kind": kind, "not_before": not_before or Now(), "sent_at": None if later else Now()}
    job, made = Job.objects.get_or_create(key=key, defaults=facts)
    if made and not later:
        _wake_after_commit(job)
    return job


@transaction.atomic
def hasten_job(job: Job) -> bool:
    """Let a job that was meant for later be done at once; False if it is under way or over."""
    waiting = Job.objects.filter(pk=job.pk, state=Job.State.QUEUED, attempts=0)
    if not waiting.update(not_before=Now(), sent_at=Now()):
        return False
    _wake_after_commit(job)
    return True


@transaction.atomic
def create_jobs(kind: str, *, keys: Sequence[str]) -> list[Job]:
    """New jobs that may be done at once, in one statement. Raises IntegrityError for a known key.

    For many rows that are served in the same transaction; workers are woken once for all.
    """
    jobs = [Job(kind=kind, key=key, sent_at=Now()) for key in keys]
    Job.objects.bulk_create(jobs)
    ids = [job.pk for job in jobs]
    transaction.on_commit(lambda: workers.wake(ids), robust=True)
    return jobs


@transaction.atomic
def retry_job(job: Job, *, by: User) -> Job:
    """Queue a dead job again, with all its attempts; what it serves is waited for again.

    Raises NotYou, NotNow for a job that is not dead.
    """
    if not is_administrator(by):
        raise NotYou(_("Only an administrator may try a job again."))
    again = Job.objects.filter(pk=job.pk, state=Job.State.DEAD).update(
        state=Job.State.QUEUED, attempts=0, not_before=Now(), sent_at=Now(), finished_at=None
    )
    if not again:
        raise NotNow(_("Only a dead job can be tried again."))
    job.refresh_from_db()
    kind = find(job.kind)
    if kind and kind.on_retry:
        kind.on_retry(job)
    record("job.retried", job, by=by, kind=job.kind)
    _wake_after_commit(job)
    return job


def _wake_after_commit(job: Job) -> None:
    # No partial: Django 5.2 cannot name one when it logs that a robust callback failed.
    transaction.on_commit(lambda: workers.wake([job.pk]), robust=True)
