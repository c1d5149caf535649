"""What was done with a claim's state, step by step."""

from django.db import models
from django.db.models.functions import Now
from django.utils.translation import gettext_lazy as _

from factcheck.claims.models import Claim
from factcheck.people.models import User
from factcheck.review.reasons import CorrectionKind, Dismissal, Retirement


class Move(models.Model):
    """One step of a claim's state. `number` is the claim's version after it.

    `kind` says in one word why a claim was dismissed, corrected or withdrawn.
    """

    claim = models.ForeignKey(
        Claim,
        on_delete=models.PROTECT,
        related_name="moves",
        db_index=False,  # its moves are found by their numbers
    )
    number = models.PositiveIntegerField(_("number"))
    from_status = models.CharField(_("from"), max_length=10, choices=Claim.Status.choices)
    to_status = models.CharField(_("to"), max_length=10, choices=Claim.Status.choices)
    round = models.PositiveSmallIntegerField(_("round"))
    by = models.ForeignKey(
        User, on_delete=models.PROTECT, null=True, blank=True, related_name="moves"
    )
    because = models.TextField(_("reason"), blank=True)
    kind = models.CharField(
        _("kind of reason"),
        max_length=14,
        blank=True,
        choices=[*Dismissal.choices, *Retirement.choices, *CorrectionKind.choices],
    )
    at = models.DateTimeField(_("at"), db_default=Now())

    class Meta:
        ordering = ("claim", "number")
        constraints = (
            models.UniqueConstraint(fields=("claim", "number"), name="move_number_once"),
        )
        indexes = (
            models.Index(
                fields=("at",),
                name="move_to_an_outcome",
                condition=models.Q(to_status__in=("decided", "published", "withdrawn")),
            ),
            models.Index(
                fields=("by", "at"),
                name="move_to_an_end",
                condition=models.Q(to_status__in=("published", "withdrawn", "dismissed")),
            ),
        )
        verbose_name = _("move")
        verbose_name_plural = _("moves")

    def __str__(self) -> str:
        return f"{self.from_status} → {self.to_status}"
