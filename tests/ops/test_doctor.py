from datetime import timedelta
from io import StringIO

import pytest
from django.core.management import call_command
from django.db import connection
from django.utils import timezone

from factcheck.claims.extraction.weights import FILES
from factcheck.jobs.models import Job, Worker


def ask(*checks):
    out = StringIO()
    try:
        call_command("doctor", *checks, stdout=out, no_color=True)
    except SystemExit as end:
        return out.getvalue(), end.code
    return out.getvalue(), 0


def test_doctor_with_everything_in_order(db):
    now = timezone.now()
    Worker.objects.create(name="celery@here", started_at=now, seen_at=now)

    said, code = ask("versions", "database", "migrations", "redis", "workers", "jobs")

    assert [line[:5] for line in said.splitlines()] == ["ok   "] * 6
    assert code == 0


def test_doctor_with_silent_worker(db):
    then = timezone.now() - timedelta(minutes=1)
    Worker.objects.create(name="celery@here", started_at=then, seen_at=then)

    assert ask("workers") == ("BAD  No worker has been heard of in the last 30 seconds.\n", 1)


def test_doctor_with_one_of_two_workers_silent(db):
    now = timezone.now()
    then = now - timedelta(minutes=2)
    Worker.objects.create(name="celery@here", started_at=then, seen_at=now)
    Worker.objects.create(name="celery@there", started_at=then, seen_at=then)

    assert ask("workers") == (
        "BAD  1 worker is at work. Silent, to be restarted: celery@there.\n",
        1,
    )


def test_doctor_with_job_nobody_takes(db):
    Job.objects.create(
        kind="search", key="search:1", not_before=timezone.now() - timedelta(minutes=5)
    )

    assert ask("jobs") == (
        "BAD  Jobs waiting for more than 30 seconds: 1; given up: 0.\n",
        1,
    )


def test_doctor_without_redis(settings):
    settings.REDIS_URL = "redis://127.0.0.1:1/0"

    said, code = ask("redis")

    assert said.startswith("BAD  Redis does not answer: ")
    assert code == 1


@pytest.mark.parametrize("check", ["database", "migrations", "workers", "jobs", "meaning"])
def test_doctor_without_database(check, django_db_blocker, monkeypatch, settings):
    settings.SEMANTIC_MODEL = "gulls"
    with django_db_blocker.unblock():
        connection.close()
        monkeypatch.setitem(connection.settings_dict, "NAME", "there_is_no_such_database")

        said, code = ask(check)

        connection.close()
    assert said.startswith("BAD  ")
    assert code == 1


def test_doctor_names_trained_parts_that_are_missing(settings, tmp_path):
    settings.CLAIM_WEIGHTS = tmp_path

    names = ", ".join(FILES)
    said = f"ok   Trained parts that are missing, so that rules alone do their work: {names}.\n"
    assert ask("weights") == (said, 0)


def test_doctor_with_a_weight_file_nobody_vouches_for(settings, tmp_path):
    settings.CLAIM_WEIGHTS = tmp_path
    (tmp_path / "tagger.npz").write_bytes(b"numbers")

    said, code = ask("weights")

    assert (
        said.startswith(f"BAD  No article can be read: {tmp_path}/tagger.npz has no"),
        code,
    ) == (
        True,
        1,
    )


def test_doctor_names_the_model_without_vectors(db, settings):
    settings.SEMANTIC_MODEL = "gulls"

    said, code = ask("meaning")

    told = "The archive has no vectors of gulls: run `manage.py index_archive --meaning`."
    assert (said, code) == (f"BAD  {told}\n", 1)
