"""Pages are read again for a while: silent edits become revisions, all else only a fetch."""

from datetime import timedelta

import pytest
from django.db import IntegrityError, transaction
from django.utils import timezone

from articles.actions import submit_article
from articles.models import Article, Fetch
from articles.signals import revision_recorded
from articles.visiting import visit_now, visit_what_is_due
from factcheck.jobs.actions import retry_job
from factcheck.jobs.models import Job
from factcheck.people.errors import NotNow, NotYou
from factcheck.people.models import Entry
from tests.articles.test_tasks import ADDRESS, PAGE, TEXT
from tests.jobs_tools import let_die, run_jobs

HTML = {"Content-Type": "text/html"}
EDITED = PAGE.replace("eleven houses", "forty houses")


@pytest.fixture(autouse=True)
def no_pause(settings):
    settings.SITE_PAUSE_SECONDS = 0


def serve(web, page, status=200, **headers):
    body = page.encode()
    web.pages["/lighthouse"] = (status, HTML | headers, body)


@pytest.fixture
def article(web, desk, alice):
    serve(web, PAGE, ETag='"v1"')
    article = submit_article(desk=desk, by=alice, url=ADDRESS)[0]
    run_jobs()
    article.refresh_from_db()
    return article


def hours_until_visit(article):
    return round((article.visit_at - article.created_at) / timedelta(hours=1), 2)


def visit(article):
    """One visit, as if its time had come."""
    Article.objects.filter(pk=article.pk).update(visit_at=timezone.now())
    visit_what_is_due()
    run_jobs()
    article.refresh_from_db()
    return article.fetches.order_by("-created_at").first()


def test_a_page_is_to_be_read_again(article):
    assert hours_until_visit(article) == 1
    assert visit_what_is_due() == 0


def test_what_was_pasted_is_not_read_again(desk, alice):
    article = submit_article(desk=desk, by=alice, text=TEXT, url=ADDRESS)[0]

    run_jobs()

    article.refresh_from_db()
    assert (article.state, article.visit_at) == ("ready", None)


def test_visit_asks_whether_anything_changed(web, article):
    serve(web, "", 304)

    fetch = visit(article)

    assert web.asked[-1][2]["If-None-Match"] == '"v1"'
    assert (fetch.state, fetch.occasion, fetch.http_status) == ("done", "again", 304)
    assert (fetch.body, fetch.sha256, article.revisions.count()) == (None, "", 1)


def test_visit_after_304_still_knows_the_mark(web, article):
    serve(web, "", 304)
    visit(article)

    visit(article)

    assert web.asked[-1][2]["If-None-Match"] == '"v1"'


def test_visit_with_a_changed_text_is_a_revision(web, article):
    heard = []
    revision_recorded.connect(lambda revision, **_: heard.append(revision.number), weak=False)
    serve(web, EDITED)

    fetch = visit(article)

    newest = article.revisions.get(number=2)
    assert (fetch.state, newest.fetch, heard) == ("done", fetch, [2])
    assert "forty houses" in newest.text
    assert "eleven houses" in article.revisions.get(number=1).text
    assert bytes(fetch.body) == EDITED.encode()


@pytest.mark.parametrize(
    "page",
    [
        PAGE,
        PAGE.replace("<body>", "<body><nav>Most read: the ferry, the pier</nav>"),
        PAGE.replace("</article>", "</article><script>var seen = 12;</script>"),
    ],
)
def test_visit_with_the_same_story_is_only_a_fetch(web, article, page):
    serve(web, page)

    fetch = visit(article)

    assert (fetch.state, fetch.body, len(fetch.sha256)) == ("done", None, 64)
    assert article.revisions.count() == 1


def test_visits_become_rare_and_end(web, article, settings):
    settings.VISIT_HOURS = [1, 6]
    received = timezone.now() - timedelta(hours=2)
    Article.objects.update(created_at=received)
    visit(article)
    second = hours_until_visit(article)
    Article.objects.update(created_at=received - timedelta(hours=5))

    visit(article)

    assert (second, article.visit_at) == (6, None)


@pytest.mark.parametrize(
    ("status", "headers", "because"),
    [
        (404, {}, "The site answered 404 Not Found instead of the page."),
        (301, {"Location": "/"}, "The address leads to the front page of the site now."),
    ],
)
def test_visit_to_a_page_that_is_gone(web, article, status, headers, because):
    web.pages["/"] = (200, HTML, PAGE.encode())
    serve(web, "", status, **headers)

    fetch = visit(article)

    assert (fetch.state, fetch.reason) == ("failed", because)
    assert (article.state, article.revisions.count(), hours_until_visit(article)) == ("ready", 1, 1)


def test_visit_that_never_ended(web, article):
    Article.objects.update(visit_at=timezone.now())
    visit_what_is_due()

    let_die(Job.objects.get(state="queued"))

    article.refresh_from_db()
    assert (article.state, hours_until_visit(article)) == ("ready", 1)


def test_never_two_at_once(article, root):
    Article.objects.update(visit_at=timezone.now())

    assert [visit_what_is_due(), visit_what_is_due()] == [1, 0]
    Article.objects.update(visit_at=timezone.now())
    assert visit_what_is_due() == 0
    with pytest.raises(NotNow):
        visit_now(article, by=root)
    with pytest.raises(IntegrityError), transaction.atomic():
        Fetch.objects.create(
            article=article, kind="url", job=Job.objects.create(kind="read_article", key="x")
        )


def test_a_dead_job_is_not_tried_beside_a_visit(article, root):
    Article.objects.update(visit_at=timezone.now())
    visit_what_is_due()
    dead = Job.objects.get(state="queued")
    let_die(dead)
    Article.objects.update(visit_at=timezone.now())
    visit_what_is_due()
    dead.refresh_from_db()

    with pytest.raises(NotNow):
        retry_job(dead, by=root)


def test_pages_of_one_site_are_visited_in_turn(web, article, desk, alice, settings):
    web.pages["/quay"] = web.pages["/lighthouse"]
    submit_article(desk=desk, by=alice, url=ADDRESS.replace("lighthouse", "quay"))
    run_jobs()
    settings.SITE_PAUSE_SECONDS = 30
    Article.objects.update(visit_at=timezone.now())

    visit_what_is_due()

    first, second = Job.objects.filter(state="queued").order_by("not_before")
    assert round((second.not_before - first.not_before).total_seconds()) == 30


def test_visit_now(web, article, root, alice, desk):
    serve(web, EDITED)

    visit_now(article, by=root)
    run_jobs()

    assert article.revisions.count() == 2
    assert Entry.objects.get(action="article.visited").actor_id == str(root.pk)
    with pytest.raises(NotYou):
        visit_now(article, by=alice)
    pasted = submit_article(desk=desk, by=alice, text=TEXT)[0]
    run_jobs()
    pasted.refresh_from_db()
    with pytest.raises(NotNow):
        visit_now(pasted, by=root)
