"""Names that published pages had in their addresses before."""

from django.db import models
from django.db.models.functions import Now
from django.utils.translation import gettext_lazy as _

from factcheck.people.models import User


class FormerName(models.Model):
    """A name under which a page was found once, and is found for ever: readers are sent on.

    No other page may take it (a trigger holds that).
    """

    slug = models.SlugField(_("slug"), max_length=120, primary_key=True)
    fact_check = models.ForeignKey(
        "publication.FactCheck", on_delete=models.PROTECT, related_name="former_names"
    )
    by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField(_("until"), db_default=Now())

    class Meta:
        app_label = "publication"
        ordering = ("-at",)
        verbose_name = _("former name")
        verbose_name_plural = _("former names")

    def __str__(self) -> str:
        return self.slug
