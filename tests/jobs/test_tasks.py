import pytest

from factcheck.jobs import tasks
from factcheck.jobs.actions import create_job
from factcheck.jobs.models import Worker
from factcheck.jobs.workers import heart

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def a_rested_heart(monkeypatch):
    monkeypatch.setattr(heart, "_next", 0.0)
    monkeypatch.setattr(heart, "worker", None)


def test_tasks_are_two():
    names = {name for name in tasks.run_job.app.tasks if not name.startswith("celery.")}

    assert names == {"factcheck.jobs.tasks.run_job", "factcheck.jobs.tasks.sweep"}


def test_run_job_runs_it_and_beats(effects):
    job = create_job("test_plain", key="a")

    tasks.run_job.apply([str(job.pk)], throw=True)

    assert effects() == [str(job.pk)]
    assert Worker.objects.count() == 1


def test_sweep_beats_once_in_two_seconds(calls):
    tasks.sweep.apply(throw=True)
    first = Worker.objects.get().seen_at
    tasks.sweep.apply(throw=True)

    assert Worker.objects.get().seen_at == first


def test_sweep_beats_again_when_time_has_passed(calls, monkeypatch):
    tasks.sweep.apply(throw=True)
    first = Worker.objects.get()
    monkeypatch.setattr(heart, "_next", 0.0)

    tasks.sweep.apply(throw=True)

    again = Worker.objects.get()
    assert again.started_at == first.started_at
    assert again.seen_at > first.seen_at
