"""From what was handed in to an immutable text, or to a sentence that says why not."""

import hashlib
import time
from datetime import date

import pytest
from django.db import IntegrityError, transaction

from articles.actions import submit_article
from articles.models import Publisher, Revision
from articles.signals import revision_recorded
from factcheck.jobs.actions import retry_job
from factcheck.jobs.models import Job
from factcheck.people.models import Entry
from tests.factories import make_article, make_publisher
from tests.jobs_tools import bring_forward, let_die, run_jobs

TEXT = (
    "Lighthouse goes dark\n\n"
    "By Ada Brink\n\n"
    "The lighthouse at Cape Orrin was switched off on Sunday, the coast guard said.\n\n"
    "“Nobody has steered by it since 2009,” said Captain Ivo Lunde of the coast guard.\n"
)
PAGE = """<!doctype html><html lang="en"><head><title>Lighthouse goes dark - Orrin Echo</title>
<meta property="og:site_name" content="Orrin Echo"><meta property="og:title"
content="Lighthouse goes dark"></head><body><article><h1>Lighthouse goes dark</h1>
<p>The lighthouse at Cape Orrin was switched off on Sunday, the coast guard said. It had been
lit every night since 1871 except in the two great wars, when the coast was kept dark.</p>
<p>Captain Ivo Lunde said that nobody had steered by it since 2009 and that its lamp used as much
electricity as eleven houses, while the harbour's own lights are seen from twelve miles.</p>
</article></body></html>"""
ADDRESS = "http://orrin-echo.example/lighthouse"


def read(article):
    run_jobs()
    article.refresh_from_db()
    return article.fetches.first()


def submit(desk, by, **given):
    return submit_article(desk=desk, by=by, **given)[0]


def test_read_article_from_text(desk, alice):
    article = submit(desk, alice, text=TEXT)

    fetch = read(article)

    revision = article.revisions.get()
    assert (article.state, fetch.state, fetch.job.state) == ("ready", "done", "done")
    assert (revision.number, revision.text, revision.truncated) == (1, TEXT, False)
    assert revision.sha256 == hashlib.sha256(TEXT.encode()).hexdigest()
    assert (article.title, article.language) == ("Lighthouse goes dark", "en")
    assert revision.blocks[0] == {"start": 0, "end": 20, "label": "headline"}


def test_read_article_keeps_every_character(desk, alice):
    text = "\ufeffThe lamp\u00a0cost 1\u202f200 euros\u200b, she said 🕯️.\r\n\r\n\tIt burned\u2028all night.\n"
    article = submit(desk, alice, text=text)

    read(article)

    assert article.revisions.get().text == text


def test_read_article_composes_characters(desk, alice):
    article = submit(
        desk, alice, text="The cafe\u0301 on Cape Orrin has closed for good, its owner said."
    )

    read(article)

    assert article.revisions.get().text.startswith("The café on")


def test_read_article_sends_the_revision_inside_the_transaction(desk, alice):
    heard = []

    def hear(sender, revision, **_):
        heard.append((revision, transaction.get_connection().in_atomic_block))

    revision_recorded.connect(hear)
    article = submit(desk, alice, text=TEXT)

    read(article)

    assert heard == [(article.revisions.get(), True)]


def test_read_article_is_on_the_trail(desk, alice):
    article = submit(desk, alice, text=TEXT)

    read(article)

    entry = Entry.objects.get(action="article.read")
    revision = article.revisions.get()
    assert (entry.actor_kind, entry.subject_id) == ("system", str(article.id))
    assert entry.facts == {"revision": str(revision.id), "number": 1, "truncated": False}


def test_read_article_twice_reads_once(desk, alice):
    article = submit(desk, alice, text=TEXT)
    read(article)

    assert run_jobs() == []
    assert Revision.objects.count() == 1


def test_read_article_from_html(desk, alice):
    article = submit(desk, alice, html=PAGE, url=ADDRESS)

    fetch = read(article)

    revision = article.revisions.get()
    assert bytes(fetch.body).decode() == PAGE
    assert article.title == "Lighthouse goes dark"
    assert article.publisher == Publisher.objects.get(
        name="Orrin Echo", domain="orrin-echo.example"
    )
    assert "switched off on Sunday" in revision.text
    assert "<" not in revision.text


