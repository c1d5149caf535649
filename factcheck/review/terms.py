"""By what a round is judged: pinned when its first reviewer begins, whatever the desk changes."""

from django.db import models
from django.db.models.functions import Now
from django.utils.translation import gettext_lazy as _

from factcheck.claims.models import Claim
from factcheck.people.ids import uuid7
from factcheck.people.models import Desk, User
from factcheck.review.rating import Scale


class Guideline(models.Model):
    """How a desk judges, in its own words; one immutable row per version."""

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    desk = models.ForeignKey(Desk, on_delete=models.PROTECT, related_name="guidelines")
    version = models.PositiveIntegerField(_("version"))
    text = models.TextField(_("text"))
    because = models.TextField(_("what was changed and why"), blank=True)
    by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField(_("written"), db_default=Now())

    class Meta:
        app_label = "review"
        ordering = ("desk", "-version")
        constraints = (
            models.UniqueConstraint(fields=("desk", "version"), name="guideline_version_once"),
        )
        verbose_name = _("guideline")
        verbose_name_plural = _("guidelines")

    def __str__(self) -> str:
        return f"{self.desk} v{self.version}"


class Terms(models.Model):
    """The scale and the guideline of one round. Immutable."""

    claim = models.ForeignKey(Claim, on_delete=models.PROTECT, related_name="terms")
    round = models.PositiveSmallIntegerField(_("round"))
    scale = models.ForeignKey(Scale, on_delete=models.PROTECT, related_name="terms")
    guideline = models.ForeignKey(
        Guideline, on_delete=models.PROTECT, null=True, blank=True, related_name="terms"
    )
    at = models.DateTimeField(_("pinned"), db_default=Now())

    class Meta:
        app_label = "review"
        ordering = ("claim", "round")
        constraints = (models.UniqueConstraint(fields=("claim", "round"), name="terms_once"),)
        verbose_name = _("terms of a round")
        verbose_name_plural = _("terms of rounds")

    def __str__(self) -> str:
        return f"{self.claim} ({self.round})"
