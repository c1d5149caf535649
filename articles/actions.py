"""What may happen to articles: they are handed in, read, or turn out to be unreadable."""

import hashlib
from datetime import date, datetime

from django.conf import settings
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from articles.extraction.article import ArticleText
from articles.fetch import Downloaded
from articles.headers import marks
from articles.models import Article, Fetch, Publisher, Revision
from articles.publishers import publisher_of
from articles.rules import may_submit
from articles.signals import revision_recorded
from articles.submission import Submission, check_submission, check_visibility
from articles.timetable import next_visit
from factcheck.jobs.actions import create_job
from factcheck.people.errors import NotNow, NotYou
from factcheck.people.models import Desk, Partner, User
from factcheck.people.trail import record

CONTENT_TYPES = {Fetch.Kind.TEXT: "text/plain", Fetch.Kind.HTML: "text/html"}


@transaction.atomic
def submit_article(  # noqa: PLR0913 - all that may be said of an article, by name
    *,
    desk: Desk,
    by: User | Partner,
    text: str | None = None,
    html: str | None = None,
    url: str | None = None,
    title: str = "",
    published_at: date | None = None,
    publisher: Publisher | None = None,
    visibility: str | None = None,
    byline: str | None = None,
    fetched: Downloaded | None = None,
) -> tuple[Article, bool]:
    """Take an article in; the second value says whether it is new to this side.

    Exactly one of text and html, or url alone; url beside text or html names the source. A `byline`
    of "" says that nobody signed it; None leaves it to what is read. A page
    that was `fetched` already for whoever hands it in is not fetched a second time.
    Raises NotValid with a sentence for each wrong field, NotYou for strangers.
    """
    if not may_submit(by, desk):
        raise NotYou(_("Only the people of this desk and its partners hand articles in here."))
    submission = check_submission(
        text, html, url, title=title, byline=byline or "", published_at=published_at
    )
    article = Article(
        desk=desk,
        submitted_by=by if isinstance(by, User) else None,
        partner=by if isinstance(by, Partner) else None,
        visibility=check_visibility(visibility, by),
        publisher=publisher,
        url=submission.url,
        title=title.strip(),
        byline=(byline or "").strip(),
        unsigned=byline is not None and not byline.strip(),
        published_at=published_at,
        digest=submission.digest(publisher),
    )
    kept = keep_once(article)
    if kept.id != article.id:
        return try_again_if_failed(kept, submission, by=by, fetched=fetched), False
    fetch = start_fetch(kept, submission, fetched=fetched)
    record("article.submitted", kept, by=by, desk=desk, kind=fetch.kind, fetch=str(fetch.id))
    return kept, True


def keep_once(article: Article) -> Article:
    """Insert the article unless this side has it; of two at the same moment one is kept."""
    Article.objects.bulk_create([article], ignore_conflicts=True)
    return Article.objects.select_for_update().get(
        desk=article.desk, partner=article.partner, digest=article.digest
    )


def try_again_if_failed(
    article: Article, submission: Submission, *, by: User | Partner, fetched: Downloaded | None
) -> Article:
    """A page that could not be fetched may be there today: whoever sends it again says so."""
    if submission.kind == Fetch.Kind.URL and article.state == Article.State.FAILED:
        article.state = Article.State.WAITING
        article.save(update_fields=["state"])
        fetch = start_fetch(article, submission, fetched=fetched)
        record("article.tried_again", article, by=by, desk=article.desk, fetch=str(fetch.id))
    return article


def start_fetch(
    article: Article,
    submission: Submission,
    *,
    occasion: Fetch.Occasion = Fetch.Occasion.SUBMITTED,
    not_before: datetime | None = None,
    fetched: Downloaded | None = None,
) -> Fetch:
    """Keep what was handed in, byte for byte, and have it read."""
    fetch = Fetch(article=article, kind=submission.kind, url=submission.url, occasion=occasion)
    if submission.kind != Fetch.Kind.URL:
        body = submission.content.encode()
        fetch.body = body
        fetch.sha256 = hashlib.sha256(body).hexdigest()
        fetch.content_type = f"{CONTENT_TYPES[submission.kind]}; charset=utf-8"
    elif fetched:
        take_over(fetch, fetched)
    fetch.job = create_job("read_article", key=f"read:{fetch.id}", not_before=not_before)
    fetch.save(force_insert=True)
    return fetch


