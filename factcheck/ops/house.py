"""The data folder: one supervisor at a time, its secret, its logs. Free of Django."""

import fcntl
import os
import secrets
from dataclasses import dataclass
from pathlib import Path
from typing import IO

from factcheck.ops.children import CannotStart
from factcheck.ops.folders import private_folder, remove
from factcheck.ops.whereabouts import recorded_services, write_private

LARGE_LOG = 5_000_000
# All that is ever written here by name, so that a wrong FACTCHECK_HOME cannot cost a home folder.
CONTENTS = ("postgres", "static", "log", "secret_key", "demo.json", "services.json", "lock")


class AlreadyRunning(CannotStart):
    """Another supervisor works in this folder."""


@dataclass
class House:
    """FACTCHECK_HOME, locked until it is closed."""

    home: Path
    lock: IO[str]

    @classmethod
    def enter(cls, home: Path) -> "House":
        home = home.resolve()
        try:
            # A folder that is there already keeps its permissions: it may be somebody's /tmp.
            home.mkdir(mode=0o700, parents=True, exist_ok=True)
            (home / "lock").touch(mode=0o600)
            lock = (home / "lock").open("a")
        except OSError as reason:
            raise CannotStart(
                f"{home} cannot be used ({reason.strerror}). Set FACTCHECK_HOME to another folder."
            ) from None
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            lock.close()
            raise AlreadyRunning(_who_is_there(home)) from None
        house = cls(home, lock)
        house._tidy()
        return house

    def close(self) -> None:
        self.lock.close()

    def log(self, name: str) -> Path:
        return private_folder(self.home / "log") / f"{name}.log"

    @property
    def static(self) -> Path:
        """Where scripts and styles are gathered, compressed."""
        return private_folder(self.home / "static")

    def ensure_secret_key(self) -> None:
        kept = self.home / "secret_key"
        if not kept.is_file():
            write_private(kept, secrets.token_urlsafe(64))

    def empty(self) -> None:
        for name in CONTENTS:
            path = self.home / name
            if path.is_dir():
                remove(path)
            else:
                path.unlink(missing_ok=True)

    def _tidy(self) -> None:
        """Clear away what a supervisor that was killed could not."""
        last = recorded_services(self.home)
        sockets = Path(last.sockets) if last and last.sockets else None
        if sockets and sockets.name.startswith("factcheck-"):
            remove(sockets)
        for log in (self.home / "log").glob("*.log"):
            if log.stat().st_size > LARGE_LOG:
                log.replace(log.with_suffix(".old"))


def home_from_environment() -> Path:
    default = Path(__file__).resolve().parents[2] / "var"
    return Path(os.environ.get("FACTCHECK_HOME") or default).resolve()


def _who_is_there(home: Path) -> str:
    running = recorded_services(home)
    if running is None:
        return f"factcheck is just starting in {home}. Wait a moment, or set FACTCHECK_HOME."
    return (
        f"factcheck already runs at {running.url} (process {running.pid}). "
        "Use that one, stop it with `make stop`, or set FACTCHECK_HOME to another folder."
    )
