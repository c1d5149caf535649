"""Where the claims of an article stand in its later revisions."""

from django.db import models
from django.db.models.functions import Now
from django.utils.translation import gettext_lazy as _

from articles.models import Revision
from factcheck.claims.extraction.reanchoring import Outcome as Became
from factcheck.jobs.models import Job
from factcheck.people.ids import uuid7


class ReAnchoring(models.Model):
    """The claims of an article's earlier revisions are looked for in this one, once."""

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    revision = models.OneToOneField(Revision, on_delete=models.PROTECT, related_name="re_anchoring")
    job = models.OneToOneField(Job, on_delete=models.PROTECT, related_name="+")
    created_at = models.DateTimeField(_("created"), db_default=Now())
    finished_at = models.DateTimeField(_("finished"), null=True, blank=True)

    class Meta:
        ordering = ("-created_at",)
        verbose_name = _("re-anchoring")
        verbose_name_plural = _("re-anchorings")

    def __str__(self) -> str:
        return str(self.revision)


class StandingQuerySet(models.QuerySet["Standing"]):
    def in_force(self) -> "StandingQuerySet":
        """Without those of words that the claim has no longer."""
        return self.filter(replaced_by=None)


class Standing(models.Model):
    """What became of a claim's words in a later revision: one row in force per claim and revision.

    `spans` are stretches [start, end) of that revision and `text` their words (a trigger verifies
    it), both empty where they are lost. The row is never changed; if a person gives the claim other
    words it is replaced by another one.
    """

    class Outcome(models.TextChoices):
        EXACT = Became.EXACT.value, _("unchanged")
        MOVED = Became.MOVED.value, _("moved")
        CHANGED = Became.CHANGED.value, _("changed")
        LOST = Became.LOST.value, _("gone")

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    claim = models.ForeignKey("claims.Claim", on_delete=models.PROTECT, related_name="standings")
    revision = models.ForeignKey(Revision, on_delete=models.PROTECT, related_name="standings")
    outcome = models.CharField(_("outcome"), max_length=8, choices=Outcome.choices)
    spans = models.JSONField(_("places"), default=list, blank=True)
    text = models.TextField(_("words"), blank=True)
    created_at = models.DateTimeField(_("found"), db_default=Now())
    replaced_by = models.OneToOneField(
        "self", on_delete=models.PROTECT, null=True, blank=True, related_name="replaces"
    )

    objects = StandingQuerySet.as_manager()

    class Meta:
        ordering = ("-created_at", "-id")
        constraints = (
            models.UniqueConstraint(
                fields=("claim", "revision"),
                condition=models.Q(replaced_by=None),
                name="standing_once",
            ),
            models.CheckConstraint(
                condition=models.Q(outcome=Became.LOST.value, spans=[], text="")
                | (
                    models.Q(outcome__in=("exact", "moved", "changed"))
                    & ~models.Q(spans=[])
                    & ~models.Q(text="")
                ),
                name="standing_has_words_unless_lost",
            ),
        )
        verbose_name = _("standing in a later revision")
        verbose_name_plural = _("standings in later revisions")

    def __str__(self) -> str:
        return f"{self.claim}: {self.get_outcome_display()}"

    @property
    def reads_otherwise(self) -> bool:
        """Whether the article no longer says it in these words."""
        return self.outcome in {self.Outcome.CHANGED, self.Outcome.LOST}
