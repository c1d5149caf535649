"""A download against a real web server on loopback, reached through the injected network."""

import gzip
import socket
import time
from threading import Event

import pytest

from articles import fetch, network
from articles.fetch import FetchFailed, FetchRefused, download
from tests.articles.conftest import PUBLIC

STORY = b"<html><body><p>The bridge was closed on Tuesday.</p></body></html>"
HTML = {"Content-Type": "text/html; charset=utf-8"}


def test_download_asks_the_checked_address_under_the_name_of_the_site(web):
    web.pages["/story"] = (200, HTML, STORY)

    page = download("http://outlet.example/story")

    assert page.body == STORY
    assert page.final_url == "http://outlet.example/story"
    assert page.content_type == "text/html; charset=utf-8"
    assert web.connected == [(PUBLIC, 80)]
    assert web.asked[0][:2] == ("outlet.example", "/story")


def test_download_says_who_asks_and_where_to_complain(web):
    web.pages["/"] = (200, HTML, STORY)

    download("http://outlet.example")

    assert web.asked[0][2]["User-Agent"] == "factcheck/1 (+http://testserver)"


def test_download_ignores_proxies_of_the_environment(web, monkeypatch):
    monkeypatch.setenv("http_proxy", "http://127.0.0.1:1")
    web.pages["/"] = (200, HTML, STORY)

    assert download("http://outlet.example").status == 200


def test_download_follows_three_redirects(web):
    web.pages["/1"] = (301, {"Location": "/2"}, b"")
    web.pages["/2"] = (302, {"Location": "http://elsewhere.example/3"}, b"")
    web.pages["/3"] = (307, {"Location": "//elsewhere.example/4"}, b"")
    web.pages["/4"] = (200, HTML, STORY)

    page = download("http://outlet.example/1")

    assert page.final_url == "http://elsewhere.example/4"


def test_download_gives_up_at_the_fourth_redirect(web):
    web.pages["/round"] = (302, {"Location": "/round"}, b"")

    with pytest.raises(FetchFailed, match="redirects too often"):
        download("http://outlet.example/round")

    assert len(web.asked) == 4


@pytest.mark.parametrize(
    "location",
    [
        "http://127.0.0.1/admin",
        "http://169.254.169.254/latest/meta-data/",
        "//[::1]/",
        "http://localhost/",
        "http://outlet.example:6379/",
        "http://user:word@outlet.example/",
        "file:///etc/passwd",
    ],
)
def test_download_refuses_a_redirect_to_a_private_place(web, location):
    web.pages["/"] = (302, {"Location": location}, b"")

    with pytest.raises(FetchRefused):
        download("http://outlet.example/")

    assert len(web.connected) == 1


def test_download_refuses_a_redirect_to_a_name_that_leads_inside(web):
    web.pages["/"] = (302, {"Location": "http://inside.example/"}, b"")

    with pytest.raises(FetchRefused, match="private network"):
        download(
            "http://outlet.example/",
            resolver=lambda host, _port: ["10.0.0.7" if host == "inside.example" else PUBLIC],
        )

    assert len(web.connected) == 1


def test_download_inflates_gzip(web):
    web.pages["/"] = (200, HTML | {"Content-Encoding": "gzip"}, gzip.compress(STORY))

    assert download("http://outlet.example/").body == STORY


def test_download_stops_a_bomb(web):
    bomb = gzip.compress(bytes(200_000_000), compresslevel=9)
    web.pages["/"] = (200, HTML | {"Content-Encoding": "gzip"}, bomb)

    with pytest.raises(FetchFailed, match="larger than 5 MB"):
        download("http://outlet.example/")


def test_download_stops_at_five_megabytes(web):
    def endless(out):
        while True:
            out.write(b"x" * 65_536)

    web.pages["/"] = (200, HTML, endless)

    with pytest.raises(FetchFailed, match="larger than 5 MB"):
        download("http://outlet.example/")


@pytest.mark.parametrize(
    ("encoding", "body"),
    [("gzip", b"not gzip at all"), ("gzip", gzip.compress(STORY, mtime=0)[:30]), ("br", STORY)],
)
def test_download_says_so_when_compression_is_broken(web, encoding, body):
    web.pages["/"] = (200, HTML | {"Content-Encoding": encoding}, body)

    with pytest.raises(FetchFailed):
        download("http://outlet.example/")


