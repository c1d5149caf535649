"""Feeds on a real server: what is new is taken in once, and trouble is said in plain words."""

import time
from datetime import date, timedelta

import pytest
from django.db import IntegrityError, transaction
from django.utils import timezone

from articles.following import read_now, read_what_is_due
from articles.models import Article, Feed, FeedItem, Fetch
from factcheck.jobs.models import Job
from factcheck.people.errors import NotNow, NotYou
from factcheck.people.models import Entry
from tests.articles.feeds.test_reading import ATOM, NEWS, RSS
from tests.articles.test_tasks import PAGE
from tests.factories import make_publisher
from tests.jobs_tools import bring_forward, let_die, run_jobs

ADDRESS = "http://orrin-echo.example/feed.xml"
XML = {"Content-Type": "application/rss+xml"}


@pytest.fixture(autouse=True)
def no_pause(settings):
    settings.SITE_PAUSE_SECONDS = 0


@pytest.fixture
def feed(desk):
    return Feed.objects.create(desk=desk, address=ADDRESS, publisher=make_publisher("Orrin Echo"))


def serve(web, body, headers=XML, status=200):
    text = body if isinstance(body, bytes) or callable(body) else body.encode()
    web.pages["/feed.xml"] = (status, headers, text)
    for path in ("/lighthouse", "/quay"):
        web.pages[path] = (200, {"Content-Type": "text/html"}, PAGE.encode())


def read(feed):
    """One reading, as if its time had come."""
    Feed.objects.filter(pk=feed.pk).update(next_at=timezone.now())
    read_what_is_due()
    run_jobs()
    feed.refresh_from_db()
    return feed


def pauses(feed):
    return round((feed.next_at - feed.read_at) / timedelta(minutes=1))


def asked_for(web, path):
    return [headers for _, asked, headers in web.asked if asked == path]


def test_read_feed_takes_in_what_is_new(web, feed, desk):
    serve(web, RSS)

    read(feed)

    assert (feed.kind, feed.title, feed.language) == ("rss", "Orrin Echo", "en-gb")
    assert (feed.items_seen, feed.items_new, feed.failures, feed.last_error) == (2, 2, 0, "")
    assert pauses(feed) == 15
    articles = Article.objects.order_by("url")
    assert [(each.url, each.state, each.visibility) for each in articles] == [
        ("http://orrin-echo.example/lighthouse", "ready", "desk"),
        ("http://orrin-echo.example/quay", "ready", "desk"),
    ]
    first = articles[0]
    assert (first.title, first.published_at) == ("Lighthouse & harbour", date(2024, 11, 2))
    assert (first.publisher, first.submitted_by) == (feed.publisher, None)
    assert first.fetches.get().occasion == "followed"
    entry = Entry.objects.get(action="article.submitted", subject_id=str(first.pk))
    assert entry.facts["feed"] == str(feed.pk)


@pytest.mark.parametrize(("body", "kind"), [(ATOM, "atom"), (NEWS, "sitemap")])
def test_read_feed_of_other_kinds(web, feed, body, kind):
    serve(web, body)

    read(feed)

    assert feed.kind == kind
    assert Article.objects.filter(url="http://orrin-echo.example/quay", state="ready").exists()


def test_read_feed_again_takes_nothing_twice(web, feed):
    serve(web, RSS)
    read(feed)
    serve(web, RSS.replace("/lighthouse", "/lighthouse-renamed").replace("<title>No", "<title>A"))

    read(feed)

    assert (feed.items_new, Article.objects.count(), FeedItem.objects.count()) == (2, 2, 2)


def test_read_feed_asks_whether_anything_changed(web, feed):
    marks = {"ETag": '"v1"', "Last-Modified": "Fri, 01 Nov 2024 23:30:00 GMT"}
    serve(web, RSS, XML | marks)
    read(feed)
    serve(web, b"", status=304)

    read(feed)

    last = asked_for(web, "/feed.xml")[-1]
    assert (last["If-None-Match"], last["If-Modified-Since"]) == (
        '"v1"',
        "Fri, 01 Nov 2024 23:30:00 GMT",
    )
    assert (feed.items_seen, feed.items_new, feed.failures) == (2, 2, 0)


