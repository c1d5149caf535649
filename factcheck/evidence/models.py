"""What was found about a claim, where it comes from, and what reviewers rely on."""

from django.contrib.postgres.fields import ArrayField
from django.core.serializers.json import DjangoJSONEncoder
from django.db import models
from django.db.models.functions import Now
from django.utils.translation import gettext_lazy as _

from articles.models import Publisher, Revision
from factcheck.claims.models import Claim
from factcheck.evidence.answers import ProviderAnswer
from factcheck.evidence.archived import ArchiveText, Term
from factcheck.evidence.configured import Provider
from factcheck.evidence.contacts import Contact
from factcheck.evidence.copied import Copy, Newcomer, Phrase, Shingles
from factcheck.evidence.credited import Agency
from factcheck.evidence.known import Comparison, KnownCheck, Lookup, Match
from factcheck.evidence.provenance import PrimarySource, Ruling
from factcheck.evidence.snapshots import Capture, Content, Snapshot
from factcheck.jobs.models import Job
from factcheck.people.ids import uuid7
from factcheck.people.models import User

__all__ = [
    "Agency",
    "ArchiveText",
    "Capture",
    "Comparison",
    "Contact",
    "Content",
    "Copy",
    "Edge",
    "Evidence",
    "Hit",
    "KnownCheck",
    "Lookup",
    "Match",
    "Newcomer",
    "Origin",
    "Phrase",
    "PrimarySource",
    "Provider",
    "ProviderAnswer",
    "Role",
    "Ruling",
    "Search",
    "Shingles",
    "Snapshot",
    "Stance",
    "Term",
]


class Stance(models.TextChoices):
    """Where a text stands toward a claim, as worded."""

    SUPPORTS = "supports", _("supports")
    REFUTES = "refutes", _("refutes")
    DISCUSSES = "discusses", _("discusses")
    UNRELATED = "unrelated", _("unrelated")


class Role(models.TextChoices):
    """What a hit is good for. Only coverage has an origin and is counted."""

    COVERAGE = "coverage", _("coverage")
    BACKGROUND = "background", _("background")
    CHECK = "check", _("published fact-check")


