"""How one kind of provider is asked and its answers are read: pure functions."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date
from urllib.parse import urlencode

from django.utils.functional import Promise

from factcheck.evidence.corroboration.question import Window
from factcheck.evidence.providers.base import Capabilities


@dataclass(frozen=True, slots=True)
class Wish:
    """What is asked for. `language` and `country` are codes or empty; `limit` is in items."""

    query: str
    window: Window
    limit: int
    language: str = ""
    country: str = ""


@dataclass(frozen=True, slots=True)
class Request:
    """One GET. `fields` make its address together with the provider's; `secret` adds the key."""

    fields: tuple[tuple[str, str], ...]
    secret_field: str = ""
    secret_header: str = ""
    headers: Mapping[str, str] = field(default_factory=dict)

    def url(self, base: str, key: str = "") -> str:
        """The whole address; without `key` it names the question alone."""
        secret = ((self.secret_field, key),) if self.secret_field and key else ()
        join = "&" if "?" in base else "?"
        return f"{base}{join}{urlencode((*self.fields, *secret))}"

    def sent_headers(self, key: str) -> dict[str, str]:
        """All headers, the key's with them."""
        secret = {self.secret_header: key} if self.secret_header and key else {}
        return {"Accept": "application/json", **self.headers, **secret}


@dataclass(frozen=True, slots=True)
class Seen:
    """One item of an answer. `outlet` may be a name or a host; '' and None where it says nothing.

    `text` is what it gives of the item's text. `says` sums up an item that is no coverage.
    """

    url: str
    title: str
    text: str = ""
    outlet: str = ""
    day: date | None = None
    says: str = ""


@dataclass(frozen=True, slots=True)
class Page:
    """One answer, best item first. `more`: there are others. `notes`: what is missing, and why."""

    items: tuple[Seen, ...]
    more: bool = False
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Dialect:
    """`ask` turns a wish into a request, `read` an answer's bytes into a page.

    `read` is also given the provider's address, and raises ProviderFailed. `address` is where the
    public service is, empty for those that everybody runs themselves. `refused` says what a refusal
    (403) means there.
    """

    capabilities: Capabilities
    ask: Callable[[Wish], Request]
    read: Callable[[bytes, str], Page]
    address: str = ""
    refused: str | Promise = ""
