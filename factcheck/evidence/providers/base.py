"""What every provider of coverage offers.

A provider is a class with a name, its capabilities and `search`. None of them is dependable: an
answer says whether it is complete, and one that cannot answer raises ProviderFailed.
"""

from dataclasses import dataclass, field
from datetime import timedelta
from typing import Protocol
from uuid import UUID

from factcheck.evidence.configured import Storage
from factcheck.evidence.corroboration.items import Item
from factcheck.evidence.corroboration.question import Question, Window
from factcheck.evidence.corroboration.wording import Syntax
from factcheck.evidence.models import Role


class ProviderFailed(Exception):
    """It did not answer; the text says why and can be shown to a reviewer.

    `retry_after` is in seconds, where that is known. `passing`: another try may work. `cost` is in
    requests.
    """

    def __init__(
        self, because: str, *, retry_after: float | None = None, passing: bool = False
    ) -> None:
        self.because = because
        self.retry_after = retry_after
        self.passing = passing
        self.cost = 0
        super().__init__(because)


@dataclass(frozen=True, slots=True)
class Capabilities:
    """What a provider can do and what its terms allow.

    `history`: days it looks back, None for no end. `windowed`: it can be asked for certain days.
    `most`: items in one answer. `requests` in `per_seconds` are what it usually bears. `may_store`
    is the most that may be kept. `role` is what its items are good for. `patience`: seconds it has
    in one search, None for all there are. `remote`: asked over the network, in a thread of its own,
    so it must not touch the database.
    """

    syntax: Syntax = field(default_factory=Syntax)
    history: int | None = None
    windowed: bool = True
    most: int = 50
    requests: int = 1
    per_seconds: int = 1
    may_store: Storage = Storage.FULL
    role: Role = Role.COVERAGE
    needs_key: bool = False
    patience: float | None = None
    remote: bool = True


@dataclass(frozen=True, slots=True)
class Found:
    """One item of coverage as a provider knows it.

    `key` names it at its provider and stays the same from search to search. `item.id` is unique
    within the search. Offsets into `item.text` are offsets into the revision's text, if it has one.
    `storage` is what may be kept of it, `keep_for` how long; `says` is shown instead of a sentence
    of the text where the item is not coverage. `also_by` names other providers that found it.
    """

    key: str
    item: Item
    score: float
    url: str = ""
    publisher_id: UUID | None = None
    revision_id: UUID | None = None
    role: Role = Role.COVERAGE
    storage: Storage = Storage.FULL
    keep_for: timedelta | None = None
    says: str = ""
    also_by: tuple[str, ...] = ()

    @property
    def lasting(self) -> str:
        """What names this item from search to search."""
        return self.url or self.key


@dataclass(frozen=True, slots=True)
class ProviderAnswer:
    """What a provider found, best first.

    `exhausted`: there is no more than this. `errors` are sentences about what went wrong although
    it answered. `retry_after` is in seconds, `cost` in requests.
    """

    items: tuple[Found, ...]
    exhausted: bool
    errors: tuple[str, ...] = ()
    retry_after: float | None = None
    cost: int = 0


class Provider(Protocol):
    """Somewhere coverage may be found."""

    @property
    def name(self) -> str:
        """As reviewers read it."""
        ...

    @property
    def capabilities(self) -> Capabilities:
        """What it can do."""
        ...

    def search(
        self, question: Question, window: Window, *, limit: int, deadline: float
    ) -> ProviderAnswer:
        """Look for at most `limit` items within `deadline` seconds. Raises ProviderFailed."""
        ...
