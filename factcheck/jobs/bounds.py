"""Work that ends on time."""

import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType


class TooLong(KeyboardInterrupt):
    """The deadline has come.

    No Exception, so that no handler takes it for a failed provider; a KeyboardInterrupt, because
    psycopg then cancels the query that is running and leaves the connection in order.
    """


@contextmanager
def bounded(seconds: float) -> Iterator[None]:
    """Raise TooLong inside the block when the time is over.

    Only a main thread can be interrupted; Celery's children work in theirs. Elsewhere the
    lease alone ends the job (see renewal).
    """
    if threading.current_thread() is not threading.main_thread():
        yield
        return

    def ring(_signal: int, _frame: FrameType | None) -> None:
        raise TooLong

    before = signal.signal(signal.SIGALRM, ring)
    signal.setitimer(signal.ITIMER_REAL, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)
