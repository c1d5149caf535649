"""Who judges a claim, what they said, and what the desk decided."""

from django.db import models
from django.db.models.functions import Now
from django.utils.translation import gettext_lazy as _

from articles.models import Revision
from factcheck.claims.models import Claim
from factcheck.evidence.models import Contact, Evidence
from factcheck.people.ids import uuid7
from factcheck.people.models import User
from factcheck.review.comment import Comment
from factcheck.review.deadline import Deadline, DueRules, VoteDeadline
from factcheck.review.desk_rules import DeskRules
from factcheck.review.harm_marks import HarmMark
from factcheck.review.interests import Conflict
from factcheck.review.move import Move
from factcheck.review.panel import Panel, Vote
from factcheck.review.present import Presence
from factcheck.review.rating import Rating, Said, Scale
from factcheck.review.reasons import CorrectionKind, Dismissal, Retirement
from factcheck.review.reuse import Reuse
from factcheck.review.routing_rules import RoutingRule, RoutingVersion
from factcheck.review.terms import Guideline, Terms

__all__ = (
    "Assignment",
    "Comment",
    "Conflict",
    "CorrectionKind",
    "Deadline",
    "DeskRules",
    "Dismissal",
    "Draft",
    "DueRules",
    "Guideline",
    "HarmMark",
    "Move",
    "Panel",
    "Presence",
    "Rating",
    "Retirement",
    "Reuse",
    "Review",
    "RoutingRule",
    "RoutingVersion",
    "Said",
    "Scale",
    "Terms",
    "Verdict",
    "Vote",
    "VoteDeadline",
)


