"""What a house tells readers of itself: four pages, each written anew as a version."""

from django.db import models
from django.db.models.functions import Now
from django.utils.translation import gettext_lazy as _

from factcheck.people.ids import uuid7
from factcheck.people.models import User


class HousePage(models.TextChoices):
    """The pages at the foot of every public page; the value is its address."""

    HOW = "how-we-work", _("How we work")
    ABOUT = "about", _("Who we are")
    PRIVACY = "privacy", _("Privacy")
    CONTACT = "contact", _("Contact")

    @property
    def place(self) -> str:
        """The name of its address."""
        return f"web:house_{self.value}"


class PageText(models.Model):
    """One version of a page of the house; immutable. Readers see the newest."""

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    page = models.CharField(_("page"), max_length=12, choices=HousePage.choices)
    version = models.PositiveIntegerField(_("version"), editable=False)
    title = models.CharField(_("title"), max_length=120)
    text = models.TextField(
        _("text"),
        help_text=_(
            "A small Markdown: ## headings, lists, *emphasis*, > quotations and [links](https://…)."
        ),
    )
    by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+", editable=False)
    at = models.DateTimeField(_("written"), db_default=Now(), editable=False)

    class Meta:
        app_label = "publication"
        ordering = ("page", "-version")
        constraints = (
            models.UniqueConstraint(fields=("page", "version"), name="page_version_once"),
            models.CheckConstraint(
                condition=models.Q(page__in=HousePage.values), name="page_is_of_the_house"
            ),
            models.CheckConstraint(
                condition=~models.Q(title="") & ~models.Q(text=""), name="page_says_something"
            ),
        )
        verbose_name = _("page of the house")
        verbose_name_plural = _("pages of the house")

    def __str__(self) -> str:
        return f"{self.title} v{self.version}"
