"""How a submission came from desk to desk."""

from django.db import models
from django.db.models import F, Q
from django.db.models.functions import Now
from django.utils.translation import gettext_lazy as _

from factcheck.people.ids import uuid7
from factcheck.people.models import Desk, User
from factcheck.publication.submitted import Submission


class Passing(models.Model):
    """An editor of `origin` passed it on to `to`, whose it is from then on. Immutable (by trigger).

    The receiving desk reads which desk it came from and why, not from whom.
    """

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    submission = models.ForeignKey(Submission, on_delete=models.PROTECT, related_name="passings")
    origin = models.ForeignKey(
        Desk, on_delete=models.PROTECT, related_name="+", verbose_name=_("from")
    )
    to = models.ForeignKey(Desk, on_delete=models.PROTECT, related_name="+", verbose_name=_("to"))
    because = models.TextField(_("why"))
    by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField(_("at"), db_default=Now())

    class Meta:
        app_label = "publication"
        ordering = ("submission", "at", "id")
        constraints = (
            models.CheckConstraint(condition=~Q(origin=F("to")), name="passing_leads_elsewhere"),
            models.CheckConstraint(condition=~Q(because=""), name="passing_says_why"),
        )
        verbose_name = _("passing on of a submission")
        verbose_name_plural = _("passings on of submissions")

    def __str__(self) -> str:
        return f"{self.origin} – {self.to}"
