"""A verdict that is to be published at a later time."""

from django.db import models
from django.db.models import F, Q
from django.db.models.functions import Now
from django.utils.translation import gettext_lazy as _

from factcheck.claims.models import Claim
from factcheck.jobs.models import Job
from factcheck.people.ids import uuid7
from factcheck.people.models import User
from factcheck.review.models import Verdict


class Approval(models.Model):
    """An editor's word that this version may be published at that time, in their name.

    The claim stays decided, or in correction, until then; `note` goes with a correction, `slug`
    with a first page. The approval falls when the claim or its text is no longer the one that was
    approved. The database holds that nobody approves what they wrote.
    """

    class State(models.TextChoices):
        WAITING = "waiting", _("waiting")
        PUBLISHED = "published", _("published")
        FALLEN = "fallen", _("fallen")
        CALLED_OFF = "called_off", _("called off")

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    claim = models.ForeignKey(Claim, on_delete=models.PROTECT, related_name="approvals")
    claim_version = models.PositiveIntegerField(_("version of the claim"))
    verdict = models.ForeignKey(Verdict, on_delete=models.PROTECT, related_name="+")
    job = models.OneToOneField(Job, on_delete=models.PROTECT, related_name="+")
    note = models.TextField(_("public correction note"), blank=True, db_default="", default="")
    slug = models.SlugField(_("slug"), max_length=120, blank=True)
    by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    made_at = models.DateTimeField(_("approved"), db_default=Now())
    publish_at = models.DateTimeField(_("to be published"))
    state = models.CharField(
        _("state"), max_length=10, choices=State.choices, default=State.WAITING
    )
    because = models.TextField(_("why it fell"), blank=True)
    ended_by = models.ForeignKey(
        User, on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    ended_at = models.DateTimeField(_("ended"), null=True, blank=True)

    class Meta:
        app_label = "publication"
        ordering = ("publish_at", "id")
        constraints = (
            models.UniqueConstraint(
                fields=("claim",), condition=Q(state="waiting"), name="approval_waits_once"
            ),
            models.UniqueConstraint(
                fields=("slug",),
                condition=Q(state="waiting") & ~Q(slug=""),
                name="approval_keeps_its_slug",
            ),
            models.CheckConstraint(
                condition=Q(note="") | Q(slug=""), name="approval_of_a_page_or_a_correction"
            ),
            models.CheckConstraint(
                condition=Q(publish_at__gt=F("made_at")), name="approval_is_for_later"
            ),
            models.CheckConstraint(
                condition=Q(state="waiting", ended_at=None)
                | (~Q(state="waiting") & Q(ended_at__isnull=False)),
                name="approval_ends_once",
            ),
        )
        verbose_name = _("approval")
        verbose_name_plural = _("approvals")

    def __str__(self) -> str:
        return f"{self.verdict}: {self.get_state_display()}"
