"""What harm a false claim would do, as editors marked it."""

from django.db import models
from django.db.models.functions import Now
from django.utils.translation import gettext_lazy as _

from factcheck.claims.models import Claim
from factcheck.people.ids import uuid7
from factcheck.people.models import User


class HarmMark(models.Model):
    """One kind of harm, with the reason; it counts until it is lifted."""

    class Kind(models.TextChoices):
        HEALTH = "health", _("health")
        VIOLENCE = "violence", _("violence, or calls for it")
        VOTE = "vote", _("a vote or an election")
        MONEY = "money", _("fraud, or loss of money")
        GROUP = "group", _("hatred of a group")
        ALARM = "alarm", _("alarm in an emergency")

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    claim = models.ForeignKey(Claim, on_delete=models.PROTECT, related_name="harm_marks")
    kind = models.CharField(_("harm to"), max_length=8, choices=Kind.choices)
    because = models.TextField(_("reason"))
    by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField(_("marked"), db_default=Now())
    lifted_by = models.ForeignKey(
        User, on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    lifted_at = models.DateTimeField(_("lifted"), null=True, blank=True)

    class Meta:
        ordering = ("claim", "at")
        constraints = (
            models.UniqueConstraint(
                fields=("claim", "kind"),
                condition=models.Q(lifted_at=None),
                name="harm_marked_once",
            ),
            models.CheckConstraint(
                condition=models.Q(lifted_at=None, lifted_by=None)
                | models.Q(lifted_at__isnull=False, lifted_by__isnull=False),
                name="harm_lifted_by_somebody",
            ),
        )
        verbose_name = _("mark of harm")
        verbose_name_plural = _("marks of harm")

    def __str__(self) -> str:
        return self.get_kind_display()
