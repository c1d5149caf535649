"""RSS and Atom, of every version that feedparser knows."""

from calendar import timegm
from datetime import UTC, date, datetime
from io import BytesIO
from time import struct_time

import feedparser

from articles.feeds.addresses import page_address
from articles.feeds.feed import ATOM, RSS, FeedText, Item, NotAFeed

LONGEST_GUID = 500
LONGEST_TITLE = 500


def read_syndication(body: bytes, content_type: str, *, url: str, most: int) -> FeedText:
    """Read a feed; what is broken off or badly formed gives the items that can be told.

    Raises NotAFeed where there is no sign of one.
    """
    headers = {"content-type": content_type, "content-location": url}
    found = feedparser.parse(
        BytesIO(body), response_headers=headers, sanitize_html=False, resolve_relative_uris=False
    )
    version = str(found.get("version", ""))
    if not version and not found.entries:
        raise NotAFeed("This is neither an RSS or Atom feed nor a sitemap.")
    about = found.feed
    return FeedText(
        kind=ATOM if version.startswith("atom") else RSS,
        title=words(about.get("title")),
        language=words(about.get("language"))[:12].lower(),
        items=tuple(item(entry, url) for entry in found.entries[:most]),
    )


def item(entry: feedparser.FeedParserDict, url: str) -> Item:
    guid = words(entry.get("id"))[:LONGEST_GUID]
    address = page_address(str(entry.get("link") or ""), base=url)
    return Item(
        guid=guid,
        address=address,
        title=words(entry.get("title"))[:LONGEST_TITLE],
        published_at=day(entry.get("published_parsed")) or day(entry.get("created_parsed")),
    )


def words(value: object) -> str:
    """What a feed says of itself in one line, without characters that no database keeps."""
    text = str(value or "").encode(errors="replace").decode().replace("\0", "")
    return " ".join(text.split())


def day(moment: struct_time | None) -> date | None:
    """The day in UTC; feeds also hold years that no calendar knows."""
    if moment is None:
        return None
    try:
        return datetime.fromtimestamp(timegm(moment), UTC).date()
    except (ValueError, OverflowError, OSError):
        return None