class Assignment(models.Model):
    """One seat of one round. `why` answers "why me?" in a sentence."""

    class State(models.TextChoices):
        OPEN = "open", _("open")
        IN_WORK = "in_work", _("in work")
        SUBMITTED = "submitted", _("submitted")
        HANDED_BACK = "handed_back", _("handed back")
        HANDED_OVER = "handed_over", _("handed over")
        LAPSED = "lapsed", _("lapsed")
        ABSTAINED = "abstained", _("abstained")
        CLOSED = "closed", _("closed")

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    claim = models.ForeignKey(Claim, on_delete=models.PROTECT, related_name="assignments")
    round = models.PositiveSmallIntegerField(_("round"))
    seat = models.PositiveSmallIntegerField(_("seat"))
    reviewer = models.ForeignKey(
        User, on_delete=models.PROTECT, related_name="assignments", db_index=False
    )
    state = models.CharField(_("state"), max_length=12, choices=State.choices, default=State.OPEN)
    why = models.TextField(_("why this person"))
    assigned_by = models.ForeignKey(
        User, on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    lease_until = models.DateTimeField(_("lease until"), null=True, blank=True)
    kept_ready = models.BooleanField(
        _("kept ready"),
        default=False,
        db_default=False,
        help_text=_("Taken ahead, while another review was being written, and not begun yet."),
    )
    note = models.TextField(_("hand-over note"), blank=True)
    created_at = models.DateTimeField(_("assigned"), db_default=Now())
    closed_at = models.DateTimeField(_("closed"), null=True, blank=True)
    closed_by = models.ForeignKey(
        User, on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )

    class Meta:
        ordering = ("claim", "round", "seat", "created_at")
        constraints = (
            models.UniqueConstraint(
                fields=("claim", "round", "seat"),
                condition=models.Q(state__in=("open", "in_work", "submitted")),
                name="one_reviewer_per_seat",
            ),
            models.UniqueConstraint(
                fields=("claim", "round", "reviewer"),
                condition=models.Q(state__in=("open", "in_work", "submitted", "abstained")),
                name="one_seat_per_reviewer",
            ),
        )
        indexes = (
            models.Index(
                fields=("reviewer", "state"),
                name="assignment_in_hand",
                condition=models.Q(state__in=("open", "in_work")),
            ),
            models.Index(
                fields=("claim",),
                include=("round", "seat", "reviewer"),
                name="assignment_on_claim",
                condition=models.Q(state__in=("open", "in_work")),
            ),
            models.Index(
                fields=("reviewer", "claim"), include=("round",), name="assignment_of_reviewer"
            ),
            models.Index(fields=("reviewer", "created_at"), name="assignment_turns"),
        )
        verbose_name = _("assignment")
        verbose_name_plural = _("assignments")

    def __str__(self) -> str:
        return f"{self.reviewer}: {self.claim}"


class Draft(models.Model):
    """An unfinished review. `version` grows with every save; a stale save is refused."""

    assignment = models.OneToOneField(
        Assignment, on_delete=models.CASCADE, primary_key=True, related_name="draft"
    )
    version = models.PositiveIntegerField(_("version"), default=1)
    content = models.JSONField(_("content"), default=dict)
    saved_at = models.DateTimeField(_("saved"))

    class Meta:
        verbose_name = _("draft")
        verbose_name_plural = _("drafts")

    def __str__(self) -> str:
        return f"{self.assignment} v{self.version}"


class Review(models.Model):
    """One reviewer's blind opinion in one round; immutable once it counts.

    It is sealed until `sealed_until`: it can be undone, and moves and reveals nothing.
    """

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    assignment = models.OneToOneField(Assignment, on_delete=models.PROTECT, related_name="review")
    claim = models.ForeignKey(Claim, on_delete=models.PROTECT, related_name="reviews")
    round = models.PositiveSmallIntegerField(_("round"))
    reviewer = models.ForeignKey(User, on_delete=models.PROTECT, related_name="reviews")
    said = models.CharField(_("was it said?"), max_length=12, choices=Said.choices)
    rating = models.ForeignKey(Rating, on_delete=models.PROTECT, related_name="reviews")
    guideline = models.ForeignKey(
        Guideline, on_delete=models.PROTECT, null=True, blank=True, related_name="reviews"
    )
    method = models.TextField(_("how it was checked"))
    known = models.TextField(_("what we know"))
    unknown = models.TextField(_("what we do not know"), blank=True)
    why_checked = models.TextField(_("why this claim"), blank=True)
    waiver = models.TextField(_("why fewer sources suffice"), blank=True)
    submitted_at = models.DateTimeField(_("submitted"))
    sealed_until = models.DateTimeField(_("sealed until"))
    counted_at = models.DateTimeField(_("counted"), null=True, blank=True)

    class Meta:
        ordering = ("claim", "round", "submitted_at")
        constraints = (
            models.UniqueConstraint(
                fields=("claim", "round", "reviewer"), name="one_review_per_round"
            ),
        )
        indexes = (models.Index(fields=("reviewer", "submitted_at"), name="review_turns"),)
        verbose_name = _("review")
        verbose_name_plural = _("reviews")

    def __str__(self) -> str:
        return f"{self.reviewer}: {self.rating}"


class Verdict(models.Model):
    """What the desk decided, one immutable row per version, with all it relied on pinned.

    `claim_version` is the claim's version it was written for: once the claim has moved on, the
    text no longer stands for it, unless it was published. `dissent_public` is the desk's rule of
    that day; None: older than the rule, readers are told the words in `dissent`.
    """

    class How(models.TextChoices):
        AGREEMENT = "agreement", _("the reviews agreed")
        ADJUDICATION = "adjudication", _("adjudicated")
        PANEL = "panel", _("decided by a panel")
        CORRECTION = "correction", _("corrected")

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    claim = models.ForeignKey(Claim, on_delete=models.PROTECT, related_name="verdicts")
    version = models.PositiveIntegerField(_("version"))
    claim_version = models.PositiveIntegerField(_("version of the claim"))
    round = models.PositiveSmallIntegerField(_("round"))
    author = models.ForeignKey(User, on_delete=models.PROTECT, related_name="verdicts")
    how = models.CharField(_("how it was reached"), max_length=12, choices=How.choices)
    said = models.CharField(_("was it said?"), max_length=12, choices=Said.choices)
    rating = models.ForeignKey(Rating, on_delete=models.PROTECT, related_name="verdicts")
    guideline = models.ForeignKey(
        Guideline, on_delete=models.PROTECT, null=True, blank=True, related_name="verdicts"
    )
    revision = models.ForeignKey(Revision, on_delete=models.PROTECT, related_name="verdicts")
    headline = models.CharField(_("headline"), max_length=200)
    summary = models.TextField(_("one sentence why"))
    method = models.TextField(_("how we checked"))
    known = models.TextField(_("what we found"))
    unknown = models.TextField(_("what we do not know"), blank=True)
    why_checked = models.TextField(_("why this claim"), blank=True)
    dissent = models.TextField(_("dissent"), blank=True)
    dissent_public = models.BooleanField(_("readers are told who was overruled"), null=True)
    note = models.TextField(_("public correction note"), blank=True)
    evidence = models.ManyToManyField(Evidence, blank=True, related_name="verdicts")
    contacts = models.ManyToManyField(Contact, blank=True, related_name="verdicts")
    created_at = models.DateTimeField(_("written"), db_default=Now())
    redacted_at = models.DateTimeField(_("taken down"), null=True, blank=True)
    redacted_by = models.ForeignKey(
        User, on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    redacted_because = models.TextField(_("why it was taken down"), blank=True, db_default="")
    words_sha256 = models.CharField(
        _("SHA-256 of the words"), max_length=64, blank=True, db_default="", editable=False
    )

    class Meta:
        ordering = ("claim", "-version")
        constraints = (
            models.UniqueConstraint(fields=("claim", "version"), name="verdict_version_once"),
        )
        indexes = (models.Index(fields=("author", "created_at"), name="verdict_turns"),)
        verbose_name = _("verdict")
        verbose_name_plural = _("verdicts")

    def __str__(self) -> str:
        return f"{self.rating} v{self.version}"
