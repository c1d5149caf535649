from datetime import timedelta

import pytest
from django.db.models.functions import Now
from django.utils import timezone

from factcheck.jobs import lease
from factcheck.jobs.actions import create_job
from factcheck.jobs.models import Job
from tests.jobs.handlers import effect

pytestmark = pytest.mark.django_db


@pytest.fixture
def job():
    return create_job("test_plain", key="a")


def take(job):
    return lease.take(job.pk, deadline=60)


def let_lease_run_out(job):
    Job.objects.filter(pk=job.pk).update(lease_until=Now() - timedelta(seconds=1))


def test_take_gives_a_lease_that_ends_in_seconds(job):
    taken = take(job)

    assert (taken.state, taken.attempts) == ("running", 1)
    assert 7 < (taken.lease_until - timezone.now()).total_seconds() <= 8
    assert 59 < (taken.deadline_at - timezone.now()).total_seconds() <= 60


def test_take_what_somebody_holds(job):
    take(job)

    assert take(job) is None


def test_take_before_it_is_due():
    job = create_job("test_plain", key="a", not_before=timezone.now() + timedelta(minutes=1))

    assert take(job) is None


def test_take_what_a_dead_worker_left(job):
    first = take(job)
    let_lease_run_out(job)

    second = take(job)

    assert second.attempts == 2
    assert second.token != first.token


def test_take_a_sixth_time(job):
    for _attempt in range(5):
        take(job)
        let_lease_run_out(job)

    assert take(job) is None


@pytest.mark.parametrize("state", ["done", "dead"])
def test_take_what_has_ended(job, state):
    taken = take(job)
    Job.objects.filter(pk=job.pk).update(state=state, lease_until=Now() - timedelta(hours=1))

    assert take(job) is None
    assert not lease.settle(taken, effect(taken))


def test_settle_after_another_took_over_a_hundred_times(effects):
    refused = 0
    for number in range(100):
        stale = take(create_job("test_plain", key=f"stale {number}"))
        let_lease_run_out(stale)
        fresh = take(stale)
        # Every second one comes while the new owner works, the others when it has finished.
        settled = number % 2 and lease.settle(fresh, effect(fresh))
        refused += not lease.settle(stale, effect(stale))
        refused += not lease.bury(stale, because="late")
        refused += not lease.put_off(stale, because="late", after=0)
        refused += not lease.release(stale, because="late", after=0)
        refused += not lease.renew(stale)
        assert settled or lease.settle(fresh, effect(fresh))

    assert refused == 500
    assert len(effects()) == 100
    assert set(Job.objects.values_list("state", "error")) == {("done", "")}


def test_settle_that_fails_writes_nothing(job, effects):
    taken = take(job)

    def settle():
        effect(taken)()
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        lease.settle(taken, settle)

    assert effects() == []
    job.refresh_from_db()
    assert job.state == "running"


def test_renew_moves_the_end_of_the_lease(job):
    taken = take(job)

    assert lease.renew(taken)

    job.refresh_from_db()
    assert job.lease_until > taken.lease_until


def test_renew_beyond_the_deadline(job):
    taken = take(job)
    Job.objects.filter(pk=job.pk).update(deadline_at=Now())

    assert not lease.renew(taken)


def test_release_gives_the_attempt_back(job):
    assert lease.release(take(job), because="not now", after=60)

    job.refresh_from_db()
    assert (job.state, job.attempts, job.error, job.token) == ("queued", 0, "not now", None)
    assert 59 < (job.not_before - timezone.now()).total_seconds() <= 60


def test_put_off_counts_the_attempt(job):
    assert lease.put_off(take(job), because="broken", after=0)

    job.refresh_from_db()
    assert (job.state, job.attempts, job.error) == ("queued", 1, "broken")


@pytest.mark.parametrize(
    ("because", "kept"),
    [
        ("NUL\0 and half a \ud83d pair", "NUL and half a ? pair"),
        (
            "no answer: https://checks.example/?q=1&KEY=s3cret&x",
            "no answer: https://checks.example/?q=1&KEY=…&x",
        ),
        ("x" * 3000, "x" * 2000),
    ],
)
def test_bury_for_a_reason_that_cannot_be_kept_as_it_is(job, because, kept):
    assert lease.bury(take(job), because=because)

    job.refresh_from_db()
    assert (job.state, job.error) == ("dead", kept)
