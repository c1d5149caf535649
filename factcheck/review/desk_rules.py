"""How a desk works, as its administrators set it."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from factcheck.claims.extraction.worth import QUEUED_FROM
from factcheck.people.models import Desk
from factcheck.review.rating import Scale


class DeskRules(models.Model):
    """How one desk works."""

    class Disputes(models.TextChoices):
        ADJUDICATOR = "adjudicator", _("one editor adjudicates")
        PANEL = "panel", _("a panel votes")

    desk = models.OneToOneField(
        Desk, on_delete=models.CASCADE, primary_key=True, related_name="rules"
    )
    seats = models.PositiveSmallIntegerField(_("reviews per claim"), default=2)
    tolerance = models.PositiveSmallIntegerField(
        _("tolerance"), default=0, help_text=_("Steps of the scale that still count as agreement.")
    )
    scale = models.ForeignKey(Scale, on_delete=models.PROTECT, related_name="+")
    minimum_sources = models.PositiveSmallIntegerField(_("sources per review, at least"), default=1)
    minimum_primary = models.PositiveSmallIntegerField(
        _("primary sources among them, at least"), default=0, db_default=0
    )
    queue_from_worth = models.FloatField(
        _("queue from worth"),
        null=True,
        blank=True,
        default=QUEUED_FROM,
        help_text=_("Checkable claims of at least this worth are queued by themselves."),
    )
    routes_itself = models.BooleanField(
        _("routes by itself"),
        default=False,
        help_text=_("Queued claims are given to reviewers at once, instead of being taken."),
    )
    lease_minutes = models.PositiveSmallIntegerField(_("lease in minutes"), default=120)

    disputes = models.CharField(
        _("disputes"),
        max_length=12,
        choices=Disputes.choices,
        default=Disputes.ADJUDICATOR,
        db_default=Disputes.ADJUDICATOR,
    )
    panel_size = models.PositiveSmallIntegerField(
        _("votes of a panel, at most"), default=3, db_default=3
    )
    panel_quorum = models.PositiveSmallIntegerField(
        _("votes of a panel, at least"), default=3, db_default=3
    )
    dissent_public = models.BooleanField(
        _("readers are told of dissent"),
        default=True,
        db_default=True,
        help_text=_("Applies to verdicts that are written from now on."),
    )
    scale_public = models.BooleanField(
        _("readers see the scale"),
        default=False,
        db_default=False,
        help_text=_("Its ratings stand under “How we work”."),
    )
    guideline_public = models.BooleanField(
        _("readers see the guideline"),
        default=False,
        db_default=False,
        help_text=_("Its newest version stands under “How we work”."),
    )

    class Meta:
        constraints = (
            models.CheckConstraint(
                condition=(
                    models.Q(panel_quorum__gte=1)
                    & models.Q(panel_quorum__lte=models.F("panel_size"))
                    & models.Q(panel_size__lte=15)
                ),
                name="quorum_within_panel",
            ),
            models.CheckConstraint(
                condition=models.Q(seats__gte=1) & models.Q(seats__lte=5), name="seats_one_to_five"
            ),
        )
        verbose_name = _("desk rules")
        verbose_name_plural = _("desk rules")

    def __str__(self) -> str:
        return str(self.desk)
