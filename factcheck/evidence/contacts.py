"""Whom the desk asked about a claim, and what they answered."""

from django.db import models
from django.db.models.functions import Now
from django.utils.translation import gettext_lazy as _

from factcheck.claims.models import Claim
from factcheck.people.ids import uuid7
from factcheck.people.models import User


class Contact(models.Model):
    """One question to the claimant or somebody else. Rows are added, never changed (by trigger).

    What came later, an answer or a mistake put right, is a new row that `amends` the one before;
    the row that nobody amended stands.
    """

    class How(models.TextChoices):
        MAIL = "mail", _("by e-mail")
        PHONE = "phone", _("by telephone")
        POST = "post", _("by post")
        SOCIAL = "social", _("over a social network")
        OTHER = "other", _("otherwise")

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    claim = models.ForeignKey(Claim, on_delete=models.PROTECT, related_name="contacts")
    round = models.PositiveSmallIntegerField(_("round"))
    by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    whom = models.CharField(_("whom"), max_length=200)
    how = models.CharField(_("how"), max_length=6, choices=How.choices)
    question = models.TextField(_("what we asked"))
    asked_at = models.DateTimeField(_("asked"))
    answer = models.TextField(_("what they answered"), blank=True)
    answered_at = models.DateTimeField(_("answered"), null=True, blank=True)
    amends = models.OneToOneField(
        "self", on_delete=models.PROTECT, null=True, blank=True, related_name="amended_by"
    )
    created_at = models.DateTimeField(_("written"), db_default=Now())

    class Meta:
        ordering = ("asked_at", "id")
        constraints = (
            models.CheckConstraint(
                condition=models.Q(answer="", answered_at=None)
                | (
                    models.Q(answered_at__isnull=False, answered_at__gte=models.F("asked_at"))
                    & ~models.Q(answer="")
                ),
                name="contact_is_answered_after_it_was_asked",
            ),
        )
        verbose_name = _("contact")
        verbose_name_plural = _("contacts")

    def __str__(self) -> str:
        return self.whom
