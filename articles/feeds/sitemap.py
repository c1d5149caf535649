"""Sitemaps, with or without the news extension (sitemaps.org, Google's sitemap-news 0.9)."""

from collections.abc import Iterator
from datetime import UTC, date, datetime
from itertools import islice

from lxml import etree

from articles.feeds.addresses import page_address
from articles.feeds.feed import SITEMAP, FeedText, Item, NotAFeed

LONGEST_TITLE = 500
MOST_NAMED = 5


def read_sitemap(root: etree._Element, *, url: str, most: int) -> FeedText:
    """Read the newest pieces of a sitemap; raises NotAFeed for a list of sitemaps.

    A sitemap is in no order, so the pieces are put in that of their days, those without last.
    """
    if local(root) == "sitemapindex":
        raise NotAFeed(f"This is a list of sitemaps. Follow one of them: {named_in(root, url)}")
    pieces = [piece for each in root if local(each) == "url" and (piece := item(each, url))]
    pieces.sort(key=lambda piece: piece.published_at or date.min, reverse=True)
    languages = (text for each in root.iter() if local(each) == "language" and (text := says(each)))
    return FeedText(
        kind=SITEMAP,
        title=next((says(each) for each in root.iter() if local(each) == "name"), ""),
        language=next(languages, "")[:12].lower(),
        items=tuple(pieces[:most]),
    )


def item(element: etree._Element, url: str) -> Item | None:
    """One <url>; None where it says no address."""
    told = {local(each): says(each) for each in reversed(list(element.iter()))}
    address = page_address(told.get("loc", ""), base=url)
    if not address:
        return None
    return Item(
        guid="",
        address=address,
        title=told.get("title", "")[:LONGEST_TITLE],
        published_at=day(told.get("publication_date", "")),
    )


def named_in(root: etree._Element, url: str) -> str:
    addresses: Iterator[str] = (says(each) for each in root.iter() if local(each) == "loc")
    return " ".join(page_address(each, base=url) for each in islice(addresses, MOST_NAMED))


def local(element: etree._Element) -> str:
    """The name without its namespace; "" for comments and the like."""
    return etree.QName(element).localname if isinstance(element.tag, str) else ""


def says(element: etree._Element) -> str:
    return " ".join((element.text or "").split())


def day(written: str) -> date | None:
    """The day in UTC of a W3C date, with or without a time."""
    try:
        moment = datetime.fromisoformat(written)
    except ValueError:
        return None
    return moment.astimezone(UTC).date() if moment.tzinfo else moment.date()
