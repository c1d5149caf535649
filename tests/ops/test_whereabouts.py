import os
import stat

import pytest

from factcheck.ops.whereabouts import (
    Services,
    broker_url,
    forget_services,
    record_services,
    recorded_services,
    running_services,
)


@pytest.fixture
def services():
    return Services(
        database_url="postgresql://factcheck@/factcheck?host=/run/fc",
        redis_url="unix:///run/fc/redis.sock?db=0",
        url="http://127.0.0.1:8000",
        pid=os.getpid(),
    )


def test_recorded_services_can_be_read_by_their_owner_alone(tmp_path, services):
    record_services(tmp_path, services)

    assert recorded_services(tmp_path) == services
    assert stat.S_IMODE((tmp_path / "services.json").stat().st_mode) == 0o600


def test_running_services_with_a_stranger_under_the_old_number(tmp_path, services):
    # The test run lives, but is no supervisor.
    record_services(tmp_path, services)

    assert running_services(tmp_path) is None


@pytest.mark.parametrize("text", ["", "[]", "{", '{"pid": 1}', '{"colour": "red"}'])
def test_running_services_with_a_broken_file(tmp_path, text):
    (tmp_path / "services.json").write_text(text)

    assert running_services(tmp_path) is None


def test_running_services_in_an_empty_folder(tmp_path):
    forget_services(tmp_path)

    assert running_services(tmp_path) is None


@pytest.mark.parametrize(
    ("redis", "broker"),
    [
        ("redis://redis:6379/0", "redis://redis:6379/1"),
        ("redis://:secret@redis", "redis://:secret@redis/1"),
        ("rediss://redis:6380/4?ssl_cert_reqs=none", "rediss://redis:6380/5?ssl_cert_reqs=none"),
        ("unix:///run/fc/redis.sock?db=2", "redis+socket:///run/fc/redis.sock?virtual_host=3"),
        ("unix:///run/fc/redis.sock", "redis+socket:///run/fc/redis.sock?virtual_host=1"),
    ],
)
def test_broker_url_is_one_database_further(redis, broker):
    assert broker_url(redis) == broker
