import socket
import time

import pytest
from django.db import connection


@pytest.fixture
def no_redis(settings):
    settings.REDIS_URL = "redis://127.0.0.1:1/0"


@pytest.fixture
def hanging_redis(settings, tmp_path):
    """Accepts whoever connects, and never says a word."""
    with socket.socket(socket.AF_UNIX) as listener:
        listener.bind(str(tmp_path / "redis.sock"))
        listener.listen()
        settings.REDIS_URL = f"unix://{tmp_path}/redis.sock"
        yield


@pytest.fixture
def no_database(django_db_blocker, monkeypatch):
    with django_db_blocker.unblock():
        connection.close()
        monkeypatch.setitem(connection.settings_dict, "NAME", "there_is_no_such_database")
        yield
        connection.close()


def test_livez_without_database(client, no_database):
    assert client.get("/livez").content == b"alive"


def test_readyz_with_everything(client, db):
    answer = client.get("/readyz")

    assert (answer.status_code, answer.json()) == (
        200,
        {"status": "ready", "database": "ok", "redis": "ok"},
    )
    assert answer["Cache-Control"] == ("max-age=0, no-cache, no-store, must-revalidate, private")


def test_readyz_without_redis_is_degraded(client, db, no_redis):
    answer = client.get("/readyz")

    assert (answer.status_code, answer.json()) == (
        200,
        {"status": "degraded", "database": "ok", "redis": "no answer"},
    )


def test_readyz_without_database_fails(client, no_database):
    answer = client.get("/readyz")

    assert (answer.status_code, answer.json()) == (
        503,
        {"status": "failed", "database": "no answer", "redis": "ok"},
    )


def test_readyz_with_a_redis_that_hangs_is_quick(client, db, hanging_redis):
    began = time.monotonic()
    answer = client.get("/readyz")

    assert answer.json()["status"] == "degraded"
    assert time.monotonic() - began < 1.5
