"""Who could not judge a claim, and what an editor made of it when nobody was left."""

from collections.abc import Sequence
from uuid import UUID

from django.db import models
from django.db.models import F, OuterRef, QuerySet, Subquery, Value
from django.db.models.functions import Coalesce, Now
from django.utils.translation import gettext_lazy as _

from factcheck.claims.models import Claim
from factcheck.people.arrays import among
from factcheck.people.models import User
from factcheck.review.models import Assignment
from factcheck.review.scales import rules_of

KINDS = ("conflict", "not_my_field", "too_close", "not_checkable")
USUAL = 2  # seats on a desk that has no rules yet


class Abstention(models.Model):
    """A reviewer says for this round that they cannot judge it: final, counted, no hand-back."""

    class Kind(models.TextChoices):
        CONFLICT = "conflict", _("a conflict of interest I just saw")
        NOT_MY_FIELD = "not_my_field", _("not my field")
        TOO_CLOSE = "too_close", _("I am too close to it")
        NOT_CHECKABLE = "not_checkable", _("not checkable for me")

    assignment = models.OneToOneField(
        Assignment, on_delete=models.PROTECT, primary_key=True, related_name="abstention"
    )
    kind = models.CharField(_("why"), max_length=13, choices=Kind.choices)
    because = models.TextField(_("reason"))
    at = models.DateTimeField(_("when"), db_default=Now())

    class Meta:
        app_label = "review"
        ordering = ("at",)
        constraints = (
            models.CheckConstraint(
                condition=models.Q(
                    kind__in=("conflict", "not_my_field", "too_close", "not_checkable")
                )
                & ~models.Q(because=""),
                name="abstention_says_why",
            ),
        )
        verbose_name = _("abstention")
        verbose_name_plural = _("abstentions")

    def __str__(self) -> str:
        return f"{self.assignment}: {self.get_kind_display()}"


class FewerSeats(models.Model):
    """For one round of one claim fewer reviews suffice than the desk asks for."""

    claim = models.ForeignKey(Claim, on_delete=models.PROTECT, related_name="fewer_seats")
    round = models.PositiveSmallIntegerField(_("round"))
    seats = models.PositiveSmallIntegerField(_("reviews"))
    because = models.TextField(_("reason"))
    by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField(_("when"), db_default=Now())

    class Meta:
        app_label = "review"
        ordering = ("claim", "round", "-seats")
        constraints = (
            models.UniqueConstraint(
                fields=("claim", "round", "seats"), name="fewer_seats_said_once"
            ),
            models.CheckConstraint(
                condition=models.Q(seats__gte=1) & ~models.Q(because=""),
                name="fewer_seats_are_some_and_say_why",
            ),
        )
        verbose_name = _("fewer seats")
        verbose_name_plural = _("fewer seats")

    def __str__(self) -> str:
        return f"{self.claim}: {self.seats}"


def seats_asked(claim: Claim) -> int:
    """How many reviews close the running round: what the desk asks for, or fewer."""
    usual = rules_of(claim).seats
    fewer = [row.seats for row in claim.fewer_seats.all() if row.round == claim.round]
    return min([usual, *fewer])


def seats_of_each(claims: Sequence[Claim], *, usual: int) -> dict[UUID, int]:
    """The same for claims of one desk, by id, in one query."""
    fewer = FewerSeats.objects.filter(
        claim__in=among(claim.pk for claim in claims), round=F("claim__round")
    )
    asked = dict.fromkeys((claim.pk for claim in claims), usual)
    for claim, seats in fewer.values_list("claim", "seats"):
        asked[claim] = min(asked[claim], seats)
    return asked


def with_seats_asked(claims: QuerySet[Claim]) -> QuerySet[Claim]:
    """Each with the same number as `asked`."""
    fewer = FewerSeats.objects.filter(claim=OuterRef("pk"), round=OuterRef("round"))
    least = Subquery(fewer.order_by("seats").values("seats")[:1])
    return claims.annotate(asked=Coalesce(least, F("desk__rules__seats"), Value(USUAL)))
