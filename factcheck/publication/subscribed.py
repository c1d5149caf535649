"""Who wants to be told of corrections by mail."""

from django.db import models
from django.db.models import Q
from django.db.models.functions import Now
from django.utils.translation import gettext_lazy as _

from factcheck.people.ids import uuid7


class Subscription(models.Model):
    """A reader's wish for letters about one page, or about all corrections (`fact_check` empty).

    Nothing but the question whether they meant it is sent before `confirmed_at`. Once it has ended
    the address is erased.
    """

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    fact_check = models.ForeignKey(
        "publication.FactCheck",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="subscriptions",
    )
    mail = models.EmailField(_("mail"), blank=True)
    visitor = models.CharField(max_length=64, editable=False)
    created_at = models.DateTimeField(_("asked"), db_default=Now())
    confirmed_at = models.DateTimeField(_("confirmed"), null=True, blank=True)
    ended_at = models.DateTimeField(_("ended"), null=True, blank=True)

    class Meta:
        app_label = "publication"
        ordering = ("-created_at", "-id")
        constraints = (
            models.UniqueConstraint(
                fields=("mail", "fact_check"),
                condition=Q(ended_at=None),
                nulls_distinct=False,
                name="subscription_once",
            ),
            models.CheckConstraint(
                condition=(Q(ended_at=None) & ~Q(mail="")) | Q(ended_at__isnull=False, mail=""),
                name="subscription_ends_without_a_mail",
            ),
        )
        indexes = (models.Index(fields=("created_at",), name="subscription_lately"),)
        verbose_name = _("subscription")
        verbose_name_plural = _("subscriptions")

    def __str__(self) -> str:
        return str(self.fact_check or _("all corrections"))