def test_read_article_lets_the_submitter_win(desk, alice):
    publisher = make_publisher("Cape Courier")
    article = submit(
        desk,
        alice,
        html=PAGE,
        title="Dark cape",
        published_at=date(2024, 5, 6),
        publisher=publisher,
    )

    read(article)

    assert (article.title, article.published_at) == ("Dark cape", date(2024, 5, 6))
    assert article.publisher == publisher
    assert article.revisions.get().title == "Lighthouse goes dark"


def test_read_article_from_an_address(desk, alice, web):
    web.pages["/lighthouse"] = (302, {"Location": "http://www.orrin-echo.example/l"}, b"")
    web.pages["/l"] = (200, {"Content-Type": "text/html; charset=utf-8"}, PAGE.encode())
    article = submit(desk, alice, url=ADDRESS)

    fetch = read(article)

    assert (fetch.state, fetch.http_status) == ("done", 200)
    assert fetch.final_url == "http://www.orrin-echo.example/l"
    assert fetch.content_type == "text/html; charset=utf-8"
    assert bytes(fetch.body) == PAGE.encode()
    assert fetch.sha256 == hashlib.sha256(PAGE.encode()).hexdigest()
    assert article.publisher.domain == "orrin-echo.example"
    assert article.revisions.get().fetch == fetch


def test_read_article_from_a_plain_text_address(desk, alice, web):
    web.pages["/l"] = (200, {"Content-Type": "text/plain"}, TEXT.encode())
    article = submit(desk, alice, url="http://orrin-echo.example/l")

    read(article)

    assert article.revisions.get().text == TEXT


def test_read_article_that_names_the_wrong_charset(desk, alice, web):
    page = PAGE.replace("Captain", "Käpten").replace("euros", "€")
    web.pages["/l"] = (200, {"Content-Type": "text/html; charset=iso-8859-1"}, page.encode())
    article = submit(desk, alice, url="http://orrin-echo.example/l")

    read(article)

    assert "Käpten Ivo Lunde" in article.revisions.get().text


@pytest.mark.parametrize(
    ("content_type", "body"),
    [
        ("text/html", b"\x89PNG\r\n\x1a\n" + bytes(500)),
        ("image/jpeg", b"\xff\xd8\xff\xe0 a picture"),
        ("application/pdf", b"%PDF-1.7 a document"),
        ("text/html", b"PK\x03\x04 an archive"),
        ("text/plain", b"words and \0 noughts"),
        ("text/plain", b""),
        ("text/html", b"   \n  "),
        ("text/html", b"<html><body><img src='x.png'></body></html>"),
        ("text/plain", b"word " * 50_001),
    ],
)
def test_read_article_that_is_no_article_says_why(desk, alice, web, content_type, body):
    web.pages["/l"] = (200, {"Content-Type": content_type}, body)
    article = submit(desk, alice, url="http://orrin-echo.example/l")

    fetch = read(article)

    assert (article.state, fetch.state, fetch.job.state) == ("failed", "failed", "done")
    assert fetch.reason.endswith(".")
    assert bytes(fetch.body) == body
    assert article.revisions.count() == 0
    assert Entry.objects.filter(action="article.failed").count() == 1


def test_read_article_from_an_address_that_leads_inside(desk, alice, web):
    web.pages["/l"] = (302, {"Location": "http://169.254.169.254/latest/"}, b"")
    article = submit(desk, alice, url="http://orrin-echo.example/l")

    fetch = read(article)

    assert (article.state, fetch.state) == ("failed", "failed")
    assert fetch.reason == "This address leads into a private network, not to a public site."
    assert len(web.connected) == 1


def test_read_article_that_is_not_there(desk, alice, web):
    article = submit(desk, alice, url="http://orrin-echo.example/gone")

    fetch = read(article)

    assert (article.state, fetch.state, fetch.http_status) == ("failed", "failed", 404)
    assert fetch.reason == "The site answered 404 Not Found instead of the page."


def test_read_article_from_a_site_in_trouble_is_tried_three_times(desk, alice, web):
    web.pages["/l"] = (503, {}, b"")
    article = submit(desk, alice, url="http://orrin-echo.example/l")

    for _attempt in range(3):
        run_jobs(failing=True)
        bring_forward("read_article")
    article.refresh_from_db()

    fetch = article.fetches.get()
    assert len(web.asked) == 3
    assert (article.state, fetch.state, fetch.job.state) == ("failed", "failed", "done")
    assert fetch.reason == "The site answered 503 Service Unavailable instead of the page."