@transaction.atomic
def record_revision(fetch: Fetch, downloaded: Downloaded | None, read: ArticleText) -> Revision:
    """Write down what was read; what the submitter said stays; an outlet's headline goes on."""
    article = Article.objects.select_for_update().get(id=fetch.article_id)
    finish(fetch, downloaded, state=Fetch.State.DONE)
    earlier = article.revisions.order_by("-number").first()
    revision = Revision.objects.create(
        article=article,
        fetch=fetch,
        number=article.revisions.count() + 1,
        text=read.text,
        sha256=read.sha256,
        title=read.title[:500],
        byline=read.byline[:500],
        published_at=read.published_at,
        language=read.language,
        blocks=[
            {"start": block.start, "end": block.end, "label": block.label} for block in read.blocks
        ],
        truncated=read.truncated,
    )
    if not article.title or (earlier and earlier.title == article.title):
        article.title = revision.title or article.title
    article.published_at = article.published_at or revision.published_at
    article.publisher = article.publisher or publisher_of(
        name=read.publisher, url=fetch.final_url or article.url
    )
    article.language = revision.language or article.language
    article.state = Article.State.READY
    article.save(update_fields=["title", "published_at", "publisher", "language", "state"])
    if fetch.kind == Fetch.Kind.URL:
        visit_later(article)
    record(
        "article.read",
        article,
        by=None,
        desk=article.desk,
        revision=str(revision.id),
        number=revision.number,
        truncated=revision.truncated,
    )
    revision_recorded.send(Revision, revision=revision)
    return revision


@transaction.atomic
def record_failure(fetch: Fetch, *, because: str, downloaded: Downloaded | None = None) -> None:
    """Say why an article could not be read; what was received is kept."""
    finish(fetch, downloaded, state=Fetch.State.FAILED, because=because)
    article = Article.objects.select_for_update().get(id=fetch.article_id)
    if article.state == Article.State.WAITING:
        article.state = Article.State.FAILED
        article.save(update_fields=["state"])
    elif fetch.occasion == Fetch.Occasion.AGAIN:
        visit_later(article)
    record("article.failed", article, by=None, desk=article.desk, fetch=str(fetch.id))


@transaction.atomic
def await_again(fetch: Fetch) -> None:
    """Its job is tried again: nobody should read that it failed, unless it does.

    Raises NotNow while another fetch of the same article is under way.
    """
    under_way = Fetch.objects.filter(article=fetch.article_id, state=Fetch.State.WAITING)
    if under_way.exclude(id=fetch.id).exists():
        raise NotNow(_("This article is being read already."))
    Fetch.objects.filter(id=fetch.id).update(state=Fetch.State.WAITING, reason="", finished_at=None)
    Fetch.objects.filter(id=fetch.id, kind=Fetch.Kind.URL).update(body=None)  # fetched anew
    Article.objects.filter(id=fetch.article_id, state=Article.State.FAILED).update(
        state=Article.State.WAITING
    )


def visit_later(article: Article) -> None:
    """Set when the page is read again, unless it has been read often enough."""
    hours = settings.VISIT_HOURS
    article.visit_at = next_visit(article.created_at, timezone.now(), hours)
    article.save(update_fields=["visit_at"])


def finish(
    fetch: Fetch,
    downloaded: Downloaded | None,
    *,
    state: Fetch.State,
    because: str = "",
    keep: bool = True,
) -> None:
    """Say how a fetch ended; the bytes of a page that says nothing new are not kept."""
    fetch.state = state
    fetch.reason = because
    fetch.finished_at = timezone.now()
    changed = ["state", "reason", "finished_at", "http_status"]
    if downloaded:
        changed += ["final_url", "content_type", "body", "sha256", "etag", "last_modified"]
        take_over(fetch, downloaded)
        fetch.body = downloaded.body if keep else None
    fetch.save(update_fields=changed)


def take_over(fetch: Fetch, page: Downloaded) -> None:
    """Write the page on its fetch; the caller saves the row."""
    fetch.final_url, fetch.http_status = page.final_url, page.status
    fetch.content_type, fetch.body = page.content_type, page.body
    fetch.sha256 = hashlib.sha256(page.body).hexdigest() if page.body else ""
    said = marks(page.headers)
    fetch.etag, fetch.last_modified = said["etag"], said["last_modified"]


def fetched_before(fetch: Fetch) -> Downloaded | None:
    """The page of a fetch, where it was there before the fetch was asked for."""
    if not (fetch.body and fetch.http_status):
        return None
    headers = {"etag": fetch.etag, "last-modified": fetch.last_modified}
    return Downloaded(
        final_url=fetch.final_url,
        status=fetch.http_status,
        content_type=fetch.content_type,
        headers={name: value for name, value in headers.items() if value},
        body=bytes(fetch.body),
    )
