"""Run background work inside a test, through the same steps as a worker."""

from factcheck.jobs.lease import bury, take
from factcheck.jobs.models import Job
from factcheck.jobs.queries import due_jobs
from factcheck.jobs.run import run


def run_jobs(*, failing: bool = False) -> list[Job]:
    """Run jobs until none is due; the jobs that were run, as they ended.

    A handler that breaks fails the test, unless it is about `failing` jobs.
    """
    ran = []
    while job_id := due_jobs().order_by("not_before", "id").values_list("pk", flat=True).first():
        run(job_id)
        job = Job.objects.get(pk=job_id)
        ran.append(job)
        assert len(ran) < 1000, "a job comes back for ever"
        assert failing or job.state != Job.State.QUEUED or not job.attempts, job.error
    return ran


def bring_forward(kind: str) -> int:
    """Let waiting jobs of this kind be due now: nobody waits for a seal or a pause in a test."""
    return Job.objects.filter(kind=kind, state=Job.State.QUEUED).update(
        not_before="2001-01-01T00:00Z"
    )


def let_die(job: Job) -> None:
    """End a job without a result, as its last attempt would."""
    assert bury(take(job.pk, deadline=60), because="The power went out.")
