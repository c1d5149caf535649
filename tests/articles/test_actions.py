"""Articles are handed in: once per side, whole, and refused with a sentence when they are not."""

import hashlib
import threading
from datetime import date

import pytest
from django.db import connection

from articles.actions import submit_article
from articles.models import Article, Fetch
from articles.submission import TooLarge
from factcheck.jobs.models import Job
from factcheck.people.errors import NotValid, NotYou
from factcheck.people.models import Entry, Partner
from tests.factories import make_publisher

TEXT = "The lighthouse at Cape Orrin was switched off on Sunday, the coast guard said.\n"


def test_submit_article_as_text(desk, alice):
    article, created = submit_article(desk=desk, by=alice, text=TEXT)

    fetch = article.fetches.get()
    assert created is True
    assert (article.desk, article.submitted_by, article.partner) == (desk, alice, None)
    assert (article.visibility, article.state) == ("desk", "waiting")
    assert (fetch.kind, fetch.state, bytes(fetch.body)) == ("text", "waiting", TEXT.encode())
    assert fetch.sha256 == hashlib.sha256(TEXT.encode()).hexdigest()
    assert (fetch.job.kind, fetch.job.key) == ("read_article", f"read:{fetch.id}")


def test_submit_article_is_on_the_trail(desk, alice):
    article, _created = submit_article(desk=desk, by=alice, text=TEXT)

    entry = Entry.objects.get()
    assert (entry.action, entry.actor_id) == ("article.submitted", str(alice.id))
    assert (entry.subject_kind, entry.subject_id) == ("article", str(article.id))
    assert entry.facts == {"kind": "text", "fetch": str(article.fetches.get().id)}


def test_submit_article_by_a_partner_is_for_the_partner_and_the_desk(desk, partner):
    article, _created = submit_article(desk=desk, by=partner, text=TEXT)

    assert (article.partner, article.submitted_by, article.visibility) == (partner, None, "partner")


def test_submit_article_keeps_what_the_submitter_says(desk, alice):
    publisher = make_publisher("Orrin Echo")

    article, _created = submit_article(
        desk=desk,
        by=alice,
        text=TEXT,
        url="https://orrin-echo.example/lighthouse",
        title="  Lighthouse off ",
        published_at=date(2024, 5, 6),
        publisher=publisher,
        visibility="public",
    )

    assert article.title == "Lighthouse off"
    assert article.published_at == date(2024, 5, 6)
    assert article.publisher == publisher
    assert article.url == "https://orrin-echo.example/lighthouse"
    assert article.visibility == "public"
    assert article.fetches.get().kind == "text"


@pytest.mark.parametrize(
    "again", [{"text": TEXT}, {"text": TEXT.replace("\n", "\r\n")}, {"text": f"\n{TEXT}  "}]
)
def test_submit_article_twice_gives_the_first(desk, alice, ben, again):
    first, _created = submit_article(desk=desk, by=alice, text=TEXT)

    second, created = submit_article(desk=desk, by=ben, **again)

    assert (second, created) == (first, False)
    assert (Article.objects.count(), Fetch.objects.count(), Job.objects.count()) == (1, 1, 1)
    assert Entry.objects.count() == 1


def test_submit_article_twice_as_an_address(desk, alice):
    first, _created = submit_article(desk=desk, by=alice, url="http://outlet.example/story")
    second, created = submit_article(desk=desk, by=alice, url="http://outlet.example/story")

    assert (second, created) == (first, False)


def test_submit_article_on_another_desk_is_its_own(desk, other_desk, alice, charlie):
    first, _created = submit_article(desk=desk, by=alice, text=TEXT)
    second, created = submit_article(desk=other_desk, by=charlie, text=TEXT)

    assert created is True
    assert second.id != first.id
    assert second.desk == other_desk


def test_submit_article_by_two_partners_betrays_neither(desk, partner, alice):
    other = Partner.objects.create(name="Gull News", slug="gull", desk=desk)
    articles = [submit_article(desk=desk, by=by, text=TEXT) for by in (alice, partner, other)]

    assert [created for _article, created in articles] == [True, True, True]


