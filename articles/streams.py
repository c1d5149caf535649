"""Connections to checked addresses only, with one clock for all that happens on them."""

import ssl
import time
from collections.abc import Iterable
from typing import Any

import httpcore

from articles.network import Connector


class Clock:
    """Counts down from `seconds`."""

    def __init__(self, seconds: float) -> None:
        self.end = time.monotonic() + seconds

    def left(self) -> float:
        """Seconds that are left; raises httpcore.ReadTimeout when there are none."""
        seconds = self.end - time.monotonic()
        if seconds <= 0:
            raise httpcore.ReadTimeout
        return seconds


class PinnedBackend(httpcore.NetworkBackend):
    """Connects to the given addresses, whatever name is asked for.

    The name still goes into the Host header and the TLS handshake.
    """

    def __init__(self, addresses: Iterable[str], connector: Connector, clock: Clock) -> None:
        self.addresses = tuple(addresses)
        self.connector = connector
        self.clock = clock

    def connect_tcp(
        self,
        host: str,  # noqa: ARG002 - the addresses of this host were checked before
        port: int,
        timeout: float | None = None,  # noqa: ARG002 - the clock decides
        local_address: str | None = None,  # noqa: ARG002 - the signature of httpcore
        socket_options: Iterable[httpcore.SOCKET_OPTION] | None = None,  # noqa: ARG002 - the same
    ) -> httpcore.NetworkStream:
        refusal: Exception = httpcore.ConnectError("no address")
        for address in self.addresses:
            try:
                stream = self.connector(address, port, self.clock.left())
            except (httpcore.ConnectError, OSError) as error:
                refusal = error
            else:
                return ClockedStream(stream, self.clock)
        raise httpcore.ConnectError(str(refusal)) from refusal


class ClockedStream(httpcore.NetworkStream):
    """A stream on which the sum of all waiting is bounded, not only each single wait."""

    def __init__(self, stream: httpcore.NetworkStream, clock: Clock) -> None:
        self.stream = stream
        self.clock = clock

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:  # noqa: ARG002
        return self.stream.read(max_bytes, timeout=self.clock.left())

    def write(self, buffer: bytes, timeout: float | None = None) -> None:  # noqa: ARG002
        self.stream.write(buffer, timeout=self.clock.left())

    def close(self) -> None:
        self.stream.close()

    def start_tls(
        self,
        ssl_context: ssl.SSLContext,
        server_hostname: str | None = None,
        timeout: float | None = None,  # noqa: ARG002
    ) -> httpcore.NetworkStream:
        try:
            left = self.clock.left()
        except httpcore.ReadTimeout:
            self.close()  # whoever asked for TLS holds no stream yet that they could close
            raise
        stream = self.stream.start_tls(ssl_context, server_hostname, timeout=left)
        return ClockedStream(stream, self.clock)

    def get_extra_info(self, info: str) -> Any:
        return self.stream.get_extra_info(info)
