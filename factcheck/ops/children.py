"""Child processes that never outlive their parent. Free of Django."""

import ctypes
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path

PR_SET_PDEATHSIG = 1
NOBODY = 65534


class CannotStart(Exception):
    """The message is a plain sentence for the person at the terminal."""


def die_with_parent(parent: int, number: int = signal.SIGKILL) -> None:
    """Ask the kernel to signal this process when the thread that forked it ends.

    Linux only; elsewhere a killed supervisor leaves its children to their own devices.
    """
    if sys.platform != "linux":
        return
    ctypes.CDLL(None, use_errno=True).prctl(PR_SET_PDEATHSIG, int(number), 0, 0, 0)
    # The parent may have died between the fork and this line.
    if os.getppid() != parent:
        os._exit(1)


def _before_exec(number: int) -> Callable[[], None]:
    parent = os.getpid()
    return lambda: die_with_parent(parent, number)


@dataclass(frozen=True)
class Recipe:
    """How one child is started: what, where, as whom, and where its words go."""

    command: Sequence[str | Path]
    log: Path
    cwd: Path | None = None
    env: Mapping[str, str] | None = None
    uid: int | None = None
    death_signal: int = signal.SIGKILL


@dataclass
class Child:
    """One running child. Spawn from the main thread: the death signal follows the thread."""

    name: str
    process: subprocess.Popen[bytes] = field(repr=False)

    @classmethod
    def spawn(cls, name: str, recipe: Recipe) -> "Child":
        with recipe.log.open("ab") as log:
            process = subprocess.Popen(  # noqa: S603 (our own words)
                recipe.command,
                cwd=recipe.cwd,
                env=recipe.env,
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=log,
                # The terminal's Ctrl-C must reach the supervisor alone.
                start_new_session=True,
                user=recipe.uid,
                group=recipe.uid,
                extra_groups=None if recipe.uid is None else [],
                # Runs after the change of user, which would clear the death signal.
                preexec_fn=_before_exec(recipe.death_signal),  # noqa: PLW1509
            )
        return cls(name, process)

    @property
    def pid(self) -> int:
        return self.process.pid

    @property
    def alive(self) -> bool:
        return self.process.poll() is None

    @property
    def how_it_ended(self) -> str:
        code = self.process.poll()
        if code is None:
            return "still running"
        return f"signal {-code}" if code < 0 else f"exit code {code}"

    def ask(self, number: int) -> None:
        self.process.send_signal(number)

    def end(self, *, within: float) -> bool:
        """Give one that was asked some time, then kill its process group. True if it obeyed."""
        try:
            self.process.wait(within)
        except subprocess.TimeoutExpired:
            polite = False
        else:
            polite = True
        self.end_group()
        self.process.wait()
        return polite

    def stop(self, number: int, *, within: float) -> bool:
        self.ask(number)
        return self.end(within=within)

    def end_group(self) -> None:
        """Kill what is left of the child's session; none left is no error."""
        with suppress(ProcessLookupError, PermissionError):
            os.killpg(self.pid, signal.SIGKILL)


def wait_until(
    true: Callable[[], bool], child: Child, *, within: float, log: Path, every: float = 0.02
) -> None:
    """Poll until the child is ready; raise CannotStart with the end of its log otherwise."""
    limit = time.monotonic() + within
    while not true():
        if not child.alive or time.monotonic() > limit:
            raise CannotStart(f"{child.name} did not start. The end of {log}:\n{tail(log)}")
        time.sleep(every)


def tail(log: Path, lines: int = 12) -> str:
    try:
        return "\n".join(log.read_text(errors="replace").splitlines()[-lines:])
    except OSError:
        return "(no log)"
