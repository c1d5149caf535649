"""What an article asserts: claims tied to exact words, and who vouches for each."""

from datetime import datetime

from django.db import models
from django.db.models.functions import Now
from django.utils.translation import gettext_lazy as _

from articles.models import Article, Publisher, Revision
from factcheck.claims.extracted import NOTHING, Extraction
from factcheck.claims.history import Amendment, Contradiction
from factcheck.claims.in_order import INDEXES
from factcheck.claims.party import Party
from factcheck.claims.queries import ClaimQuerySet
from factcheck.claims.ranking import rank_of
from factcheck.claims.standing import ReAnchoring, Standing
from factcheck.claims.ticked import TickedOff
from factcheck.people.ids import uuid7
from factcheck.people.models import Desk, Topic, User

__all__ = (
    "Amendment",
    "Attribution",
    "Claim",
    "Contradiction",
    "Extraction",
    "Party",
    "ReAnchoring",
    "Span",
    "Speaker",
    "SpeakerAlias",
    "Standing",
    "TickedOff",
)


class Speaker(models.Model):
    """Who said it, as one desk knows them. `key` is the matching form of the name."""

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    desk = models.ForeignKey(Desk, on_delete=models.CASCADE, related_name="speakers")
    name = models.CharField(_("name"), max_length=300)
    key = models.CharField(max_length=300, editable=False)
    party = models.ForeignKey(
        Party,
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="speakers",
        verbose_name=_("party or organisation"),
    )

    class Meta:
        ordering = ("name",)
        constraints = (
            models.UniqueConstraint(fields=("desk", "key"), name="speaker_once_per_desk"),
        )
        verbose_name = _("speaker")
        verbose_name_plural = _("speakers")

    def __str__(self) -> str:
        return self.name


class SpeakerAlias(models.Model):
    """Another name of a speaker, left by a merge: who is found under it is the kept one.

    `was` is the id that the merged speaker had, by which older histories know them.
    """

    desk = models.ForeignKey(Desk, on_delete=models.CASCADE, related_name="speaker_aliases")
    speaker = models.ForeignKey(Speaker, on_delete=models.CASCADE, related_name="aliases")
    name = models.CharField(_("name"), max_length=300)
    key = models.CharField(max_length=300, editable=False)
    was = models.UUIDField(editable=False)

    class Meta:
        ordering = ("name",)
        constraints = (models.UniqueConstraint(fields=("desk", "key"), name="alias_once_per_desk"),)
        verbose_name = _("other name of a speaker")
        verbose_name_plural = _("other names of speakers")

    def __str__(self) -> str:
        return self.name


