"""One process that starts everything, watches over it and stops it again."""

import os
import signal
import sys
import time
from contextlib import suppress
from dataclasses import dataclass, field
from types import FrameType

from factcheck.ops.address import Address, free_address, wished_address
from factcheck.ops.children import CannotStart, Child, Recipe, tail, wait_until
from factcheck.ops.embedded import Servers
from factcheck.ops.house import House
from factcheck.ops.processes import MANAGE, ROOT, as_owner
from factcheck.ops.watch import Watched
from factcheck.ops.whereabouts import Services, forget_services, record_services

STOP_SIGNALS = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)
TICK = 0.2


class Stopped(BaseException):
    """Somebody asked us to stop. Not an error, so nothing on the way may swallow it."""


@dataclass
class Supervisor:
    house: House
    address: Address
    servers: Servers
    watched: list[Watched] = field(default_factory=list)
    errands: list[Child] = field(default_factory=list)

    @classmethod
    def prepare(cls, house: House, *, loopback_only: bool) -> "Supervisor":
        wished = wished_address()
        if loopback_only:
            wished = Address("127.0.0.1", wished.port)
        address = free_address(wished)
        if address != wished:
            say(f"Port {wished.port} is taken, so this one is at {address.port}.")
        servers = Servers.planned(
            house.home,
            database_url=os.environ.get("DATABASE_URL", ""),
            redis_url=os.environ.get("REDIS_URL", ""),
        )
        return cls(house, address, servers)

    def start(self) -> None:
        """Everything up to the first served page. Raises CannotStart."""
        self.house.ensure_secret_key()
        # What browsers are sent is compressed while the database starts, which it needs none of.
        gathering = self.manage_in_background(
            "collectstatic", "--clear", "--noinput", "--verbosity=0"
        )
        self._start_servers()
        self._finish(gathering)
        record_services(self.house.home, self._services())
        # The web server needs as long to load its code as the migrations take: both at once.
        web = self._watch("web")
        say("Bringing the tables up to date …")
        self.manage("migrate", "--noinput", "--verbosity=0", env=as_owner(self.environment))
        wait_until(self.address.answers, web.child, within=60, log=self.house.log("web"), every=0.1)

    def start_workers(self) -> None:
        self._watch("worker")
        self._watch("beat")

    def look_after(self) -> None:
        for watched in self.watched:
            watched.look_after(time.monotonic())

    def stop(self) -> None:
        """Web first, so that nobody is promised anything; the truth last. At most 5 s in all.

        Celery alone needs about two: its parent looks that often whether the pool is empty.
        """
        for errand in self.errands:
            errand.stop(signal.SIGTERM, within=0.3)
        by_name = {watched.name: watched.child for watched in self.watched}
        if web := by_name.get("web"):
            web.stop(signal.SIGTERM, within=0.6)
        crew = [child for name in ("worker", "beat") if (child := by_name.get(name))]
        for child in crew:
            child.ask(signal.SIGTERM)
        limit = time.monotonic() + 2.3
        for child in crew:
            child.end(within=max(0.0, limit - time.monotonic()))
        self.servers.stop()
        forget_services(self.house.home)

    def manage(self, *words: str, env: dict[str, str] | None = None) -> str:
        """Run one management command to its end and return what it printed."""
        self.house.log(words[0]).unlink(missing_ok=True)
        return self._finish(self.manage_in_background(*words, env=env))

    def _finish(self, errand: Child) -> str:
        log = self.house.log(errand.name)
        while errand.alive:
            time.sleep(0.02)
        if errand.process.returncode:
            raise CannotStart(f"`manage.py {errand.name}` failed. The end of {log}:\n{tail(log)}")
        return log.read_text()

    def manage_in_background(
        self, *words: str, log: str = "", env: dict[str, str] | None = None
    ) -> Child:
        recipe = Recipe(
            command=[*MANAGE, *words],
            log=self.house.log(log or words[0]),
            cwd=ROOT,
            env=env or self.environment,
        )
        errand = Child.spawn(words[0], recipe)
        self.errands.append(errand)
        return errand

    @property
    def environment(self) -> dict[str, str]:
        """What every child is told. What the caller set stays."""
        url = self.address.url
        return {
            **os.environ,
            "PATH": os.environ.get("PATH", os.defpath),
            "PYTHONUNBUFFERED": "1",
            "DATABASE_URL": self.servers.database_url,
            "REDIS_URL": self.servers.redis_url,
            "FACTCHECK_HOME": str(self.house.home),
            "STATIC_ROOT": str(self.house.static),
            "HOST": self.address.host,
            "PORT": str(self.address.port),
            "SITE_URL": os.environ.get("SITE_URL") or url,
        }

    def _services(self) -> Services:
        return Services(
            database_url=self.servers.database_url,
            redis_url=self.servers.redis_url,
            url=self.address.url,
            pid=os.getpid(),
            sockets=str(self.servers.sockets or ""),
        )

    def _start_servers(self) -> None:
        postgres, redis = self.servers.postgres, self.servers.redis
        if redis:
            self.watched.append(Watched.begin("Redis", redis.start, say))
        if postgres:
            say("Making a database …" if postgres.is_new else "Starting the database …")
            self.watched.append(Watched.begin("PostgreSQL", postgres.start, say))

    def _watch(self, name: str) -> Watched:
        recipe = Recipe(
            command=[sys.executable, "-m", "factcheck.ops", "run", name],
            log=self.house.log(name),
            cwd=ROOT,
            env=self.environment,
        )
        watched = Watched.begin(name, lambda: Child.spawn(name, recipe), say)
        self.watched.append(watched)
        return watched


def say(words: str) -> None:
    """A closed terminal is no reason to fall over."""
    with suppress(OSError):
        print(words, flush=True)


def raise_stopped(_number: int, _frame: FrameType | None) -> None:
    ignore_stop_signals()
    raise Stopped


def listen_for_stop_signals() -> None:
    for number in STOP_SIGNALS:
        # nohup's wish is kept. Ctrl-C is heard even if a shell script started us in the background.
        if number != signal.SIGHUP or signal.getsignal(number) != signal.SIG_IGN:
            signal.signal(number, raise_stopped)


def ignore_stop_signals() -> None:
    for number in STOP_SIGNALS:
        signal.signal(number, signal.SIG_IGN)
