"""Fact-checks as readers look for them: by words, rating, topic, speaker, outlet and day."""

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from django.db.models import Count, Exists, OuterRef, QuerySet
from django.utils import timezone

from articles.models import Publisher
from factcheck.claims.models import Claim
from factcheck.evidence.known_words import claims_checked_saying, keys_of
from factcheck.people.models import Topic
from factcheck.publication.models import FactCheck
from factcheck.publication.queries import FactCheckQuerySet
from factcheck.review.models import Rating

CARD = ("claim__speaker", "claim__article__publisher", "claim__topic", "verdict__rating")


@dataclass(frozen=True)
class Wanted:
    """What a reader asked for; what is empty narrows nothing. Days are the newsroom's."""

    words: str = ""
    rating: str = ""
    topic: str = ""
    said_by: str = ""
    outlet: str = ""
    since: date | None = None
    until: date | None = None

    @property
    def keys(self) -> list[str]:
        """The matching keys of the words; none where they say nothing by themselves."""
        return keys_of(self.words)

    @property
    def everything(self) -> bool:
        return self == Wanted()


def pages_wanted(wanted: Wanted) -> FactCheckQuerySet:
    """The pages in force that fit, with all that a card shows."""
    pages = FactCheck.objects.in_force().select_related(*CARD)
    if wanted.words:
        keys = wanted.keys
        pages = pages.filter(claim__in=claims_checked_saying(keys)) if keys else pages.none()
    if wanted.rating:
        pages = pages.filter(verdict__rating__slug=wanted.rating)
    if wanted.topic:
        pages = pages.filter(claim__topic__slug=wanted.topic)
    if wanted.said_by:
        pages = pages.filter(claim__speaker__name__icontains=wanted.said_by)
    if wanted.outlet:
        pages = pages.filter(claim__article__publisher__name__iexact=wanted.outlet)
    if wanted.since:
        pages = pages.filter(published_at__gte=begins(wanted.since))
    if wanted.until and wanted.until < date.max:
        pages = pages.filter(published_at__lt=begins(wanted.until + timedelta(days=1)))
    return pages


def begins(day: date) -> datetime:
    return timezone.make_aware(datetime.combine(day, time.min))


def ratings_given() -> list[Rating]:
    """The ratings that some page in force has, each name once, the best first."""
    pages = FactCheck.objects.in_force().filter(verdict__rating=OuterRef("pk"))
    rows = Rating.objects.filter(Exists(pages)).order_by("-scale__version", "position")
    once = {row.slug: row for row in reversed(rows)}
    return sorted(once.values(), key=lambda row: (-(row.value or 0), row.position, row.slug))


def topics_published() -> QuerySet[Topic]:
    """The topics on which there is a page in force, by name."""
    pages = FactCheck.objects.in_force().filter(claim=OuterRef("pk"))
    claims = Claim.objects.filter(Exists(pages), topic=OuterRef("pk"))
    return Topic.objects.filter(Exists(claims)).order_by("name")


def topics_counted() -> list[tuple[Topic, int]]:
    """The same with how many pages each has. Two queries."""
    rows = FactCheck.objects.in_force().order_by().values_list("claim__topic")
    counts = dict(rows.annotate(Count("pk")))
    return [(topic, counts[topic.pk]) for topic in topics_published() if topic.pk in counts]


def outlets_published(after: str, *, most: int) -> list[tuple[str, int]]:
    """In which outlets stood what we checked, by name, and how many pages there are. Two queries.

    Those whose name comes behind `after`.
    """
    pages = FactCheck.objects.in_force()
    checked = pages.filter(claim__article__publisher=OuterRef("pk"))
    outlets = Publisher.objects.filter(Exists(checked), name__gt=after).order_by("name")
    names = list(outlets.values_list("name", flat=True)[:most])
    by_name = "claim__article__publisher__name"
    rows = pages.filter(**{f"{by_name}__in": names}).order_by().values_list(by_name)
    counts = dict(rows.annotate(Count("pk")))
    # That whose last page is withdrawn between the two is left out.
    return [(name, counts[name]) for name in names if name in counts]
