"""A polite, bounded, safe download of one page.

Every address is checked before a connection is made, the connection goes to the very IP address
that was checked, redirects are followed by hand and checked again, and neither a slow server nor
a compressed bomb can hold a worker: see LONGEST and MOST_BYTES.
"""

import zlib
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from http import HTTPStatus
from types import MappingProxyType
from urllib.parse import urljoin

import httpcore
from django.conf import settings
from django.utils.translation import gettext as _

from articles import network
from articles.address import AddressRefused, Target, check_address, parse_target
from articles.headers import seconds_to_wait
from articles.streams import Clock, PinnedBackend

MOST_BYTES = 5 * 1024 * 1024
LONGEST = 20.0
MOST_REDIRECTS = 3
REDIRECTS = (301, 302, 303, 307, 308)
FOR_GOOD = (301, 308)
CONDITIONS = frozenset({"If-None-Match", "If-Modified-Since"})
UNASKED: Mapping[str, str] = MappingProxyType({})
MAY_PASS = (408, 425, 429, 500, 502, 503, 504)
PIECE = 65_536


class FetchRefused(Exception):
    """We will not fetch this; the message says why in a sentence."""


class FetchFailed(Exception):
    """The fetch did not work; the message says why in a sentence.

    `passing`: another try may work. `status` is what the server answered, if it did, and
    `retry_after` the seconds after which it wishes to be asked again.
    """

    def __init__(
        self,
        because: str,
        *,
        passing: bool = False,
        status: int | None = None,
        retry_after: float | None = None,
    ) -> None:
        super().__init__(because)
        self.passing = passing
        self.status = status
        self.retry_after = retry_after


@dataclass(frozen=True)
class Downloaded:
    """One answer, inflated. Header names are in lower case.

    `moved_to` is where the page says it lives for good, "" unless it said so (301, 308).
    """

    final_url: str
    status: int
    content_type: str
    headers: Mapping[str, str]
    body: bytes
    moved_to: str = ""


def download(
    url: str,
    *,
    headers: Mapping[str, str] = UNASKED,
    permit: Callable[[Target], None] | None = None,
    resolver: network.Resolver | None = None,
    connector: network.Connector | None = None,
    most_bytes: int = MOST_BYTES,
) -> Downloaded:
    """Fetch a page within LONGEST seconds; raises FetchRefused or FetchFailed.

    `headers` may hold conditions: then the answer may be 304, without a body. `permit` is asked
    before each request, redirects included, and raises what it likes.
    Name look-ups come on top, each bounded by itself: see network.LONGEST_LOOKUP.
    """
    clock = Clock(LONGEST)
    moved_to, for_good = "", True
    try:
        for _attempt in range(MOST_REDIRECTS + 1):
            target = parse_target(url)
            if permit:
                permit(target)
            addresses = checked_addresses(target, resolver or network.resolve)
            backend = PinnedBackend(addresses, connector or network.connect, clock)
            answer = ask(target, backend, headers, most_bytes)
            if answer.status not in REDIRECTS or "location" not in answer.headers:
                return replace(successful(answer, asked=headers), moved_to=moved_to)
            url = led_to(target.url, answer.headers["location"])
            for_good = for_good and answer.status in FOR_GOOD
            moved_to = url if for_good else moved_to
    except AddressRefused as error:
        raise FetchRefused(str(error)) from error
    except httpcore.TimeoutException as error:
        raise FetchFailed(_("The site took too long to answer."), passing=True) from error
    except (httpcore.NetworkError, httpcore.ProtocolError) as error:
        raise FetchFailed(_("The connection to the site did not work."), passing=True) from error
    raise FetchFailed(_("The page redirects too often."))


def led_to(url: str, location: str) -> str:
    """Where a redirect leads; raises AddressRefused where it is no address ("http://[::1")."""
    try:
        return urljoin(url, location)
    except ValueError as error:
        raise AddressRefused(_("This is not an address of a web page.")) from error


