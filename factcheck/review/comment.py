"""What the people of a desk say to each other about a claim."""

from django.db import models
from django.db.models.functions import Now
from django.utils.translation import gettext_lazy as _

from factcheck.claims.models import Claim
from factcheck.people.ids import uuid7
from factcheck.people.models import User


class Comment(models.Model):
    """One thing said, in a thread that its first comment began.

    Its words are never edited; its author may withdraw it, which leaves an empty row. `round` is
    the claim's when it was said: the database checks both.
    """

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    claim = models.ForeignKey(Claim, on_delete=models.PROTECT, related_name="comments")
    round = models.PositiveSmallIntegerField(_("round"))
    thread = models.ForeignKey(
        "self", on_delete=models.PROTECT, null=True, blank=True, related_name="replies"
    )
    by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    text = models.TextField(_("words"), blank=True)
    mentions = models.ManyToManyField(User, blank=True, related_name="+")
    created_at = models.DateTimeField(_("said"), db_default=Now())
    withdrawn_at = models.DateTimeField(_("withdrawn"), null=True, blank=True)
    resolved_at = models.DateTimeField(_("resolved"), null=True, blank=True)
    resolved_by = models.ForeignKey(
        User, on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )

    class Meta:
        ordering = ("created_at", "id")
        constraints = (
            models.CheckConstraint(
                condition=models.Q(text="", withdrawn_at__isnull=False)
                | (models.Q(withdrawn_at__isnull=True) & ~models.Q(text="")),
                name="comment_is_empty_once_withdrawn",
            ),
            models.CheckConstraint(
                condition=models.Q(resolved_at__isnull=True, resolved_by__isnull=True)
                | models.Q(
                    resolved_at__isnull=False, resolved_by__isnull=False, thread__isnull=True
                ),
                name="comment_thread_is_resolved_by_somebody",
            ),
        )
        verbose_name = _("comment")
        verbose_name_plural = _("comments")

    def __str__(self) -> str:
        return f"{self.by}: {self.text[:60]}"
