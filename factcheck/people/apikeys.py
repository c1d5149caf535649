"""Keys with which programs call."""

from typing import TYPE_CHECKING

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.utils.translation import gettext_lazy as _

from factcheck.people.ids import uuid7

if TYPE_CHECKING:
    from factcheck.people.models import Desk, Partner, User


class ApiKey(models.Model):
    """`fc_<prefix>.<secret>`: only the SHA-256 of the 256-bit secret is kept.

    It is a partner's, or a person's: then it acts as that person, who alone has it made.
    """

    class Scope(models.TextChoices):
        READ = "read", _("read")
        SUBMIT = "submit", _("submit")

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    partner = models.ForeignKey(
        "people.Partner", on_delete=models.CASCADE, null=True, blank=True, related_name="keys"
    )
    person = models.ForeignKey(
        "people.User",
        on_delete=models.CASCADE,
        null=True,
        blank=True,
        related_name="keys",
        help_text=_("For programs of somebody on a desk: whatever they do, this person does."),
    )
    name = models.CharField(_("name"), max_length=80)
    prefix = models.CharField(_("prefix"), max_length=16, unique=True, editable=False)
    secret_hash = models.CharField(max_length=64, editable=False)
    scopes = ArrayField(
        models.CharField(max_length=12, choices=Scope.choices), verbose_name=_("scopes")
    )
    allowed_ips = ArrayField(
        models.GenericIPAddressField(),
        verbose_name=_("allowed addresses"),
        default=list,
        blank=True,
    )
    expires_at = models.DateTimeField(_("expires"), null=True, blank=True)
    revoked_at = models.DateTimeField(_("revoked"), null=True, blank=True, editable=False)
    last_used_at = models.DateTimeField(_("last used"), null=True, blank=True, editable=False)
    created_at = models.DateTimeField(_("created"), auto_now_add=True)

    class Meta:
        ordering = ("-created_at",)
        constraints = (
            models.CheckConstraint(
                condition=models.Q(partner__isnull=True) ^ models.Q(person__isnull=True),
                name="key_has_one_holder",
                violation_error_message=_("A key is a partner's or a person's."),
            ),
        )
        verbose_name = _("API key")
        verbose_name_plural = _("API keys")

    def __str__(self) -> str:
        return f"{self.name} ({self.beginning})"

    @property
    def beginning(self) -> str:
        """The part of it that may be shown."""
        return f"fc_{self.prefix}"

    @property
    def holder(self) -> "Partner | User":
        """Who acts with it."""
        holder = self.partner or self.person
        assert holder, "the database refuses a key of nobody"  # noqa: S101
        return holder

    @property
    def desk(self) -> "Desk | None":
        """The desk that a partner's key works for; a person may be on several."""
        return self.partner.desk if self.partner else None
