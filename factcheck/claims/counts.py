"""How many claims an article has, for lists of articles."""

from django.db.models import Count, OuterRef, QuerySet, Subquery
from django.db.models.functions import Coalesce

from articles.models import Article
from factcheck.claims.models import Claim
from factcheck.people.models import User

FINISHED = ("published", "withdrawn", "dismissed")


def with_claim_counts(articles: QuerySet[Article], *, seen_by: User) -> QuerySet[Article]:
    """Annotate articles with `claims_count` and `open_claims`, the ones not yet finished.

    Only claims that this person may know of count: a public article is read by all desks, what
    one of them makes of it is not.
    """
    claims = Claim.objects.visible_to(seen_by).filter(article=OuterRef("pk")).order_by()
    return articles.annotate(
        claims_count=counted(claims), open_claims=counted(claims.exclude(status__in=FINISHED))
    )


def counted(claims: QuerySet[Claim]) -> Coalesce:
    per_article = claims.values("article").annotate(n=Count("pk"))
    return Coalesce(Subquery(per_article.values("n")), 0)
