"""How a desk deals with what readers write."""

from datetime import timedelta

from django.db import models
from django.utils.translation import gettext_lazy as _

from factcheck.people.models import Desk

USUAL_DAYS = 180


class ReaderRules(models.Model):
    """A desk's own rules; a desk without them takes submissions and keeps addresses as usual."""

    desk = models.OneToOneField(
        Desk, on_delete=models.CASCADE, primary_key=True, related_name="reader_rules"
    )
    takes_submissions = models.BooleanField(
        _("takes submissions"),
        default=True,
        help_text=_("Readers may say what should be checked."),
    )
    keep_days = models.PositiveSmallIntegerField(
        _("keep addresses for days"),
        default=USUAL_DAYS,
        help_text=_("So long after the answer, or without one after it came, they are erased."),
    )

    class Meta:
        app_label = "publication"
        constraints = (
            models.CheckConstraint(
                condition=models.Q(keep_days__gte=1, keep_days__lte=3660),
                name="addresses_are_erased_some_day",
            ),
        )
        verbose_name = _("rules for readers")
        verbose_name_plural = _("rules for readers")

    def __str__(self) -> str:
        return str(self.desk)


def days_kept(desk: Desk) -> timedelta:
    rules = ReaderRules.objects.filter(desk=desk).first()
    return timedelta(days=rules.keep_days if rules else USUAL_DAYS)
