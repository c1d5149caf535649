"""Whose review was begun from a verdict that we had already."""

from django.db import models
from django.db.models.functions import Now
from django.utils.translation import gettext_lazy as _

from factcheck.claims.models import Claim
from factcheck.evidence.models import KnownCheck
from factcheck.people.ids import uuid7
from factcheck.people.models import User


class Reuse(models.Model):
    """A reviewer filled their draft with the verdict of a fact-check of ours."""

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    claim = models.ForeignKey(Claim, on_delete=models.CASCADE, related_name="reuses")
    round = models.PositiveSmallIntegerField(_("round"))
    reviewer = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    known = models.ForeignKey(KnownCheck, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField(_("when"), db_default=Now())

    class Meta:
        ordering = ("claim", "round", "at")
        constraints = (
            models.UniqueConstraint(
                fields=("claim", "round", "reviewer"), name="review_begun_from_one_verdict"
            ),
        )
        verbose_name = _("reused verdict")
        verbose_name_plural = _("reused verdicts")

    def __str__(self) -> str:
        return f"{self.reviewer}: {self.known}"
