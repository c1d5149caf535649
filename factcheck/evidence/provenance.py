"""Whom coverage comes from in the end, and what people decided about it."""

from django.db import models
from django.db.models.functions import MD5, Now
from django.utils.translation import gettext_lazy as _

from factcheck.claims.models import Claim
from factcheck.people.ids import uuid7
from factcheck.people.models import User


class PrimarySource(models.Model):
    """A person, body or document behind the coverage. `hits` are the roots that have it from it."""

    search = models.ForeignKey("evidence.Search", on_delete=models.CASCADE, related_name="sources")
    number = models.PositiveIntegerField(_("number"))
    names = models.JSONField(_("what it is called"), default=list)
    hits = models.ManyToManyField("evidence.Hit", related_name="sources")

    class Meta:
        ordering = ("search", "number")
        constraints = (
            models.UniqueConstraint(fields=("search", "number"), name="primary_source_number_once"),
        )
        verbose_name = _("primary source")
        verbose_name_plural = _("primary sources")

    def __str__(self) -> str:
        return ", ".join(self.names)


class Ruling(models.Model):
    """What a person decided about where coverage of a claim comes from. Every later search obeys.

    `item` and `source` are what names two hits from search to search; `source` is empty where what
    it comes from is no hit. `shared` makes it a ruling on a common primary source. See
    `corroboration.rulings.Ruling`.
    """

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    claim = models.ForeignKey(Claim, on_delete=models.CASCADE, related_name="rulings")
    round = models.PositiveSmallIntegerField(_("round"))
    item = models.CharField(_("item"), max_length=2000)
    item_name = models.CharField(_("item's outlet"), max_length=300)
    source = models.CharField(_("source"), max_length=2000, blank=True)
    source_name = models.CharField(_("source's name"), max_length=300)
    derives = models.BooleanField(_("comes from it"))
    shared = models.BooleanField(_("about the primary source"), default=False)
    because = models.TextField(_("reason"))
    by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField(_("when"), db_default=Now())
    undone_at = models.DateTimeField(_("taken back"), null=True, blank=True)
    undone_by = models.ForeignKey(
        User, on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )

    class Meta:
        ordering = ("claim", "at", "id")
        constraints = (
            models.UniqueConstraint(
                # An address may be longer than an index takes.
                models.F("claim"),
                MD5("item"),
                MD5("source"),
                models.F("source_name"),
                models.F("shared"),
                condition=models.Q(undone_at=None),
                name="ruling_stands_once",
            ),
            models.CheckConstraint(
                condition=~models.Q(item=models.F("source")), name="ruling_on_two_items"
            ),
            models.CheckConstraint(
                condition=models.Q(undone_at=None, undone_by=None)
                | models.Q(undone_at__isnull=False, undone_by__isnull=False),
                name="ruling_is_taken_back_by_somebody",
            ),
        )
        verbose_name = _("ruling")
        verbose_name_plural = _("rulings")

    def __str__(self) -> str:
        return f"{self.item_name} – {self.source_name}"
