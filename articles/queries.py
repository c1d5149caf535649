"""What can be asked of articles."""

from typing import TYPE_CHECKING, Self

from django.contrib.auth.models import AnonymousUser
from django.db import models
from django.db.models import Q

from factcheck.people.models import Partner, User

if TYPE_CHECKING:
    from articles.models import Article


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
        mine = actor.memberships.filter(active=True).values("desk")
        return self.filter(Q(desk__in=mine) | Q(visibility="public"))
