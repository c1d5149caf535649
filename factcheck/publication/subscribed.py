"""Who wants to be told of corrections by mail, and each letter that was sent."""

from django.db import models
from django.db.models import Q
from django.db.models.functions import Now
from django.utils.translation import gettext_lazy as _

from factcheck.jobs.models import Job
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


class Delivery(models.Model):
    """One letter to one reader: written down with what it tells of, sent by its job, once."""

    class Kind(models.TextChoices):
        CONFIRM = "confirm", _("did you ask for this?")
        CORRECTED = "corrected", _("corrected")
        WITHDRAWN = "withdrawn", _("withdrawn")

    class State(models.TextChoices):
        WAITING = "waiting", _("waiting")
        SENT = "sent", _("sent")
        DROPPED = "dropped", _("not wanted any more")
        FAILED = "failed", _("failed")

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    subscription = models.ForeignKey(
        Subscription, on_delete=models.CASCADE, related_name="deliveries"
    )
    kind = models.CharField(_("kind"), max_length=10, choices=Kind.choices)
    fact_check = models.ForeignKey(
        "publication.FactCheck", on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    correction = models.ForeignKey(
        "publication.Correction", on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    job = models.OneToOneField(Job, on_delete=models.PROTECT, related_name="+")
    state = models.CharField(_("state"), max_length=8, choices=State.choices, default=State.WAITING)
    created_at = models.DateTimeField(_("written"), db_default=Now())
    sent_at = models.DateTimeField(_("sent"), null=True, blank=True)

    class Meta:
        app_label = "publication"
        ordering = ("-created_at", "-id")
        constraints = (
            models.UniqueConstraint(
                fields=("subscription", "correction"),
                condition=Q(correction__isnull=False),
                name="letter_of_a_correction_once",
            ),
            models.UniqueConstraint(
                fields=("subscription", "fact_check"),
                condition=Q(kind="withdrawn"),
                name="letter_of_a_withdrawal_once",
            ),
            models.CheckConstraint(
                condition=Q(kind="confirm", fact_check=None, correction=None)
                | Q(kind="corrected", fact_check__isnull=False, correction__isnull=False)
                | Q(kind="withdrawn", fact_check__isnull=False, correction=None),
                name="letter_tells_of_something",
            ),
        )
        verbose_name = _("letter to a reader")
        verbose_name_plural = _("letters to readers")

    def __str__(self) -> str:
        return f"{self.get_kind_display()}: {self.get_state_display()}"
