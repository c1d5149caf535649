"""A desk's routing rules as data: versions that are added, never changed."""

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models.functions import Now
from django.utils.translation import gettext_lazy as _

from factcheck.people.ids import uuid7
from factcheck.people.models import Desk, User


class RoutingVersion(models.Model):
    """All rules of a desk as of one change. The one with the greatest number is in force."""

    class Balance(models.TextChoices):
        IN_HAND = "in_hand", _("claims in hand")
        LATELY = "lately", _("claims given in the last seven days")

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    desk = models.ForeignKey(Desk, on_delete=models.PROTECT, related_name="routing_versions")
    number = models.PositiveIntegerField(_("number"))
    balance = models.CharField(
        _("balance"), max_length=8, choices=Balance.choices, default=Balance.IN_HAND
    )
    because = models.TextField(_("reason"))
    by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField(_("at"), db_default=Now())

    class Meta:
        ordering = ("desk", "-number")
        constraints = (
            models.UniqueConstraint(fields=("desk", "number"), name="routing_number_once"),
        )
        verbose_name = _("version of routing rules")
        verbose_name_plural = _("versions of routing rules")

    def __str__(self) -> str:
        return f"{self.desk} {self.number}"


class RoutingRule(models.Model):
    """One rule of a version: if a claim is so, then these people get it.

    What is left empty fits every claim. Speakers, publishers, topics and people are kept by their
    ids, so that a version says what it said when one of them is gone.
    """

    class Knowing(models.TextChoices):
        NOTHING = "nothing", _("counts for nothing")
        FIRST = "first", _("who knows it comes first")
        ONLY = "only", _("only who knows it")

    version = models.ForeignKey(RoutingVersion, on_delete=models.PROTECT, related_name="rules")
    position = models.PositiveSmallIntegerField(_("position"))
    name = models.CharField(_("name"), max_length=80)
    languages = ArrayField(models.CharField(max_length=12), default=list, blank=True)
    topics = ArrayField(models.UUIDField(), default=list, blank=True)
    publishers = ArrayField(models.UUIDField(), default=list, blank=True)
    speakers = ArrayField(models.UUIDField(), default=list, blank=True)
    worth_from = models.FloatField(_("worth at least"), default=0)
    harmful = models.BooleanField(_("marked as harmful"), default=False)
    skills = ArrayField(models.CharField(max_length=40), default=list, blank=True)
    people = ArrayField(models.UUIDField(), default=list, blank=True)
    only_people = models.BooleanField(_("these people alone"), default=False)
    topic = models.CharField(
        _("knowing the topic"), max_length=8, choices=Knowing.choices, default=Knowing.FIRST
    )
    lead = models.PositiveSmallIntegerField(_("claims more"), default=3)

    class Meta:
        ordering = ("version", "position")
        constraints = (
            models.UniqueConstraint(fields=("version", "position"), name="rule_position_once"),
            models.CheckConstraint(
                condition=models.Q(worth_from__gte=0) & models.Q(worth_from__lte=1),
                name="rule_asks_for_a_share",
            ),
            models.CheckConstraint(condition=~models.Q(name=""), name="rule_has_a_name"),
            models.CheckConstraint(
                condition=models.Q(only_people=False) | ~models.Q(people=[]),
                name="rule_names_those_alone",
            ),
        )
        verbose_name = _("routing rule")
        verbose_name_plural = _("routing rules")

    def __str__(self) -> str:
        return self.name
