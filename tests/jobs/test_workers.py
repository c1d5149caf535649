import pytest
from celery.signals import worker_ready, worker_shutdown

from factcheck.jobs import workers  # noqa: F401 (it listens)
from factcheck.jobs.models import Worker

pytestmark = pytest.mark.django_db(transaction=True)


class Sender:
    """What Celery sends these signals from, as far as we look at it."""

    hostname = "celery@here"


def test_a_worker_has_a_row_from_start_to_stop():
    worker = Sender()

    worker_ready.send(sender=worker)
    started = [row.name for row in Worker.objects.all()]
    worker_shutdown.send(sender=worker)

    assert (started, Worker.objects.count()) == (["celery@here"], 0)
