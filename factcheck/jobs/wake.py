"""Wake the workers. A lost call costs seconds, because the sweep sends it again."""

import time
from collections.abc import Iterable
from uuid import UUID

import structlog
from celery import current_app
from kombu.exceptions import KombuError
from kombu.pools import producers

RUN = "factcheck.jobs.tasks.run_job"
QUIET = 5.0  # seconds without a call after one that failed
# A page waits for its wake-up call, so the call is given up quickly and never repeated.
IMPATIENT = {"socket_timeout": 0.5, "socket_connect_timeout": 0.5, "max_retries": 0}

logger = structlog.get_logger(__name__)


class Waker:
    """Sends job ids to the workers, and for a moment does not even try while Redis is away."""

    def __init__(self) -> None:
        self.failures = 0
        self._quiet_until = 0.0

    def wake(self, ids: Iterable[UUID]) -> bool:
        """Whether the calls were sent. Never raises for a broker that is away."""
        if time.monotonic() < self._quiet_until:
            return False
        try:
            self._send(ids)
        except (KombuError, OSError) as error:
            self.failures += 1
            self._quiet_until = time.monotonic() + QUIET
            logger.warning("wake_up_call_lost", failures=self.failures, error=str(error))
            return False
        return True

    def _send(self, ids: Iterable[UUID]) -> None:
        options = {**current_app.conf.broker_transport_options, **IMPATIENT}
        connection = current_app.connection_for_write(transport_options=options)
        with producers[connection].acquire(block=True, timeout=0.5) as producer:
            for job_id in ids:
                current_app.send_task(RUN, [str(job_id)], producer=producer, retry=False)


workers = Waker()
