"""One look for claims in a text."""

from django.db import models
from django.db.models.functions import Now
from django.utils.translation import gettext_lazy as _

from articles.models import Revision
from factcheck.jobs.models import Job
from factcheck.people.ids import uuid7

NOTHING = models.Value([], models.JSONField())


class Extraction(models.Model):
    """One run of the claim engine over one revision.

    `without` names the trained parts that the engine lacked, so that rules alone did their work.
    """

    class State(models.TextChoices):
        WAITING = "waiting", _("waiting")
        DONE = "done", _("done")
        FAILED = "failed", _("failed")

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    revision = models.ForeignKey(Revision, on_delete=models.PROTECT, related_name="extractions")
    job = models.OneToOneField(Job, on_delete=models.PROTECT, related_name="+")
    engine = models.CharField(_("engine"), max_length=40, blank=True)
    state = models.CharField(_("state"), max_length=8, choices=State.choices, default=State.WAITING)
    reason = models.TextField(_("why it failed"), blank=True)
    quotes = models.JSONField(_("quotations"), default=list, blank=True)
    without = models.JSONField(_("without"), default=list, db_default=NOTHING, blank=True)
    created_at = models.DateTimeField(_("created"), db_default=Now())
    finished_at = models.DateTimeField(_("finished"), null=True, blank=True)

    class Meta:
        ordering = ("-created_at",)
        constraints = (
            models.UniqueConstraint(
                fields=("revision", "engine"), name="extraction_once_per_engine"
            ),
        )
        verbose_name = _("extraction")
        verbose_name_plural = _("extractions")

    def __str__(self) -> str:
        return f"{self.revision} {self.engine}"
