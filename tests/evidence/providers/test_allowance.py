"""Never more than so many requests in any so many seconds, whoever asks."""

from concurrent.futures import ThreadPoolExecutor
from uuid import uuid4

import pytest

from factcheck.evidence.providers.allowance import Allowance


def at_once(allowance: Allowance, times: int) -> list[float]:
    with ThreadPoolExecutor(8) as threads:
        return list(threads.map(lambda _: allowance.take(), range(times)))


def test_take_at_once_gives_exactly_what_there_is():
    waits = at_once(Allowance(str(uuid4()), 7, 60), 40)

    assert waits.count(0) == 7
    assert all(59 < wait <= 60.001 for wait in waits if wait)


def test_take_is_by_host_whatever_else_asks_there():
    host = str(uuid4())

    first = [Allowance(host, 3, 60).take() for _ in range(3)]
    other, slower = Allowance(host, 4, 60).take(), Allowance(host, 1, 60).take()

    assert first == [0, 0, 0]
    assert other == 0
    assert slower > 59


def test_take_waits_only_until_the_oldest_is_out_of_the_window():
    allowance = Allowance(str(uuid4()), 1, 1)

    assert allowance.take() == 0
    assert 0 < allowance.take() <= 1.001


@pytest.mark.parametrize(
    ("requests", "per_seconds", "granted", "longest"), [(7, 60, 3, 60), (1, 5, 1, 10), (3, 9, 1, 9)]
)
def test_take_without_redis_is_this_workers_share(
    settings, requests, per_seconds, granted, longest
):
    settings.REDIS_URL = ""
    settings.WORKER_PROCESSES = 2

    waits = at_once(Allowance(str(uuid4()), requests, per_seconds), 20)

    assert waits.count(0) == granted
    assert longest - 1 < max(waits) <= longest
