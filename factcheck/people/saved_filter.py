"""Lists of claims that people keep under a name."""

from typing import TYPE_CHECKING

from django.conf import settings
from django.db import models
from django.db.models.functions import Now
from django.utils.translation import gettext_lazy as _

from factcheck.people.ids import uuid7

if TYPE_CHECKING:
    from factcheck.people.models import Desk, User

LONGEST = 1_000


class SavedFilter(models.Model):
    """The part of an address after `?`, under a name; `desk`: for everybody there, too."""

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    owner: "models.ForeignKey[User, User]" = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="saved_filters"
    )
    desk: "models.ForeignKey[Desk | None, Desk | None]" = models.ForeignKey(
        "people.Desk",
        on_delete=models.CASCADE,
        null=True,
        blank=True,
        related_name="saved_filters",
        verbose_name=_("shared with"),
    )
    name = models.CharField(_("name"), max_length=80)
    query = models.CharField(_("address"), max_length=LONGEST, blank=True)
    created_at = models.DateTimeField(_("saved"), db_default=Now())

    class Meta:
        app_label = "people"
        ordering = ("name", "id")
        constraints = (
            models.UniqueConstraint(fields=("owner", "name"), name="one_filter_of_a_name"),
            models.CheckConstraint(condition=~models.Q(name=""), name="saved_filter_has_a_name"),
        )
        verbose_name = _("saved list")
        verbose_name_plural = _("saved lists")

    def __str__(self) -> str:
        return self.name
