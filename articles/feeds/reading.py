"""Bytes in, a `FeedText` out: which kind of feed it is, the bytes themselves tell."""

import re
from urllib.parse import urljoin

from lxml import etree, html

from articles.feeds.feed import FeedText, NotAFeed
from articles.feeds.sitemap import local, read_sitemap
from articles.feeds.syndication import read_syndication

MOST_ITEMS = 200
MOST_NAMED = 5
SITEMAPS = ("urlset", "sitemapindex")
PAGE = re.compile(rb"\s*(?><!--.*?-->\s*)*+<(?:!doctype\s+html|html|head|body)\b", re.IGNORECASE)
FEED_TYPES = ("application/rss+xml", "application/atom+xml")


def read_feed(body: bytes, content_type: str, *, url: str) -> FeedText:
    """Read RSS, Atom or a sitemap; at most MOST_ITEMS items. Raises NotAFeed.

    A document that declares entities is refused: no feed needs them, and they can grow a few
    bytes into more than the machine has.
    """
    if b"<!ENTITY" in body.replace(b"\0", b"").upper():
        raise NotAFeed("This document declares entities of its own, which is not read.")
    if PAGE.match(body):
        raise NotAFeed(no_feed_but_a_page(body, url))
    root = root_of(body)
    if root is not None and local(root) in SITEMAPS:
        return read_sitemap(root, url=url, most=MOST_ITEMS)
    return read_syndication(body, content_type, url=url, most=MOST_ITEMS)


def root_of(body: bytes) -> etree._Element | None:
    """The document, as far as it can be read; no entity, no DTD and no network is touched."""
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, recover=True, huge_tree=False
    )
    try:
        return etree.fromstring(body, parser)
    except (etree.XMLSyntaxError, ValueError):
        return None


def no_feed_but_a_page(body: bytes, url: str) -> str:
    """Say so, with the feeds that the page names itself."""
    try:
        page = html.document_fromstring(body)
    except (etree.ParserError, etree.XMLSyntaxError, ValueError):
        return "This is a web page, not a feed."
    links = (link for link in page.iter("link") if link.get("type") in FEED_TYPES)
    named = [urljoin(url, link.get("href") or "") for link in links][:MOST_NAMED]
    if not named:
        return "This is a web page, not a feed."
    return f"This is a web page, not a feed. It names: {' '.join(named)}"
