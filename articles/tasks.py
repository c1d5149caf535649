"""Reading what was handed in or is followed: without a transaction, then it is written down."""

from collections.abc import Callable
from datetime import timedelta
from functools import partial
from http import HTTPStatus

from django.utils import timezone
from django.utils.translation import gettext as _

from articles.actions import await_again, fetched_before, record_failure, record_revision
from articles.extraction.article import ArticleText, Unreadable
from articles.feeds.feed import FeedText, NotAFeed
from articles.feeds.reading import read_feed as read_items
from articles.fetch import Downloaded, FetchFailed, FetchRefused, download
from articles.following import read_what_is_due, record_reading, record_trouble
from articles.headers import conditions
from articles.looking import fail_look, forget_looks, record_look
from articles.models import Feed, Fetch, Look
from articles.politeness import leave_alone, permit, take_turn
from articles.reading import article_in
from articles.visiting import check_still_there, newest_page, record_visit, visit_what_is_due
from factcheck.jobs.errors import TryAgain
from factcheck.jobs.models import Job
from factcheck.jobs.registry import handles

TRIES = 3
PATIENCE = timedelta(days=1)
HOUR = 3_600
FEED = "application/rss+xml,application/atom+xml,application/xml;q=0.9,text/xml;q=0.9,*/*;q=0.1"


def give_up(job: Job) -> None:
    """Say on the article that reading it never came to an end."""
    fetch = Fetch.objects.select_related("article").get(job=job)
    record_failure(
        fetch, because=_("Reading this article did not work. An administrator can try it again.")
    )


def wait_again(job: Job) -> None:
    """Say on the article that it is being read after all."""
    await_again(Fetch.objects.get(job=job))


@handles("read_article", deadline=90, on_dead=give_up, on_retry=wait_again)
def read_article(job: Job) -> Callable[[], None]:
    """Read one article; a site in passing trouble is asked TRIES times."""
    fetch = Fetch.objects.select_related("article").get(job=job)
    downloaded = None
    try:
        if fetch.kind == Fetch.Kind.URL:
            downloaded = page_of(fetch)
        read = None if unchanged(downloaded) else reading(fetch, downloaded)
    except FetchFailed as error:
        if error.passing and job.attempts < TRIES:
            be_patient(fetch, error)
            raise
        return partial(fail, fetch, error)
    except (FetchRefused, Unreadable) as error:
        return partial(record_failure, fetch, because=str(error), downloaded=downloaded)

    return partial(write_down, fetch, downloaded, read)


def write_down(fetch: Fetch, downloaded: Downloaded | None, read: ArticleText | None) -> None:
    if downloaded and fetch.occasion == Fetch.Occasion.AGAIN:
        record_visit(fetch, downloaded, read)
    elif read:
        record_revision(fetch, downloaded, read)


def page_of(fetch: Fetch) -> Downloaded:
    """What a person handed in is fetched at once, unless they looked at it; the rest politely."""
    if fetch.occasion == Fetch.Occasion.SUBMITTED:
        return fetched_before(fetch) or download(fetch.url)
    take_turn(fetch.url)
    before = newest_page(fetch) if fetch.occasion == Fetch.Occasion.AGAIN else None
    asked = conditions(before.etag, before.last_modified) if before else {}
    answer = download(fetch.url, headers=asked, permit=permit)
    if fetch.occasion == Fetch.Occasion.AGAIN:
        check_still_there(fetch, answer)
    return answer


def be_patient(fetch: Fetch, error: FetchFailed) -> None:
    """Leave a site alone for as long as it wishes, at most a day for one page."""
    if fetch.occasion == Fetch.Occasion.SUBMITTED or error.retry_after is None:
        return
    if fetch.created_at < timezone.now() - PATIENCE:
        return
    leave_alone(fetch.url, error.retry_after)
    raise TryAgain(str(error), after=error.retry_after)


def fail(fetch: Fetch, error: FetchFailed) -> None:
    fetch.http_status = error.status
    record_failure(fetch, because=str(error))


def reading(fetch: Fetch, downloaded: Downloaded | None) -> ArticleText:
    """Decode and read the bytes; raises Unreadable."""
    if downloaded is None:
        return article_in(fetch.kind, bytes(fetch.body or b""), content_type="", url=fetch.url)
    address, said = downloaded.final_url, downloaded.content_type
    return article_in(fetch.kind, downloaded.body, content_type=said, url=address)


def say_it_cannot_be_seen(job: Job) -> None:
    """Say to whoever wants to look at a page that fetching it never came to an end."""
    for look in Look.objects.filter(job=job):
        fail_look(look, _("Reading this page did not work. Try again, or paste its text."))


@handles("look_at_page", deadline=60, on_dead=say_it_cannot_be_seen)
def look_at_page(job: Job) -> Callable[[], None]:
    """Fetch a page once for the person who is waiting for it."""
    look = Look.objects.filter(job=job).first()
    if look is None:  # it was left meanwhile
        return lambda: None
    try:
        return partial(record_look, look, download(look.url))
    except (FetchFailed, FetchRefused) as error:
        return partial(fail_look, look, str(error))


@handles("forget_looks", every=HOUR)
def forget_what_was_looked_at(job: Job) -> Callable[[], None]:  # noqa: ARG001 - the clock is all it says
    """Forget what nobody handed in."""

    def settle() -> None:
        forget_looks()

    return settle


@handles("read_feeds", deadline=30, every=60)
def read_feeds(job: Job) -> Callable[[], None]:  # noqa: ARG001 - the clock is all it says
    """Make the jobs of the feeds whose time has come."""

    def settle() -> None:
        read_what_is_due()

    return settle


def say_it_broke(job: Job) -> None:
    """Say on the feed that reading it never came to an end."""
    for feed in Feed.objects.filter(job=job):
        record_trouble(feed, because=_("Reading this feed did not work. Its job says why."))


@handles("read_feed", deadline=120, on_dead=say_it_broke)
def read_feed(job: Job) -> Callable[[], None]:
    """Ask one feed for what is new; trouble is written on the feed, which is asked again later."""
    feed = Feed.objects.get(job=job)
    take_turn(feed.address)
    asked = conditions(feed.etag, feed.last_modified)
    try:
        answer = download(feed.address, headers={"Accept": FEED, **asked}, permit=permit)
        read = items_in(answer)
    except FetchFailed as error:
        if error.retry_after:
            leave_alone(feed.address, error.retry_after)
        return partial(
            record_trouble,
            feed,
            because=str(error),
            status=error.status,
            retry_after=error.retry_after,
        )
    except (FetchRefused, NotAFeed) as error:
        return partial(record_trouble, feed, because=str(error))
    return partial(record_reading, feed, answer, read)


def items_in(answer: Downloaded) -> FeedText | None:
    """What the feed names; None where nothing has changed since it was asked last."""
    if unchanged(answer):
        return None
    return read_items(answer.body, answer.content_type, url=answer.final_url)


def unchanged(answer: Downloaded | None) -> bool:
    return answer is not None and answer.status == HTTPStatus.NOT_MODIFIED


@handles("visit_pages", deadline=30, every=60)
def visit_pages(job: Job) -> Callable[[], None]:  # noqa: ARG001 - the clock is all it says
    """Make the fetches of the pages that are read again now."""

    def settle() -> None:
        visit_what_is_due()

    return settle
