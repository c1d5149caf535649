"""When a published page has to be checked again."""

from django.db import models
from django.db.models import Q
from django.db.models.functions import Now
from django.utils.translation import gettext_lazy as _

from factcheck.people.ids import uuid7
from factcheck.people.models import User


class Recheck(models.Model):
    """A day on which somebody has to look whether the verdict still holds, and what came of it.

    `because` is for the desk; `note` is what readers are told where it still holds.
    """

    class Outcome(models.TextChoices):
        HOLDS = "holds", _("still holds")
        SETTLED = "settled", _("settled otherwise")
        DROPPED = "dropped", _("dropped")

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    fact_check = models.ForeignKey(
        "publication.FactCheck", on_delete=models.PROTECT, related_name="rechecks"
    )
    due_on = models.DateField(_("due"))
    because = models.TextField(_("why it has to be checked again"))
    set_by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    set_at = models.DateTimeField(_("set"), db_default=Now())
    outcome = models.CharField(_("outcome"), max_length=8, choices=Outcome.choices, blank=True)
    note = models.TextField(_("note for readers"), blank=True)
    ended_by = models.ForeignKey(
        User, on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    ended_at = models.DateTimeField(_("ended"), null=True, blank=True)

    class Meta:
        app_label = "publication"
        ordering = ("due_on", "id")
        constraints = (
            models.UniqueConstraint(
                fields=("fact_check",), condition=Q(ended_at=None), name="recheck_waits_once"
            ),
            models.CheckConstraint(
                condition=Q(ended_at=None, ended_by=None, outcome="")
                | (Q(ended_at__isnull=False, ended_by__isnull=False) & ~Q(outcome="")),
                name="recheck_ends_with_an_outcome",
            ),
            models.CheckConstraint(condition=~Q(because=""), name="recheck_has_a_reason"),
        )
        indexes = (
            models.Index(fields=("due_on",), name="recheck_due", condition=Q(ended_at=None)),
        )
        verbose_name = _("re-check")
        verbose_name_plural = _("re-checks")

    def __str__(self) -> str:
        return f"{self.fact_check}: {self.due_on}"
