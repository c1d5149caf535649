"""What people changed in a claim, and what claims of one article say of each other."""

from django.db import models
from django.db.models.functions import Now
from django.utils.translation import gettext_lazy as _

from factcheck.people.ids import uuid7
from factcheck.people.models import User


class Amendment(models.Model):
    """One change of a claim by a person, added and never edited (a trigger holds that).

    `number` is the claim's version after it; 0 for a claim that a person made. `before` and
    `after` hold what differs, in the words of `amending.State`, and for claims that were cut or
    joined the ids of the others.
    """

    class Kind(models.TextChoices):
        ADDED = "added", _("added by hand")
        SPANS = "spans", _("other words")
        SPLIT = "split", _("split")
        SPLIT_OFF = "split_off", _("split off")
        MERGED = "merged", _("merged")
        SPEAKER = "speaker", _("other speaker")
        CARRIERS = "carriers", _("other carriers")
        RENAMED = "renamed", _("speakers merged")
        JUDGEMENT = "judgement", _("judged otherwise")
        WORDING_PROPOSED = "proposed", _("wording proposed")
        WORDING_APPROVED = "approved", _("wording approved")
        WORDING_REJECTED = "rejected", _("wording rejected")

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    claim = models.ForeignKey("claims.Claim", on_delete=models.PROTECT, related_name="amendments")
    number = models.PositiveIntegerField(_("number"))
    round = models.PositiveSmallIntegerField(_("round"))
    kind = models.CharField(_("kind"), max_length=12, choices=Kind.choices)
    before = models.JSONField(_("before"), default=dict, blank=True)
    after = models.JSONField(_("after"), default=dict, blank=True)
    because = models.TextField(_("reason"), blank=True)
    by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="amendments")
    at = models.DateTimeField(_("at"), db_default=Now())

    class Meta:
        ordering = ("claim", "number")
        constraints = (
            models.UniqueConstraint(fields=("claim", "number"), name="amendment_number_once"),
        )
        verbose_name = _("amendment")
        verbose_name_plural = _("amendments")

    def __str__(self) -> str:
        return f"{self.claim}: {self.get_kind_display()}"


class Contradiction(models.Model):
    """A hint: these two claims of one article cannot both hold. A person may dismiss it."""

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    first = models.ForeignKey("claims.Claim", on_delete=models.PROTECT, related_name="+")
    second = models.ForeignKey("claims.Claim", on_delete=models.PROTECT, related_name="+")
    why = models.TextField(_("why"))
    created_at = models.DateTimeField(_("found"), db_default=Now())
    dismissed_at = models.DateTimeField(_("dismissed"), null=True, blank=True)
    dismissed_by = models.ForeignKey(
        User, on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    dismissed_because = models.TextField(_("why it is none"), blank=True)

    class Meta:
        ordering = ("created_at", "id")
        constraints = (
            models.UniqueConstraint(fields=("first", "second"), name="contradiction_once"),
            models.CheckConstraint(
                condition=~models.Q(first=models.F("second")), name="contradiction_of_two"
            ),
            models.CheckConstraint(
                condition=models.Q(dismissed_at__isnull=True, dismissed_by__isnull=True)
                | (
                    models.Q(dismissed_at__isnull=False, dismissed_by__isnull=False)
                    & ~models.Q(dismissed_because="")
                ),
                name="contradiction_dismissed_with_reason",
            ),
        )
        verbose_name = _("contradiction")
        verbose_name_plural = _("contradictions")

    def __str__(self) -> str:
        return self.why[:80]
