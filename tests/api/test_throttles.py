"""How often a key may ask, with Redis and without."""

import pytest
import time_machine

from factcheck.people import counting
from tests.api.conftest import Api, key_of

pytestmark = pytest.mark.django_db


@pytest.fixture
def noon():
    """The clock stands at 20 seconds past noon."""
    with time_machine.travel("2025-03-04T12:00:20Z", tick=False):
        yield


@pytest.fixture(params=["redis://127.0.0.1:9/0", ""])
def redis_away(request, settings):
    """Nobody listens where Redis should be, or there is none at all."""
    settings.REDIS_URL = request.param
    counting.counter.cache_clear()
    yield
    counting.counter.cache_clear()


def asked_three_times(api):
    return [api.get("articles/") for _ in range(3)]


def test_a_key_is_told_where_it_stands(api, noon, settings):
    settings.API_REQUESTS_PER_MINUTE = 2

    first, second, third = asked_three_times(api)

    assert [first.status_code, second.status_code, third.status_code] == [200, 200, 429]
    assert (first["RateLimit-Limit"], first["RateLimit-Remaining"], first["RateLimit-Reset"]) == (
        "2",
        "1",
        "40",
    )
    assert (third["RateLimit-Remaining"], third["Retry-After"]) == ("0", "40")
    assert third["Content-Type"] == "application/problem+json"


def test_another_key_has_its_own_count(api, partner, noon, settings):
    settings.API_REQUESTS_PER_MINUTE = 2
    asked_three_times(api)

    assert Api(key_of(partner)).get("articles/").status_code == 200


def test_the_next_minute_starts_anew(api, settings):
    settings.API_REQUESTS_PER_MINUTE = 2
    with time_machine.travel("2025-03-04T12:01:20Z", tick=False):
        asked_three_times(api)
    with time_machine.travel("2025-03-04T12:02:00Z", tick=False):
        assert api.get("articles/").status_code == 200


def test_without_redis_the_next_minute_starts_anew_too(redis_away, api, settings):
    settings.API_REQUESTS_PER_MINUTE = 2
    with time_machine.travel("2025-03-04T12:01:20Z", tick=False):
        asked_three_times(api)
    with time_machine.travel("2025-03-04T12:02:00Z", tick=False):
        assert api.get("articles/")["RateLimit-Remaining"] == "1"


def test_without_redis_this_process_counts(redis_away, api, noon, settings):
    settings.API_REQUESTS_PER_MINUTE = 2

    assert [answer.status_code for answer in asked_three_times(api)] == [200, 200, 429]