def test_download_says_so_when_the_page_breaks_off(web):
    web.pages["/"] = (200, HTML | {"Content-Length": "9999"}, STORY)

    with pytest.raises(FetchFailed) as failure:
        download("http://outlet.example/")

    assert failure.value.passing


def test_download_ends_in_time_however_slowly_the_page_drips(web, monkeypatch):
    monkeypatch.setattr(fetch, "LONGEST", 0.5)

    def drip(out):
        while True:
            out.write(b"x")
            time.sleep(0.05)

    web.pages["/"] = (200, HTML, drip)
    start = time.monotonic()

    with pytest.raises(FetchFailed, match="too long"):
        download("http://outlet.example/")

    assert time.monotonic() - start < 1.5


@pytest.mark.parametrize(
    ("status", "passing"), [(404, False), (410, False), (403, False), (429, True), (503, True)]
)
def test_download_tells_trouble_that_passes_from_trouble_that_stays(web, status, passing):
    web.pages["/"] = (status, HTML, b"sorry")

    with pytest.raises(FetchFailed, match=f"answered {status}") as failure:
        download("http://outlet.example/")

    assert (failure.value.passing, failure.value.status) == (passing, status)


def test_download_of_a_name_that_nobody_has_may_pass(web):
    def nobody(host, port):
        raise OSError("no such name")

    with pytest.raises(FetchFailed, match=r"outlet\.example") as failure:
        download("http://outlet.example/", resolver=nobody)

    assert failure.value.passing


def test_download_tries_the_next_address_when_one_does_not_answer(web):
    web.pages["/"] = (200, HTML, STORY)

    def flaky(ip, port, timeout):
        if ip == "8.8.8.8":
            raise ConnectionRefusedError
        return web.connect(ip, port, timeout)

    page = download(
        "http://outlet.example/", resolver=lambda *_: ["8.8.8.8", PUBLIC], connector=flaky
    )

    assert page.body == STORY


def test_download_of_something_that_is_not_http(web):
    def nonsense(out):
        out.write(b"")

    web.pages["/"] = (999, HTML, nonsense)

    with pytest.raises(FetchFailed, match="answered 999"):
        download("http://outlet.example/")


def test_download_asks_for_the_name_in_tls_and_believes_no_stranger(web):
    names = web.speak_tls()

    with pytest.raises(FetchFailed, match="connection to the site did not work"):
        download("https://outlet.example/")

    assert names == ["outlet.example"]
    assert web.connected == [(PUBLIC, 443)]
    assert web.asked == []


def test_resolve_gives_the_addresses_of_a_name():
    assert set(network.resolve("localhost", 80)) <= {"127.0.0.1", "::1"}


def test_resolve_of_a_name_that_nobody_has():
    with pytest.raises(OSError):
        network.resolve("no-such-name.invalid", 80)


def test_resolve_does_not_wait_for_ever(monkeypatch):
    answered = Event()

    def slow(*_args, **_facts):
        answered.wait(5)
        return []

    monkeypatch.setattr(network, "LONGEST_LOOKUP", 0.05)
    monkeypatch.setattr("socket.getaddrinfo", slow)

    with pytest.raises(TimeoutError):
        network.resolve("slow.example", 80)

    answered.set()


def test_connect_opens_a_stream_to_exactly_this_address():
    with socket.create_server(("127.0.0.1", 0)) as server:
        stream = network.connect("127.0.0.1", server.getsockname()[1], 1.0)

        there, _address = server.accept()
        there.sendall(b"hello")
        assert stream.read(5) == b"hello"

        stream.close()
        there.close()


def test_download_does_not_even_connect_when_the_time_is_over(web, monkeypatch):
    monkeypatch.setattr(fetch, "LONGEST", 0.0)

    with pytest.raises(FetchFailed, match="too long"):
        download("http://outlet.example/")

    assert web.connected == []


def test_download_reads_headers_in_latin_1_too(web):
    web.pages["/"] = (302, {"Location": "/caf\xe9"}, b"")
    web.pages["/caf%C3%A9"] = (200, HTML, STORY)

    assert download("http://outlet.example/").final_url == "http://outlet.example/caf%C3%A9"
