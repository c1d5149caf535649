"""What a person should know, shown behind the bell."""

from django.db import models
from django.db.models.functions import Now
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from factcheck.claims.models import Claim
from factcheck.notices.choosing import Choice, Digest, How, MailHours
from factcheck.people.ids import uuid7
from factcheck.people.models import User
from factcheck.publication.flagged import only
from factcheck.publication.models import CorrectionRequest, Submission

SUBJECTS = ("claim", "request", "submission")
YOURS = ":yours"  # ends the key where whoever is told has to act themselves

__all__ = ("Choice", "Digest", "How", "MailHours", "Notice")


class Notice(models.Model):
    """One line for one person. `key` keeps a repeated event from telling them twice.

    `how` is what the person had chosen when it came; `digest` the daily mail that told of it.
    `mailing_at` without `mailed_at`: the worker died on the way, and the letter may have arrived.
    """

    class Kind(models.TextChoices):
        ASSIGNED = "assigned", _("assigned")
        CONFLICT = "conflict", _("conflict of interest")
        HANDED_OVER = "handed_over", _("handed over")
        DISPUTED = "disputed", _("disputed")
        DECIDED = "decided", _("decided")
        PUBLISHED = "published", _("published")
        AMENDED = "amended", _("changed")
        NO_CLAIM = "no_claim", _("called no claim")
        ABSTAINED = "abstained", _("abstained")
        LAPSED = "lapsed", _("time over")
        REWRITTEN = "rewritten", _("the article changed")
        FELL = "fell", _("not published")
        FLAGGED = "flagged", _("flagged")
        DUE = "due", _("due soon")
        LATE = "late", _("late")
        MENTIONED = "mentioned", _("mentioned")
        ANSWERED = "answered", _("answered")
        VOTE_ASKED = "vote_asked", _("your vote is asked for")
        VOTE_CLOSED = "vote_closed", _("vote closed")
        VOTE_LATE = "vote_late", _("vote late")
        WROTE = "wrote", _("somebody wrote")
        UNDELIVERED = "undelivered", _("a partner was not told")

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    user = models.ForeignKey(User, on_delete=models.CASCADE, related_name="notices")
    kind = models.CharField(_("kind"), max_length=12, choices=Kind.choices)
    claim = models.ForeignKey(
        Claim, on_delete=models.CASCADE, null=True, blank=True, related_name="+"
    )
    request = models.ForeignKey(
        CorrectionRequest, on_delete=models.CASCADE, null=True, blank=True, related_name="+"
    )
    submission = models.ForeignKey(
        Submission, on_delete=models.CASCADE, null=True, blank=True, related_name="+"
    )
    key = models.CharField(max_length=200)
    how = models.CharField(
        _("how"), max_length=6, choices=How.choices, default=How.BELL, db_default=How.BELL
    )
    digest = models.ForeignKey(
        Digest, on_delete=models.SET_NULL, null=True, blank=True, related_name="notices"
    )
    mailing_at = models.DateTimeField(_("handed over"), null=True, blank=True)
    mailed_at = models.DateTimeField(_("mailed"), null=True, blank=True)
    created_at = models.DateTimeField(_("created"), db_default=Now())
    read_at = models.DateTimeField(_("read"), null=True, blank=True)

    class Meta:
        ordering = ("-created_at",)
        constraints = (
            models.UniqueConstraint(fields=("user", "key"), name="notice_once"),
            models.CheckConstraint(
                condition=only(SUBJECTS, "claim")
                | only(SUBJECTS, "request")
                | only(SUBJECTS, "submission"),
                name="notice_has_one_subject",
            ),
        )
        indexes = (
            models.Index(
                fields=("user",),
                name="notice_for_digest",
                condition=models.Q(how="digest", digest=None, read_at=None),
            ),
        )
        verbose_name = _("notice")
        verbose_name_plural = _("notices")

    def __str__(self) -> str:
        return f"{self.user}: {self.get_kind_display()}"

    @property
    def words(self) -> str:
        """What it is about, in the words of whoever said it."""
        if self.claim:
            return self.claim.text
        row = self.submission or self.request
        return (row.words or getattr(row, "url", "")) if row else ""

    @property
    def path(self) -> str:
        """Where the person goes from here."""
        if self.claim_id:
            return reverse("web:claim", args=[self.claim_id])
        if self.submission_id:
            return reverse("web:submission", args=[self.submission_id])
        return reverse("web:request", args=[self.request_id])

    def sentence(self) -> str:
        """What is shown; it tells nothing of anybody's opinion."""
        sentences = {
            self.Kind.ASSIGNED: _("You were given this claim to review."),
            self.Kind.CONFLICT: _("A reviewer gave it up: a conflict of interest was declared."),
            self.Kind.HANDED_OVER: _(
                "An editor handed your seat on this claim over; the history says why. "
                "Your draft is kept."
            ),
            self.Kind.DISPUTED: _("The reviews differ: an editor has to adjudicate."),
            self.Kind.DECIDED: _("The claim is decided."),
            self.Kind.PUBLISHED: _("The fact-check is published."),
            self.Kind.AMENDED: _("This claim was changed while you hold a seat: read it again."),
            self.Kind.NO_CLAIM: _("A reviewer handed it back: they say it is no claim to check."),
            self.Kind.ABSTAINED: _("A reviewer cannot judge this claim: they abstained."),
            self.Kind.LAPSED: _(
                "Your time for this claim was over and the seat is free again. Your draft is kept."
            ),
            self.Kind.REWRITTEN: _("The article was changed: these words read otherwise now."),
            self.Kind.FELL: _("It is not published at the time that was set: approve it anew."),
            self.Kind.FLAGGED: _("What this relied on has changed: say what follows."),
            self.Kind.DUE: _("This claim is due soon: finish your review, or hand it back."),
            self.Kind.LATE: _("This claim is late: see who can finish it, or move its due date."),
            self.Kind.MENTIONED: _("You were mentioned in what is said about this claim."),
            self.Kind.UNDELIVERED: _("A partner could not be told of what happened to this."),
            self.Kind.WROTE: self.of_writing(),
            self.Kind.ANSWERED: _("A conversation that you take part in goes on."),
            self.Kind.VOTE_ASKED: _("The reviews differ and a panel votes: give your vote."),
            self.Kind.VOTE_CLOSED: _("The vote on this claim is closed: read what came of it."),
            self.Kind.VOTE_LATE: self.of_late_vote(),
        }
        return str(sentences[self.Kind(self.kind)])

    def of_writing(self) -> str:
        if self.request_id:
            return str(_("A reader says what is wrong with a page."))
        return str(_("Somebody says what should be checked."))

    def of_late_vote(self) -> str:
        if self.key.endswith(YOURS):
            return str(_("The panel's vote is overdue: give yours."))
        return str(_("The panel's vote is overdue: see who can give theirs."))
