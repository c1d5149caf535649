"""The address the pages are served at: free, or the next one that is."""

import errno
import http.client
import os
import socket
from dataclasses import dataclass
from http import HTTPStatus
from urllib.parse import urlsplit

from factcheck.ops.children import CannotStart

TRIES = 50
EVERYWHERE = ("0.0.0.0", "::")  # noqa: S104 (compared with, not bound to)


@dataclass(frozen=True)
class Address:
    host: str
    port: int

    @property
    def reachable_host(self) -> str:
        return "127.0.0.1" if self.host in EVERYWHERE else self.host

    @property
    def url(self) -> str:
        host = self.reachable_host
        return f"http://{f'[{host}]' if ':' in host else host}:{self.port}"

    def answers(self, path: str = "/livez") -> bool:
        """Whether the web server there says all is well. Asked under the name it is known by."""
        site = urlsplit(os.environ.get("SITE_URL") or self.url)
        headers = {"Host": site.netloc, "X-Forwarded-Proto": site.scheme}
        connection = http.client.HTTPConnection(self.reachable_host, self.port, timeout=5)
        try:
            connection.request("GET", path, headers=headers)
            return connection.getresponse().status == HTTPStatus.OK
        except (OSError, http.client.HTTPException):
            return False
        finally:
            connection.close()


def wished_address() -> Address:
    port = os.environ.get("PORT") or "8000"
    if not port.isdecimal() or not 0 < int(port) < 65536:  # noqa: PLR2004 (ports end there)
        raise CannotStart(f"PORT must be a number from 1 to 65535, not {port!r}.")
    return Address(os.environ.get("HOST") or "127.0.0.1", int(port))


def free_address(wished: Address) -> Address:
    """The wished address, or the same host with the next free port."""
    for port in range(wished.port, min(wished.port + TRIES, 65536)):
        if _is_free(wished.host, port):
            return Address(wished.host, port)
    raise CannotStart(f"No free port from {wished.port} on. Set PORT to another number.")


def _is_free(host: str, port: int) -> bool:
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    with socket.socket(family) as probe:
        # As the server does: a port whose old connections linger is free.
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((host, port))
            probe.listen(1)
        except OSError as reason:
            if reason.errno in (errno.EADDRINUSE, errno.EACCES):
                return False
            raise CannotStart(f"Cannot listen on {host}: {reason.strerror}. Set HOST.") from None
        return True
