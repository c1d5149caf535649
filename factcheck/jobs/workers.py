"""Each worker's heartbeat, and its hold on the database.

It beats when a message is consumed and while a job is worked on, not by a clock of its own: a
worker may live on and yet have stopped consuming after Redis was away.
"""

import time
from typing import Any

from celery.signals import task_postrun, task_prerun, worker_ready, worker_shutdown
from django.db import close_old_connections, connection
from django.db.models.functions import Now

from factcheck.jobs.models import Worker

ENOUGH = 2.0  # seconds between two beats of one process


class Heart:
    """The heart of the worker this process belongs to, if it belongs to one."""

    def __init__(self) -> None:
        self.worker: str | None = None
        self._next = 0.0

    def beat(self) -> None:
        """Note that the worker is alive, unless that was noted a moment ago."""
        if self.worker is None or time.monotonic() < self._next:
            return
        self._next = time.monotonic() + ENOUGH
        if not Worker.objects.filter(pk=self.worker).update(seen_at=Now()):
            start(self.worker)


heart = Heart()


def start(name: str) -> None:
    """Note that a worker has started."""
    now = {"started_at": Now(), "seen_at": Now()}
    Worker.objects.update_or_create(name=name, defaults=now)


@task_prerun.connect
@task_postrun.connect
def let_go_of_lost_connections(sender: Any, **_facts: object) -> None:
    """As between two requests: one that broke or grew old is closed, any other serves again."""
    if not sender.request.is_eager:  # then it is the caller's
        close_old_connections()


@worker_ready.connect
def note_start(sender: Any, **_facts: object) -> None:
    """Called in the worker's parent process, which keeps no database connection."""
    start(sender.hostname)
    connection.close()


@worker_shutdown.connect
def note_end(sender: Any, **_facts: object) -> None:
    """A worker that was stopped is not one that fell silent."""
    Worker.objects.filter(pk=sender.hostname).delete()
    connection.close()
