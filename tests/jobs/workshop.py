"""Real processes on the test's database: a Redis of one's own, workers, and the clock."""

import os
import shutil
import signal
import sys
import time
from pathlib import Path
from urllib.parse import urlsplit

from django.db import connection

from factcheck.jobs.models import Worker
from factcheck.ops.children import Child, Recipe
from factcheck.ops.embedded_redis import EmbeddedRedis
from factcheck.ops.folders import socket_folder

ROOT = Path(__file__).parents[2]
CELERY = (sys.executable, "-m", "celery", "-A", "factcheck.celery")
QUIET = ("--loglevel=WARNING",)
WORKER = ("worker", "--concurrency=2", "--without-gossip", "--without-mingle", *QUIET)
BEAT = ("beat", "-S", "celery.beat:Scheduler", "--pidfile=", *QUIET)


def wait_for(question, *, within):
    """Ask until the answer is yes; how many seconds that took."""
    start = time.monotonic()
    while not question():
        assert time.monotonic() < start + within, f"not within {within} s"
        time.sleep(0.02)
    return time.monotonic() - start


class Workshop:
    """Opened with a running Redis; whatever was started is stopped at the end."""

    def __init__(self, log: Path) -> None:
        self.log = log
        self.sockets = socket_folder()
        self.redis = EmbeddedRedis(self.sockets, log)
        self.redis.start()
        self.children = []

    def start_workers(self, *names):
        """Start workers and wait until they consume."""
        for name in names:
            self._spawn(*CELERY, *WORKER, "-n", name, "-I", "tests.jobs.handlers")
        wait_for(lambda: Worker.objects.count() >= len(names), within=30)

    def start_clock(self):
        self._spawn(*CELERY, *BEAT)

    def close(self):
        for child in self.children:
            if child.alive:
                os.killpg(child.pid, signal.SIGKILL)
                child.process.wait()
        self.redis.stop(within=2)
        shutil.rmtree(self.sockets, ignore_errors=True)

    def _spawn(self, *command):
        url = urlsplit(os.environ["DATABASE_URL"])
        database = url._replace(path=f"/{connection.settings_dict['NAME']}").geturl()
        env = {**os.environ, "DATABASE_URL": database, "REDIS_URL": self.redis.url}
        env["CELERY_SKIP_CHECKS"] = "1"  # they would import every page, for nothing
        child = Child.spawn(command[3], Recipe(command, self.log, cwd=ROOT, env=env))
        self.children.append(child)
        return child
