"""Connections with one clock for all that happens on them."""

import ssl
from socket import create_server

import httpcore
import pytest

from articles.network import connect
from articles.streams import Clock, PinnedBackend


def test_connection_is_closed_when_no_time_is_left_for_its_handshake():
    with create_server(("127.0.0.1", 0)) as listening:
        clock = Clock(30)
        backend = PinnedBackend(["127.0.0.1"], connect, clock)
        stream = backend.connect_tcp("paper.example", listening.getsockname()[1])
        clock.end = 0

        with pytest.raises(httpcore.ReadTimeout):
            stream.start_tls(ssl.create_default_context(), "paper.example")

        assert stream.get_extra_info("socket").fileno() == -1