class Claim(models.Model):
    """An assertion somebody may want checked, tied to one or more spans of one revision.

    Only `review.workflow` writes `status`; rows start as new (a trigger holds both).
    `version` grows with every move and amendment; `round` counts rounds of review, from 1.
    `rank_at` orders the queue: the time of arrival, brought forward by worth, reach and harms.
    `due_at` is that of its due date, `due_from` from when its hours run; `publisher` and
    `published_at` are its article's (triggers see to it), so that lists can stand by them and
    show them.
    `wording` says the claim in words that stand on their own. It is ours, not the speaker's, and
    shown to readers once a person approved it. `unresolved` lists words the article leaves open.
    `retired_by` is the run of a newer engine that no longer found the claim.
    """

    class Status(models.TextChoices):
        NEW = "new", _("new")
        QUEUED = "queued", _("queued")
        ASSIGNED = "assigned", _("assigned")
        IN_REVIEW = "in_review", _("in review")
        DISPUTED = "disputed", _("disputed")
        DECIDED = "decided", _("decided")
        PUBLISHED = "published", _("published")
        CORRECTING = "correcting", _("correcting")
        WITHDRAWN = "withdrawn", _("withdrawn")
        DISMISSED = "dismissed", _("dismissed")

    class Kind(models.TextChoices):
        DIRECT = "direct", _("direct quote")
        MIXED = "mixed", _("partly quoted")
        INDIRECT = "indirect", _("reported")
        OWN = "own", _("own voice")
        UNKNOWN = "unknown", _("who says it is not known")

    class Wording(models.TextChoices):
        NONE = "none", _("none")
        PROPOSED = "proposed", _("proposed")
        APPROVED = "approved", _("approved")
        REJECTED = "rejected", _("rejected")

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    desk = models.ForeignKey(Desk, on_delete=models.PROTECT, related_name="claims", db_index=False)
    article = models.ForeignKey(Article, on_delete=models.PROTECT, related_name="claims")
    revision = models.ForeignKey(Revision, on_delete=models.PROTECT, related_name="claims")
    publisher = models.ForeignKey(  # the article holds it; this one is only read
        Publisher,
        on_delete=models.DO_NOTHING,
        null=True,
        editable=False,
        related_name="+",
        db_index=False,
        db_constraint=False,
    )
    published_at = models.DateField(_("published"), null=True, editable=False)
    extraction = models.ForeignKey(
        Extraction, on_delete=models.PROTECT, null=True, blank=True, related_name="claims"
    )
    status = models.CharField(
        _("status"), max_length=10, choices=Status.choices, default=Status.NEW, editable=False
    )
    version = models.PositiveIntegerField(_("version"), default=0, editable=False)
    round = models.PositiveSmallIntegerField(_("round"), default=1, editable=False)
    text = models.TextField(_("words"))
    kind = models.CharField(_("kind"), max_length=8, choices=Kind.choices)
    speaker = models.ForeignKey(
        Speaker,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="claims",
        db_index=False,
    )
    denied = models.BooleanField(
        _("denied"), default=False, help_text=_("The speaker says that this is not so.")
    )
    checkable = models.BooleanField(_("checkable"), default=True)
    worth = models.FloatField(_("worth"), default=0)
    reach = models.FloatField(_("reach"), default=0, db_default=0, editable=False)
    harms = models.PositiveSmallIntegerField(
        _("marks of harm"), default=0, db_default=0, editable=False
    )
    reasons = models.JSONField(_("reasons"), default=list, blank=True)
    about_date = models.DateField(_("about the day"), null=True, blank=True)
    unresolved = models.JSONField(_("left open"), default=list, db_default=NOTHING, blank=True)
    wording = models.TextField(_("our wording"), blank=True, db_default="")
    wording_state = models.CharField(
        _("our wording is"),
        max_length=8,
        choices=Wording.choices,
        default=Wording.NONE,
        db_default=Wording.NONE,
    )
    wording_by = models.ForeignKey(
        User, on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    split_from = models.ForeignKey(
        "self", on_delete=models.PROTECT, null=True, blank=True, related_name="split_off"
    )
    duplicate_of = models.ForeignKey(
        "self", on_delete=models.PROTECT, null=True, blank=True, related_name="duplicates"
    )
    retired_by = models.ForeignKey(
        Extraction, on_delete=models.PROTECT, null=True, blank=True, related_name="retired"
    )
    language = models.CharField(_("language"), max_length=12, blank=True)
    topic = models.ForeignKey(
        Topic,
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="claims",
        db_index=False,
    )
    rank_at = models.DateTimeField(_("rank"))
    due_at = models.DateTimeField(_("due"), null=True, blank=True, editable=False)
    due_from = models.DateTimeField(null=True, editable=False)
    created_at = models.DateTimeField(_("created"), db_default=Now())

    objects = ClaimQuerySet.as_manager()

    class Meta:
        ordering = ("rank_at", "id")
        constraints = (
            models.CheckConstraint(
                condition=models.Q(worth__gte=0) & models.Q(worth__lte=1), name="worth_is_a_share"
            ),
            models.CheckConstraint(
                condition=models.Q(wording="", wording_state="none", wording_by__isnull=True)
                | (~models.Q(wording="") & models.Q(wording_state="proposed"))
                | (
                    ~models.Q(wording="")
                    & models.Q(wording_state__in=("approved", "rejected"))
                    & models.Q(wording_by__isnull=False)
                ),
                name="wording_is_judged_by_somebody",
            ),
        )
        indexes = INDEXES
        verbose_name = _("claim")
        verbose_name_plural = _("claims")

    def __str__(self) -> str:
        return self.text[:80]

    def rank(self) -> datetime:
        """Where it stands in the queue, by the facts in hand."""
        return rank_of(self.created_at, self.worth, reach=self.reach, harms=self.harms)

    @property
    def approved_wording(self) -> str:
        """What readers may see of `wording`: "" unless a person approved it."""
        return self.wording if self.wording_state == self.Wording.APPROVED else ""


class Span(models.Model):
    """Where the words stand: revision.text[start:end] == text (a trigger verifies it on save).

    `prefix` and `suffix` are up to 32 code points on either side (W3C TextQuoteSelector).
    """

    claim = models.ForeignKey(Claim, on_delete=models.CASCADE, related_name="spans")
    position = models.PositiveSmallIntegerField(default=0)
    start = models.PositiveIntegerField(_("start"))
    end = models.PositiveIntegerField(_("end"))
    text = models.TextField(_("words"))
    prefix = models.CharField(_("before"), max_length=32, blank=True)
    suffix = models.CharField(_("after"), max_length=32, blank=True)

    class Meta:
        ordering = ("claim", "position")
        constraints = (
            models.UniqueConstraint(fields=("claim", "position"), name="span_position_once"),
            models.CheckConstraint(
                condition=models.Q(end__gt=models.F("start")), name="span_has_words"
            ),
        )
        verbose_name = _("span")
        verbose_name_plural = _("spans")

    def __str__(self) -> str:
        return f"[{self.start}, {self.end})"


class Attribution(models.Model):
    """One link of the chain claim <- speaker <- carriers <- outlet.

    Position 0 is who vouches for it first; 1, 2, … carried it to the outlet, innermost first.
    `mention` is the literal wording at that place ("he", "the minister").
    """

    claim = models.ForeignKey(Claim, on_delete=models.CASCADE, related_name="attributions")
    position = models.PositiveSmallIntegerField()
    speaker = models.ForeignKey(Speaker, on_delete=models.PROTECT, related_name="attributions")
    mention = models.CharField(_("as mentioned"), max_length=300, blank=True)

    class Meta:
        ordering = ("claim", "position")
        constraints = (
            models.UniqueConstraint(fields=("claim", "position"), name="attribution_link_once"),
        )
        verbose_name = _("attribution")
        verbose_name_plural = _("attributions")

    def __str__(self) -> str:
        return f"{self.position} {self.speaker}"
