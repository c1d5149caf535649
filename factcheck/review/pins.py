"""Which stored copy each verdict relied on: rated on what was known then."""

from django.db import models
from django.db.models import Prefetch, QuerySet
from django.utils.translation import gettext_lazy as _

from factcheck.evidence.models import Evidence, Snapshot
from factcheck.review.models import Verdict


class Pin(models.Model):
    """One piece of evidence as a verdict pinned it; the hash outlives a take-down. Immutable."""

    verdict = models.ForeignKey(Verdict, on_delete=models.PROTECT, related_name="pins")
    evidence = models.ForeignKey(Evidence, on_delete=models.PROTECT, related_name="pins")
    snapshot = models.ForeignKey(Snapshot, on_delete=models.PROTECT, related_name="pins")
    sha256 = models.CharField(_("SHA-256"), max_length=64)

    class Meta:
        app_label = "review"
        ordering = ("verdict", "id")
        constraints = (models.UniqueConstraint(fields=("verdict", "evidence"), name="pin_once"),)
        verbose_name = _("pinned copy")
        verbose_name_plural = _("pinned copies")

    def __str__(self) -> str:
        return f"{self.evidence} {self.sha256[:12]}"


def pin_copies(verdict: Verdict, pieces: tuple[Evidence, ...]) -> None:
    """Pin the newest copy of each piece; of one without a copy nothing is claimed."""
    newest = Snapshot.objects.filter(evidence__in=pieces).order_by("evidence", "-number")
    pins = [
        Pin(verdict=verdict, evidence_id=piece, snapshot_id=copy, sha256=sha256)
        for piece, copy, sha256 in newest.distinct("evidence").values_list(
            "evidence", "pk", "content"
        )
    ]
    Pin.objects.bulk_create(pins)


def pinned_evidence(verdict: Verdict) -> QuerySet[Evidence]:
    """What a verdict relies on, each piece with the one of its `pins` that is this verdict's."""
    pins = Pin.objects.filter(verdict=verdict).select_related("snapshot")
    pins = pins.defer("snapshot__text", "snapshot__headers")
    return verdict.evidence.prefetch_related(Prefetch("pins", pins))
