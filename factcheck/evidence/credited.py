"""News agencies, as administrators keep them: what credits and reports call them."""

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.utils.translation import gettext_lazy as _

from factcheck.people.ids import uuid7

LONGEST_FORM = 200


class Agency(models.Model):
    """A news agency. No two have a name or form in common (a trigger refuses it)."""

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    name = models.CharField(_("name"), max_length=LONGEST_FORM, unique=True)
    other_names = ArrayField(
        models.CharField(max_length=LONGEST_FORM),
        verbose_name=_("other names"),
        default=list,
        blank=True,
        help_text=_("As reports and credits call it, with their case: “AP”. Commas part them."),
    )
    dateline_forms = ArrayField(
        models.CharField(max_length=LONGEST_FORM),
        verbose_name=_("dateline forms"),
        default=list,
        blank=True,
        help_text=_("What means it in a dateline, byline or trailer only: “MAP”."),
    )

    class Meta:
        ordering = ("name",)
        verbose_name = _("news agency")
        verbose_name_plural = _("news agencies")

    def __str__(self) -> str:
        return self.name

    @property
    def forms(self) -> list[str]:
        return [self.name, *self.other_names, *self.dateline_forms]
