"""Jobs of the tests, known to the real workers too. An effect is one entry of the trail."""

import os
import signal
import threading
from datetime import timedelta

from django.db import connection
from django.db.models.functions import Now

from factcheck.jobs import lease
from factcheck.jobs.errors import GiveUp, TryAgain
from factcheck.jobs.models import Job
from factcheck.jobs.registry import handles
from factcheck.people.models import Membership
from factcheck.people.trail import record


def effect(job):
    return lambda: record("test.effect", job, by=None)


@handles("test_plain")
def plain(job):
    return effect(job)


@handles("test_child_dies")
def child_dies(job):
    """The first attempt takes the process that works on it along."""
    if job.attempts == 1:
        os.kill(os.getpid(), signal.SIGKILL)
    return effect(job)


@handles("test_worker_dies")
def worker_dies(job):
    """The first attempt takes the whole worker along, parent and children."""
    if job.attempts == 1:
        os.killpg(os.getpgrp(), signal.SIGKILL)
    return effect(job)


@handles("test_poison")
def poison(job):
    raise RuntimeError("this never works")


@handles("test_breaks_settling")
def breaks_settling(job):
    def settle():
        record("test.effect", job, by=None)
        raise RuntimeError("half-way through")

    return settle


@handles("test_busy_provider")
def busy_provider(job):
    raise TryAgain("The provider asks for patience.", after=30)


@handles("test_hopeless", on_dead=lambda job: record("test.told", job, by=None))
def hopeless(job):
    raise GiveUp("There is nothing to read.")


@handles("test_revived", on_retry=lambda job: record("test.told_again", job, by=None))
def revived(job):
    return effect(job)


def refuse_to_hear(job):
    record("test.told", job, by=None)
    raise RuntimeError("nobody listens")


@handles("test_unheard", on_dead=refuse_to_hear)
def unheard(job):
    raise GiveUp("There is nothing to read.")


@handles("test_endless", deadline=1)
def endless(job):
    threading.Event().wait(20)
    return effect(job)


@handles("test_endless_query", deadline=1)
def endless_query(job):
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_sleep(20)")
    return effect(job)


@handles("test_robbed")
def robbed(job):
    """While it gathers, somebody else takes the job."""
    Job.objects.filter(pk=job.pk).update(lease_until=Now() - timedelta(seconds=1))
    lease.take(job.pk, deadline=60)
    return effect(job)


def point_nowhere(job):
    """Accepted now, refused when the transaction ends."""
    Membership.objects.create(user_id=job.pk, desk_id=job.pk, role="editor")


@handles("test_unburiable", on_dead=point_nowhere)
def unburiable(job):
    return effect(job)
