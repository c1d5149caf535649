"""Pages are read again: a changed story becomes a revision, an unchanged one only a fetch."""

from collections import Counter
from datetime import timedelta
from urllib.parse import urlsplit

from django.db import transaction
from django.db.models.functions import Now
from django.utils import timezone
from django.utils.translation import gettext as _

from articles.actions import finish, record_revision, start_fetch, visit_later
from articles.extraction.article import ArticleText, Block, Unreadable
from articles.extraction.sameness import story
from articles.fetch import Downloaded
from articles.models import Article, Fetch, Revision
from articles.politeness import delay_of, site_of
from articles.queries import newest_revision
from articles.submission import Submission
from factcheck.people.errors import NotNow, NotYou
from factcheck.people.models import User
from factcheck.people.rules import is_administrator
from factcheck.people.trail import record

AT_ONCE = 200
WAITING = Fetch.State.WAITING


@transaction.atomic
def visit_what_is_due() -> int:
    """Have the pages read again whose time has come, those of one site in turn; how many."""
    due = Article.objects.filter(visit_at__lte=Now(), state=Article.State.READY)
    due = due.exclude(fetches__state=WAITING).order_by("visit_at")
    articles = list(due.select_for_update(skip_locked=True, of=("self",))[:AT_ONCE])
    turns: Counter[str] = Counter()
    for article in articles:
        site = site_of(article.url)
        start_visit(article, seconds=turns[site.origin] * delay_of(site))
        turns[site.origin] += 1
    return len(articles)


@transaction.atomic
def visit_now(article: Article, *, by: User) -> None:
    """Have a page read again without waiting for its time; raises NotYou, NotNow."""
    if not is_administrator(by):
        raise NotYou(_("Only an administrator may have a page read again."))
    article = Article.objects.select_for_update(of=("self",)).get(pk=article.pk)
    if article.state != Article.State.READY or not was_fetched(article):
        raise NotNow(_("Only what was read from an address can be read again."))
    if article.fetches.filter(state=WAITING).exists():
        raise NotNow(_("This page is being read already."))
    start_visit(article)
    record("article.visited", article, by=by, desk=article.desk)


def was_fetched(article: Article) -> bool:
    return article.fetches.filter(kind=Fetch.Kind.URL).exists()


def start_visit(article: Article, *, seconds: float = 0) -> None:
    article.visit_at = None
    article.save(update_fields=["visit_at"])
    start_fetch(
        article,
        Submission(Fetch.Kind.URL, "", article.url),
        occasion=Fetch.Occasion.AGAIN,
        not_before=timezone.now() + timedelta(seconds=seconds) if seconds else None,
    )


@transaction.atomic
def record_visit(fetch: Fetch, downloaded: Downloaded, read: ArticleText | None) -> Revision | None:
    """Write down what the page says now; `read` is None where the site says: nothing new.

    Whatever stands around the story may change every minute and makes no revision.
    """
    article = Article.objects.select_for_update().get(pk=fetch.article_id)
    newest = newest_revision(article)
    if read is not None and (newest is None or differs(newest, read)):
        return record_revision(fetch, downloaded, read)
    finish(fetch, downloaded, state=Fetch.State.DONE, keep=False)
    visit_later(article)
    return None


def differs(revision: Revision, read: ArticleText) -> bool:
    blocks = [Block(each["start"], each["end"], each["label"]) for each in revision.blocks]
    return story(revision.text, blocks) != story(read.text, read.blocks)


def check_still_there(fetch: Fetch, downloaded: Downloaded) -> None:
    """Sites send readers of a deleted piece to the front page: raises Unreadable for that."""
    if urlsplit(downloaded.final_url).path in ("", "/") and urlsplit(fetch.url).path.strip("/"):
        raise Unreadable(_("The address leads to the front page of the site now."))


def newest_page(fetch: Fetch) -> Fetch | None:
    """The last fetch of the same article that brought a page."""
    brought = fetch.article.fetches.filter(kind=Fetch.Kind.URL, http_status=200)
    return brought.defer("body").order_by("-created_at").first()
