"""What runs: web, worker, beat, migrate. The same for docker-compose.yml and the supervisor.

Every process that one of them forks asks the kernel to end it together with its parent, so a
killed one leaves nothing behind.
"""

import multiprocessing
import os
import subprocess
import sys
from collections.abc import Callable, Mapping
from importlib import import_module
from pathlib import Path

from factcheck.ops.children import die_with_parent

ROOT = Path(__file__).resolve().parents[2]
MANAGE = (sys.executable, str(ROOT / "manage.py"))


def web() -> None:
    """Serve pages and API with Granian."""
    # Only this process needs the web server.
    from granian import Granian
    from granian.constants import Interfaces
    from granian.log import LogLevels

    server = Granian(
        "factcheck.wsgi:application",
        address=os.environ.get("HOST", "127.0.0.1"),
        port=int(os.environ.get("PORT", "8000")),
        interface=Interfaces.WSGI,
        workers=int(os.environ.get("WEB_PROCESSES", "1")),
        blocking_threads=int(os.environ.get("WEB_THREADS", "8")),
        websockets=False,
        log_level=LogLevels.warning,
        respawn_failed_workers=True,
        workers_kill_timeout=2,
    )
    server.serve(target_loader=load_application)


def load_application(target: str) -> Callable[..., object]:
    """Called in each of Granian's own processes."""
    if parent := multiprocessing.parent_process():
        die_with_parent(parent.pid or 1)
    module, _, name = target.partition(":")
    application: Callable[..., object] = getattr(import_module(module), name)
    return application


def worker() -> None:
    """Run jobs: one Celery parent and a few forked children."""
    _check_nothing()
    # Only this process needs Celery's worker.
    from celery.signals import worker_process_init

    from factcheck.celery import app

    parent = os.getpid()

    # Celery calls with keywords of its own.
    def bind_to_parent(**_facts: object) -> None:
        die_with_parent(parent)

    worker_process_init.connect(bind_to_parent, weak=False)
    concurrency = os.environ.get("WORKER_PROCESSES", "2")
    app.worker_main(
        [
            "worker",
            "--pool=prefork",
            f"--concurrency={concurrency}",
            f"--loglevel={_log_level()}",
            "--without-gossip",
            "--without-mingle",
        ]
    )


def beat() -> None:
    """Send the timed wake-up calls. The clock lives in memory: a call may come twice or late."""
    _check_nothing()
    # Only this process needs Celery's clock.
    from factcheck.celery import app

    app.start(argv=["beat", "-S", "celery.beat:Scheduler", "--pidfile=", f"-l{_log_level()}"])


def migrate() -> int:
    """Bring the tables up to date, as their owner if one is named."""
    return subprocess.run(  # noqa: S603 (our own words)
        [*MANAGE, "migrate", "--noinput", "--verbosity=1"],
        env=as_owner(os.environ),
        check=False,
    ).returncode


def as_owner(env: Mapping[str, str]) -> dict[str, str]:
    """The environment in which the tables' owner speaks to the database."""
    owner = env.get("DATABASE_OWNER_URL", "")
    return {**env, **({"DATABASE_URL": owner} if owner else {})}


def _check_nothing() -> None:
    """Celery would load every page to check it, and tell nobody what it found."""
    os.environ.setdefault("CELERY_SKIP_CHECKS", "1")


def _log_level() -> str:
    return os.environ.get("LOG_LEVEL", "WARNING")


PROCESSES: dict[str, Callable[[], int | None]] = {
    "web": web,
    "worker": worker,
    "beat": beat,
    "migrate": migrate,
}
