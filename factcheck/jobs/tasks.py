"""The only two Celery tasks. They carry no work themselves: the job rows do."""

from typing import Any
from uuid import UUID

from celery import Task, shared_task

from factcheck.jobs.run import run
from factcheck.jobs.sweep import sweep as sweep_once
from factcheck.jobs.workers import heart


# A call that waited longer than this has been followed by others.
@shared_task(bind=True, expires=10)
def sweep(self: "Task[..., Any]") -> None:
    """Sent by the clock every two seconds."""
    _beat(self)
    sweep_once()


@shared_task(bind=True)
def run_job(self: "Task[..., Any]", job_id: str) -> None:
    """Sent when a job is created, and again by the sweep."""
    _beat(self)
    run(UUID(job_id))


def _beat(task: "Task[..., Any]") -> None:
    heart.worker = task.request.hostname
    heart.beat()
