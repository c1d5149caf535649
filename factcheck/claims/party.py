"""Whom speakers speak for: parties, companies and other organisations."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from articles.models import Owner, Publisher
from factcheck.people.ids import uuid7
from factcheck.people.models import Desk


class Party(models.Model):
    """A party or organisation that speakers belong to, as one desk keeps it.

    `owner` and `publisher` say what it is known as where it owns outlets, or is one.
    """

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    desk = models.ForeignKey(Desk, on_delete=models.CASCADE, related_name="parties")
    name = models.CharField(_("name"), max_length=300)
    key = models.CharField(max_length=300, editable=False)
    owner = models.ForeignKey(
        Owner,
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("as an owner of publishers"),
    )
    publisher = models.ForeignKey(
        Publisher,
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("as a publisher"),
    )

    class Meta:
        app_label = "claims"
        ordering = ("name",)
        constraints = (
            models.UniqueConstraint(fields=("desk", "key"), name="party_once_per_desk"),
            models.CheckConstraint(condition=~models.Q(key=""), name="party_has_a_name"),
        )
        verbose_name = _("party or organisation")
        verbose_name_plural = _("parties and organisations")

    def __str__(self) -> str:
        return self.name
