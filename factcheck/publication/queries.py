"""What can be asked of fact-checks."""

from typing import TYPE_CHECKING, Self

from django.db import models

if TYPE_CHECKING:
    from factcheck.publication.models import FactCheck  # noqa: F401 - named in the base class


class FactCheckQuerySet(models.QuerySet["FactCheck"]):
    """Published pages; readers see them all."""

    def in_force(self) -> Self:
        """Without those that were withdrawn."""
        return self.filter(withdrawn_at__isnull=True)