def test_read_article_from_a_site_that_recovers(desk, alice, web):
    web.pages["/l"] = (503, {}, b"")
    article = submit(desk, alice, url="http://orrin-echo.example/l")
    run_jobs(failing=True)
    web.pages["/l"] = (200, {"Content-Type": "text/html"}, PAGE.encode())
    bring_forward("read_article")

    assert read(article).state == "done"
    assert article.state == "ready"


def test_read_article_sent_again_after_a_failure_is_fetched_again(desk, alice, web):
    article = submit(desk, alice, url="http://orrin-echo.example/l")
    read(article)
    web.pages["/l"] = (200, {"Content-Type": "text/html"}, PAGE.encode())

    again, created = submit_article(desk=desk, by=alice, url="http://orrin-echo.example/l")
    read(article)

    assert (again, created, article.state) == (article, False, "ready")
    assert list(article.fetches.values_list("state", flat=True)) == ["done", "failed"]


def test_read_article_whose_job_dies_says_so(desk, alice):
    article = submit(desk, alice, text=TEXT)
    fetch = article.fetches.get()
    fetch.body = b"\xff\xfe broken on the disk \xff"
    fetch.save()

    for _attempt in range(5):
        run_jobs(failing=True)
        bring_forward("read_article")
    article.refresh_from_db()
    fetch.refresh_from_db()

    assert Job.objects.get().state == "dead"
    assert (article.state, fetch.state) == ("failed", "failed")
    assert fetch.reason == "Reading this article did not work. An administrator can try it again."


def test_read_article_tried_again_is_read_after_all(desk, alice, root):
    article = submit(desk, alice, text=TEXT)
    job = article.fetches.get().job
    let_die(job)

    retry_job(job, by=root)
    article.refresh_from_db()
    waiting = (article.state, article.fetches.get().state, article.fetches.get().reason)
    fetch = read(article)

    assert waiting == ("waiting", "waiting", "")
    assert (article.state, fetch.state, fetch.reason) == ("ready", "done", "")
    assert article.revisions.get().text == TEXT


def test_read_article_tried_again_in_vain_fails_again(desk, alice, root):
    article = submit(desk, alice, text=TEXT)
    job = article.fetches.get().job
    let_die(job)
    retry_job(job, by=root)

    let_die(job)
    article.refresh_from_db()

    assert (article.state, article.fetches.get().state) == ("failed", "failed")


def test_read_article_tried_again_beside_a_try_that_worked(desk, alice, root, web):
    article = submit(desk, alice, url=ADDRESS)
    first = article.fetches.get().job
    let_die(first)
    web.pages["/lighthouse"] = (200, {"Content-Type": "text/html"}, PAGE.encode())
    submit(desk, alice, url=ADDRESS)
    read(article)

    retry_job(first, by=root)
    article.refresh_from_db()
    between = article.state
    read(article)

    assert (between, article.state) == ("ready", "ready")
    assert list(article.fetches.values_list("state", flat=True)) == ["done", "done"]


def test_read_article_nested_100_000_deep(desk, alice):
    deep = "<div>" * 100_000 + TEXT.replace("\n\n", "<p>") + "</div>" * 100_000
    article = submit(desk, alice, html=f"<html><body>{PAGE}{deep}</body></html>")

    fetch = read(article)

    revision = article.revisions.get()
    assert (fetch.state, revision.truncated) == ("done", True)
    assert Entry.objects.get(action="article.read").facts["truncated"] is True


def test_read_article_of_more_tags_than_any_page_has_holds_no_worker(desk, alice):
    article = submit(desk, alice, html="<p>" + "<b>x</b> " * 500_000)
    began = time.process_time()

    fetch = read(article)

    assert fetch.reason == "This page is too large to be read as an article."
    assert time.process_time() - began < 10


def test_read_article_with_impossible_characters_in_the_page(desk, alice):
    page = PAGE.replace("Lighthouse goes dark", "Light&#0;house &#xD800;goes &#x1F; dark")
    article = submit(desk, alice, html=page)

    assert read(article).state == "done"


@pytest.mark.parametrize("change", [{"text": "Other words."}, {"title": "Other"}, {"number": 7}])
def test_a_revision_never_changes(desk, change):
    revision = make_article(desk)

    with pytest.raises(IntegrityError, match="immutable"), transaction.atomic():
        Revision.objects.filter(id=revision.id).update(**change)
    with pytest.raises(IntegrityError, match="immutable"), transaction.atomic():
        revision.delete()

    assert Revision.objects.get().text == revision.text
