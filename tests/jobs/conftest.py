"""The wake-up calls that were sent, and the effects that were written."""

import base64
import json

import pytest
from celery import current_app

from factcheck.jobs.wake import workers
from factcheck.people.models import Entry
from tests.jobs import handlers  # noqa: F401 (registers them)


class Calls:
    """The calls that wait in Redis for a worker."""

    def __init__(self, client):
        self.client = client

    def take(self):
        """The ids of the jobs that were called, in order; afterwards there are none."""
        messages = [json.loads(one) for one in reversed(self.client.lrange("celery", 0, -1))]
        self.client.delete("celery")
        return [json.loads(base64.b64decode(one["body"]))[0][0] for one in messages]


@pytest.fixture
def calls(monkeypatch):
    monkeypatch.setattr(workers, "_quiet_until", 0.0)
    with current_app.connection_for_write() as connection:
        calls = Calls(connection.default_channel.client)
        calls.take()
        yield calls
        calls.take()


@pytest.fixture
def effects(db):
    """The jobs that had their effect, one for each time."""
    return lambda: list(
        Entry.objects.filter(action="test.effect")
        .order_by("id")
        .values_list("subject_id", flat=True)
    )
