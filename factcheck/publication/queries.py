"""What can be asked of fact-checks."""

from typing import TYPE_CHECKING, Self

from django.db import models

from factcheck.claims.models import Claim

if TYPE_CHECKING:
    from factcheck.publication.models import FactCheck  # noqa: F401 - named in the base class


class FactCheckQuerySet(models.QuerySet["FactCheck"]):
    """Published pages; readers see them all."""

    def in_force(self) -> Self:
        """Without those that were withdrawn."""
        return self.filter(withdrawn_at__isnull=True)


def with_open_flags(claims: models.QuerySet[Claim]) -> models.QuerySet[Claim]:
    """Those whose published page is flagged, until an editor has said what follows."""
    return claims.filter(
        pk__in=claims.filter(
            fact_check__flags__isnull=False, fact_check__flags__resolved_at=None
        ).values("pk")
    )
