"""What an article begins with, for lists of articles that have no name."""

from django.db.models import Case, OuterRef, QuerySet, Subquery, When
from django.db.models.functions import Left

from articles.models import Article, Revision

BEGINNING = 200  # characters


def with_beginning(articles: QuerySet[Article]) -> QuerySet[Article]:
    """Annotate articles with `beginning`, of the newest text, where no title or address is."""
    newest = Revision.objects.filter(article=OuterRef("pk")).order_by("-number")
    text = Subquery(newest.values_list(Left("text", BEGINNING))[:1])
    return articles.annotate(beginning=Case(When(title="", url="", then=text)))
