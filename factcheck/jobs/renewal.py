"""Hold a job while its work runs, from a thread with a database connection of its own."""

import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager

import structlog
from django.db import DatabaseError, connection

from factcheck.jobs import lease
from factcheck.jobs.models import Job
from factcheck.jobs.workers import heart

RENEW_EVERY = 2.0  # seconds

logger = structlog.get_logger(__name__)


@contextmanager
def renewed(job: Job, *, deadline: int) -> Iterator[None]:
    """Renew the lease until the block ends or the job is lost; bury it at its deadline.

    So whoever finds a lease run out knows that the worker died and not that the work is long.
    """
    over = threading.Event()
    thread = threading.Thread(target=_renew, args=(job, deadline, over), daemon=True)
    thread.start()
    try:
        yield
    finally:
        over.set()
        thread.join()


def _renew(job: Job, deadline: int, over: threading.Event) -> None:
    end = time.monotonic() + deadline
    try:
        while not over.wait(RENEW_EVERY):
            if not _renew_once(job, deadline, is_late=time.monotonic() > end):
                return
    finally:
        connection.close()


def _renew_once(job: Job, deadline: int, *, is_late: bool) -> bool:
    """Whether to go on. A database that is away for a moment costs one renewal, not the job."""
    try:
        if is_late:
            lease.bury(job, because=lease.too_long(deadline))
            return False
        heart.beat()
        return lease.renew(job)
    except DatabaseError as error:
        logger.warning("lease_not_renewed", job=str(job.pk), error=str(error))
        connection.close()
        return True
