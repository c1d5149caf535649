import socket

import pytest

from factcheck.ops.address import Address, free_address, wished_address
from factcheck.ops.children import CannotStart


@pytest.fixture
def taken():
    with socket.socket() as neighbour:
        neighbour.bind(("127.0.0.1", 0))
        neighbour.listen()
        yield neighbour.getsockname()[1]


def test_free_address_beside_a_neighbour_is_the_next_one(taken):
    found = free_address(Address("127.0.0.1", taken))

    assert found.port > taken
    assert found == free_address(found)


def test_free_address_on_a_host_that_is_not_ours():
    with pytest.raises(CannotStart, match="Set HOST"):
        free_address(Address("192.0.2.1", 8000))


@pytest.mark.parametrize("port", ["0", "65536", "-1", "http", "80.5"])
def test_wished_address_with_an_impossible_port(monkeypatch, port):
    monkeypatch.setenv("PORT", port)

    with pytest.raises(CannotStart, match="PORT must be a number"):
        wished_address()


@pytest.mark.parametrize(
    ("host", "url"),
    [
        ("127.0.0.1", "http://127.0.0.1:8000"),
        ("0.0.0.0", "http://127.0.0.1:8000"),
        ("::1", "http://[::1]:8000"),
    ],
)
def test_url_leads_to_where_a_browser_can_go(host, url):
    assert Address(host, 8000).url == url


def test_answers_without_a_server():
    assert Address("127.0.0.1", 1).answers() is False
