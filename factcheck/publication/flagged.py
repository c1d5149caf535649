"""Something relied on what changed: the row that says so, until an editor says what follows."""

from django.db import models
from django.db.models import Q
from django.db.models.functions import Now
from django.utils.translation import gettext_lazy as _

from articles.models import Article, Revision
from factcheck.claims.models import Claim, Standing
from factcheck.evidence.models import KnownCheck, Snapshot
from factcheck.people.ids import uuid7
from factcheck.people.models import Desk, User
from factcheck.publication.queries import FlagQuerySet
from factcheck.publication.recheck import Recheck
from factcheck.review.models import Verdict

SUBJECTS = ("fact_check", "claim", "article", "delivery")
CAUSES = ("standing", "verdict", "known", "snapshot", "recheck", "revision")


def only(names: tuple[str, ...], one: str) -> Q:
    """One of the columns is filled, and none of the others."""
    return Q(**{f"{name}__isnull": name != one for name in names})


class Flag(models.Model):
    """`subject` relied, by `link`, on something that changed, which `kind` and the cause name.

    Subjects: the page of a fact-check, a claim without one, the page of an article, the delivery of
    the change to a partner who was told before. Causes: where
    words stand now, the verdict that came into force or was withdrawn, a fact-check of others as
    it was told at `told_at`, a copy that was taken down, a day that has come, a text whose words
    were taken down. One event flags a subject once.
    """

    class Kind(models.TextChoices):
        ARTICLE = "article", _("the article reads otherwise")
        CORRECTED = "corrected", _("a verdict of ours was corrected")
        WITHDRAWN = "withdrawn", _("a verdict of ours was withdrawn")
        KNOWN_CHANGED = "known", _("a fact-check of others was changed")
        KNOWN_WITHDRAWN = "known_gone", _("a fact-check of others was withdrawn")
        REDACTED = "redacted", _("a stored copy was taken down")
        TAKEN_DOWN = "taken_down", _("words were taken down")
        RECHECK = "recheck", _("the day has come to check it again")

    class Link(models.TextChoices):
        OWN = "own", _("the page stands on it")
        DUPLICATE = "duplicate", _("dismissed as checked there")
        PRECEDENT = "precedent", _("relied on as a precedent")
        BEGUN = "begun", _("a review was begun from it")
        CITED = "cited", _("the verdict cites it")
        SAME = "same", _("said to be the same in substance")
        SHOWN = "shown", _("the article shows the verdict")
        TOLD = "told", _("a partner was told the earlier version")

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    desk = models.ForeignKey(Desk, on_delete=models.PROTECT, related_name="+")
    kind = models.CharField(_("what changed"), max_length=10, choices=Kind.choices)
    link = models.CharField(_("why it relied on it"), max_length=10, choices=Link.choices)
    fact_check = models.ForeignKey(
        "publication.FactCheck",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="flags",
    )
    claim = models.ForeignKey(
        Claim, on_delete=models.PROTECT, null=True, blank=True, related_name="flags"
    )
    article = models.ForeignKey(
        Article, on_delete=models.PROTECT, null=True, blank=True, related_name="flags"
    )
    delivery = models.ForeignKey(
        "publication.Delivery",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="flags",
    )
    standing = models.ForeignKey(
        Standing, on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    verdict = models.ForeignKey(
        Verdict, on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    known = models.ForeignKey(
        KnownCheck, on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    told_at = models.DateTimeField(_("told"), null=True, blank=True)
    snapshot = models.ForeignKey(
        Snapshot, on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    recheck = models.ForeignKey(
        Recheck, on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    revision = models.ForeignKey(
        Revision, on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    raised_at = models.DateTimeField(_("raised"), db_default=Now())
    resolved_at = models.DateTimeField(_("resolved"), null=True, blank=True)
    resolved_by = models.ForeignKey(
        User, on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    because = models.TextField(_("what follows"), blank=True)

    objects = FlagQuerySet.as_manager()

    class Meta:
        app_label = "publication"
        ordering = ("-raised_at", "-id")
        constraints = (
            models.UniqueConstraint(
                fields=("kind", *SUBJECTS, *CAUSES, "told_at"),
                nulls_distinct=False,
                name="flag_once",
            ),
            models.CheckConstraint(
                condition=only(SUBJECTS, "fact_check")
                | only(SUBJECTS, "claim")
                | only(SUBJECTS, "article")
                | only(SUBJECTS, "delivery") & Q(link="told"),
                name="flag_has_one_subject",
            ),
            models.CheckConstraint(
                condition=Q(kind="article") & only(CAUSES, "standing")
                | Q(kind__in=("corrected", "withdrawn")) & only(CAUSES, "verdict")
                | Q(kind__in=("known", "known_gone"), told_at__isnull=False) & only(CAUSES, "known")
                | Q(kind="redacted") & only(CAUSES, "snapshot")
                | Q(kind="taken_down") & (only(CAUSES, "revision") | only(CAUSES, "verdict"))
                | Q(kind="recheck") & only(CAUSES, "recheck"),
                name="flag_has_its_cause",
            ),
            models.CheckConstraint(
                condition=Q(resolved_at=None, resolved_by=None, because="")
                | Q(resolved_at__isnull=False)
                & ~Q(because="")
                & (Q(resolved_by__isnull=False) | Q(delivery__isnull=False)),
                name="flag_resolved_with_reason",
            ),
        )
        indexes = (
            models.Index(
                fields=("desk", "raised_at", "id"),
                name="flag_open",
                condition=Q(resolved_at__isnull=True),
            ),
        )
        verbose_name = _("flag")
        verbose_name_plural = _("flags")

    def __str__(self) -> str:
        return f"{self.subject}: {self.get_kind_display()}"

    @property
    def subject(self) -> models.Model:
        """Whatever relied on it."""
        return self.fact_check or self.claim or self.article or self.delivery or self

    @property
    def about(self) -> Claim | None:
        """The claim that it is about, itself or by its page; None for an article's page."""
        page = self.delivery.event.fact_check if self.delivery else self.fact_check
        return page.claim if page else self.claim
