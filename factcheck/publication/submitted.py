"""What readers and partners want checked, and what came of it."""

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from articles.models import Article
from factcheck.claims.models import Claim
from factcheck.people.ids import uuid7
from factcheck.people.models import Desk, Partner
from factcheck.publication.followed import Followed


class Submission(Followed):
    """A claim as somebody met it: `words`, the address where it stands, or both.

    Taken up, it names the `article` that is read for it; joined, the `claim` that it is about, of
    the desk or with a page of ours. Dismissed, `answer` says why, to whoever sent it too. A reader
    follows it by a code, of which the hash is kept; a partner by their key.
    """

    class State(models.TextChoices):
        RECEIVED = "received", _("received")
        LOOKED_AT = "looked_at", _("being looked at")
        TAKEN = "taken", _("taken up")
        JOINED = "joined", _("joined to a claim")
        DISMISSED = "dismissed", _("dismissed")

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    desk = models.ForeignKey(Desk, on_delete=models.PROTECT, related_name="+")
    partner = models.ForeignKey(
        Partner, on_delete=models.PROTECT, null=True, blank=True, related_name="submissions"
    )
    code_hash = models.CharField(max_length=64, null=True, unique=True, editable=False)
    digest = models.CharField(max_length=64, editable=False)
    words = models.TextField(_("what is claimed"), blank=True)
    url = models.CharField(_("where it stands"), max_length=2000, blank=True)
    why = models.TextField(_("why it matters"), blank=True)
    language = models.CharField(_("language"), max_length=12, blank=True)
    state = models.CharField(
        _("state"), max_length=10, choices=State.choices, default=State.RECEIVED
    )
    article = models.ForeignKey(
        Article, on_delete=models.PROTECT, null=True, blank=True, related_name="submissions"
    )
    claim = models.ForeignKey(
        Claim, on_delete=models.PROTECT, null=True, blank=True, related_name="submissions"
    )

    class Meta:
        app_label = "publication"
        ordering = ("received_at", "id")
        constraints = (
            models.CheckConstraint(
                condition=~Q(words="") | ~Q(url=""), name="submission_says_something"
            ),
            models.CheckConstraint(
                condition=Q(partner=None, code_hash__isnull=False)
                | Q(partner__isnull=False, code_hash=None, mail=""),
                name="submission_is_followed_by_code_or_key",
            ),
            models.UniqueConstraint(
                fields=("partner", "digest"),
                condition=Q(partner__isnull=False),
                name="submission_of_a_partner_once",
            ),
            models.CheckConstraint(
                condition=Q(
                    state="received", by=None, answered_at=None, answer="", article=None, claim=None
                )
                | Q(
                    state="looked_at",
                    by__isnull=False,
                    answered_at=None,
                    answer="",
                    article=None,
                    claim=None,
                )
                | Q(
                    state="taken",
                    by__isnull=False,
                    answered_at__isnull=False,
                    article__isnull=False,
                    claim=None,
                )
                | Q(
                    state="joined",
                    by__isnull=False,
                    answered_at__isnull=False,
                    claim__isnull=False,
                )
                | (
                    Q(
                        state="dismissed",
                        by__isnull=False,
                        answered_at__isnull=False,
                        claim=None,
                    )
                    & ~Q(answer="")
                ),
                name="submission_is_answered_by_somebody",
            ),
        )
        indexes = (
            models.Index(fields=("desk", "state", "received_at", "id"), name="submission_list"),
            models.Index(fields=("received_at",), name="submission_lately"),
        )
        verbose_name = _("submission")
        verbose_name_plural = _("submissions")

    @property
    def also(self) -> tuple[str, ...]:
        """What was said beside the words."""
        return tuple(part for part in (self.url, self.why) if part)

    def __str__(self) -> str:
        return f"{(self.words or self.url)[:60]}: {self.get_state_display()}"
