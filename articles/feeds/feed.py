"""What reading a feed yields: what it calls itself, and the pieces it names."""

from dataclasses import dataclass
from datetime import date

RSS, ATOM, SITEMAP = "rss", "atom", "sitemap"


class NotAFeed(ValueError):
    """The answer is no feed; the message says why and can be shown."""


@dataclass(frozen=True)
class Item:
    """One piece that a feed names.

    `guid` is the feed's own name for it, "" if it gives none; `address` is canonical, "" if the
    item has none that could be one.
    """

    guid: str
    address: str
    title: str
    published_at: date | None


@dataclass(frozen=True)
class FeedText:
    """A feed as read: `kind` is RSS, ATOM or SITEMAP; the newest items as the feed orders them."""

    kind: str
    title: str
    language: str
    items: tuple[Item, ...]
