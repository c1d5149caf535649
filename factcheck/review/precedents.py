"""Earlier verdicts of ours on like claims: which there are, and which somebody has looked at."""

from django.db import models
from django.db.models import Exists, OuterRef, Q, QuerySet
from django.db.models.functions import Now
from django.utils.translation import gettext_lazy as _

from factcheck.claims.models import Claim
from factcheck.evidence.models import Comparison, KnownCheck, Match
from factcheck.people.ids import uuid7
from factcheck.people.models import User
from factcheck.people.rules import is_editor
from factcheck.review.conflicts import has_conflict
from factcheck.review.models import Assignment, Verdict
from factcheck.review.who import holds_a_seat, wrote_a_review

Status = Claim.Status
OF_THE_SPEAKER = 5  # of one speaker on one topic, the newest


class Precedent(models.Model):
    """Somebody weighed an earlier verdict while they judged a claim.

    `verdict` is the version that was in force then. Another word of the same person on the same
    claim's verdict replaces it; both are kept. The verdicts that pin it were written knowing it.
    """

    class Stance(models.TextChoices):
        RELIED = "relied", _("relied on")
        SET_ASIDE = "set_aside", _("set aside")

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    claim = models.ForeignKey(Claim, on_delete=models.PROTECT, related_name="precedents")
    round = models.PositiveSmallIntegerField(_("round"))
    verdict = models.ForeignKey(Verdict, on_delete=models.PROTECT, related_name="precedent_for")
    stance = models.CharField(_("stance"), max_length=9, choices=Stance.choices)
    because = models.TextField(_("reason"))
    by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField(_("when"), db_default=Now())
    replaced_at = models.DateTimeField(_("replaced"), null=True, blank=True)
    pinned_by = models.ManyToManyField(Verdict, blank=True, related_name="precedents")

    class Meta:
        app_label = "review"
        ordering = ("claim", "at", "id")
        constraints = (
            models.UniqueConstraint(
                fields=("claim", "round", "verdict", "by"),
                condition=Q(replaced_at=None),
                name="precedent_weighed_once",
            ),
            models.CheckConstraint(
                condition=Q(stance__in=("relied", "set_aside")) & ~Q(because=""),
                name="precedent_says_how_and_why",
            ),
        )
        verbose_name = _("precedent")
        verbose_name_plural = _("precedents")

    def __str__(self) -> str:
        return f"{self.claim}: {self.get_stance_display()} {self.verdict}"


# Which there are ----------------------------------------------------------------------------------
def precedents_for(claim: Claim) -> QuerySet[KnownCheck]:
    """Our own fact-checks in force on like claims.

    What was looked up for the claim, unless somebody said that it is another matter, and the
    newest on the same speaker and topic.
    """
    ours = KnownCheck.objects.filter(claim__isnull=False, withdrawn=False).exclude(claim=claim)
    found = Q(pk__in=alike(claim).values("known"))
    if claim.speaker_id and claim.topic_id:
        same = ours.filter(claim__speaker=claim.speaker_id, claim__topic=claim.topic_id)
        newest = same.order_by("-reviewed_on", "pk").values("pk")
        found |= Q(pk__in=newest[:OF_THE_SPEAKER])
    return ours.filter(found).defer("vector").order_by("-reviewed_on", "pk")


def alike(claim: Claim) -> QuerySet[Match]:
    """Without those that were compared, as both stand now, and found to be another matter."""
    other = Comparison.objects.filter(
        match=OuterRef("pk"),
        undone_at=None,
        same=False,
        words=claim.text,
        at__gte=OuterRef("known__changed_at"),
    )
    return claim.matches.exclude(Exists(other))


def standing(claim: Claim) -> QuerySet[Precedent]:
    """What was said of precedents in the running round and holds."""
    return Precedent.objects.filter(claim=claim, round=claim.round, replaced_at=None)


def not_looked_at(claim: Claim, *, by: User | None = None) -> QuerySet[KnownCheck]:
    """Those that nobody, or not this person, weighed in this round since they last changed."""
    weighed = standing(claim).filter(
        verdict__claim=OuterRef("claim"), at__gte=OuterRef("changed_at")
    )
    if by:
        weighed = weighed.filter(by=by)
    return precedents_for(claim).exclude(Exists(weighed))


def reliant_on(earlier: Claim) -> QuerySet[Verdict]:
    """The verdicts that pin some verdict on this claim as one they rely on."""
    relied = Precedent.objects.filter(stance=Precedent.Stance.RELIED, verdict__claim=earlier)
    return Verdict.objects.filter(Exists(relied.filter(pinned_by=OuterRef("pk"))))


# Who may weigh them -------------------------------------------------------------------------------
def may_weigh(user: User, claim: Claim) -> bool:
    """A reviewer at work; once the reviews are in, the editors and who may write the verdict."""
    if claim.status == Status.IN_REVIEW:
        at_work = holds_a_seat(user, claim, (Assignment.State.IN_WORK,))
        return at_work and not has_conflict(user, claim)
    if claim.status not in {Status.DISPUTED, Status.DECIDED, Status.CORRECTING}:
        return False
    writes = claim.status == Status.DECIDED and wrote_a_review(user, claim)
    return (writes or is_editor(user, claim.desk)) and not has_conflict(user, claim)


def pin_precedents(verdict: Verdict) -> None:
    """Remember with the verdict what had been weighed when it was written or published."""
    verdict.precedents.add(*standing(verdict.claim))
