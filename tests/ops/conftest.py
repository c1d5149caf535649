import os
import shutil
import signal
import socket
import subprocess
import sys
import time
from contextlib import contextmanager, suppress
from pathlib import Path

import pytest

from factcheck.ops.whereabouts import recorded_services, running_services

ROOT = Path(__file__).resolve().parents[2]
OURS = ("DATABASE_URL", "REDIS_URL", "SITE_URL", "SECRET_KEY", "ALLOWED_HOSTS", "PORT", "HOST")


class Terminal:
    """A person's terminal: `python -m factcheck.ops …` in a data folder of its own."""

    def __init__(self, home: Path, port: int):
        self.home = home
        self.port = port
        self.env = {key: value for key, value in os.environ.items() if key not in OURS}
        self.env |= {"FACTCHECK_HOME": str(home), "PORT": str(port)}
        self.output = home.with_suffix(".out")
        self.process = None
        self.folders = {str(home)}

    def start(self, *words: str) -> None:
        with self.output.open("wb") as output:
            self.process = subprocess.Popen(
                [sys.executable, "-m", "factcheck.ops", *words],
                cwd=ROOT,
                env=self.env,
                stdout=output,
                stderr=subprocess.STDOUT,
                start_new_session=True,
            )

    def run(self, *words: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [sys.executable, "-m", "factcheck.ops", *words],
            cwd=ROOT,
            env=self.env,
            capture_output=True,
            text=True,
            timeout=30,
            check=False,
        )

    @property
    def text(self) -> str:
        return self.output.read_text()

    def wait_for(self, words: str, silent: float = 120) -> None:
        """Fails once it ended, or told nothing new for so long, as it may on a busy machine."""
        while words not in (told := self.text) and not self.ended:
            assert eventually(lambda told=told: self.text != told or self.ended, silent), told
        assert words in self.text, self.text

    @property
    def ended(self) -> bool:
        return self.process.poll() is not None

    @property
    def services(self):
        return running_services(self.home)

    def family(self) -> set[int]:
        """Every process that belongs to this data folder, however it is called."""
        mark = f"FACTCHECK_HOME={self.home}".encode()
        if services := recorded_services(self.home):
            self.folders.add(services.sockets)
        found = set()
        for process in Path("/proc").glob("[0-9]*"):
            try:
                ours = mark in (process / "environ").read_bytes().split(b"\0")
                # Redis overwrites its environment, but works in the folder of the sockets.
                cwd = str((process / "cwd").readlink())
                if ours or cwd.startswith(tuple(self.folders)):
                    found.add(int(process.name))
            except OSError:
                continue
        return found

    def named(self, word: str) -> set[int]:
        """Those of the family whose command line holds this word."""
        found = set()
        for pid in self.family():
            try:
                line = Path(f"/proc/{pid}/cmdline").read_bytes().replace(b"\0", b" ").decode()
            except OSError:
                continue
            if word in line:
                found.add(pid)
        return found


def eventually(true, within: float) -> bool:
    limit = time.monotonic() + within
    while not true():
        if time.monotonic() > limit:
            return False
        time.sleep(0.1)
    return True


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


@contextmanager
def open_terminal(folder: Path):
    """A terminal; at the end nothing that was started there is left."""
    terminal = Terminal(folder / "home", free_port())
    yield terminal
    for pid in terminal.family():
        with suppress(ProcessLookupError):
            os.kill(pid, signal.SIGKILL)
    for left in terminal.folders:
        shutil.rmtree(left, ignore_errors=True)
    if terminal.process:
        terminal.process.wait(10)


@pytest.fixture
def terminal(tmp_path):
    with open_terminal(tmp_path) as terminal:
        yield terminal
