"""What can be asked about jobs and workers. The database's clock decides what is due."""

from datetime import timedelta

from django.db.models import Q, QuerySet
from django.db.models.functions import Now

from factcheck.jobs.models import Job, Worker

ATTEMPTS = 5
SILENCE = timedelta(seconds=60)
State = Job.State


def due_jobs() -> QuerySet[Job]:
    """Jobs a worker may take now: waiting and due, or left behind by a worker that died."""
    ready = Q(state=State.QUEUED) | Q(state=State.RUNNING, lease_until__lt=Now())
    return Job.objects.filter(ready, not_before__lte=Now(), attempts__lt=ATTEMPTS)


def spent_jobs() -> QuerySet[Job]:
    """Jobs whose last attempt died with its worker: nobody may take them any more."""
    return Job.objects.filter(state=State.RUNNING, lease_until__lt=Now(), attempts__gte=ATTEMPTS)


def dead_jobs() -> QuerySet[Job]:
    """Jobs that ended without a result, the latest first. `error` says why."""
    return Job.objects.filter(state=State.DEAD).order_by("-finished_at")


def silent_workers() -> QuerySet[Worker]:
    """Workers that have not consumed a single message lately although the sweep sends some."""
    return Worker.objects.filter(seen_at__lt=Now() - SILENCE)
