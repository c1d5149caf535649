"""Early pytest plugin: a PostgreSQL and a Redis for the run, before any setting is read.

Loaded with `-p tests.services`. DATABASE_URL and REDIS_URL, if given, are used instead.

Whoever forbids Python to keep what it compiled, as many images do, is not heard: a run starts some
forty processes, and each would compile the project anew, and the tests as well.
"""

import atexit
import os
import shutil
import sys
import tempfile
from pathlib import Path

from factcheck.ops.embedded import Servers


def start() -> None:
    """Start what is missing. Under xdist the first process does; the workers inherit its words."""
    home = Path(tempfile.mkdtemp(prefix="factcheck-test-"))
    servers = Servers.planned(
        home,
        database_url=os.environ.get("DATABASE_URL", ""),
        redis_url=os.environ.get("REDIS_URL", ""),
        careless=True,
    )

    def stop(owner: int = os.getpid()) -> None:
        if os.getpid() == owner:
            servers.stop()
            shutil.rmtree(home, ignore_errors=True)

    atexit.register(stop)
    servers.start()
    os.environ |= {
        "DATABASE_URL": servers.database_url,
        "REDIS_URL": servers.redis_url,
        "FACTCHECK_HOME": str(home),
        "SECRET_KEY": "only-for-tests-and-long-enough-to-please-the-checks-0123456789",
        "SITE_URL": "http://testserver",
        "ALLOWED_HOSTS": "testserver,127.0.0.1,localhost",
        "EMAIL_URL": "memorymail://",
        "DJANGO_SETTINGS_MODULE": "factcheck.settings",
    }


def own_redis_databases(worker: str) -> None:
    """Each xdist worker has a pair of Redis databases: one for counts, one for Celery."""
    number = 2 * (int(worker.removeprefix("gw")) + 1)
    given = os.environ["REDIS_URL"]
    if given.startswith("unix:"):
        os.environ["REDIS_URL"] = f"{given.partition('?')[0]}?db={number}"
    else:
        scheme, _, rest = given.partition("://")
        os.environ["REDIS_URL"] = f"{scheme}://{rest.partition('/')[0]}/{number}"


os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
sys.dont_write_bytecode = False
if worker := os.environ.get("PYTEST_XDIST_WORKER"):
    own_redis_databases(worker)
else:
    start()
