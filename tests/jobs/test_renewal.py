import threading

import pytest
from django.db import connection
from django.utils import timezone

from factcheck.jobs import lease, renewal
from factcheck.jobs.actions import create_job
from factcheck.jobs.models import Job
from factcheck.jobs.renewal import renewed
from tests.jobs.workshop import wait_for

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def job(monkeypatch):
    monkeypatch.setattr(renewal, "RENEW_EVERY", 0.01)
    return lease.take(create_job("test_hopeless", key="a").pk, deadline=60)


def test_renewed_while_the_work_runs(job):
    def is_renewed():
        return Job.objects.get().lease_until > job.lease_until

    with renewed(job, deadline=60):
        wait_for(is_renewed, within=5)
    quiet = Job.objects.get().lease_until

    assert (quiet - timezone.now()).total_seconds() <= 8


def test_renewed_stops_when_the_job_is_lost(job):
    threads = threading.active_count()
    Job.objects.update(token=None)

    with renewed(job, deadline=60):
        wait_for(lambda: threading.active_count() == threads, within=5)

    assert Job.objects.get().lease_until == job.lease_until


def test_renewed_although_the_database_hung_up(job):
    def is_renewed():
        return Job.objects.get().lease_until > job.lease_until

    with renewed(job, deadline=60):
        wait_for(is_renewed, within=5)
        with connection.cursor() as cursor:
            cursor.execute(
                "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
                " WHERE datname = current_database() AND pid <> pg_backend_pid()"
            )
        job.refresh_from_db()
        wait_for(is_renewed, within=5)


def test_renewed_buries_what_nothing_can_interrupt(job):
    with renewed(job, deadline=0):
        wait_for(lambda: Job.objects.get().state == "dead", within=5)

    assert Job.objects.get().error == "Not finished within its 0 seconds."
