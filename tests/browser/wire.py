"""A wire between browser and server that can be cut, and mended."""

import socket
import threading
from contextlib import suppress
from urllib.parse import urlsplit


class Wire:
    """Carries every connection on; `cut` breaks those there are and refuses new ones."""

    def __init__(self, url: str) -> None:
        parts = urlsplit(url)
        self.there = (parts.hostname or "", parts.port or 80)
        self.open: list[socket.socket] = []
        self.port = 0
        self.mend()

    @property
    def url(self) -> str:
        return f"http://localhost:{self.port}"

    def mend(self) -> None:
        self.gate = socket.create_server(("127.0.0.1", self.port), reuse_port=False)
        self.port = self.gate.getsockname()[1]
        threading.Thread(target=self._let_in, args=(self.gate,), daemon=True).start()

    def cut(self) -> None:
        for one in (self.gate, *self.open):
            with suppress(OSError):
                one.shutdown(socket.SHUT_RDWR)
            one.close()
        self.open.clear()

    def _let_in(self, gate: socket.socket) -> None:
        with suppress(OSError):  # it was cut
            while True:
                here, _who = gate.accept()
                there = socket.create_connection(self.there)
                self.open += (here, there)
                for ends in ((here, there), (there, here)):
                    threading.Thread(target=carry, args=ends, daemon=True).start()


def carry(one: socket.socket, other: socket.socket) -> None:
    """Everything that comes in at one end, until either is closed; then this end is too."""
    with one, suppress(OSError):
        while data := one.recv(65536):
            other.sendall(data)
        other.shutdown(socket.SHUT_WR)
