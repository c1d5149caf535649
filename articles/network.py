"""The one place here that touches the network: from names to addresses to streams."""

import socket
from collections.abc import Callable

import httpcore

Resolver = Callable[[str, int], list[str]]
Connector = Callable[[str, int, float], httpcore.NetworkStream]


def resolve(host: str, port: int) -> list[str]:
    """Give every IP address of a host; raises OSError when it has none."""
    found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    return [str(address[0]) for *_, address in found]


def connect(ip: str, port: int, timeout: float) -> httpcore.NetworkStream:
    """Open a connection to exactly this IP address."""
    return httpcore.SyncBackend().connect_tcp(ip, port, timeout=timeout)
