"""What a person says they cannot judge without taking sides."""

from functools import reduce
from operator import or_

from django.db import models
from django.db.models.functions import Now
from django.utils.translation import gettext_lazy as _

from articles.models import Publisher
from factcheck.claims.models import Party, Speaker
from factcheck.people.ids import uuid7
from factcheck.people.models import Topic, User


def names_one(*fields: str) -> models.Q:
    """Exactly one of them says something."""
    each = (models.Q(**{f"{name}__isnull": name != one for name in fields}) for one in fields)
    return reduce(or_, each)


class Conflict(models.Model):
    """A declared conflict of interest: this person never judges claims that touch it."""

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    user = models.ForeignKey(User, on_delete=models.CASCADE, related_name="conflicts")
    speaker = models.ForeignKey(
        Speaker, on_delete=models.CASCADE, null=True, blank=True, related_name="+"
    )
    publisher = models.ForeignKey(
        Publisher, on_delete=models.CASCADE, null=True, blank=True, related_name="+"
    )
    topic = models.ForeignKey(
        Topic, on_delete=models.CASCADE, null=True, blank=True, related_name="+"
    )
    party = models.ForeignKey(
        Party, on_delete=models.CASCADE, null=True, blank=True, related_name="+"
    )
    reason = models.TextField(_("reason"))
    declared_at = models.DateTimeField(_("declared"), db_default=Now())

    class Meta:
        ordering = ("user",)
        constraints = (
            models.CheckConstraint(
                condition=names_one("speaker", "publisher", "topic", "party"),
                name="conflict_names_one_thing",
            ),
        )
        verbose_name = _("conflict of interest")
        verbose_name_plural = _("conflicts of interest")

    def __str__(self) -> str:
        return f"{self.user}: {self.over}"

    @property
    def over(self) -> Speaker | Publisher | Topic | Party | None:
        """What it names."""
        return self.speaker or self.publisher or self.topic or self.party