def test_read_feed_of_an_article_the_desk_has(web, feed, desk, other_desk):
    serve(web, RSS)
    read(feed)
    second = Feed.objects.create(desk=desk, address=ADDRESS + "?all")
    web.pages["/feed.xml?all"] = web.pages["/feed.xml"]
    elsewhere = Feed.objects.create(desk=other_desk, address=ADDRESS)

    read(second)
    read(elsewhere)

    assert [desk.articles.count(), other_desk.articles.count()] == [2, 2]
    assert second.items.filter(article__desk=desk).count() == 2


def test_read_feed_with_one_name_for_everything(web, feed):
    serve(web, RSS.replace("<link>http", "<guid>echo-1</guid><link>http"))

    read(feed)

    assert feed.items_new == 2


def test_one_bad_item_stops_no_other(web, feed):
    serve(web, RSS.replace("/lighthouse?", "http://127.0.0.1/lighthouse?"))

    read(feed)

    assert [(item.title, item.refused) for item in feed.items.order_by("pk")] == [
        (
            "Lighthouse & harbour",
            "This address leads into a private network, not to a public site.",
        ),
        ("No date, no name", ""),
    ]
    assert feed.items_new == 1


def test_an_item_with_an_endless_name_is_taken_in(web, feed):
    serve(web, RSS.replace("echo-1", "n" * 2_000))

    read(feed)

    assert (feed.items_new, feed.last_error) == (2, "")


def test_an_item_without_an_address_is_remembered(web, feed):
    serve(web, RSS.replace("<link>/lighthouse?utm_source=rss#top</link>", ""))

    read(feed)
    read(feed)

    assert feed.items.filter(refused="The feed gives no address for it.").count() == 1


def slow(body):
    def trickle(out):
        for _ in range(40):
            out.write(b"<!-- -->")
            out.flush()
            time.sleep(0.05)

    return trickle


@pytest.mark.parametrize(
    ("status", "headers", "body", "because"),
    [
        (500, {}, b"", "The site answered 500 Internal Server Error instead of the page."),
        (404, {}, b"", "The site answered 404 Not Found instead of the page."),
        (304, {}, b"", "The site answered 304 Not Modified instead of the page."),
        (200, {}, b"\x00\xff garbage", "This is neither an RSS or Atom feed nor a sitemap."),
        (200, {}, b"<rss" + b" " * 5_300_000, "The page is larger than 5 MB."),
        (200, {"Content-Length": "9999"}, b"<rss", "The connection to the site did not work."),
        (200, {}, slow, "The site took too long to answer."),
    ],
    ids=["500", "404", "304", "garbage", "huge", "cut", "slow"],
)
def test_read_feed_in_trouble(web, feed, monkeypatch, status, headers, body, because):
    monkeypatch.setattr("articles.fetch.LONGEST", 0.5)
    serve(web, slow(b"") if body is slow else body, headers, status)

    read(feed)

    assert (feed.last_error, feed.failures, feed.active) == (because, 1, True)
    assert (pauses(feed), feed.success_at, feed.job.state) == (30, None, "done")


def test_read_feed_waits_longer_each_time_and_recovers(web, feed):
    serve(web, b"", {}, 500)
    waits = [pauses(read(feed)) for _ in range(3)]
    serve(web, RSS)

    read(feed)

    assert waits == [30, 60, 120]
    assert (pauses(feed), feed.failures, feed.last_error) == (15, 0, "")


@pytest.mark.parametrize("status", [429, 503])
def test_read_feed_heeds_the_wish_for_patience(web, feed, status):
    serve(web, b"", {"Retry-After": "7200"}, status)

    read(feed)

    assert pauses(feed) == 120


def test_read_feed_that_is_gone(web, feed):
    serve(web, b"", {}, 410)

    read(feed)
    asked = len(web.asked)
    read(feed)

    assert (feed.active, feed.off_because) == (
        False,
        "The site says that this feed is gone for good.",
    )
    assert len(web.asked) == asked
    assert Entry.objects.filter(action="feed.switched_off", subject_id=str(feed.pk)).count() == 1


def test_read_feed_that_moved_for_good(web, feed):
    serve(web, RSS)
    web.pages["/new.xml"] = web.pages["/feed.xml"]
    serve(web, b"", {"Location": "/new.xml"}, 301)

    read(feed)

    assert (feed.address, feed.items_new) == ("http://orrin-echo.example/new.xml", 2)
    assert Entry.objects.filter(action="feed.moved").count() == 1


