"""An article of which we checked claims, as far as readers may see it."""

from dataclasses import dataclass
from uuid import UUID

from django.db.models import Exists, OuterRef, QuerySet

from articles.models import Article, Revision
from factcheck.publication.models import FactCheck

Visibility = Article.Visibility
WITH_FACTS = ("claim__speaker", "claim__topic", "verdict__rating")


@dataclass(frozen=True)
class CheckedArticle:
    """`pages` in the order in which their claims stand.

    `texts` are the revisions in which they stand, by id, the newest first; none whose words are
    not everybody's: then readers see no more of the article than the claims that we published.
    """

    article: Article
    pages: tuple[FactCheck, ...]
    texts: dict[UUID, Revision]


def checked_article(article_id: UUID) -> CheckedArticle:
    """Article.DoesNotExist for one without a page in force. Four queries."""
    pages = FactCheck.objects.in_force().filter(claim__article=article_id)
    found = list(pages.select_related(*WITH_FACTS).prefetch_related("claim__spans"))
    if not found:
        raise Article.DoesNotExist
    article = Article.objects.select_related("publisher").get(pk=article_id)
    texts: dict[UUID, Revision] = {}
    if article.visibility == Visibility.PUBLIC:
        rows = Revision.objects.filter(claims__in=[page.claim_id for page in found])
        rows = rows.filter(redacted_at=None).order_by("-number").distinct()
        texts = {row.pk: row for row in rows}
    return CheckedArticle(article, tuple(sorted(found, key=place_of)), texts)


def articles_checked() -> QuerySet[Article]:
    """Those of which a claim has a page in force."""
    pages = FactCheck.objects.in_force().filter(claim__article=OuterRef("pk"))
    return Article.objects.filter(Exists(pages)).order_by("pk")


def place_of(page: FactCheck) -> tuple[int, str]:
    """Where its claim begins."""
    return min((span.start for span in page.claim.spans.all()), default=0), str(page.pk)
