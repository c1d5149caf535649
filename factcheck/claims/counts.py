"""How many claims an article has, for lists of articles."""

from django.db.models import Count, Exists, OuterRef, QuerySet, Subquery
from django.db.models.functions import Coalesce

from articles.models import Article, Revision
from factcheck.claims.models import Claim, Extraction, Standing
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


def with_rewritten(articles: QuerySet[Article], *, seen_by: User) -> QuerySet[Article]:
    """Annotate articles with `revisions_count`, and `rewritten`: their claims that read otherwise.

    A claim counts that the newest text words in another way, or does not say any more.
    """
    revisions = Revision.objects.filter(article=OuterRef("pk")).order_by()
    newest = Revision.objects.filter(article=OuterRef("revision__article")).order_by("-number")
    claims = Claim.objects.visible_to(seen_by).exclude(status=Claim.Status.DISMISSED)
    standings = (
        Standing.objects.in_force()
        .filter(
            revision__article=OuterRef("pk"),
            revision=Subquery(newest.values("pk")[:1]),
            outcome__in=(Standing.Outcome.CHANGED, Standing.Outcome.LOST),
            claim__in=claims,
        )
        .order_by()
    )
    return articles.annotate(
        revisions_count=counted(revisions),
        rewritten=Coalesce(
            Subquery(standings.values("revision__article").annotate(n=Count("pk")).values("n")),
            0,
        ),
    )


def with_reading(articles: QuerySet[Article]) -> QuerySet[Article]:
    """Annotate articles with `being_read`: claims are still looked for in a text of theirs."""
    waiting = Extraction.objects.filter(
        revision__article=OuterRef("pk"), state=Extraction.State.WAITING
    )
    return articles.annotate(being_read=Exists(waiting))


def counted(rows: QuerySet[Claim] | QuerySet[Revision]) -> Coalesce:
    per_article = rows.values("article").annotate(n=Count("pk"))
    return Coalesce(Subquery(per_article.values("n")), 0)
