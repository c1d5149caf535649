import pytest

from factcheck.jobs import run as run_module
from factcheck.jobs.actions import create_job
from factcheck.jobs.queries import ATTEMPTS, due_jobs
from factcheck.jobs.run import pause, run
from factcheck.people.ids import uuid7
from factcheck.people.models import Entry
from tests.jobs_tools import bring_forward, run_jobs

pytestmark = pytest.mark.django_db


def told():
    return Entry.objects.filter(action="test.told").count()


def test_run_has_the_effect_and_ends_the_job(effects):
    job = create_job("test_plain", key="a")

    (done,) = run_jobs()

    assert effects() == [str(job.pk)]
    assert (done.state, done.error, done.token, done.lease_until) == ("done", "", None, None)
    assert done.finished_at


def test_run_ties_the_entries_of_a_job_together():
    job = create_job("test_plain", key="a")

    run_jobs()

    assert Entry.objects.get(action="test.effect").request_id == f"job:{job.pk}"


def test_run_a_job_that_is_not_there():
    assert run(uuid7()) is None


def test_run_twice_has_the_effect_once(effects):
    job = create_job("test_plain", key="a")

    run(job.pk)
    run(job.pk)

    assert effects() == [str(job.pk)]


def test_run_what_somebody_else_took_meanwhile(effects):
    job = create_job("test_robbed", key="a")

    run(job.pk)

    job.refresh_from_db()
    assert (job.state, job.attempts, effects()) == ("running", 2, [])


def test_run_poison_until_it_is_dead():
    job = create_job("test_poison", key="a")
    plain = create_job("test_plain", key="b")

    for _attempt in range(ATTEMPTS + 1):
        run_jobs(failing=True)
        bring_forward("test_poison")

    job.refresh_from_db()
    assert (job.state, job.attempts) == ("dead", 5)
    assert job.error == "Failed 5 times, the last time with: RuntimeError: this never works"
    assert not due_jobs().exists()
    plain.refresh_from_db()
    assert plain.state == "done"


def test_run_waits_after_an_error(monkeypatch):
    monkeypatch.setattr(run_module, "pause", lambda attempts: 10.0 * attempts)
    job = create_job("test_poison", key="a")

    run_jobs(failing=True)

    job.refresh_from_db()
    assert (job.state, job.error) == ("queued", "RuntimeError: this never works")
    assert not due_jobs().exists()


def test_run_what_breaks_while_it_settles(effects):
    job = create_job("test_breaks_settling", key="a")

    run_jobs(failing=True)

    job.refresh_from_db()
    assert (job.state, job.attempts, job.error) == ("queued", 1, "RuntimeError: half-way through")
    assert effects() == []


def test_run_against_a_busy_provider_burns_no_attempt():
    job = create_job("test_busy_provider", key="a")

    for _attempt in range(10):
        run_jobs()
        bring_forward("test_busy_provider")

    job.refresh_from_db()
    assert (job.state, job.attempts) == ("queued", 0)
    assert job.error == "The provider asks for patience."


def test_run_that_gives_up_tells_whom_it_served():
    create_job("test_hopeless", key="a")

    (job,) = run_jobs()

    assert (job.state, job.error, told()) == ("dead", "There is nothing to read.", 1)


def test_run_that_gives_up_and_is_not_heard():
    create_job("test_unheard", key="a")

    (job,) = run_jobs()

    assert (job.state, told()) == ("dead", 0)
    assert job.error == (
        "There is nothing to read. What waits for this job could not be told that it is dead."
    )


def test_run_beyond_the_deadline_is_interrupted(effects):
    create_job("test_endless", key="a")

    (job,) = run_jobs()

    assert (job.state, job.error) == ("dead", "Not finished within its 1 seconds.")
    assert effects() == []


@pytest.mark.django_db(transaction=True)
def test_run_beyond_the_deadline_in_the_middle_of_a_query():
    create_job("test_endless_query", key="a")
    plain = create_job("test_plain", key="b")

    endless, _plain = run_jobs()

    assert (endless.state, endless.error) == ("dead", "Not finished within its 1 seconds.")
    plain.refresh_from_db()
    assert plain.state == "done"


def test_run_a_kind_that_nothing_handles():
    job = create_job("test_unknown", key="a")

    run_jobs(failing=True)

    job.refresh_from_db()
    assert job.error == "LookupError: Nothing here knows how to do jobs of this kind."


@pytest.mark.parametrize("attempts", range(1, 8))
def test_pause_grows_to_a_limit(attempts):
    assert 0 <= pause(attempts) <= min(60, 2**attempts)
