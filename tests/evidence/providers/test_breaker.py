"""Who fails again and again is left alone, by all workers."""

from uuid import uuid4

import pytest

from factcheck.evidence.providers.breaker import Breaker


@pytest.fixture(params=["with Redis", "without Redis"])
def breaker(request, settings) -> Breaker:
    if request.param == "without Redis":
        settings.REDIS_URL = ""
    return Breaker(uuid4())


def test_five_failures_open_the_circuit_for_a_minute(breaker):
    paused = []
    for _ in range(5):
        paused.append(breaker.paused_for())
        breaker.failed()

    assert paused == [0, 0, 0, 0, 0]
    assert 59 < breaker.paused_for() <= 60


def test_an_answer_forgets_the_failures_before(breaker):
    for _ in range(4):
        breaker.failed()
    breaker.worked()
    for _ in range(4):
        breaker.failed()

    assert breaker.paused_for() == 0


def test_after_the_pause_one_more_failure_opens_it_again(breaker):
    for _ in range(5):
        breaker.failed()
    breaker.pause(1)
    closed = breaker.paused_for()
    breaker.failed()

    assert 0 < closed <= 1
    assert 59 < breaker.paused_for() <= 60


def test_pause_is_bounded_however_long_it_is_asked_for(breaker):
    breaker.pause(10.0**9)

    assert 3_599 < breaker.paused_for() <= 3_600


def test_providers_do_not_share_a_circuit(breaker):
    breaker.pause(60)

    assert Breaker(uuid4()).paused_for() == 0