def checked_addresses(target: Target, resolver: network.Resolver) -> list[str]:
    """Resolve the host; one address that is not public condemns them all, unless it is trusted."""
    host = target.host.strip("[]")
    try:
        addresses = resolver(host, target.port)
    except (OSError, UnicodeError) as error:
        because = _("No site of the name %s could be found.") % host
        raise FetchFailed(because, passing=True) from error
    for address in addresses:
        if not target.trusted:
            check_address(address)
    return addresses


def ask(
    target: Target, backend: PinnedBackend, headers: Mapping[str, str], most_bytes: int = MOST_BYTES
) -> Downloaded:
    """One GET, no redirects followed."""
    said = {
        "User-Agent": settings.USER_AGENT,
        "Accept": "text/html,application/xhtml+xml,text/plain;q=0.9,*/*;q=0.1",
        "Accept-Encoding": "gzip",
        "Connection": "close",
    }
    with (
        httpcore.ConnectionPool(network_backend=backend) as pool,
        pool.stream("GET", target.url, headers=list({**said, **headers}.items())) as response,
    ):
        return received(target, response, most_bytes)


def received(target: Target, response: httpcore.Response, most_bytes: int) -> Downloaded:
    headers = {name.decode("latin-1").lower(): readable(value) for name, value in response.headers}
    redirected = response.status in REDIRECTS
    pieces = () if redirected else inflated(response.iter_stream(), headers)
    return Downloaded(
        final_url=target.url,
        status=response.status,
        content_type=headers.get("content-type", "")[:200],
        headers=headers,
        body=bounded(pieces, most_bytes),
    )


def readable(value: bytes) -> str:
    """Header values are UTF-8 on most sites that use more than ASCII, Latin-1 by the standard."""
    try:
        return value.decode()
    except UnicodeDecodeError:
        return value.decode("latin-1")


def inflated(pieces: Iterable[bytes], headers: Mapping[str, str]) -> Iterator[bytes]:
    """Undo gzip in small pieces, so that a bomb is noticed long before it has gone off."""
    encoding = headers.get("content-encoding", "").strip().lower()
    if encoding in ("", "identity"):
        yield from pieces
        return
    if encoding not in ("gzip", "x-gzip"):
        raise FetchFailed(_("The site sent a form of compression that we did not ask for."))
    inflater = zlib.decompressobj(wbits=31)
    try:
        for piece in pieces:
            rest = piece
            while rest and not inflater.eof:
                yield inflater.decompress(rest, PIECE)
                rest = inflater.unconsumed_tail
            if inflater.eof:
                return
    except zlib.error as error:
        raise FetchFailed(_("The site sent compressed data that is broken.")) from error
    raise FetchFailed(_("The page broke off in the middle."), passing=True)


def bounded(pieces: Iterable[bytes], most_bytes: int) -> bytes:
    body = bytearray()
    for piece in pieces:
        body += piece
        if len(body) > most_bytes:
            raise FetchFailed(_("The page is larger than %d MB.") % (most_bytes // 1024**2))
    return bytes(body)


def successful(answer: Downloaded, *, asked: Mapping[str, str]) -> Downloaded:
    """Let only an answer with a page in it pass, or one that says that nothing is new."""
    unchanged = answer.status == HTTPStatus.NOT_MODIFIED and not CONDITIONS.isdisjoint(asked)
    if answer.status == HTTPStatus.OK or unchanged:
        return answer
    try:
        phrase = HTTPStatus(answer.status).phrase
    except ValueError:
        phrase = ""
    because = _("The site answered %(status)s %(phrase)s instead of the page.") % {
        "status": answer.status,
        "phrase": phrase,
    }
    raise FetchFailed(
        because,
        passing=answer.status in MAY_PASS,
        status=answer.status,
        retry_after=seconds_to_wait(answer.headers.get("retry-after", "")),
    )
