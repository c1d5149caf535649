"""What readers say is wrong with a published page, and what came of it."""

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from factcheck.people.ids import uuid7
from factcheck.people.models import Desk
from factcheck.publication.followed import Followed
from factcheck.review.models import Move


class CorrectionRequest(Followed):
    """A reader's word on one page. Only the hash of the code they follow it by is kept.

    Accepted, it names the `move` that opened the correction; declined, `answer` says why, to the
    reader too.
    """

    class State(models.TextChoices):
        RECEIVED = "received", _("received")
        LOOKED_AT = "looked_at", _("being looked at")
        ACCEPTED = "accepted", _("accepted")
        DECLINED = "declined", _("declined")

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    fact_check = models.ForeignKey(
        "publication.FactCheck", on_delete=models.PROTECT, related_name="requests"
    )
    desk = models.ForeignKey(Desk, on_delete=models.PROTECT, related_name="+")
    code_hash = models.CharField(max_length=64, unique=True, editable=False)
    words = models.TextField(_("what is wrong"))
    source = models.TextField(_("what shows it"), blank=True)
    state = models.CharField(
        _("state"), max_length=10, choices=State.choices, default=State.RECEIVED
    )
    move = models.ForeignKey(
        Move, on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )

    class Meta:
        app_label = "publication"
        ordering = ("received_at", "id")
        constraints = (
            models.CheckConstraint(
                condition=Q(state="received", by=None, answered_at=None, answer="", move=None)
                | Q(state="looked_at", by__isnull=False, answered_at=None, answer="", move=None)
                | Q(
                    state="accepted",
                    by__isnull=False,
                    answered_at__isnull=False,
                    move__isnull=False,
                )
                | (
                    Q(state="declined", by__isnull=False, answered_at__isnull=False, move=None)
                    & ~Q(answer="")
                ),
                name="request_is_answered_by_somebody",
            ),
        )
        indexes = (
            models.Index(fields=("desk", "state", "received_at", "id"), name="request_list"),
            models.Index(fields=("received_at",), name="request_lately"),
        )
        verbose_name = _("correction request")
        verbose_name_plural = _("correction requests")

    @property
    def also(self) -> tuple[str, ...]:
        """What was said beside the words."""
        return (self.source,) if self.source else ()

    def __str__(self) -> str:
        return f"{self.fact_check}: {self.get_state_display()}"
