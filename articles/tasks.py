"""Reading what was handed in: fetch and read without a transaction, then write it down."""

from collections.abc import Callable
from functools import partial

from django.utils.translation import gettext as _

from articles.actions import await_again, record_failure, record_revision
from articles.extraction.article import ArticleText, Unreadable
from articles.extraction.reading import decode, read_html, read_text
from articles.fetch import Downloaded, FetchFailed, FetchRefused, download
from articles.models import Fetch
from factcheck.jobs.models import Job
from factcheck.jobs.registry import handles

TRIES = 3


def give_up(job: Job) -> None:
    """Say on the article that reading it never came to an end."""
    fetch = Fetch.objects.select_related("article").get(job=job)
    record_failure(
        fetch, because=_("Reading this article did not work. An administrator can try it again.")
    )


def wait_again(job: Job) -> None:
    """Say on the article that it is being read after all."""
    await_again(Fetch.objects.get(job=job))


@handles("read_article", deadline=60, on_dead=give_up, on_retry=wait_again)
def read_article(job: Job) -> Callable[[], None]:
    """Read one article; a site in passing trouble is asked TRIES times."""
    fetch = Fetch.objects.select_related("article").get(job=job)
    downloaded = None
    try:
        if fetch.kind == Fetch.Kind.URL:
            downloaded = download(fetch.url)
        read = reading(fetch, downloaded)
    except FetchFailed as error:
        if error.passing and job.attempts < TRIES:
            raise
        return partial(fail, fetch, error)
    except (FetchRefused, Unreadable) as error:
        return partial(record_failure, fetch, because=str(error), downloaded=downloaded)

    def settle() -> None:
        record_revision(fetch, downloaded, read)

    return settle


def fail(fetch: Fetch, error: FetchFailed) -> None:
    fetch.http_status = error.status
    record_failure(fetch, because=str(error))


def reading(fetch: Fetch, downloaded: Downloaded | None) -> ArticleText:
    """Decode and read the bytes; raises Unreadable."""
    if downloaded is None:
        content = bytes(fetch.body or b"").decode()
    else:
        content = decode(downloaded.body, downloaded.content_type)
    if fetch.kind == Fetch.Kind.TEXT or is_plain(downloaded):
        return read_text(content)
    return read_html(content, url=downloaded.final_url if downloaded else fetch.url)


def is_plain(downloaded: Downloaded | None) -> bool:
    return downloaded is not None and downloaded.content_type.lower().startswith("text/plain")
