"""An article that was just handed in says how far it has come, and stops by itself."""

from datetime import timedelta

import pytest
from django.utils import timezone

from articles.actions import submit_article
from articles.models import Article, Fetch
from factcheck.claims.models import Claim, Extraction
from factcheck.evidence.models import Search
from factcheck.jobs.models import Job
from factcheck.jobs.run import run as run_job
from factcheck.web.progress import going_on
from tests import factories
from tests.web.conftest import words_of

TEXT = factories.TEXT


@pytest.fixture
def article(desk, alice) -> Article:
    return submit_article(desk=desk, by=alice, text=TEXT)[0]


def run(kind: str) -> None:
    """Only the jobs of one kind, as a worker that comes to nothing else."""
    for job in Job.objects.filter(kind=kind, state="queued"):
        run_job(job.pk)


def test_progress_from_reading_to_coverage(as_user, article, alice):
    browser, address = as_user(alice), f"/articles/{article.pk}/"

    reading = words_of(browser.get(address))
    run("read_article")
    looking = words_of(browser.get(f"{address}progress/"))
    run("extract_claims")
    found = words_of(browser.get(f"{address}progress/"))
    searches = Search.objects.filter(claim__article=article)
    much = Claim.objects.filter(article=article).count()
    waiting = words_of(browser.get(f"{address}progress/?of=coverage"))
    run("search")
    over = words_of(browser.get(f"{address}progress/?of=coverage"))

    asks = f'hx-get="{address}progress/" hx-trigger="load delay:1s" hx-swap="outerHTML"'
    assert "It is being read." in reading
    assert asks in reading
    assert "Claims are being looked for." in looking
    assert asks in looking
    assert asks not in found
    sentence = f"{much} claims found. Coverage has been looked for of 0 of {len(searches)} claims."
    assert sentence in found
    assert f'{address}progress/?of=coverage" hx-trigger="load delay:1s"' in waiting
    assert over == ""


def test_progress_of_a_page_that_is_fetched(as_user, desk, alice):
    article, _new = submit_article(desk=desk, by=alice, url="https://post.example/a")

    page = words_of(as_user(alice).get(f"/articles/{article.pk}/"))

    assert "The page is being fetched and read." in page


@pytest.mark.parametrize(
    ("seconds", "again"), [(0, 1), (7, 1), (8, 2), (40, 10), (300, 15), (601, 0)]
)
def test_looks_become_rarer_and_end(seconds, again):
    since = timezone.now() - timedelta(seconds=seconds)

    assert going_on("…", since=since).again == again


def test_progress_that_takes_too_long_is_not_asked_for_any_more(as_user, article, alice):
    long_ago = timezone.now() - timedelta(minutes=11)
    Fetch.objects.filter(article=article).update(created_at=long_ago)

    page = words_of(as_user(alice).get(f"/articles/{article.pk}/"))

    assert "It takes longer than usual. Reload to look again." in page
    assert "hx-get" not in page


def test_failed_extraction_leaves_a_way(as_user, desk, alice):
    revision = factories.make_article(desk)
    extraction = factories.make_extraction(revision)
    Extraction.objects.filter(pk=extraction.pk).update(state="failed", reason="It broke.")

    page = words_of(as_user(alice).get(f"/articles/{revision.article_id}/"))

    assert "It broke. The text is kept: claims can be written down by hand meanwhile." in page


def test_failed_fetch_leads_to_handing_it_in_again(as_user, desk, alice):
    url = "https://post.example/a?b=1&c=2"
    article = Article.objects.create(desk=desk, url=url, digest="d", state="failed")
    job = Job.objects.create(kind="read_article", key="read:test", state="done")
    Fetch.objects.create(article=article, job=job, kind="url", state="failed", reason="404.")

    page = words_of(as_user(alice).get(f"/articles/{article.pk}/"))

    assert "/articles/new/?url=https%3A%2F%2Fpost.example%2Fa%3Fb%3D1%26c%3D2" in page
