"""The one place here that touches the network: from names to addresses to streams."""

import socket
from collections.abc import Callable
from queue import Empty, SimpleQueue
from threading import Thread

import httpcore

Resolver = Callable[[str, int], list[str]]
Connector = Callable[[str, int, float], httpcore.NetworkStream]

LONGEST_LOOKUP = 5.0


def resolve(host: str, port: int) -> list[str]:
    """Give every IP address of a host; raises OSError when it has none.

    The system's look-up knows no time limit, so it runs in a thread that may be left behind.
    """
    answers: SimpleQueue[list[str] | Exception] = SimpleQueue()
    Thread(target=look_up, args=(host, port, answers), daemon=True).start()
    try:
        answer = answers.get(timeout=LONGEST_LOOKUP)
    except Empty as error:
        raise TimeoutError from error
    if isinstance(answer, Exception):
        raise answer
    return answer


def look_up(host: str, port: int, answers: "SimpleQueue[list[str] | Exception]") -> None:
    try:
        found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
        answers.put([str(address[0]) for *_, address in found])
    except (OSError, UnicodeError) as error:
        answers.put(error)


def connect(ip: str, port: int, timeout: float) -> httpcore.NetworkStream:
    """Open a connection to exactly this IP address."""
    return httpcore.SyncBackend().connect_tcp(ip, port, timeout=timeout)
