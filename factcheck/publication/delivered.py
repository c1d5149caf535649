"""What partners are told by machine: the event, each delivery of it, and each attempt at that."""

from typing import TYPE_CHECKING

from django.db import models
from django.db.models import F, Q
from django.db.models.functions import Now
from django.utils.translation import gettext_lazy as _

from factcheck.jobs.models import Job
from factcheck.people.ids import uuid7
from factcheck.people.models import Desk, User
from factcheck.publication.endpoint import Endpoint, Happening
from factcheck.review.models import Verdict

if TYPE_CHECKING:
    from factcheck.publication.models import FactCheck  # noqa: F401 - named by a relation


class Event(models.Model):
    """Something that happened to a page, written in the same transaction; `id` is the message's.

    `data` is what is sent: ids, numbers and addresses, none of the words that may be taken down.
    """

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    desk = models.ForeignKey(Desk, on_delete=models.PROTECT, related_name="+")
    fact_check = models.ForeignKey(
        "publication.FactCheck", on_delete=models.PROTECT, related_name="events"
    )
    verdict = models.ForeignKey(Verdict, on_delete=models.PROTECT, related_name="+")
    happening = models.CharField(_("what happened"), max_length=20, choices=Happening.choices)
    data = models.JSONField(_("data"))
    at = models.DateTimeField(_("at"))

    class Meta:
        app_label = "publication"
        ordering = ("-at", "-id")
        constraints = (
            models.CheckConstraint(
                condition=Q(happening__in=Happening.values), name="event_is_known"
            ),
        )
        verbose_name = _("event for partners")
        verbose_name_plural = _("events for partners")

    def __str__(self) -> str:
        return f"{self.happening} {self.fact_check}"


class Delivery(models.Model):
    """One event for one endpoint: waits until it is delivered, or given up.

    `unasked` has no job: the partner was told an earlier version and is not called about this one,
    for the endpoint is disabled or is not told of such events. Somebody has to tell them otherwise.
    """

    class State(models.TextChoices):
        WAITING = "waiting", _("waiting")
        DELIVERED = "delivered", _("delivered")
        FAILED = "failed", _("given up")
        UNASKED = "unasked", _("not called")

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    event = models.ForeignKey(Event, on_delete=models.PROTECT, related_name="deliveries")
    endpoint = models.ForeignKey(Endpoint, on_delete=models.PROTECT, related_name="deliveries")
    job = models.OneToOneField(
        Job, on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    state = models.CharField(
        _("state"), max_length=10, choices=State.choices, default=State.WAITING
    )
    created_at = models.DateTimeField(_("written"), db_default=Now())
    ended_at = models.DateTimeField(_("ended"), null=True, blank=True)

    class Meta:
        app_label = "publication"
        ordering = ("-created_at", "-id")
        constraints = (
            models.UniqueConstraint(fields=("event", "endpoint"), name="delivery_once"),
            models.CheckConstraint(
                condition=Q(state="waiting", ended_at=None, job__isnull=False)
                | Q(state__in=("delivered", "failed"), ended_at__isnull=False, job__isnull=False)
                | Q(state="unasked", ended_at__isnull=False, job=None),
                name="delivery_has_its_job",
            ),
        )
        indexes = (
            models.Index(fields=("endpoint", "state"), name="delivery_of_endpoint"),
            models.Index(fields=("created_at", "id"), name="delivery_list"),
        )
        verbose_name = _("delivery")
        verbose_name_plural = _("deliveries")

    def __str__(self) -> str:
        return f"{self.event}: {self.get_state_display()}"


class Attempt(models.Model):
    """One call: written before it is made, so that one whose worker died on the way is seen.

    `status` is what the other side answered, null without an answer; `because` says what went
    wrong.
    """

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    delivery = models.ForeignKey(Delivery, on_delete=models.CASCADE, related_name="attempts")
    number = models.PositiveSmallIntegerField(_("number"))
    by = models.ForeignKey(User, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    at = models.DateTimeField(_("at"), db_default=Now())
    ended_at = models.DateTimeField(_("ended"), null=True, blank=True)
    status = models.PositiveSmallIntegerField(_("status"), null=True, blank=True)
    because = models.TextField(_("what went wrong"), blank=True)

    class Meta:
        app_label = "publication"
        ordering = ("delivery", "number")
        constraints = (
            models.UniqueConstraint(fields=("delivery", "number"), name="attempt_once"),
            models.CheckConstraint(
                condition=Q(ended_at=None) | Q(ended_at__gte=F("at")), name="attempt_ends_later"
            ),
        )
        verbose_name = _("attempt to deliver")
        verbose_name_plural = _("attempts to deliver")

    def __str__(self) -> str:
        return f"{self.delivery} {self.number}"
