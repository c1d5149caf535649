"""Feeds are added with an address that may be fetched, and read when somebody asks."""

import pytest
from django.urls import reverse

from articles.models import Feed
from factcheck.jobs.models import Job
from factcheck.people.models import Entry
from tests.factories import make_article

pytestmark = pytest.mark.django_db


def add(browser, desk, address, **more):
    facts = {"address": address, "desk": desk.pk, "visibility": "desk", "pace": 15, "active": "on"}
    return browser.post(reverse("admin:articles_feed_add"), facts | more)


def test_add_a_feed(browser, desk):
    add(browser, desk, "https://Orrin-Echo.example/feed#top")

    feed = Feed.objects.get()
    assert (feed.address, feed.active) == ("https://orrin-echo.example/feed", True)
    assert Entry.objects.filter(action="admin.added", subject_id=str(feed.pk)).count() == 1


@pytest.mark.parametrize(
    ("address", "because"),
    [
        ("http://127.0.0.1/feed", "This address leads into a private network"),
        ("https://orrin-echo.example:8443/feed", "Only the usual ports, 80 and 443, are read."),
    ],
)
def test_add_a_feed_that_may_not_be_fetched(browser, desk, address, because):
    answer = add(browser, desk, address)

    assert because in answer.text
    assert not Feed.objects.exists()


def test_add_a_feed_twice_too_often_or_in_no_language(browser, desk):
    add(browser, desk, "https://orrin-echo.example/feed")

    twice = add(browser, desk, "https://orrin-echo.example/feed")
    unknown = add(browser, desk, "https://orrin-echo.example/third", language="deutsch")
    too_often = add(browser, desk, "https://orrin-echo.example/other", pace=1)

    assert "Feed with this Desk and Address already exists." in twice.text
    assert "“deutsch” is no code of a language. Write en, de or pt-BR." in unknown.text
    assert "A feed is read every 5 minutes to once a week." in too_often.text
    assert Feed.objects.count() == 1


def test_switch_on_again(browser, desk):
    off = {"active": False, "off_because": "It is gone."}
    feed = Feed.objects.create(desk=desk, address="https://orrin-echo.example/feed", **off)
    facts = {"address": feed.address, "desk": desk.pk, "visibility": "desk", "pace": 15}

    browser.post(reverse("admin:articles_feed_change", args=[feed.pk]), facts | {"active": "on"})

    feed.refresh_from_db()
    assert (feed.active, feed.off_because) == (True, "")


@pytest.mark.parametrize(
    ("facts", "said"),
    [
        ({}, "not read yet"),
        ({"success_at": "2024-11-02T00:00Z"}, "well"),
        ({"failures": 1, "last_error": "It broke."}, "1 time: It broke."),
        ({"failures": 2, "last_error": "It broke."}, "2 times: It broke."),
        ({"active": False, "off_because": "It is gone."}, "It is gone."),
        ({"active": False}, "switched off"),
    ],
)
def test_how_a_feed_stands(browser, desk, facts, said):
    Feed.objects.create(desk=desk, address="https://orrin-echo.example/feed", **facts)

    listed = browser.get(reverse("admin:articles_feed_changelist"))

    assert f'<td class="field-health">{said}</td>' in listed.text


def test_read_now(browser, desk):
    feed = Feed.objects.create(desk=desk, address="https://orrin-echo.example/feed", title="Echo")
    chosen = {"action": "read", "_selected_action": [str(feed.pk)]}

    first = browser.post(reverse("admin:articles_feed_changelist"), chosen, follow=True)
    second = browser.post(reverse("admin:articles_feed_changelist"), chosen, follow=True)

    assert "Echo is being read." in first.text
    assert "This feed is being read already." in second.text
    assert Job.objects.filter(kind="read_feed").count() == 1


def test_fetch_the_pages_again(browser, desk):
    pasted = make_article(desk, title="The pier").article
    page = make_article(desk, title="The quay", url="https://orrin-echo.example/quay").article
    page.fetches.update(kind="url")
    ids = [str(pasted.pk), str(page.pk)]
    chosen = {"action": "visit", "_selected_action": ids}

    told = browser.post(reverse("admin:articles_article_changelist"), chosen, follow=True)

    assert "The quay is being read." in told.text
    assert "The pier: Only what was read from an address can be read again." in told.text
    assert page.fetches.filter(occasion="again", state="waiting").count() == 1
