"""Each letter to a reader: about a page, or about what came of what they wrote."""

from django.db import models
from django.db.models import Q
from django.db.models.functions import Now
from django.utils.translation import gettext_lazy as _

from factcheck.jobs.models import Job
from factcheck.people.ids import uuid7
from factcheck.publication.requested import CorrectionRequest
from factcheck.publication.submitted import Submission
from factcheck.publication.subscribed import Subscription

WISHES = ("subscription", "request", "submission")


def of(one: str) -> Q:
    """The letter belongs to this wish, and to no other."""
    return Q(**{f"{name}__isnull": name != one for name in WISHES})


class ReaderLetter(models.Model):
    """One letter to one reader: written down with what it tells of, sent by its job, once.

    It belongs to the wish by which it was asked for. `told` is the outcome that it tells of. A
    letter whose worker died while it was handed over is `unsure`: it is not sent again by itself.
    """

    class Kind(models.TextChoices):
        CONFIRM = "confirm", _("did you ask for this?")
        CORRECTED = "corrected", _("corrected")
        WITHDRAWN = "withdrawn", _("withdrawn")
        OUTCOME = "outcome", _("what came of it")

    class State(models.TextChoices):
        WAITING = "waiting", _("waiting")
        SENDING = "sending", _("being sent")
        SENT = "sent", _("sent")
        DROPPED = "dropped", _("not wanted any more")
        FAILED = "failed", _("failed")
        UNSURE = "unsure", _("perhaps sent")

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    subscription = models.ForeignKey(
        Subscription, on_delete=models.CASCADE, null=True, blank=True, related_name="letters"
    )
    request = models.ForeignKey(
        CorrectionRequest, on_delete=models.CASCADE, null=True, blank=True, related_name="letters"
    )
    submission = models.ForeignKey(
        Submission, on_delete=models.CASCADE, null=True, blank=True, related_name="letters"
    )
    kind = models.CharField(_("kind"), max_length=10, choices=Kind.choices)
    told = models.CharField(_("outcome"), max_length=12, blank=True, db_default="", default="")
    fact_check = models.ForeignKey(
        "publication.FactCheck", on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    correction = models.ForeignKey(
        "publication.Correction", on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    job = models.OneToOneField(Job, on_delete=models.PROTECT, related_name="+")
    state = models.CharField(_("state"), max_length=8, choices=State.choices, default=State.WAITING)
    tries = models.PositiveSmallIntegerField(_("tries"), default=0, db_default=0)
    created_at = models.DateTimeField(_("written"), db_default=Now())
    tried_at = models.DateTimeField(_("last tried"), null=True, blank=True)
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
            models.UniqueConstraint(
                fields=(*WISHES[1:], "told"),
                condition=Q(kind="outcome"),
                nulls_distinct=False,
                name="letter_of_an_outcome_once",
            ),
            models.CheckConstraint(
                condition=Q(kind="confirm", fact_check=None, correction=None, told="")
                | Q(kind="corrected", fact_check__isnull=False, correction__isnull=False, told="")
                | Q(kind="withdrawn", fact_check__isnull=False, correction=None, told="")
                | Q(kind="outcome", fact_check=None, correction=None) & ~Q(told=""),
                name="letter_tells_of_something",
            ),
            models.CheckConstraint(
                condition=of("subscription") & ~Q(kind="outcome")
                | (of("request") | of("submission")) & Q(kind__in=("confirm", "outcome")),
                name="letter_was_wished_for",
            ),
        )
        verbose_name = _("letter to a reader")
        verbose_name_plural = _("letters to readers")

    def __str__(self) -> str:
        return f"{self.get_kind_display()}: {self.get_state_display()}"