def test_submit_article_printed_by_two_outlets_is_two_articles(desk, alice):
    one, _created = submit_article(desk=desk, by=alice, text=TEXT, url="http://one.example/a")
    two, created = submit_article(desk=desk, by=alice, text=TEXT, url="http://two.example/b")

    assert created is True
    assert one.id != two.id


@pytest.mark.django_db(transaction=True)
def test_submit_article_at_the_same_moment_keeps_one(desk, alice):
    together = threading.Barrier(6)
    answers = []

    def submit():
        together.wait()
        article, created = submit_article(desk=desk, by=alice, text=TEXT)
        answers.append((article.id, created))
        connection.close()

    threads = [threading.Thread(target=submit) for _ in range(6)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert sorted(created for _id, created in answers) == [False] * 5 + [True]
    assert {article_id for article_id, _created in answers} == {Article.objects.get().id}
    assert Fetch.objects.count() == 1


@pytest.mark.parametrize(
    ("given", "field"),
    [
        ({}, "text"),
        ({"text": ""}, "text"),
        ({"text": " \n\t "}, "text"),
        ({"text": "\u200b\ufeff \n…"}, "text"),
        ({"html": ""}, "html"),
        ({"url": ""}, "text"),
        ({"text": TEXT, "html": "<p>Two at once.</p>"}, "html"),
        ({"text": "A nought \0 in it."}, "text"),
        ({"html": "<p>A nought \0 in it.</p>"}, "html"),
        ({"text": "Half \ud83d of a picture."}, "text"),
        ({"html": "<p>Half \udc00 of one.</p>"}, "html"),
        ({"text": TEXT, "title": "t" * 501}, "title"),
        ({"text": TEXT, "title": "nought \0"}, "title"),
        ({"text": TEXT, "url": "ftp://outlet.example/"}, "url"),
        ({"text": TEXT, "visibility": "everybody"}, "visibility"),
        ({"text": TEXT, "visibility": "partner"}, "visibility"),
        ({"text": TEXT, "published_at": date.max}, "published_at"),
        ({"text": TEXT, "published_at": date(204, 5, 6)}, "published_at"),
        ({"url": "http://127.0.0.1/"}, "url"),
        ({"url": "http://user:word@outlet.example/"}, "url"),
        ({"url": "not an address"}, "url"),
        ({"url": "http://\ud800.example/"}, "url"),
    ],
)
def test_submit_article_that_cannot_be_right(desk, alice, given, field):
    with pytest.raises(NotValid) as refusal:
        submit_article(desk=desk, by=alice, **given)

    assert list(refusal.value.fields) == [field]
    assert (Article.objects.count(), Job.objects.count(), Entry.objects.count()) == (0, 0, 0)


@pytest.mark.parametrize(
    "given",
    [
        {"text": "word " * 50_001},
        {"text": "x" * (5 * 1024 * 1024 + 1)},
        {"text": "ü" * (3 * 1024 * 1024)},
        {"html": f"<p>{'x' * (5 * 1024 * 1024)}</p>"},
    ],
)
def test_submit_article_that_is_too_large(desk, alice, given):
    with pytest.raises(TooLarge) as refusal:
        submit_article(desk=desk, by=alice, **given)

    assert refusal.value.status == 413
    assert Article.objects.count() == 0


def test_submit_article_says_all_that_is_wrong_at_once(desk, alice):
    with pytest.raises(NotValid) as refusal:
        submit_article(desk=desk, by=alice, text=" ", url="gopher://x.example/", title="t" * 501)

    assert refusal.value.fields == {
        "text": ["There is nothing in it."],
        "url": ["Only addresses that begin with http:// or https:// can be read."],
        "title": ["A title has at most 500 characters."],
    }


def test_submit_article_by_a_stranger(desk, charlie):
    with pytest.raises(NotYou):
        submit_article(desk=desk, by=charlie, text=TEXT)


def test_submit_article_by_a_partner_to_a_desk_that_is_not_theirs(other_desk, partner):
    with pytest.raises(NotYou):
        submit_article(desk=other_desk, by=partner, text=TEXT)


def test_submit_article_by_an_administrator(desk, root):
    _article, created = submit_article(desk=desk, by=root, text=TEXT)

    assert created is True
