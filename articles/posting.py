"""A bounded, safe POST to an address that somebody else chose: checked like every download.

HTTPS only, no redirect is followed, and of the answer no more is read than its first bytes.
"""

from collections.abc import Mapping
from dataclasses import dataclass

import httpcore
from django.conf import settings
from django.utils.translation import gettext as _

from articles import network
from articles.address import AddressRefused, Target, parse_target
from articles.fetch import FetchFailed, FetchRefused, checked_addresses, readable
from articles.headers import seconds_to_wait
from articles.streams import Clock, PinnedBackend

LONGEST = 15.0  # seconds, look-up of the name apart
MOST_BYTES = 500  # of the answer that are kept


@dataclass(frozen=True)
class Answered:
    """What the other side said. `retry_after` are the seconds it asks us to wait."""

    status: int
    words: str
    retry_after: float | None


def post_target(url: str) -> Target:
    """Check an address to post to; raises AddressRefused."""
    target = parse_target(url)
    if not url.startswith("https://"):
        raise AddressRefused(_("Only addresses that begin with https:// are called."))
    return target


def post(url: str, body: bytes, headers: Mapping[str, str]) -> Answered:
    """Post within LONGEST seconds; raises FetchRefused or FetchFailed with a sentence."""
    clock = Clock(LONGEST)
    try:
        target = post_target(url)
        backend = PinnedBackend(checked_addresses(target, network.resolve), network.connect, clock)
        return ask(target, backend, body, headers)
    except AddressRefused as error:
        raise FetchRefused(str(error)) from error
    except httpcore.TimeoutException as error:
        raise FetchFailed(_("It took too long to answer."), passing=True) from error
    except (httpcore.NetworkError, httpcore.ProtocolError) as error:
        raise FetchFailed(_("The connection did not work."), passing=True) from error


def ask(
    target: Target, backend: PinnedBackend, body: bytes, headers: Mapping[str, str]
) -> Answered:
    said = {"User-Agent": settings.USER_AGENT, "Connection": "close", **headers}
    with (
        httpcore.ConnectionPool(network_backend=backend) as pool,
        pool.stream("POST", target.url, headers=list(said.items()), content=body) as response,
    ):
        asked = [value for name, value in response.headers if name.lower() == b"retry-after"]
        return Answered(
            status=response.status,
            words=beginning(response),
            retry_after=seconds_to_wait(readable(asked[0]) if asked else ""),
        )


def beginning(response: httpcore.Response) -> str:
    """The first bytes of the answer, as they may be kept and shown."""
    kept = bytearray()
    for piece in response.iter_stream():
        kept += piece
        if len(kept) >= MOST_BYTES:
            break
    text = bytes(kept[:MOST_BYTES]).decode(errors="replace").replace("\0", "")
    return "".join(letter if letter.isprintable() or letter == "\n" else "�" for letter in text)
