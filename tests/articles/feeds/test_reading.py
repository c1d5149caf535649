"""Bytes of every kind in: items out, or a sentence that says why not."""

from datetime import date

import pytest

from articles.feeds.feed import FeedText, Item, NotAFeed
from articles.feeds.reading import MOST_ITEMS, read_feed

URL = "http://orrin-echo.example/news/feed.xml"
RSS = """<?xml version="1.0" encoding="utf-8"?>
<rss version="2.0"><channel><title>Orrin  Echo</title><link>http://orrin-echo.example/</link>
<language>en-GB</language>
<item><title>Lighthouse &amp; harbour</title><link>/lighthouse?utm_source=rss#top</link>
<guid isPermaLink="false">echo-1</guid><pubDate>Fri, 01 Nov 2024 23:30:00 -0200</pubDate></item>
<item><title>No date, no name</title><link>http://orrin-echo.example/quay</link></item>
</channel></rss>"""
ATOM = """<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom"><title>Echo</title>
<entry><id>tag:echo,2024:1</id><title type="html">The &lt;b&gt;quay&lt;/b&gt;</title>
<link rel="alternate" href="../quay"/><published>2024-11-02T10:00:00Z</published></entry></feed>"""
NEWS = """<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"
 xmlns:news="http://www.google.com/schemas/sitemap-news/0.9">
<url><loc>http://orrin-echo.example/old</loc></url>
<url><loc> http://orrin-echo.example/quay </loc><news:news><news:publication>
<news:name>Orrin Echo</news:name><news:language>en</news:language></news:publication>
<news:publication_date>2024-11-02T23:30:00-02:00</news:publication_date>
<news:title>The quay</news:title></news:news></url></urlset>"""


def read(text, content_type="application/xml", encoding="utf-8"):
    return read_feed(text.encode(encoding), content_type, url=URL)


def addresses(text):
    return [item.address for item in read(text).items]


def test_rss():
    assert read(RSS) == FeedText(
        kind="rss",
        title="Orrin Echo",
        language="en-gb",
        items=(
            Item(
                "echo-1",
                "http://orrin-echo.example/lighthouse",
                "Lighthouse & harbour",
                date(2024, 11, 2),
            ),
            Item("", "http://orrin-echo.example/quay", "No date, no name", None),
        ),
    )


def test_atom_with_relative_links():
    feed = read(ATOM)

    assert (feed.kind, feed.title) == ("atom", "Echo")
    assert feed.items[0].address == "http://orrin-echo.example/quay"
    assert feed.items[0].published_at == date(2024, 11, 2)


def test_news_sitemap_newest_first():
    assert read(NEWS) == FeedText(
        kind="sitemap",
        title="Orrin Echo",
        language="en",
        items=(
            Item("", "http://orrin-echo.example/quay", "The quay", date(2024, 11, 3)),
            Item("", "http://orrin-echo.example/old", "", None),
        ),
    )


def test_wrong_charset_is_told_from_the_bytes():
    text = RSS.replace("Lighthouse", "Fähre").replace("utf-8", "utf-8")

    assert read(text, "application/rss+xml; charset=iso-8859-1").items[1].title == (
        "No date, no name"
    )
    declared = text.replace('encoding="utf-8"', 'encoding="iso-8859-1"')
    assert read(declared, "text/xml", "latin-1").items[0].title == "Fähre & harbour"


@pytest.mark.parametrize("cut", [400, 520, 600])
def test_a_feed_that_breaks_off_gives_what_can_be_told(cut):
    assert read(RSS[:cut]).kind == "rss"


def test_no_more_items_than_fit():
    items = "".join(f"<item><link>/{number}</link></item>" for number in range(MOST_ITEMS + 50))

    assert len(addresses(f"<rss version='2.0'><channel>{items}</channel></rss>")) == MOST_ITEMS


@pytest.mark.parametrize(
    ("text", "because"),
    [
        ("", "This is neither an RSS or Atom feed nor a sitemap."),
        ("no feed at all", "This is neither an RSS or Atom feed nor a sitemap."),
        ('{"items": []}', "This is neither an RSS or Atom feed nor a sitemap."),
        ("\x00\x01\x02" * 1000, "This is neither an RSS or Atom feed nor a sitemap."),
        ("<!doctype html><title>Echo</title>", "This is a web page, not a feed."),
        (
            "<html><head><link rel=alternate type='application/rss+xml' href='/rss'></head></html>",
            "This is a web page, not a feed. It names: http://orrin-echo.example/rss",
        ),
        (
            "<sitemapindex><sitemap><loc>/news.xml</loc></sitemap></sitemapindex>",
            "This is a list of sitemaps. Follow one of them: http://orrin-echo.example/news.xml",
        ),
    ],
)
def test_what_is_no_feed_says_so(text, because):
    with pytest.raises(NotAFeed) as refusal:
        read(text)

    assert str(refusal.value) == because


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_entities_are_not_expanded(encoding):
    bomb = '<!DOCTYPE r [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]><rss version="2.0">&b;</rss>'

    with pytest.raises(NotAFeed):
        read(bomb, encoding=encoding)


def test_years_of_no_calendar_are_no_date():
    feed = read(RSS.replace("01 Nov 2024", "01 Nov 0000"))

    assert feed.items[0].published_at is None


def test_comments_before_a_feed_cost_nothing():
    feed = read("<!-- a --><!-- b -->" * 2_000 + RSS.partition("?>")[2].strip())

    assert feed.title == "Orrin Echo"
