"""What the engine is told: a claim and the items of coverage found for it."""

import re
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import Self
from urllib.parse import urlsplit

_HANDLE = re.compile(r"@?[a-z][\w.]{2,}$", re.IGNORECASE)
_FIRST = re.compile(r" on |[,(]")  # "@otter_lane" of "@otter_lane on Plaza"
_OF_A_PLATFORM = frozenset(  # what stands in the addresses of posts and is nobody's handle
    (  # noqa: SIM905
        "web status watch posts post video videos reel reels share groups photo photos story press "
        "permalink.php story.php profile.php"
    ).split()
)


class Kind(StrEnum):
    """Who published an item."""

    OUTLET = "outlet"
    AGENCY = "agency"
    OFFICIAL = "official"
    SOCIAL = "social"
    ENCYCLOPEDIA = "encyclopedia"


@dataclass(frozen=True, slots=True)
class ClaimFacts:
    """A claim as far as a search needs it.

    `quote` is the part that stands in quotation marks, without them. `about_date` is when the
    thing claimed happened, `made_on` the day the claim was published. `language` is BCP 47.
    `context` is the headline under which it was claimed: "two have left hospital" needs it.
    `headline`: the claim is itself the headline of an article. `story` is the text of the article
    in which it was claimed, or its beginning.
    """

    text: str
    speaker: str | None = None
    quote: str | None = None
    about_date: date | None = None
    made_on: date | None = None
    language: str = ""
    context: str = ""
    headline: bool = False
    story: str = ""


@dataclass(frozen=True, slots=True)
class Item:
    """One item of coverage.

    All offsets the engine returns count code points of `text`. Captions and boilerplate that are
    known as such are best blanked out with spaces, which keeps the offsets. `published_at` is what
    the item says about itself; `first_seen` is when we met it, and proves nothing about its age.
    `partial`: no more than its title and an excerpt is known.
    """

    id: str
    publisher: str
    title: str
    text: str
    domain: str = ""
    kind: Kind = Kind.OUTLET
    owner: str = ""
    byline: str = ""
    published_at: datetime | None = None
    first_seen: datetime | None = None
    links: tuple[str, ...] = ()
    partial: bool = False

    @property
    def day(self) -> date | None:
        """The day it says it is of."""
        return self.published_at.date() if self.published_at else None

    @property
    def hosts(self) -> set[str]:
        """The machines it links to; a link that is no address leads to none."""
        return {host for url in self.links if (host := _parts(url)[0])}

    def links_to(self, other: "Item") -> bool:
        """Whether it links to where another stands. A platform has the posts of many people."""
        if other.domain not in self.hosts:
            return False
        paths = [path for host, path in map(_parts, self.links) if host == other.domain]
        return other.kind is not Kind.SOCIAL or not all(_is_of_another(other, p) for p in paths)


@dataclass(frozen=True, slots=True)
class Told:
    """As much of an item as tells what it says of a claim."""

    title: str
    text: str
    publisher: str
    published: date | None

    @classmethod
    def of(cls, item: Item) -> Self:
        return cls(item.title, item.text, item.publisher, item.day)


def _is_of_another(post: Item, path: str) -> bool:
    """Whether the path of an address begins with somebody else's handle than who posted it.

    A number or "watch" may lead to anybody's.
    """
    handle = path.strip("/").split("/")[0].casefold()
    if not _HANDLE.match(handle) or handle in _OF_A_PLATFORM:
        return False
    who = re.findall(r"[a-z]{3,}", _FIRST.split(post.publisher.casefold())[0])
    return bool(who) and not any(word in handle for word in who)


def _parts(url: str) -> tuple[str, str]:
    """The machine and the path of an address."""
    try:
        parts = urlsplit(url)
    except ValueError:  # `http://[bad`
        return "", ""
    return parts.hostname or "", parts.path
