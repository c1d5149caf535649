import signal
from concurrent.futures import ThreadPoolExecutor
from threading import Event

import pytest

from factcheck.jobs.bounds import TooLong, bounded


def work(seconds):
    with bounded(seconds):
        return Event().wait(0.05)


def test_bounded_interrupts_what_takes_too_long():
    with pytest.raises(TooLong):
        work(0.01)


def test_bounded_leaves_no_alarm_behind():
    before = signal.getsignal(signal.SIGALRM)

    work(10)

    assert signal.getsignal(signal.SIGALRM) == before
    assert signal.getitimer(signal.ITIMER_REAL) == (0.0, 0.0)


def test_bounded_in_another_thread_interrupts_nothing():
    with ThreadPoolExecutor(1) as pool:
        assert pool.submit(work, 0.01).result() is False
