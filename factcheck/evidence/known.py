"""Fact-checks that we know of, and which claims they may have checked already."""

from django.conf import settings
from django.contrib.postgres.indexes import GinIndex
from django.contrib.postgres.search import SearchVectorField
from django.db import models
from django.db.models.functions import Now
from django.utils.translation import gettext_lazy as _

from factcheck.claims.models import Claim
from factcheck.jobs.models import Job
from factcheck.people.ids import uuid7
from factcheck.people.models import User

__all__ = ("Comparison", "KnownCheck", "Lookup", "Match")


class KnownCheck(models.Model):
    """A published fact-check, by anybody. All of it is public.

    `claim` is the claim of our own that it checked, empty for what others published. `url` is its
    page: of our own the path alone, for the site may move. `key` names it from import to import.
    `changed_at` is when its rating, its words or its standing last became others.
    """

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    claim = models.OneToOneField(
        Claim, on_delete=models.PROTECT, null=True, blank=True, related_name="known_check"
    )
    key = models.CharField(max_length=64, unique=True, editable=False)
    text = models.TextField(_("claim reviewed"))
    claimant = models.CharField(_("claimant"), max_length=300, blank=True)
    claimed_on = models.DateField(_("claimed"), null=True, blank=True)
    publisher = models.CharField(_("publisher"), max_length=200, blank=True)
    site = models.CharField(_("site"), max_length=200, blank=True)
    url = models.CharField(_("address"), max_length=2000)
    title = models.CharField(_("title"), max_length=500, blank=True)
    rating = models.CharField(_("rating"), max_length=300, blank=True)
    reviewed_on = models.DateField(_("reviewed"), null=True, blank=True)
    language = models.CharField(_("language"), max_length=12, blank=True)
    corrected_on = models.DateField(_("corrected"), null=True, blank=True)
    withdrawn = models.BooleanField(_("withdrawn"), default=False)
    changed_at = models.DateTimeField(_("changed"), db_default=Now())
    vector = SearchVectorField()

    class Meta:
        ordering = ("-reviewed_on", "id")
        constraints = (
            models.CheckConstraint(
                condition=~models.Q(text="") & ~models.Q(url=""), name="known_check_says_something"
            ),
        )
        indexes = (GinIndex(fields=("vector",), name="known_check_vector", fastupdate=False),)
        verbose_name = _("known fact-check")
        verbose_name_plural = _("known fact-checks")

    def __str__(self) -> str:
        return self.text[:80]

    @property
    def address(self) -> str:
        """The page's full address."""
        return f"{settings.SITE_URL}{self.url}" if self.claim_id else self.url


class Lookup(models.Model):
    """How the newest look among the known fact-checks stands for one claim."""

    class State(models.TextChoices):
        WAITING = "waiting", _("looking")
        DONE = "done", _("done")
        FAILED = "failed", _("failed")

    claim = models.OneToOneField(
        Claim, on_delete=models.CASCADE, primary_key=True, related_name="lookup"
    )
    job = models.OneToOneField(Job, on_delete=models.PROTECT, related_name="+")
    number = models.PositiveIntegerField(_("number"), default=1)
    state = models.CharField(_("state"), max_length=8, choices=State.choices, default=State.WAITING)
    asked_at = models.DateTimeField(_("asked"), db_default=Now())
    finished_at = models.DateTimeField(_("finished"), null=True, blank=True)

    class Meta:
        verbose_name = _("look among known fact-checks")
        verbose_name_plural = _("looks among known fact-checks")

    def __str__(self) -> str:
        return f"{self.claim} #{self.number}"


class Match(models.Model):
    """A known fact-check that may have checked this claim, until somebody says so or not so.

    `score` is its sameness, 0 to 1; `sure` says that it passed the upper threshold.
    """

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    claim = models.ForeignKey(Claim, on_delete=models.CASCADE, related_name="matches")
    known = models.ForeignKey(KnownCheck, on_delete=models.PROTECT, related_name="matches")
    score = models.FloatField(_("score"))
    sure = models.BooleanField(_("sure"))

    class Meta:
        ordering = ("claim", "-score", "id")
        constraints = (
            models.UniqueConstraint(fields=("claim", "known"), name="match_once"),
            models.CheckConstraint(
                condition=models.Q(score__gte=0) & models.Q(score__lte=1), name="match_is_a_share"
            ),
        )
        verbose_name = _("match")
        verbose_name_plural = _("matches")

    def __str__(self) -> str:
        return f"{self.claim} – {self.known}"


class Comparison(models.Model):
    """What a person said of a match: the same in substance, or not. It outlives every look.

    `words` are the claim's words they compared. Taken back, it is kept with its reason.
    """

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    match = models.ForeignKey(Match, on_delete=models.CASCADE, related_name="comparisons")
    round = models.PositiveSmallIntegerField(_("round"))
    same = models.BooleanField(_("same in substance"))
    words = models.TextField(_("words compared"))
    because = models.TextField(_("reason"))
    by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField(_("when"), db_default=Now())
    undone_at = models.DateTimeField(_("taken back"), null=True, blank=True)
    undone_by = models.ForeignKey(
        User, on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )

    class Meta:
        ordering = ("match", "at", "id")
        constraints = (
            models.UniqueConstraint(
                fields=("match",),
                condition=models.Q(undone_at=None),
                name="comparison_stands_once",
            ),
            models.CheckConstraint(
                condition=models.Q(undone_at=None, undone_by=None)
                | models.Q(undone_at__isnull=False, undone_by__isnull=False),
                name="comparison_is_taken_back_by_somebody",
            ),
        )
        verbose_name = _("comparison")
        verbose_name_plural = _("comparisons")

    def __str__(self) -> str:
        return f"{self.match}: {self.same}"
