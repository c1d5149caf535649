from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta

import pytest
from django.db import connection, transaction
from django.utils import timezone

from factcheck.jobs.actions import create_job, hasten_job, retry_job
from factcheck.jobs.models import Job
from factcheck.jobs.queries import due_jobs
from factcheck.people.errors import NotNow, NotYou
from factcheck.people.models import Entry
from tests.jobs_tools import let_die, run_jobs


def test_create_job_wakes_a_worker_after_the_commit(transactional_db, calls):
    with transaction.atomic():
        job = create_job("test_plain", key="a")
        before = calls.take()

    assert (before, calls.take()) == ([], [str(job.pk)])


def test_create_job_in_a_transaction_that_fails(transactional_db, calls):
    with transaction.atomic():
        create_job("test_plain", key="a")
        transaction.set_rollback(True)

    assert (Job.objects.count(), calls.take()) == (0, [])


def test_create_job_with_a_known_key(db):
    first = create_job("test_plain", key="a")

    assert create_job("test_plain", key="a") == first
    assert Job.objects.count() == 1


def test_create_job_with_one_key_from_eight_sides(transactional_db):
    def create(_side):
        try:
            with transaction.atomic():
                return create_job("test_plain", key="a").pk
        finally:
            connection.close()

    with ThreadPoolExecutor(8) as pool:
        made = set(pool.map(create, range(8)))

    assert made == {Job.objects.get().pk}


def test_create_job_for_later(transactional_db, calls):
    job = create_job("test_plain", key="a", not_before=timezone.now() + timedelta(hours=1))

    assert (list(due_jobs()), calls.take(), job.sent_at) == ([], [], None)


def test_retry_job_that_is_dead(db, root, effects):
    job = create_job("test_hopeless", key="a")
    run_jobs()
    Job.objects.filter(pk=job.pk).update(kind="test_plain")

    retry_job(Job.objects.get(state="dead"), by=root)
    run_jobs()

    assert effects() == [str(job.pk)]
    entry = Entry.objects.get(action="job.retried")
    assert (entry.actor_id, entry.subject_id) == (str(root.pk), str(job.pk))


def test_retry_job_tells_what_waits_for_it_in_the_same_transaction(db, root):
    job = create_job("test_revived", key="a")
    let_die(job)

    with transaction.atomic():
        retry_job(job, by=root)
        told = Entry.objects.filter(action="test.told_again").count()
        transaction.set_rollback(True)

    assert told == 1
    assert Entry.objects.filter(action="test.told_again").count() == 0


def test_retry_job_by_an_editor(db, bob):
    job = Job.objects.create(kind="test_plain", key="a", state="dead")

    with pytest.raises(NotYou):
        retry_job(job, by=bob)

    job.refresh_from_db()
    assert job.state == "dead"


@pytest.mark.parametrize("state", ["queued", "running", "done"])
def test_retry_job_that_is_not_dead(db, root, state):
    job = Job.objects.create(kind="test_plain", key="a", state=state)

    with pytest.raises(NotNow) as refused:
        retry_job(job, by=root)

    assert refused.value.because == "Only a dead job can be tried again."
    assert Entry.objects.count() == 0


def test_hasten_job_that_was_for_later(transactional_db, calls):
    job = create_job("test_plain", key="a", not_before=timezone.now() + timedelta(hours=1))

    assert hasten_job(job)

    assert (list(due_jobs()), calls.take()) == ([job], [str(job.pk)])


def test_hasten_job_that_is_over(db):
    job = create_job("test_plain", key="a")
    run_jobs()

    assert not hasten_job(job)
    assert not due_jobs().exists()
