"""Who was last seen at which claim."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from factcheck.claims.models import Claim
from factcheck.people.models import User


class Presence(models.Model):
    """One person at one claim: since when, last sign of the page, last sign of the person."""

    claim = models.ForeignKey(Claim, on_delete=models.CASCADE, related_name="+")
    user = models.ForeignKey(User, on_delete=models.CASCADE, related_name="+")
    since = models.DateTimeField(_("since"))
    seen_at = models.DateTimeField(_("last seen"), db_index=True)
    active_at = models.DateTimeField(_("last active"))

    class Meta:
        ordering = ("since",)
        constraints = (
            models.UniqueConstraint(fields=("claim", "user"), name="presence_once"),
            models.CheckConstraint(
                condition=models.Q(
                    since__lte=models.F("active_at"), active_at__lte=models.F("seen_at")
                ),
                name="presence_in_order",
            ),
        )
        verbose_name = _("presence")
        verbose_name_plural = _("presences")

    def __str__(self) -> str:
        return f"{self.user}: {self.claim}"
