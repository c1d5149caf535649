"""What readers see, and what happens to it afterwards."""

from django.db import models
from django.db.models.functions import Now
from django.utils.translation import gettext_lazy as _

from factcheck.claims.models import Claim
from factcheck.evidence.models import Search
from factcheck.people.ids import uuid7
from factcheck.people.models import Desk, User
from factcheck.publication.approval import Approval
from factcheck.publication.delivered import Attempt, Delivery, Event
from factcheck.publication.endpoint import Endpoint
from factcheck.publication.flagged import Flag
from factcheck.publication.house_page import HousePage, PageText
from factcheck.publication.names import FormerName
from factcheck.publication.passed import Passing
from factcheck.publication.queries import FactCheckQuerySet
from factcheck.publication.reader_letter import ReaderLetter
from factcheck.publication.reader_rules import ReaderRules
from factcheck.publication.recheck import Recheck
from factcheck.publication.requested import CorrectionRequest
from factcheck.publication.submitted import Submission
from factcheck.publication.subscribed import Subscription
from factcheck.review.models import CorrectionKind, Verdict

__all__ = (
    "Approval",
    "Attempt",
    "Correction",
    "CorrectionRequest",
    "Delivery",
    "Endpoint",
    "Event",
    "FactCheck",
    "Flag",
    "FormerName",
    "HousePage",
    "PageText",
    "Passing",
    "ReaderLetter",
    "ReaderRules",
    "Recheck",
    "Submission",
    "Subscription",
)


class FactCheck(models.Model):
    """The published page of one claim. It shows `verdict`, the version in force."""

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    claim = models.OneToOneField(Claim, on_delete=models.PROTECT, related_name="fact_check")
    desk = models.ForeignKey(Desk, on_delete=models.PROTECT, related_name="fact_checks")
    slug = models.SlugField(_("slug"), max_length=120, unique=True)
    verdict = models.ForeignKey(Verdict, on_delete=models.PROTECT, related_name="+")
    search = models.ForeignKey(
        Search,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        help_text=_("The corroboration run that the page shows."),
    )
    published_by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="fact_checks")
    published_at = models.DateTimeField(_("published"))
    modified_at = models.DateTimeField(_("changed"))
    withdrawn_at = models.DateTimeField(_("withdrawn"), null=True, blank=True)
    withdrawn_because = models.TextField(_("why it was withdrawn"), blank=True)

    objects = FactCheckQuerySet.as_manager()

    class Meta:
        ordering = ("-published_at",)
        indexes = (
            models.Index(
                fields=("-published_at", "-id"),
                condition=models.Q(withdrawn_at=None),
                name="page_in_force_by_day",
            ),
            models.Index(fields=("-modified_at", "-id"), name="page_by_change"),
        )
        verbose_name = _("fact-check")
        verbose_name_plural = _("fact-checks")

    def __str__(self) -> str:
        return self.slug


class Correction(models.Model):
    """A published verdict was replaced: what changed, told to readers."""

    Kind = CorrectionKind

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    fact_check = models.ForeignKey(FactCheck, on_delete=models.PROTECT, related_name="corrections")
    kind = models.CharField(_("kind"), max_length=14, choices=Kind.choices)
    before = models.ForeignKey(Verdict, on_delete=models.PROTECT, related_name="+")
    after = models.ForeignKey(Verdict, on_delete=models.PROTECT, related_name="+")
    note = models.TextField(_("public note"))
    by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField(_("at"), db_default=Now())

    class Meta:
        ordering = ("-at",)
        constraints = (
            models.UniqueConstraint(fields=("fact_check", "after"), name="correction_once"),
        )
        verbose_name = _("correction")
        verbose_name_plural = _("corrections")

    def __str__(self) -> str:
        return f"{self.fact_check}: {self.get_kind_display()}"
