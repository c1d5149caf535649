"""What can be asked of articles."""

from typing import TYPE_CHECKING, Self

from django.contrib.auth.models import AnonymousUser
from django.db import models
from django.db.models import Q

from factcheck.people.models import Partner, User

if TYPE_CHECKING:
    from articles.models import Article, Fetch, Revision


class ArticleQuerySet(models.QuerySet["Article"]):
    """Articles, narrowed by who asks."""

    def visible_to(self, actor: User | Partner | AnonymousUser) -> Self:
        """What this actor may know of: their desk's work, their own submissions, what is public."""
        if isinstance(actor, Partner):
            return self.filter(partner=actor)
        if isinstance(actor, AnonymousUser):
            return self.none()
        if actor.is_superuser:
            return self
        mine = actor.memberships.filter(active=True, desk__active=True).values("desk")
        return self.filter(Q(desk__in=mine) | Q(visibility="public"))

    def with_facts(self) -> Self:
        """With the rows that are named wherever an article is shown, in the same statement."""
        return self.select_related("desk", "publisher", "partner", "submitted_by")

    def saying(self, q: str) -> Self:
        """Articles whose title or publisher holds what was asked for."""
        if "\0" in q:
            return self.none()
        return self.filter(Q(title__icontains=q) | Q(publisher__name__icontains=q))


def newest_revision(article: "Article") -> "Revision | None":
    """The text as it stands now."""
    return article.revisions.order_by("-number").first()


def newest_fetch(article: "Article") -> "Fetch | None":
    """The last try to read it, with its job."""
    return article.fetches.select_related("job").defer("body").order_by("-created_at").first()
