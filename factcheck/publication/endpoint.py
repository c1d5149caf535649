"""Where a desk's partners are told, by machine, what it publishes."""

from typing import TYPE_CHECKING

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Q
from django.db.models.functions import Now
from django.utils.translation import gettext_lazy as _

from factcheck.people.ids import uuid7
from factcheck.people.models import Desk, Partner

if TYPE_CHECKING:
    from factcheck.publication.delivered import Delivery  # noqa: F401 - named by a relation


class Happening(models.TextChoices):
    """What partners can be told of, by the names that the messages carry."""

    PUBLISHED = "verdict.published", _("published")
    CORRECTED = "verdict.corrected", _("corrected")
    WITHDRAWN = "verdict.withdrawn", _("withdrawn")
    REDACTED = "verdict.redacted", _("words taken down")


class Endpoint(models.Model):
    """An HTTPS address that is called when the desk publishes, corrects, withdraws or takes down.

    Its secrets are sealed; the one before is good until `former_until`. `failing_since` is the
    first call in a row that did not work.
    """

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    desk = models.ForeignKey(Desk, on_delete=models.PROTECT, related_name="endpoints")
    partner = models.ForeignKey(
        Partner,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="endpoints",
        help_text=_("Whose it is; empty: one of the house."),
    )
    url = models.CharField(_("address"), max_length=2000)
    happenings = ArrayField(
        models.CharField(max_length=20, choices=Happening.choices), verbose_name=_("is told of")
    )
    sealed_secret = models.TextField(editable=False)
    sealed_former = models.TextField(editable=False, blank=True, default="")
    former_until = models.DateTimeField(
        _("former secret until"), null=True, blank=True, editable=False
    )
    created_at = models.DateTimeField(_("registered"), db_default=Now())
    failing_since = models.DateTimeField(_("failing since"), null=True, blank=True, editable=False)
    disabled_at = models.DateTimeField(_("disabled"), null=True, blank=True, editable=False)
    disabled_because = models.CharField(
        _("why it is disabled"), max_length=300, blank=True, editable=False
    )

    class Meta:
        app_label = "publication"
        ordering = ("-created_at", "-id")
        constraints = (
            models.CheckConstraint(condition=~Q(happenings=[]), name="endpoint_is_told_something"),
            models.CheckConstraint(
                condition=Q(happenings__contained_by=Happening.values),
                name="endpoint_knows_happenings",
            ),
            models.CheckConstraint(
                condition=Q(url__startswith="https://"), name="endpoint_speaks_https"
            ),
            models.CheckConstraint(
                condition=Q(disabled_at=None, disabled_because="")
                | (Q(disabled_at__isnull=False) & ~Q(disabled_because="")),
                name="endpoint_disabled_for_a_reason",
            ),
            models.UniqueConstraint(
                fields=("desk", "partner", "url"),
                condition=Q(disabled_at=None),
                nulls_distinct=False,
                name="endpoint_once",
            ),
        )
        verbose_name = _("endpoint")
        verbose_name_plural = _("endpoints")

    def __str__(self) -> str:
        return self.url[:80]
