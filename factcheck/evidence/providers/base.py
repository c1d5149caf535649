"""What every provider of coverage offers, and the list of those in use.

A provider is one file: a class with a name and `search`, made for one claim by a function that is
registered here. None of them is dependable: an answer says whether it is complete, and one that
cannot answer raises ProviderFailed.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol
from uuid import UUID

from django.utils.module_loading import import_string

from factcheck.claims.models import Claim
from factcheck.evidence.corroboration.items import Item
from factcheck.evidence.corroboration.question import Question, Window

# Dotted names of functions that take a claim and return a provider. The archive is always on.
IN_USE = ("factcheck.evidence.providers.archive.archive_for",)


class ProviderFailed(Exception):
    """It did not answer; the text says why and can be shown to a reviewer."""

    def __init__(self, because: str, *, retry_after: float | None = None) -> None:
        self.because = because
        self.retry_after = retry_after
        super().__init__(because)


@dataclass(frozen=True, slots=True)
class Found:
    """One item of coverage as a provider knows it.

    `key` names it at its provider and stays the same from search to search. `item.id` is unique
    within the search. Offsets into `item.text` are offsets into the revision's text, if it has one.
    """

    key: str
    item: Item
    score: float
    url: str = ""
    publisher_id: UUID | None = None
    revision_id: UUID | None = None

    @property
    def lasting(self) -> str:
        """What names this item from search to search."""
        return self.url or self.key


@dataclass(frozen=True, slots=True)
class ProviderAnswer:
    """What a provider found, best first.

    `exhausted`: there is no more than this. `errors` are sentences about what went wrong although
    it answered. `retry_after` is in seconds.
    """

    items: tuple[Found, ...]
    exhausted: bool
    errors: tuple[str, ...] = ()
    retry_after: float | None = None


class Provider(Protocol):
    """Somewhere coverage may be found."""

    name: str

    def search(
        self, question: Question, window: Window, *, limit: int, deadline: float
    ) -> ProviderAnswer:
        """Look for at most `limit` items within `deadline` seconds. Raises ProviderFailed."""
        ...


def providers_for(claim: Claim) -> list[Provider]:
    """The providers in use, ready to be asked about this claim."""
    makers: list[Callable[[Claim], Provider]] = [import_string(name) for name in IN_USE]
    return [make(claim) for make in makers]
