"""What a person ticked off as no claim while they looked at an article before handing it in."""

from django.db import models
from django.db.models.functions import Now
from django.utils.translation import gettext_lazy as _

from articles.models import Article
from factcheck.people.models import User


class TickedOff(models.Model):
    """The places of one article that a person ticked off, before there were claims.

    `places` has for each the stretches [[start, end], …] of the text with this hash. `settled_at`
    is when the claims that were found there were told of it.
    """

    article = models.OneToOneField(Article, on_delete=models.PROTECT, related_name="ticked_off")
    by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    sha256 = models.CharField(_("SHA-256 of the text"), max_length=64)
    places = models.JSONField(_("places"))
    created_at = models.DateTimeField(_("created"), db_default=Now())
    settled_at = models.DateTimeField(_("settled"), null=True, blank=True)

    class Meta:
        ordering = ("-created_at",)
        verbose_name = _("ticked off")
        verbose_name_plural = _("ticked off")

    def __str__(self) -> str:
        return str(self.article)
