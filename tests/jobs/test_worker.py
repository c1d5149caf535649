"""Real Celery workers, killed and cut off."""

import signal
import time

import pytest
from celery import current_app
from django.db import connection, transaction

from factcheck.jobs.actions import create_job
from factcheck.jobs.models import Job, Worker
from factcheck.jobs.wake import workers
from factcheck.ops.whereabouts import broker_url
from tests.jobs.workshop import Workshop, wait_for

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def workshop(transactional_db, tmp_path, monkeypatch):
    workshop = Workshop(tmp_path / "log")
    monkeypatch.setattr(current_app.conf, "broker_url", broker_url(workshop.redis.url))
    monkeypatch.setattr(workers, "_quiet_until", 0.0)
    yield workshop
    workshop.close()


def create(kind, count):
    with transaction.atomic():
        return [create_job(f"test_{kind}", key=f"{kind}:{number}") for number in range(count)]


def seconds_to_create(kind, count):
    start = time.monotonic()
    create(kind, count)
    return time.monotonic() - start


def all_done():
    return not Job.objects.filter(kind__startswith="test_").exclude(state="done").exists()


def lines_held_since_the_first_job():
    """How many connections are older than the first job that ended, this one apart."""
    with connection.cursor() as cursor:
        cursor.execute("""
            SELECT count(*) FROM pg_stat_activity
             WHERE datname = current_database() AND pid <> pg_backend_pid()
               AND backend_start < (SELECT min(finished_at) FROM jobs_job)
        """)
        return cursor.fetchone()[0]


def every_job():
    return sorted(str(job.pk) for job in Job.objects.filter(kind__startswith="test_"))


def test_jobs_of_killed_workers_have_their_effect_once(workshop, effects):
    workshop.start_workers("first", "second")
    workshop.start_clock()

    create("plain", 20)
    create("child_dies", 1)
    create("worker_dies", 1)
    seconds = wait_for(all_done, within=20)

    assert sorted(effects()) == every_job()
    assert seconds < 12


def test_jobs_created_while_redis_is_away_run_when_it_is_back(workshop, effects):
    workshop.start_workers("only")
    workshop.start_clock()

    workshop.redis.stop(within=2)
    seconds = seconds_to_create("plain", 20)
    waiting = Job.objects.filter(state="queued", kind__startswith="test_").count()
    workshop.redis.start()
    wait_for(all_done, within=20)

    assert sorted(effects()) == every_job()
    assert waiting == 20
    assert seconds < 1
    assert lines_held_since_the_first_job() > 0  # to connect anew costs more than many a job
    assert [worker.name for worker in Worker.objects.all()] == ["celery@only"]

    workshop.children[0].ask(signal.SIGTERM)
    wait_for(lambda: not Worker.objects.exists(), within=10)  # it was stopped, not lost


def test_jobs_created_while_redis_hangs(workshop):
    workshop.redis.child.ask(signal.SIGSTOP)
    first = seconds_to_create("plain", 10)
    second = seconds_to_create("child_dies", 10)
    workshop.redis.child.ask(signal.SIGCONT)

    assert Job.objects.filter(state="queued", kind__startswith="test_").count() == 20
    assert first < 1
    assert second < 0.4  # it is known to be away, so nobody waits for it again
