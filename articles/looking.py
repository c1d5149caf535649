"""A person looks at what they are about to hand in: nothing of it is an article yet.

What they look at is kept for them alone, in one row, and goes when it is handed in or left, at the
latest after a day.
"""

from datetime import date, timedelta

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from articles.actions import submit_article
from articles.extraction.article import ArticleText
from articles.fetch import Downloaded
from articles.headers import marks
from articles.models import Article, Fetch, Look, Publisher
from articles.reading import article_in
from articles.submission import check_submission
from factcheck.jobs.actions import create_job
from factcheck.people.errors import NotNow, NotYou
from factcheck.people.models import Desk, User
from factcheck.people.rules import desks_of, is_administrator

KEPT = timedelta(days=1)
MOST = 20  # rows of one person; the oldest make room
State = Look.State


@transaction.atomic
def start_look(
    *, by: User, text: str | None = None, html: str | None = None, url: str | None = None
) -> Look:
    """Keep what somebody is about to hand in; an address is fetched by a job.

    Raises NotValid as `submit_article` does, NotYou for whoever is on no desk.
    """
    if not (is_administrator(by) or desks_of(by).exists()):
        raise NotYou(_("Only the people of a desk hand articles in."))
    submission = check_submission(text, html, url)
    look = Look(by=by, kind=submission.kind, url=submission.url)
    if submission.kind == Fetch.Kind.URL:
        look.state = State.WAITING
        look.job = create_job("look_at_page", key=f"look:{look.pk}")
    else:
        look.body = submission.content.encode()
    make_room(by)
    look.save(force_insert=True)
    return look


def make_room(by: User) -> None:
    """Of one person so many are kept; of those that were begun first there is the least need."""
    newest = Look.objects.filter(by=by).order_by("-created_at", "-pk")
    kept = newest.values_list("pk", flat=True)[: MOST - 1]
    Look.objects.filter(by=by).exclude(pk__in=list(kept)).delete()


@transaction.atomic
def record_look(look: Look, downloaded: Downloaded) -> None:
    """Keep the page that was fetched, unless nobody looks at it any more."""
    said = marks(downloaded.headers)
    Look.objects.filter(pk=look.pk, state=State.WAITING).update(
        state=State.READY,
        body=downloaded.body,
        final_url=downloaded.final_url,
        http_status=downloaded.status,
        content_type=downloaded.content_type,
        etag=said["etag"],
        last_modified=said["last_modified"],
    )


def fail_look(look: Look, because: str) -> None:
    """Say why there is nothing to be seen."""
    Look.objects.filter(pk=look.pk, state=State.WAITING).update(state=State.FAILED, reason=because)


def read_look(look: Look) -> ArticleText:
    """The article as it would be read; raises Unreadable."""
    address = look.final_url or look.url
    body = bytes(look.body or b"")
    return article_in(look.kind, body, content_type=look.content_type, url=address)


@transaction.atomic
def hand_in(  # noqa: PLR0913 - all that may be said of an article, by name
    look: Look,
    *,
    by: User,
    desk: Desk,
    title: str = "",
    byline: str | None = None,
    published_at: date | None = None,
    publisher: Publisher | None = None,
    visibility: str | None = None,
) -> tuple[Article, bool]:
    """Make an article of what was looked at: the very bytes, nothing is fetched a second time.

    Raises NotNow while there is nothing to hand in, and as `submit_article` does.
    """
    kept = Look.objects.select_for_update().filter(pk=look.pk, by=by).first()
    if kept is None:  # pressed twice, or left in another tab
        raise NotNow(_("It was handed in already, or left."))
    look = kept
    if look.state != State.READY:
        raise NotNow(_("There is nothing to be handed in yet."))
    content = {} if look.kind == Fetch.Kind.URL else {look.kind: bytes(look.body or b"").decode()}
    made = submit_article(
        desk=desk,
        by=by,
        url=look.url or None,
        title=title,
        byline=byline,
        published_at=published_at,
        publisher=publisher,
        visibility=visibility,
        fetched=page_of(look),
        **content,
    )
    look.delete()
    return made


def page_of(look: Look) -> Downloaded | None:
    """The page as it was fetched for this look."""
    if look.kind != Fetch.Kind.URL:
        return None
    headers = {"etag": look.etag, "last-modified": look.last_modified}
    return Downloaded(
        final_url=look.final_url,
        status=look.http_status or 0,
        content_type=look.content_type,
        headers={name: value for name, value in headers.items() if value},
        body=bytes(look.body or b""),
    )


def forget_looks() -> int:
    """What nobody handed in within a day goes; how many."""
    old = Look.objects.filter(created_at__lt=timezone.now() - KEPT)
    return old.delete()[0]
