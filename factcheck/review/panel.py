"""A panel: colleagues who vote on what two reviews could not agree on."""

from django.db import models
from django.db.models.functions import Now
from django.utils.translation import gettext_lazy as _

from factcheck.claims.models import Claim
from factcheck.people.ids import uuid7
from factcheck.people.models import User
from factcheck.review.rating import Rating, Said


class Panel(models.Model):
    """One ballot over a dispute. Its size, quorum and tolerance are those of the day it began."""

    class Outcome(models.TextChoices):
        DECIDED = "decided", _("decided by a majority")
        TIED = "tied", _("no majority")
        SHORT = "short", _("closed without a quorum")

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    claim = models.ForeignKey(Claim, on_delete=models.PROTECT, related_name="panels")
    round = models.PositiveSmallIntegerField(_("round"))
    number = models.PositiveSmallIntegerField(_("number"))
    size = models.PositiveSmallIntegerField(_("votes at most"))
    quorum = models.PositiveSmallIntegerField(_("votes at least"))
    tolerance = models.PositiveSmallIntegerField(_("tolerance"))
    called_by = models.ForeignKey(
        User, on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    called_at = models.DateTimeField(_("called"), db_default=Now())
    because = models.TextField(_("why it was called"), blank=True)
    closed_at = models.DateTimeField(_("closed"), null=True, blank=True)
    closed_by = models.ForeignKey(
        User, on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    closed_because = models.TextField(_("why it was closed early"), blank=True)
    outcome = models.CharField(_("outcome"), max_length=8, choices=Outcome.choices, blank=True)

    class Meta:
        app_label = "review"
        ordering = ("claim", "round", "number")
        constraints = (
            models.UniqueConstraint(fields=("claim", "round", "number"), name="panel_once"),
            models.UniqueConstraint(
                fields=("claim",),
                condition=models.Q(closed_at__isnull=True),
                name="one_open_panel_per_claim",
            ),
            models.CheckConstraint(
                condition=models.Q(quorum__gte=1) & models.Q(quorum__lte=models.F("size")),
                name="panel_quorum_within_size",
            ),
            models.CheckConstraint(
                condition=(
                    models.Q(closed_at__isnull=True, outcome="")
                    | models.Q(closed_at__isnull=False) & ~models.Q(outcome="")
                ),
                name="panel_closed_with_outcome",
            ),
        )
        verbose_name = _("panel")
        verbose_name_plural = _("panels")

    def __str__(self) -> str:
        return f"{self.claim} ({self.round}.{self.number})"


class Vote(models.Model):
    """One panelist's answer to both questions; immutable, and secret until the vote is closed.

    It is set aside, and counts no more, if its voter declares a conflict before that.
    """

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    panel = models.ForeignKey(Panel, on_delete=models.PROTECT, related_name="votes")
    voter = models.ForeignKey(User, on_delete=models.PROTECT, related_name="votes")
    said = models.CharField(_("was it said?"), max_length=12, choices=Said.choices)
    rating = models.ForeignKey(Rating, on_delete=models.PROTECT, related_name="votes")
    because = models.TextField(_("reason"))
    at = models.DateTimeField(_("voted"), db_default=Now())
    set_aside_at = models.DateTimeField(_("set aside"), null=True, blank=True)

    class Meta:
        app_label = "review"
        ordering = ("panel", "at", "id")
        constraints = (
            models.UniqueConstraint(fields=("panel", "voter"), name="one_vote_per_panelist"),
        )
        verbose_name = _("vote")
        verbose_name_plural = _("votes")

    def __str__(self) -> str:
        return f"{self.voter}: {self.rating}"
