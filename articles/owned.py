"""Owners: whoever owns several publishers, so that these are one pair of hands."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from factcheck.people.ids import uuid7


class Owner(models.Model):
    """A group, family or state that owns publishers."""

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    name = models.CharField(_("name"), max_length=200, unique=True)

    class Meta:
        ordering = ("name",)
        verbose_name = _("owner")
        verbose_name_plural = _("owners")

    def __str__(self) -> str:
        return self.name
