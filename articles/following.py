"""What may happen to feeds: they are read, found in trouble, moved, switched off."""

from collections import Counter
from datetime import date, timedelta

from django.db import transaction
from django.db.models import Q
from django.db.models.functions import Now
from django.utils import timezone
from django.utils.translation import gettext as _

from articles.actions import keep_once, start_fetch
from articles.address import AddressRefused, parse_target
from articles.feeds.feed import FeedText, Item
from articles.feeds.pace import pause
from articles.fetch import Downloaded
from articles.followed import Feed, FeedItem
from articles.headers import marks
from articles.models import Article, Fetch
from articles.politeness import delay_of, site_of
from articles.submission import Submission, wrong_day
from factcheck.jobs.actions import create_job
from factcheck.jobs.models import Job
from factcheck.people.errors import NotNow, NotYou
from factcheck.people.models import User
from factcheck.people.rules import is_administrator
from factcheck.people.trail import record

AT_ONCE = 100
OPEN = (Job.State.QUEUED, Job.State.RUNNING)
GONE = 410


@transaction.atomic
def read_what_is_due() -> int:
    """Make the jobs of all feeds whose time has come; how many."""
    due = Feed.objects.filter(active=True, next_at__lte=Now(), desk__active=True)
    due = due.exclude(job__state__in=OPEN).order_by("next_at")
    feeds = list(due.select_for_update(skip_locked=True, of=("self",))[:AT_ONCE])
    for feed in feeds:
        start_reading(feed)
    return len(feeds)


@transaction.atomic
def read_now(feed: Feed, *, by: User) -> None:
    """Have a feed read without waiting for its time; raises NotYou, NotNow."""
    if not is_administrator(by):
        raise NotYou(_("Only an administrator may have a feed read."))
    feed = Feed.objects.select_for_update(of=("self",)).get(pk=feed.pk)
    if not feed.active:
        raise NotNow(_("This feed is switched off."))
    if feed.job and feed.job.state in OPEN:
        raise NotNow(_("This feed is being read already."))
    start_reading(feed)
    record("feed.read_now", feed, by=by)


def start_reading(feed: Feed) -> None:
    """One job for each reading; the time in its key keeps one moment from giving two."""
    moment = timezone.now()
    feed.job = create_job("read_feed", key=f"feed:{feed.pk}:{moment.timestamp():.6f}")
    feed.save(update_fields=["job"])


@transaction.atomic
def record_reading(feed: Feed, downloaded: Downloaded, read: FeedText | None) -> None:
    """Take in what is new; `read` is None where the site says that nothing has changed."""
    feed = Feed.objects.select_for_update(of=("self",)).select_related("desk").get(pk=feed.pk)
    if read is not None:
        feed.kind, feed.title = read.kind, read.title[:500] or feed.title
        feed.language = feed.language or read.language
        feed.items_seen = len(read.items)
        feed.items_new += take_in(feed, read.items)
        said = marks(downloaded.headers)
        feed.etag, feed.last_modified = said["etag"], said["last_modified"]
    now = timezone.now()
    feed.read_at = feed.success_at = now
    feed.last_error, feed.failures = "", 0
    feed.next_at = now + pause(timedelta(minutes=feed.pace), failures=0)
    follow_the_move(feed, downloaded.moved_to)
    feed.save()


def take_in(feed: Feed, items: tuple[Item, ...]) -> int:
    """Make an article of each item that this feed has not named before; how many.

    An item that cannot be taken in is remembered with the reason and stops no other.
    """
    named = trusted(items)
    known = FeedItem.objects.filter(feed=feed).filter(
        Q(guid__in=[guid for guid, _ in named if guid])
        | Q(address__in=[item.address for _, item in named if item.address])
    )
    seen = {name for pair in known.values_list("guid", "address") for name in pair if name}
    taken = 0
    for guid, item in named:
        names = {name for name in (guid, item.address) if name}
        if names and seen.isdisjoint(names):
            taken += take_one(feed, guid, item, turn=taken)
        seen |= names
    return taken


def trusted(items: tuple[Item, ...]) -> list[tuple[str, Item]]:
    """Each item with its name, unless the feed calls several pages by the same one."""
    pages = Counter(guid for guid, _ in {(each.guid, each.address) for each in items})
    return [(each.guid if pages[each.guid] == 1 else "", each) for each in items]


def take_one(feed: Feed, guid: str, item: Item, *, turn: int) -> bool:
    row = FeedItem(feed=feed, guid=guid, address=item.address, title=item.title)
    try:
        row.address = parse_target(item.address).url if item.address else ""
        row.article = article_of(feed, item, turn=turn) if item.address else None
        row.refused = "" if item.address else _("The feed gives no address for it.")
    except AddressRefused as refusal:
        row.refused = str(refusal)
    FeedItem.objects.bulk_create([row], ignore_conflicts=True)
    return row.article is not None


def article_of(feed: Feed, item: Item, *, turn: int) -> Article:
    """The article at this address, known to the desk or new; new ones are fetched in turn."""
    submission = Submission(Fetch.Kind.URL, "", item.address)
    article = Article(
        desk=feed.desk,
        visibility=feed.visibility,
        publisher=feed.publisher,
        url=item.address,
        title=item.title,
        published_at=sane(item.published_at),
        language=feed.language,
        digest=submission.digest(None),
    )
    kept = keep_once(article)
    if kept.pk == article.pk:
        later = turn * delay_of(site_of(item.address))
        fetch = start_fetch(
            kept,
            submission,
            occasion=Fetch.Occasion.FOLLOWED,
            not_before=timezone.now() + timedelta(seconds=later) if later else None,
        )
        facts = {"kind": fetch.kind, "fetch": str(fetch.pk), "feed": str(feed.pk)}
        record("article.submitted", kept, by=None, desk=feed.desk, **facts)
    return kept


def sane(day: date | None) -> date | None:
    """A day on which something can have been published, else none."""
    return None if wrong_day(day) else day


def follow_the_move(feed: Feed, moved_to: str) -> None:
    """Remember where a feed lives for good; one that has become another is switched off."""
    try:
        address = parse_target(moved_to).url if moved_to else feed.address
    except AddressRefused:
        return
    if address == feed.address:
        return
    if Feed.objects.filter(desk=feed.desk, address=address).exclude(pk=feed.pk).exists():
        switch_off(feed, because=_("It has moved to the address of another feed of this desk."))
        return
    feed.address = address
    feed.etag = feed.last_modified = ""
    record("feed.moved", feed, by=None)


@transaction.atomic
def record_trouble(
    feed: Feed, *, because: str, status: int | None = None, retry_after: float | None = None
) -> None:
    """Say why a feed could not be read, and ask it again later; one that is gone no more."""
    feed = Feed.objects.select_for_update(of=("self",)).select_related("desk").get(pk=feed.pk)
    feed.read_at = timezone.now()
    feed.last_error = because
    feed.failures += 1
    pace = timedelta(minutes=feed.pace)
    feed.next_at = feed.read_at + pause(pace, failures=feed.failures, retry_after=retry_after)
    if status == GONE:
        switch_off(feed, because=_("The site says that this feed is gone for good."))
    feed.save()


def switch_off(feed: Feed, *, because: str) -> None:
    """Read this feed no more; the caller writes the row."""
    feed.active, feed.off_because = False, because
    record("feed.switched_off", feed, by=None)
