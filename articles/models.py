"""What was published: publishers, articles and the exact text read at one time."""

from django.contrib.postgres.fields import ArrayField
from django.core.serializers.json import DjangoJSONEncoder
from django.db import models
from django.db.models.functions import Now
from django.utils import timezone
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from articles.followed import Feed, FeedItem, Site
from articles.owned import Owner
from articles.queries import ArticleQuerySet
from factcheck.jobs.models import Job
from factcheck.people.ids import uuid7
from factcheck.people.models import Desk, Partner, User

__all__ = (
    "Article",
    "Feed",
    "FeedItem",
    "Fetch",
    "Look",
    "Owner",
    "Publisher",
    "Revision",
    "Site",
)


class Publisher(models.Model):
    """Who published: an outlet, an agency, an official body."""

    class Kind(models.TextChoices):
        OUTLET = "outlet", _("outlet")
        AGENCY = "agency", _("news agency")
        OFFICIAL = "official", _("official body")
        SOCIAL = "social", _("social media")
        ENCYCLOPEDIA = "encyclopedia", _("encyclopedia")

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    name = models.CharField(_("name"), max_length=200, unique=True)
    domain = models.CharField(_("domain"), max_length=253, unique=True, null=True, blank=True)
    kind = models.CharField(_("kind"), max_length=12, choices=Kind.choices, default=Kind.OUTLET)
    owner = models.ForeignKey(
        Owner,
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="publishers",
        verbose_name=_("owner"),
    )
    monthly_readers = models.PositiveIntegerField(
        _("readers a month"), null=True, blank=True, help_text=_("If known, about how many.")
    )
    aliases = ArrayField(
        models.CharField(max_length=200), verbose_name=_("other names"), default=list, blank=True
    )

    class Meta:
        ordering = ("name",)
        indexes = (  # lists read many names at once
            models.Index(fields=("id",), include=("name",), name="publisher_named"),
        )
        verbose_name = _("publisher")
        verbose_name_plural = _("publishers")

    def __str__(self) -> str:
        return self.name


class Article(models.Model):
    """One published piece as one desk received it. Its words are in its revisions.

    `digest` names what was submitted (SHA-256 of the text or HTML, or of the address), so that
    the same thing sent twice by the same side gives the article that is already there.
    """

    class Visibility(models.TextChoices):
        PUBLIC = "public", _("public: every desk may find it")
        DESK = "desk", _("desk: only this desk")
        PARTNER = "partner", _("partner: this desk and the partner who sent it")

    class State(models.TextChoices):
        WAITING = "waiting", _("being read")
        READY = "ready", _("read")
        FAILED = "failed", _("could not be read")

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    desk = models.ForeignKey(Desk, on_delete=models.PROTECT, related_name="articles")
    submitted_by = models.ForeignKey(
        User, on_delete=models.PROTECT, null=True, blank=True, related_name="articles"
    )
    partner = models.ForeignKey(
        Partner, on_delete=models.PROTECT, null=True, blank=True, related_name="articles"
    )
    visibility = models.CharField(
        _("visibility"), max_length=8, choices=Visibility.choices, default=Visibility.DESK
    )
    state = models.CharField(_("state"), max_length=8, choices=State.choices, default=State.WAITING)
    publisher = models.ForeignKey(
        Publisher,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="articles",
        db_index=False,
    )
    url = models.URLField(_("address"), max_length=2000, blank=True)
    title = models.CharField(_("title"), max_length=500, blank=True)
    byline = models.CharField(_("byline"), max_length=500, blank=True, db_default="")
    unsigned = models.BooleanField(
        _("without a byline"),
        default=False,
        db_default=False,
        help_text=_("Whoever handed it in says that nobody signed it, whatever is read in it."),
    )
    published_at = models.DateField(_("published"), null=True, blank=True)
    language = models.CharField(_("language"), max_length=12, blank=True)
    digest = models.CharField(max_length=64, editable=False)
    created_at = models.DateTimeField(_("received"), db_default=Now())
    visit_at = models.DateTimeField(_("read again at"), null=True, blank=True)

    objects = ArticleQuerySet.as_manager()

    class Meta:
        ordering = ("-created_at",)
        constraints = (
            models.CheckConstraint(
                condition=~models.Q(unsigned=True) | models.Q(byline=""),
                name="unsigned_has_no_byline",
            ),
            models.UniqueConstraint(
                fields=("desk", "partner", "digest"),
                name="article_once_per_side",
                nulls_distinct=False,
            ),
        )
        indexes = (
            models.Index(
                fields=("visit_at",),
                name="article_to_visit",
                condition=models.Q(visit_at__isnull=False),
            ),
            models.Index(fields=("publisher", "id"), name="article_of_publisher"),
        )
        verbose_name = _("article")
        verbose_name_plural = _("articles")

    def __str__(self) -> str:
        return self.title or self.url or gettext("An article without a title")

    def signed_by(self, revision: "Revision") -> str:
        """Who signed a revision of it: whom whoever handed it in named, else who was read there."""
        return "" if self.unsigned else self.byline or revision.byline