class Search(models.Model):
    """One run that looks for coverage of one claim.

    `partial` means that some providers answered, `failed` that none did: neither is "nothing
    found", which is `complete` without hits. The counts stand side by side; what is of
    undetermined provenance is counted in `origins_upper` alone. How many providers are asked and
    how many have answered is told while it goes on.
    """

    class State(models.TextChoices):
        WAITING = "waiting", _("looking")
        COMPLETE = "complete", _("complete")
        PARTIAL = "partial", _("partial")
        FAILED = "failed", _("failed")

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    claim = models.ForeignKey(Claim, on_delete=models.CASCADE, related_name="searches")
    job = models.OneToOneField(Job, on_delete=models.PROTECT, related_name="+")
    number = models.PositiveIntegerField(_("number"))
    state = models.CharField(_("state"), max_length=8, choices=State.choices, default=State.WAITING)
    reason = models.TextField(_("why it failed"), blank=True)
    question = models.JSONField(_("question"), default=dict, encoder=DjangoJSONEncoder)
    outlets = models.PositiveIntegerField(_("outlets"), default=0)
    independent_origins = models.PositiveIntegerField(_("independent origins"), default=0)
    origins_upper = models.PositiveIntegerField(_("origins, upper bound"), default=0)
    primary_sources = models.PositiveIntegerField(_("primary sources"), default=0)
    circular = models.BooleanField(_("circular"), default=False)
    places_asked = models.PositiveSmallIntegerField(_("places asked"), default=0)
    places_answered = models.PositiveSmallIntegerField(_("places that answered"), default=0)
    asked_by = models.ForeignKey(
        User, on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    created_at = models.DateTimeField(_("asked"), db_default=Now())
    finished_at = models.DateTimeField(_("finished"), null=True, blank=True)

    class Meta:
        ordering = ("claim", "-number")
        constraints = (
            models.UniqueConstraint(fields=("claim", "number"), name="search_number_once"),
        )
        indexes = (models.Index(fields=("finished_at",), name="search_by_day"),)
        verbose_name = _("search")
        verbose_name_plural = _("searches")

    def __str__(self) -> str:
        return f"{self.claim} #{self.number}"


class Origin(models.Model):
    """A group of hits that derive from each other for this claim."""

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    search = models.ForeignKey(Search, on_delete=models.CASCADE, related_name="origins")
    number = models.PositiveIntegerField(_("number"))
    name = models.CharField(_("name"), max_length=300, help_text=_("Where it comes from."))
    stance = models.CharField(_("stance"), max_length=10, choices=Stance.choices)
    undetermined = models.BooleanField(_("provenance undetermined"), default=False)
    items = models.PositiveIntegerField(_("items"), default=0)

    class Meta:
        ordering = ("search", "number")
        constraints = (
            models.UniqueConstraint(fields=("search", "number"), name="origin_number_once"),
        )
        verbose_name = _("origin")
        verbose_name_plural = _("origins")

    def __str__(self) -> str:
        return self.name


class Hit(models.Model):
    """One item that was found. `start`/`end` delimit the telling sentence in the revision's text.

    Of an outside item no more is kept than its provider allows: `text` is what the provider gave of
    it, and goes with `sentence` at `keep_until`.
    """

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    search = models.ForeignKey(Search, on_delete=models.CASCADE, related_name="hits")
    provider = models.CharField(_("provider"), max_length=40)
    also_found_by = ArrayField(
        models.CharField(max_length=40), verbose_name=_("also found by"), default=list, blank=True
    )
    role = models.CharField(_("role"), max_length=10, choices=Role.choices, default=Role.COVERAGE)
    key = models.CharField(max_length=200, help_text=_("What names this item at its provider."))
    rank = models.PositiveIntegerField(_("rank"))
    score = models.FloatField(_("score"))
    url = models.URLField(_("address"), max_length=2000, blank=True)
    title = models.CharField(_("title"), max_length=500, blank=True)
    publisher = models.ForeignKey(
        Publisher, on_delete=models.PROTECT, null=True, blank=True, related_name="hits"
    )
    outlet = models.CharField(_("outlet"), max_length=200, blank=True)
    published_at = models.DateField(_("published"), null=True, blank=True)
    revision = models.ForeignKey(
        Revision, on_delete=models.PROTECT, null=True, blank=True, related_name="hits"
    )
    stance = models.CharField(_("stance"), max_length=10, choices=Stance.choices)
    confidence = models.FloatField(_("confidence"))
    sentence = models.TextField(_("the sentence that shows it"), blank=True)
    start = models.PositiveIntegerField(null=True, blank=True)
    end = models.PositiveIntegerField(null=True, blank=True)
    text = models.TextField(_("text"), blank=True)
    keep_until = models.DateTimeField(_("text kept until"), null=True, blank=True)
    origin = models.ForeignKey(
        Origin, on_delete=models.CASCADE, null=True, blank=True, related_name="hits"
    )
    copy_of = models.ForeignKey(
        "self", on_delete=models.CASCADE, null=True, blank=True, related_name="copies"
    )

    class Meta:
        ordering = ("search", "rank")
        constraints = (
            models.UniqueConstraint(fields=("search", "provider", "key"), name="hit_once"),
            models.CheckConstraint(
                condition=models.Q(role="coverage", origin__isnull=False)
                | models.Q(role__in=("background", "check"), origin=None, copy_of=None),
                name="only_coverage_has_an_origin",
            ),
        )
        indexes = (
            models.Index(
                fields=("keep_until",),
                name="hit_text_to_forget",
                condition=models.Q(keep_until__isnull=False),
            ),
        )
        verbose_name = _("hit")
        verbose_name_plural = _("hits")

    def __str__(self) -> str:
        return self.title or self.url

    @property
    def found_by(self) -> list[str]:
        """All providers that found it, the one whose words are kept first."""
        return [self.provider, *self.also_found_by]

    @property
    def lasting(self) -> str:
        """What names this item from search to search."""
        return self.url or self.key


class Edge(models.Model):
    """Why one hit derives from another, or from an agency that is itself not among the hits."""

    class Strength(models.TextChoices):
        JOIN = "join", _("joins")
        SUGGEST = "suggest", _("suggests")
        CUT = "cut", _("cut by a person")

    search = models.ForeignKey(Search, on_delete=models.CASCADE, related_name="edges")
    hit = models.ForeignKey(Hit, on_delete=models.CASCADE, related_name="edges")
    source = models.ForeignKey(
        Hit, on_delete=models.CASCADE, null=True, blank=True, related_name="derived"
    )
    source_name = models.CharField(_("source"), max_length=300)
    rule = models.CharField(_("rule"), max_length=4)
    strength = models.CharField(_("strength"), max_length=8, choices=Strength.choices)
    reason = models.TextField(_("reason"))

    class Meta:
        ordering = ("search", "hit", "rule")
        constraints = (
            models.UniqueConstraint(
                fields=("hit", "rule", "source_name", "source"),
                name="edge_once",
                nulls_distinct=False,
            ),
        )
        verbose_name = _("edge")
        verbose_name_plural = _("edges")

    def __str__(self) -> str:
        return f"{self.rule}: {self.reason}"


class Evidence(models.Model):
    """What a reviewer relies on. Until the round closes, only its author and editors see it."""

    class Kind(models.TextChoices):
        WEB = "web", _("web page")
        DOCUMENT = "document", _("document")
        PICTURE = "picture", _("picture")
        DATA = "data", _("data")
        CALL = "call", _("call note")

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    claim = models.ForeignKey(Claim, on_delete=models.CASCADE, related_name="evidence")
    round = models.PositiveSmallIntegerField(_("round"))
    added_by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="evidence")
    kind = models.CharField(_("kind"), max_length=8, choices=Kind.choices, default=Kind.WEB)
    url = models.URLField(_("address"), max_length=2000, blank=True)
    title = models.CharField(_("title"), max_length=500)
    quote = models.TextField(_("quoted words"), blank=True)
    note = models.TextField(_("note"), blank=True)
    stance = models.CharField(_("stance"), max_length=10, choices=Stance.choices)
    primary = models.BooleanField(_("primary source"), default=False)
    hit = models.ForeignKey(
        Hit, on_delete=models.PROTECT, null=True, blank=True, related_name="evidence"
    )
    revision = models.ForeignKey(
        Revision, on_delete=models.PROTECT, null=True, blank=True, related_name="evidence"
    )
    withheld = models.TextField(
        _("why readers are not told of it"),
        blank=True,
        db_default="",
        help_text=_("Readers see this reason in place of the source."),
    )
    created_at = models.DateTimeField(_("added"), db_default=Now())

    class Meta:
        ordering = ("created_at",)
        constraints = (
            models.UniqueConstraint(
                fields=("claim", "round", "added_by", "hit"), name="evidence_once_per_hit"
            ),
        )
        verbose_name = _("piece of evidence")
        verbose_name_plural = _("evidence")

    def __str__(self) -> str:
        return self.title
