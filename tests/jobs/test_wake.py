import time

import pytest
from celery import current_app

from factcheck.jobs.wake import Waker
from factcheck.people.ids import uuid7


@pytest.fixture
def nowhere(monkeypatch, tmp_path):
    monkeypatch.setattr(current_app.conf, "broker_url", f"redis+socket://{tmp_path}/none")


def test_wake_sends_each_id(calls):
    ids = [uuid7(), uuid7()]

    assert Waker().wake(ids)
    assert calls.take() == [str(job_id) for job_id in ids]


def test_wake_without_redis_is_counted(nowhere):
    waker = Waker()

    assert not waker.wake([uuid7()])
    assert waker.failures == 1


def test_wake_without_redis_does_not_try_again_at_once(nowhere):
    waker = Waker()

    for _page in range(100):
        waker.wake([uuid7()])

    assert waker.failures == 1


def test_wake_after_a_while_tries_again(nowhere, monkeypatch):
    waker = Waker()
    waker.wake([uuid7()])
    monkeypatch.setattr(waker, "_quiet_until", time.monotonic())

    waker.wake([uuid7()])

    assert waker.failures == 2
