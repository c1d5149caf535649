"""The latest fact-checks as an Atom feed, and all of them as maps for search engines."""

from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from django.conf import settings
from django.contrib.sitemaps import Sitemap
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils import timezone
from django.utils.feedgenerator import Atom1Feed
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import condition

from articles.models import Article
from factcheck.claims.models import Speaker
from factcheck.people.models import Topic
from factcheck.publication.addresses import page_address
from factcheck.publication.checked import articles_checked
from factcheck.publication.finding import topics_published
from factcheck.publication.house import written_pages
from factcheck.publication.models import FactCheck
from factcheck.publication.voices import published_speakers
from factcheck.web.xml import for_xml

if TYPE_CHECKING:
    Map = Sitemap[FactCheck]
else:
    Map = Sitemap

LATEST = 50
RELATED = ("desk", "claim__topic", "verdict__author", "verdict__rating")
NEWS = timedelta(days=2)  # as long as a news sitemap may hold an article
A_MAP = 10_000  # addresses
ROBOTS = """User-agent: *
Disallow: /account/
Disallow: /accounts/
Disallow: /follow/
Disallow: /subscriptions/
Sitemap: {site}{pages}
Sitemap: {site}{news}
"""


def changed(slug: str = "") -> QuerySet[FactCheck]:
    """Pages by when readers were last told something of them; the latest first."""
    pages = FactCheck.objects.order_by("-modified_at", "-pk")
    return pages.filter(claim__topic__slug=slug) if slug else pages


def last_change(_request: HttpRequest, slug: str = "") -> datetime | None:
    return changed(slug).values_list("modified_at", flat=True).first()


@condition(last_modified_func=last_change)
def feed(_request: HttpRequest, slug: str = "") -> HttpResponse:
    """Of all topics, or of one. An entry keeps its id through corrections and withdrawal."""
    topic = get_object_or_404(Topic, slug=slug) if slug else None
    name = _("Fact-checks: %(topic)s") % {"topic": topic} if topic else _("Fact-checks")
    here = settings.SITE_URL + (
        reverse("web:topic_feed", args=[slug]) if topic else reverse("web:feed")
    )
    front = settings.SITE_URL + reverse("web:fact_checks")
    facts = {"language": get_language(), "feed_url": here, "feed_guid": here}
    made = Atom1Feed(for_xml(name), front, "", **facts)
    for page in changed(slug).select_related(*RELATED)[:LATEST]:
        add(made, page)
    return HttpResponse(made.writeString("utf-8"), content_type="application/atom+xml")


def add(made: Atom1Feed, page: FactCheck) -> None:
    gone = page.withdrawn_at is not None
    headline = page.verdict.headline
    made.add_item(
        title=for_xml(_("Withdrawn: %(headline)s") % {"headline": headline} if gone else headline),
        link=page_address(page),
        description=for_xml(told(page)),
        unique_id=f"urn:uuid:{page.pk}",
        pubdate=page.published_at,
        updateddate=page.modified_at,
        author_name=for_xml(page.desk.name),
        categories=[for_xml(page.claim.topic.name)] if page.claim.topic else [],
    )


def told(page: FactCheck) -> str:
    """The rating and why; a correction says so, a withdrawn page says nothing else."""
    if page.withdrawn_at:
        return page.withdrawn_because
    verdict = f"{page.verdict.rating}: {page.verdict.summary}"
    if not page.verdict.note:
        return verdict
    return _("%(verdict)s Corrected: %(note)s") % {"verdict": verdict, "note": page.verdict.note}


class Pages(Map):
    """Every page in force."""

    limit = A_MAP

    def items(self) -> QuerySet[FactCheck]:
        return FactCheck.objects.in_force().order_by("pk")

    def lastmod(self, page: FactCheck) -> datetime:
        return page.modified_at

    def location(self, page: FactCheck) -> str:
        return reverse("web:fact_check", args=[page.slug])


class Places(Sitemap):  # type: ignore[type-arg] # not subscriptable at run time
    """Lists, topics, and what the house tells of itself."""

    def items(self) -> list[str]:
        names = ("fact_checks", "topics", "voices", "outlets", "corrections")
        lists = [reverse(f"web:{name}") for name in names]
        topics = [reverse("web:topic", args=[topic.slug]) for topic in topics_published()]
        return [*lists, *topics, *(reverse(page.place) for page in written_pages())]

    def location(self, item: str) -> str:
        return item


class Voices(Sitemap):  # type: ignore[type-arg] # as above
    """Whoever said something that we checked, each name once."""

    limit = A_MAP

    def items(self) -> QuerySet[Speaker]:
        return published_speakers().order_by("key", "pk").distinct("key")

    def location(self, item: Speaker) -> str:
        return reverse("web:who", args=[item.pk])


class Articles(Sitemap):  # type: ignore[type-arg] # as above
    """Articles of which we checked claims."""

    limit = A_MAP

    def items(self) -> QuerySet[Article]:
        return articles_checked()

    def location(self, item: Article) -> str:
        return reverse("web:checked_article", args=[item.pk])


MAPS = {"pages": Pages, "places": Places, "voices": Voices, "articles": Articles}


class News(Pages):
    """Those of the last two days, as news search engines read them."""

    limit = 1_000

    def items(self) -> QuerySet[FactCheck]:
        fresh = FactCheck.objects.in_force().filter(published_at__gte=timezone.now() - NEWS)
        return fresh.select_related("verdict", "claim").order_by("-published_at")


def robots(_request: HttpRequest) -> HttpResponse:
    """Where machines find the maps, and what is not for them."""
    names = {"pages": reverse("web:sitemap"), "news": reverse("web:sitemap_news")}
    return HttpResponse(ROBOTS.format(site=settings.SITE_URL, **names), content_type="text/plain")