class Fetch(models.Model):
    """One try to read what was submitted; it keeps the raw bytes and says how it ended."""

    class Kind(models.TextChoices):
        URL = "url", _("address")
        HTML = "html", _("HTML")
        TEXT = "text", _("text")

    class State(models.TextChoices):
        WAITING = "waiting", _("waiting")
        DONE = "done", _("done")
        FAILED = "failed", _("failed")

    class Occasion(models.TextChoices):
        SUBMITTED = "submitted", _("handed in")
        FOLLOWED = "followed", _("named by a feed")
        AGAIN = "again", _("read again")

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    article = models.ForeignKey(Article, on_delete=models.CASCADE, related_name="fetches")
    job = models.OneToOneField(Job, on_delete=models.PROTECT, related_name="+")
    kind = models.CharField(_("kind"), max_length=4, choices=Kind.choices)
    state = models.CharField(_("state"), max_length=8, choices=State.choices, default=State.WAITING)
    occasion = models.CharField(
        _("occasion"),
        max_length=10,
        choices=Occasion.choices,
        default=Occasion.SUBMITTED,
        db_default=Occasion.SUBMITTED,
    )
    url = models.URLField(_("address"), max_length=2000, blank=True)
    final_url = models.URLField(_("address after redirects"), max_length=2000, blank=True)
    http_status = models.PositiveSmallIntegerField(_("HTTP status"), null=True, blank=True)
    content_type = models.CharField(_("content type"), max_length=200, blank=True)
    body = models.BinaryField(_("raw bytes"), null=True, blank=True)
    sha256 = models.CharField(_("SHA-256 of the raw bytes"), max_length=64, blank=True)
    etag = models.CharField(max_length=500, blank=True, db_default="", editable=False)
    last_modified = models.CharField(max_length=500, blank=True, db_default="", editable=False)
    reason = models.TextField(_("why it failed"), blank=True)
    created_at = models.DateTimeField(_("created"), db_default=Now())
    finished_at = models.DateTimeField(_("finished"), null=True, blank=True)

    class Meta:
        ordering = ("-created_at",)
        constraints = (
            models.UniqueConstraint(
                fields=("article",),
                condition=models.Q(state="waiting"),
                name="fetch_one_at_a_time",
            ),
        )
        verbose_name = _("fetch")
        verbose_name_plural = _("fetches")

    def __str__(self) -> str:
        return f"{self.get_kind_display()} {self.get_state_display()}"


class Look(models.Model):
    """What one person looks at before handing it in: theirs alone, and gone within a day.

    `body` are the bytes as they were sent or fetched, as with a Fetch.
    """

    class State(models.TextChoices):
        WAITING = "waiting", _("being fetched")
        READY = "ready", _("can be seen")
        FAILED = "failed", _("could not be fetched")

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    by = models.ForeignKey(User, on_delete=models.CASCADE, related_name="looks")
    job = models.OneToOneField(
        Job, on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    kind = models.CharField(_("kind"), max_length=4, choices=Fetch.Kind.choices)
    state = models.CharField(_("state"), max_length=8, choices=State.choices, default=State.READY)
    url = models.URLField(_("address"), max_length=2000, blank=True)
    final_url = models.URLField(_("address after redirects"), max_length=2000, blank=True)
    http_status = models.PositiveSmallIntegerField(_("HTTP status"), null=True, blank=True)
    content_type = models.CharField(_("content type"), max_length=200, blank=True)
    body = models.BinaryField(_("raw bytes"), null=True, blank=True)
    etag = models.CharField(max_length=500, blank=True, editable=False)
    last_modified = models.CharField(max_length=500, blank=True, editable=False)
    reason = models.TextField(_("why it failed"), blank=True)
    created_at = models.DateTimeField(_("begun"), default=timezone.now)

    class Meta:
        ordering = ("-created_at",)
        indexes = (models.Index(fields=("created_at",), name="look_by_age"),)
        verbose_name = _("look before handing in")
        verbose_name_plural = _("looks before handing in")

    def __str__(self) -> str:
        return self.url or self.get_kind_display()


class Revision(models.Model):
    """The immutable text of an article at one fetch (a trigger refuses changes but a take-down).

    `text` is the decoded input in NFC; offsets everywhere count its code points.
    `blocks` is a list of {"start", "end", "label"} as articles.extraction.article.Block.
    """

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    article = models.ForeignKey(Article, on_delete=models.PROTECT, related_name="revisions")
    fetch = models.OneToOneField(Fetch, on_delete=models.PROTECT, related_name="revision")
    number = models.PositiveIntegerField(_("number"))
    text = models.TextField(_("text"))
    sha256 = models.CharField(_("SHA-256 of the text"), max_length=64)
    title = models.CharField(_("title"), max_length=500, blank=True)
    byline = models.CharField(_("byline"), max_length=500, blank=True)
    published_at = models.DateField(_("published"), null=True, blank=True)
    language = models.CharField(_("language"), max_length=12, blank=True)
    blocks = models.JSONField(_("blocks"), default=list, encoder=DjangoJSONEncoder)
    truncated = models.BooleanField(_("truncated"), default=False)
    created_at = models.DateTimeField(_("created"), db_default=Now())
    redacted_at = models.DateTimeField(_("taken down"), null=True, blank=True)
    redacted_by = models.ForeignKey(
        User, on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    redacted_because = models.TextField(_("why it was taken down"), blank=True, db_default="")

    class Meta:
        ordering = ("article", "-number")
        constraints = (
            models.UniqueConstraint(fields=("article", "number"), name="revision_number_once"),
        )
        verbose_name = _("revision")
        verbose_name_plural = _("revisions")

    def __str__(self) -> str:
        return f"{self.article} #{self.number}"
