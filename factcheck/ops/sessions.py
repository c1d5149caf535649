"""From the first word on the terminal to the last: `demo`, `run` and `stop`."""

import json
import os
import signal
import time
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from factcheck.ops.children import CannotStart, Child
from factcheck.ops.house import House, home_from_environment
from factcheck.ops.supervisor import (
    TICK,
    Stopped,
    Supervisor,
    ignore_stop_signals,
    listen_for_stop_signals,
    say,
)
from factcheck.ops.whereabouts import running_services


def demo() -> int:
    """Everything with people, desks and sample articles, on this machine alone."""
    return _session(with_samples=True)


def run() -> int:
    """Everything, empty, with a link to create the first account."""
    return _session(with_samples=False)


def stop() -> int:
    """Ask the supervisor of this data folder to stop and wait until it has."""
    services = running_services(home_from_environment())
    if services is None:
        say("Nothing runs here.")
        return 0
    os.kill(services.pid, signal.SIGTERM)
    limit = time.monotonic() + 10
    while running_services(home_from_environment()):
        if time.monotonic() > limit:
            say(f"Process {services.pid} does not stop.")
            return 1
        time.sleep(TICK)
    say("Stopped.")
    return 0


def reset() -> int:
    """Delete what earlier sessions left in the data folder, once nothing runs there."""
    if stop():
        return 1
    try:
        with closing(House.enter(home_from_environment())) as house:
            house.empty()
    except CannotStart as reason:
        say(str(reason))
        return 1
    say(f"{house.home} is empty. A database given by DATABASE_URL is never touched.")
    return 0


def _session(*, with_samples: bool) -> int:
    began = time.monotonic()
    listen_for_stop_signals()
    supervisor = None
    try:
        house = House.enter(home_from_environment())
        supervisor = Supervisor.prepare(house, loopback_only=with_samples)
        supervisor.start()
        say(f"\nThe first page is served after {time.monotonic() - began:.1f} s:")
        say(f"  {supervisor.address.url}\n")
        supervisor.start_workers()  # they load their code while people and samples are made
        _greet(supervisor, with_samples=with_samples)
        say("Press Ctrl-C to stop.")
        progress = Progress.begin(supervisor) if with_samples else None
        while True:
            time.sleep(TICK)
            supervisor.look_after()
            if progress:
                progress.report()
    except CannotStart as reason:
        say(str(reason))
        return 1
    except Stopped:
        return 0
    finally:
        ignore_stop_signals()
        if supervisor:
            _stop(supervisor)


def _stop(supervisor: Supervisor) -> None:
    began = time.monotonic()
    say("\nStopping …")
    supervisor.stop()
    say(f"Stopped after {time.monotonic() - began:.1f} s; data stays in {supervisor.house.home}.")


def _greet(supervisor: Supervisor, *, with_samples: bool) -> None:
    if with_samples:
        path = supervisor.house.home / "demo.json"
        supervisor.manage("samples", "--demo-json", str(path), "--url", supervisor.address.url)
        say(logins(path))
    else:
        say(supervisor.manage("first_account"))


def logins(path: Path) -> str:
    """The people of demo.json as lines for the terminal."""
    told = json.loads(path.read_text())
    width = max(len(user["username"]) for user in told["users"])
    lines = [
        f"  {user['username']:<{width}}  {user['password']}  ({user['role']})"
        for user in told["users"]
    ]
    return "\n".join(
        ["Sign in as", *lines, f"API key  {told['api_key']}", f"The same is in {path}.", ""]
    )


@dataclass
class Progress:
    """Relays what `manage.py samples --progress` says until the last sample is done."""

    log: Path
    child: Child
    told: int = 0

    @classmethod
    def begin(cls, supervisor: Supervisor) -> "Progress":
        log = supervisor.house.log("samples-progress")
        log.unlink(missing_ok=True)
        return cls(log, supervisor.manage_in_background("samples", "--progress", log=log.stem))

    def report(self) -> None:
        lines = self.log.read_text(errors="replace").splitlines(keepends=True)
        for line in lines[self.told :]:
            if line.endswith("\n"):
                say(line.rstrip())
                self.told += 1
