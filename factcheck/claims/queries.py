"""What can be asked of claims."""

from typing import TYPE_CHECKING, Self

from django.contrib.auth.models import AnonymousUser
from django.db import models

from factcheck.people.models import Partner, User

if TYPE_CHECKING:
    from factcheck.claims.models import Claim


class ClaimQuerySet(models.QuerySet["Claim"]):
    """Claims, narrowed by who asks."""

    def visible_to(self, actor: User | Partner | AnonymousUser) -> Self:
        """A desk sees its own claims, a partner those of articles it submitted."""
        if isinstance(actor, Partner):
            return self.filter(article__partner=actor)
        if isinstance(actor, AnonymousUser):
            return self.none()
        if actor.is_superuser:
            return self
        return self.filter(desk__in=actor.memberships.filter(active=True).values("desk"))