def test_read_feed_that_moved_for_a_while(web, feed):
    serve(web, RSS)
    web.pages["/new.xml"] = web.pages["/feed.xml"]
    serve(web, b"", {"Location": "/new.xml"}, 302)

    read(feed)

    assert (feed.address, feed.items_new) == (ADDRESS, 2)


def test_read_feed_that_became_another(web, feed, desk):
    serve(web, RSS)
    web.pages["/new.xml"] = web.pages["/feed.xml"]
    serve(web, b"", {"Location": "/new.xml"}, 301)
    Feed.objects.create(desk=desk, address="http://orrin-echo.example/new.xml", active=False)

    read(feed)

    assert (feed.active, feed.off_because) == (
        False,
        "It has moved to the address of another feed of this desk.",
    )


def test_read_feed_that_became_another_by_any_spelling(web, feed, desk):
    serve(web, RSS)
    web.pages["/new.xml"] = web.pages["/feed.xml"]
    serve(web, b"", {"Location": "http://Orrin-Echo.example:80/new.xml"}, 301)
    Feed.objects.create(desk=desk, address="http://orrin-echo.example/new.xml", active=False)

    read(feed)

    assert (feed.active, feed.address) == (False, ADDRESS)


def test_robots_may_forbid_a_feed(web, feed):
    serve(web, RSS)
    web.pages["/robots.txt"] = (200, {}, b"User-agent: *\nDisallow: /*.xml")

    read(feed)

    assert feed.last_error == "The robots.txt of this site asks machines not to read this page."
    assert asked_for(web, "/feed.xml") == []


def test_robots_may_forbid_a_page(web, feed):
    serve(web, RSS)
    web.pages["/robots.txt"] = (200, {}, b"User-agent: *\nDisallow: /light")

    read(feed)

    states = dict(Article.objects.values_list("url", "state"))
    assert states == {
        "http://orrin-echo.example/lighthouse": "failed",
        "http://orrin-echo.example/quay": "ready",
    }


def test_articles_of_a_feed_are_fetched_in_turn(web, feed, settings):
    serve(web, RSS)
    settings.SITE_PAUSE_SECONDS = 30

    read(feed)

    assert asked_for(web, "/lighthouse") == []
    waiting = Job.objects.filter(kind="read_article", state="queued").order_by("not_before")
    gaps = [round((job.not_before - feed.read_at).total_seconds(), -1) for job in waiting]
    assert gaps == [30, 30]
    assert [job.attempts for job in waiting] == [0, 0]


def test_a_page_that_asks_for_patience(web, feed):
    serve(web, RSS)
    web.pages["/quay"] = (429, {"Retry-After": "600"}, b"")

    read(feed)

    fetch = Fetch.objects.get(url="http://orrin-echo.example/quay")
    wait = (fetch.job.not_before - timezone.now()).total_seconds()
    assert (fetch.state, fetch.job.attempts, 590 < wait <= 600) == ("waiting", 0, True)


def test_read_now(web, feed, root, alice):
    serve(web, RSS)
    Feed.objects.update(next_at=timezone.now() + timedelta(days=1))

    read_now(feed, by=root)
    with pytest.raises(NotNow):
        read_now(feed, by=root)
    with pytest.raises(NotYou):
        read_now(feed, by=alice)
    assert read_what_is_due() == 0
    run_jobs()

    feed.refresh_from_db()
    assert feed.items_new == 2
    Feed.objects.update(active=False)
    with pytest.raises(NotNow):
        read_now(feed, by=root)


def test_read_what_is_due_makes_one_job(feed):
    assert [read_what_is_due(), read_what_is_due()] == [1, 0]


def test_a_reading_that_never_ended_is_told(feed):
    read_what_is_due()

    let_die(Job.objects.get(kind="read_feed"))

    feed.refresh_from_db()
    assert feed.last_error == "Reading this feed did not work. Its job says why."


@pytest.mark.parametrize(
    "wrong",
    [{"pace": 4}, {"pace": 10_081}, {"off_because": "So."}, {"address": ADDRESS}],
)
def test_the_database_refuses(feed, desk, wrong):
    facts = {"desk": desk, "address": ADDRESS + "?2"} | wrong

    with pytest.raises(IntegrityError), transaction.atomic():
        Feed.objects.create(**facts)


def test_bring_forward_only_what_waits(feed):
    assert bring_forward("read_feed") == 0
