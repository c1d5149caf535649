"""By when a claim should be settled."""

from typing import TYPE_CHECKING

from django.core.validators import MinValueValidator
from django.db import models
from django.utils.translation import gettext_lazy as _

from factcheck.claims.models import Claim
from factcheck.claims.ranking import urgency_of
from factcheck.people.models import Desk, User
from factcheck.review.panel import Panel

if TYPE_CHECKING:
    from django.utils.functional import _StrPromise


# As long as readers have nothing, or wait for a correction.
DUE = (
    Claim.Status.QUEUED,
    Claim.Status.ASSIGNED,
    Claim.Status.IN_REVIEW,
    Claim.Status.DISPUTED,
    Claim.Status.DECIDED,
    Claim.Status.CORRECTING,
)
# From which state to which the clock starts, in order.
STARTS = (
    (Claim.Status.DISMISSED, Claim.Status.QUEUED),
    (Claim.Status.NEW, Claim.Status.QUEUED),
    (Claim.Status.PUBLISHED, Claim.Status.CORRECTING),
)


class Priority(models.TextChoices):
    """How soon a claim is wanted."""

    HIGH = "high", _("high")
    NORMAL = "normal", _("normal")
    LOW = "low", _("low")


def _hours(label: "_StrPromise", hours: int) -> "models.PositiveIntegerField[int, int]":
    return models.PositiveIntegerField(label, default=hours, validators=[MinValueValidator(1)])


class DueRules(models.Model):
    """How many hours a desk gives itself, from the moment a claim is queued."""

    desk = models.OneToOneField(
        Desk, on_delete=models.CASCADE, primary_key=True, related_name="due_rules"
    )
    high = _hours(_("hours at high priority"), 24)
    normal = _hours(_("hours at normal priority"), 72)
    low = _hours(_("hours at low priority"), 168)
    vote = models.PositiveIntegerField(
        _("hours of a panel's vote"),
        default=48,
        db_default=48,
        validators=[MinValueValidator(1)],
        help_text=_("Then editors and whoever may still vote are told."),
    )
    high_from_worth = models.FloatField(_("high priority from worth"), default=0.8)
    low_below_worth = models.FloatField(_("low priority below worth"), default=0.5)
    remind_hours = models.PositiveIntegerField(
        _("hours before it is due"), default=4, help_text=_("Then who holds a seat is reminded.")
    )

    class Meta:
        constraints = (
            models.CheckConstraint(
                condition=models.Q(high__gte=1, normal__gte=1, low__gte=1, vote__gte=1),
                name="due_after_an_hour_at_least",
            ),
            models.CheckConstraint(
                condition=models.Q(low_below_worth__lte=models.F("high_from_worth")),
                name="due_low_lies_below_high",
            ),
        )
        verbose_name = _("rules of due dates")
        verbose_name_plural = _("rules of due dates")

    def __str__(self) -> str:
        return str(self.desk)

    def priority_of(self, claim: Claim) -> Priority:
        """How soon this claim is wanted, by its worth and what harm editors marked."""
        urgency = urgency_of(claim.worth, claim.harms)
        if urgency >= self.high_from_worth:
            return Priority.HIGH
        return Priority.LOW if urgency < self.low_below_worth else Priority.NORMAL

    def hours_of(self, priority: str) -> int:
        return {Priority.HIGH: self.high, Priority.LOW: self.low}.get(
            Priority(priority), self.normal
        )


class Deadline(models.Model):
    """When one claim is due. The rules set it; an editor may move it and says why.

    `due_from`: from when its hours run, since the claim was queued or an editor chose anew.
    `reminded_at` and `escalated_at` say that the holders, and later the editors, were told. `desk`
    and `status` are the claim's (triggers see to it): what is due is read in its order.
    """

    claim = models.OneToOneField(
        Claim, on_delete=models.CASCADE, primary_key=True, related_name="deadline"
    )
    priority = models.CharField(_("priority"), max_length=6, choices=Priority.choices)
    due_at = models.DateTimeField(_("due"))
    desk = models.ForeignKey(
        Desk, on_delete=models.CASCADE, related_name="+", db_index=False, editable=False
    )
    status = models.CharField(max_length=10, editable=False)
    set_by = models.ForeignKey(
        User, on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    because = models.TextField(_("reason"), blank=True)
    due_from = models.DateTimeField(editable=False)
    reminded_at = models.DateTimeField(_("holders reminded"), null=True, blank=True)
    escalated_at = models.DateTimeField(_("editors told"), null=True, blank=True)

    class Meta:
        ordering = ("due_at",)
        constraints = (
            models.CheckConstraint(
                condition=models.Q(set_by__isnull=True, because="")
                | (models.Q(set_by__isnull=False) & ~models.Q(because="")),
                name="due_moved_by_somebody_with_a_reason",
            ),
            models.CheckConstraint(
                condition=models.Q(priority__in=Priority.values), name="due_priority_known"
            ),
        )
        indexes = (
            models.Index(
                fields=("due_at", "claim"),
                include=("desk", "status"),
                name="deadline_in_order",
                condition=models.Q(status__in=[status.value for status in DUE]),
            ),
        )
        verbose_name = _("due date")
        verbose_name_plural = _("due dates")

    def __str__(self) -> str:
        return f"{self.claim}: {self.due_at:%Y-%m-%d %H:%M}"


class VoteDeadline(models.Model):
    """When the votes of one panel are due; `escalated_at`: it was told that they are not in."""

    panel = models.OneToOneField(
        Panel, on_delete=models.CASCADE, primary_key=True, related_name="deadline"
    )
    due_at = models.DateTimeField(_("due"), db_index=True)
    escalated_at = models.DateTimeField(_("editors told"), null=True, blank=True)

    class Meta:
        ordering = ("due_at",)
        verbose_name = _("due date of a vote")
        verbose_name_plural = _("due dates of votes")

    def __str__(self) -> str:
        return f"{self.panel}: {self.due_at:%Y-%m-%d %H:%M}"
