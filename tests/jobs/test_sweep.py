import threading
from datetime import timedelta

import pytest
from django.core.management import call_command
from django.db import connection
from django.db.models.functions import Now

from factcheck.jobs import lease, registry
from factcheck.jobs.actions import create_job
from factcheck.jobs.models import Job, Worker
from factcheck.jobs.queries import silent_workers
from factcheck.jobs.registry import handles
from factcheck.jobs.sweep import start_periodic, sweep
from factcheck.people.models import Entry

pytestmark = pytest.mark.django_db
AGO = timedelta(seconds=6)


def nothing(job):
    return lambda: None


@pytest.fixture(autouse=True)
def only_kinds_of_the_tests(monkeypatch):
    registry.find("everything is known now")
    kinds = {name: kind for name, kind in registry._kinds.items() if name.startswith("test_")}
    monkeypatch.setattr(registry, "_kinds", kinds)


def create(count, **facts):
    jobs = [create_job("test_plain", key=str(number)) for number in range(count)]
    Job.objects.update(**facts)
    return [str(job.pk) for job in jobs]


def test_sweep_sends_what_was_not_sent_lately(calls):
    ids = create(3, sent_at=Now() - AGO)

    assert (sweep(), sorted(calls.take())) == (3, sorted(ids))
    assert (sweep(), calls.take()) == (0, [])


def test_sweep_leaves_what_was_just_sent(calls):
    create(3)

    assert (sweep(), calls.take()) == (0, [])


def test_sweep_leaves_what_is_held_or_not_due(calls):
    create(1, not_before=Now() + AGO, sent_at=None)
    lease.take(create_job("test_plain", key="held").pk, deadline=60)

    assert (sweep(), calls.take()) == (0, [])


def test_sweep_sends_at_once_what_a_dead_worker_left(calls):
    (job_id,) = create(1)
    lease.take(job_id, deadline=60)
    Job.objects.update(lease_until=Now() - timedelta(milliseconds=1))

    assert (sweep(), calls.take()) == (1, [job_id])


def test_sweep_buries_what_took_five_workers_along(calls):
    job = create_job("test_hopeless", key="a")
    lease.take(job.pk, deadline=60)
    Job.objects.update(attempts=5, lease_until=Now() - AGO)

    sweep()

    job.refresh_from_db()
    assert (job.state, job.error) == ("dead", "Given up: its worker died in each of 5 attempts.")
    assert Entry.objects.filter(action="test.told").count() == 1
    assert calls.take() == []


@pytest.mark.django_db(transaction=True)
def test_sweep_past_a_job_that_cannot_be_buried(calls):
    for kind in ("unburiable", "hopeless"):
        lease.take(create_job(f"test_{kind}", key=kind).pk, deadline=60)
    Job.objects.update(attempts=5, lease_until=Now() - AGO)

    sweep()

    assert list(Job.objects.order_by("key").values_list("key", "state")) == [
        ("hopeless", "dead"),
        ("unburiable", "running"),
    ]


@pytest.mark.django_db(transaction=True)
def test_sweep_from_many_sides_sends_each_job_once(calls):
    ids = create(50, sent_at=Now() - AGO)
    calls.take()
    begin = threading.Barrier(6)

    def sweep_too():
        begin.wait()
        sweep()
        connection.close()

    threads = [threading.Thread(target=sweep_too) for _side in range(6)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert sorted(calls.take()) == sorted(ids)


@pytest.fixture
def hourly():
    handles("test_hourly", every=3600)(nothing)


def test_start_periodic_makes_one_job_a_slot(hourly):
    for moment in (7200, 7201, 10799, 10800, 10801):
        start_periodic(moment)

    assert list(Job.objects.order_by("key").values_list("key", flat=True)) == [
        "test_hourly:2",
        "test_hourly:3",
    ]


def test_start_periodic_forgets_what_was_done_long_ago(hourly):
    for slot in range(3):
        Job.objects.create(kind="test_hourly", key=f"test_hourly:{slot}", state="done")
    Job.objects.filter(key="test_hourly:1").update(state="dead")

    for slot in range(1000, 1003):
        start_periodic(slot * 3600)

    old = Job.objects.exclude(state="queued").values_list("key", flat=True)
    assert list(old) == ["test_hourly:1"]


def test_sweep_starts_what_is_periodic(hourly, calls):
    sweep()
    sweep()

    assert Job.objects.get().kind == "test_hourly"


def test_handles_a_kind_twice():
    with pytest.raises(ValueError, match="Two handlers"):
        handles("test_plain")(nothing)


@pytest.mark.parametrize("deadline", [0, 241])
def test_handles_with_a_deadline_that_nothing_keeps(deadline):
    with pytest.raises(ValueError, match="deadline"):
        handles("test_new", deadline=deadline)


def test_sweep_forgets_workers_that_are_long_gone(calls):
    start = Now() - timedelta(days=2)
    Worker.objects.create(name="gone", started_at=start, seen_at=start)
    Worker.objects.create(name="silent", started_at=start, seen_at=Now() - timedelta(seconds=70))
    Worker.objects.create(name="alive", started_at=start, seen_at=Now())

    sweep()

    assert [worker.name for worker in silent_workers()] == ["silent"]
    assert Worker.objects.count() == 2


def test_sweep_command_says_how_many(calls, capsys):
    create(2, sent_at=Now() - AGO)

    call_command("sweep")

    assert capsys.readouterr().out == "2 jobs sent.\n"
