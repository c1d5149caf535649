"""What can be asked about jobs and workers. The database's clock decides what is due."""

from datetime import timedelta

from django.db.models import Q, QuerySet
from django.db.models.functions import Now

from factcheck.jobs.models import Job, Worker

ATTEMPTS = 5
SILENCE = timedelta(seconds=30)
State = Job.State


def due_jobs() -> QuerySet[Job]:
    """Jobs a worker may take now: waiting and due, or left behind by a worker that died."""
    ready = Q(state=State.QUEUED) | Q(state=State.RUNNING, lease_until__lt=Now())
    return Job.objects.filter(ready, not_before__lte=Now(), attempts__lt=ATTEMPTS)


def spent_jobs() -> QuerySet[Job]:
    """Jobs whose last attempt died with its worker: nobody may take them any more."""
    return Job.objects.filter(state=State.RUNNING, lease_until__lt=Now(), attempts__gte=ATTEMPTS)


def silent_workers() -> QuerySet[Worker]:
    """Workers that have consumed no call lately, although the sweep sends one every two seconds.

    Any worker may get the next call, so the more there are, the longer one may wait for its turn.
    """
    patience = SILENCE * max(1, Worker.objects.count())
    return Worker.objects.filter(seen_at__lt=Now() - patience)
