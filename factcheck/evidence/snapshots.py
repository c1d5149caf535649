"""Stored copies of what reviewers rely on: the bytes, one try to get them, and what was kept."""

from datetime import datetime

from django.db import models
from django.db.models.functions import Now
from django.utils.translation import gettext_lazy as _

from factcheck.jobs.models import Job
from factcheck.people.ids import uuid7
from factcheck.people.models import User

__all__ = ("Capture", "Content", "Snapshot")


class Content(models.Model):
    """Bytes by their hash, each once; the database checks the hash and refuses changes.

    A table of its own, so that no list loads them. A take-down empties `body`; hash and size stay.
    """

    sha256 = models.CharField(_("SHA-256"), max_length=64, primary_key=True)
    size = models.PositiveIntegerField(_("bytes"))
    body = models.BinaryField(_("raw bytes"), null=True)
    kept_at = models.DateTimeField(_("kept"), db_default=Now())

    class Meta:
        verbose_name = _("stored bytes")
        verbose_name_plural = _("stored bytes")

    def __str__(self) -> str:
        return self.sha256[:12]


class Capture(models.Model):
    """One try to keep a copy of a source. A failed one says why; it is never an empty copy.

    `content` holds the bytes of an upload; it is empty where they have yet to be fetched.
    `despite_robots` is an editor's reason to ask a site that keeps machines out.
    """

    class State(models.TextChoices):
        WAITING = "waiting", _("waiting")
        DONE = "done", _("done")
        FAILED = "failed", _("failed")

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    evidence = models.ForeignKey(
        "evidence.Evidence", on_delete=models.CASCADE, related_name="captures"
    )
    job = models.OneToOneField(Job, on_delete=models.PROTECT, related_name="+")
    state = models.CharField(_("state"), max_length=8, choices=State.choices, default=State.WAITING)
    reason = models.TextField(_("why it failed"), blank=True)
    http_status = models.PositiveSmallIntegerField(_("HTTP status"), null=True, blank=True)
    content = models.ForeignKey(
        Content, on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    file_name = models.CharField(_("name of the file"), max_length=200, blank=True)
    kept_out = models.BooleanField(_("kept out by robots.txt"), db_default=False, default=False)
    despite_robots = models.TextField(_("why robots.txt is set aside"), blank=True, db_default="")
    created_at = models.DateTimeField(_("begun"), db_default=Now())
    finished_at = models.DateTimeField(_("finished"), null=True, blank=True)

    class Meta:
        ordering = ("-created_at", "-id")
        constraints = (
            models.UniqueConstraint(
                fields=("evidence",),
                condition=models.Q(state="waiting"),
                name="capture_one_at_a_time",
            ),
        )
        verbose_name = _("try to keep a copy")
        verbose_name_plural = _("tries to keep a copy")

    def __str__(self) -> str:
        return f"{self.evidence_id} {self.get_state_display()}"


class SnapshotQuerySet(models.QuerySet["Snapshot"]):
    """Stored copies, as lists need them."""

    def listed(self) -> "SnapshotQuerySet":
        """Without the text, the headers and the bytes."""
        return self.select_related("content").defer("text", "headers", "content__body")


class Snapshot(models.Model):
    """A copy of one source at one time. Immutable (by trigger) but for a take-down.

    `places` are [start, end) of the quoted words in `text`, in code points. `headers` are those of
    the answer, without cookies. `truncated`: words of the source are missing in `text`.
    """

    class How(models.TextChoices):
        FETCHED = "fetched", _("fetched from its address")
        ARCHIVE = "archive", _("from our archive of articles")
        UPLOADED = "uploaded", _("uploaded")

    class Quote(models.TextChoices):
        NONE = "none", _("nothing is quoted")
        FOUND = "found", _("the quoted words stand in it")
        MISSING = "missing", _("the quoted words do not stand in it")
        UNREAD = "unread", _("there is no text to look for them")

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    evidence = models.ForeignKey(
        "evidence.Evidence", on_delete=models.PROTECT, related_name="snapshots"
    )
    number = models.PositiveSmallIntegerField(_("number"))
    content = models.ForeignKey(Content, on_delete=models.PROTECT, related_name="snapshots")
    how = models.CharField(_("how it came"), max_length=8, choices=How.choices)
    url = models.URLField(_("address"), max_length=2000, blank=True)
    final_url = models.URLField(_("address after redirects"), max_length=2000, blank=True)
    http_status = models.PositiveSmallIntegerField(_("HTTP status"), null=True, blank=True)
    headers = models.JSONField(_("headers"), default=dict, blank=True)
    content_type = models.CharField(_("declared type"), max_length=200, blank=True)
    media_type = models.CharField(_("type of the bytes"), max_length=100)
    file_name = models.CharField(_("name of the file"), max_length=200, blank=True)
    fetched_at = models.DateTimeField(_("fetched"))
    text = models.TextField(_("text"), blank=True)
    truncated = models.BooleanField(_("truncated"), default=False)
    unread = models.TextField(_("why there is no text"), blank=True)
    pages = models.PositiveIntegerField(_("pages"), null=True, blank=True)
    width = models.PositiveIntegerField(_("width"), null=True, blank=True)
    height = models.PositiveIntegerField(_("height"), null=True, blank=True)
    quote = models.CharField(_("quoted words"), max_length=8, choices=Quote.choices)
    places = models.JSONField(_("where they stand"), default=list, blank=True)
    redacted_at = models.DateTimeField(_("taken down"), null=True, blank=True)
    redacted_by = models.ForeignKey(
        User, on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    redacted_because = models.TextField(_("why it was taken down"), blank=True)

    objects = SnapshotQuerySet.as_manager()

    class Meta:
        ordering = ("evidence", "-number")
        constraints = (
            models.UniqueConstraint(fields=("evidence", "number"), name="snapshot_number_once"),
            models.CheckConstraint(
                condition=models.Q(redacted_at=None, redacted_by=None, redacted_because="")
                | (
                    models.Q(redacted_at__isnull=False, redacted_by__isnull=False, text="")
                    & ~models.Q(redacted_because="")
                ),
                name="snapshot_taken_down_with_reason",
            ),
        )
        verbose_name = _("stored copy")
        verbose_name_plural = _("stored copies")

    def __str__(self) -> str:
        return self.file_name or self.final_url or self.url or str(self.evidence)

    @property
    def taken_down(self) -> datetime | None:
        """When, if it was."""
        return self.redacted_at

    @property
    def is_picture(self) -> bool:
        """Whether it can be looked at."""
        return self.width is not None
