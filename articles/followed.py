"""What is followed by itself: feeds, what they named, and the sites that are asked for it."""

from django.db import models
from django.db.models.functions import Now
from django.utils.translation import gettext_lazy as _

from factcheck.jobs.models import Job
from factcheck.people.ids import uuid7
from factcheck.people.language_codes import known_language
from factcheck.people.models import Desk

SHORTEST_PACE = 5
LONGEST_PACE = 7 * 24 * 60


class Feed(models.Model):
    """An address that names new pieces, read by the clock for one desk.

    `kind`, `title` and `language` are what the feed was found to be. `failures` counts readings
    that did not work since the last that did; `last_error` says of the last one why.
    """

    class Kind(models.TextChoices):
        UNKNOWN = "", _("not read yet")
        RSS = "rss", "RSS"
        ATOM = "atom", "Atom"
        SITEMAP = "sitemap", _("sitemap")

    class Visibility(models.TextChoices):
        PUBLIC = "public", _("public: every desk may find it")
        DESK = "desk", _("desk: only this desk")

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    desk = models.ForeignKey(Desk, on_delete=models.PROTECT, related_name="feeds")
    publisher = models.ForeignKey(
        "articles.Publisher",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="feeds",
        help_text=_("Whose pieces these are. Without one, the page of each piece tells."),
    )
    address = models.URLField(_("address"), max_length=2000)
    visibility = models.CharField(
        _("visibility of its articles"),
        max_length=8,
        choices=Visibility.choices,
        default=Visibility.DESK,
    )
    pace = models.PositiveIntegerField(
        _("minutes between two readings"),
        default=15,
        help_text=_("From 5 to 10,080 (a week). After failures the pauses grow up to a day."),
    )
    active = models.BooleanField(_("active"), default=True)
    off_because = models.CharField(_("switched off because"), max_length=500, blank=True)
    kind = models.CharField(
        _("kind"), max_length=8, choices=Kind.choices, default=Kind.UNKNOWN, blank=True
    )
    title = models.CharField(_("title"), max_length=500, blank=True)
    language = models.CharField(
        _("language"),
        max_length=12,
        blank=True,
        validators=[known_language],
        help_text=_("Of articles that do not tell theirs; found by itself where it is left empty."),
    )
    etag = models.CharField(max_length=500, blank=True, editable=False)
    last_modified = models.CharField(max_length=500, blank=True, editable=False)
    job = models.OneToOneField(
        Job, on_delete=models.SET_NULL, null=True, blank=True, related_name="+", editable=False
    )
    next_at = models.DateTimeField(_("next reading"), db_default=Now())
    read_at = models.DateTimeField(_("last reading"), null=True, blank=True)
    success_at = models.DateTimeField(_("last success"), null=True, blank=True)
    last_error = models.TextField(_("last error"), blank=True)
    failures = models.PositiveIntegerField(_("failures in a row"), default=0)
    items_seen = models.PositiveIntegerField(_("items at the last success"), default=0)
    items_new = models.PositiveBigIntegerField(_("items taken in so far"), default=0)
    created_at = models.DateTimeField(_("created"), db_default=Now())

    class Meta:
        ordering = ("address",)
        constraints = (
            models.UniqueConstraint(fields=("desk", "address"), name="feed_once_per_desk"),
            models.CheckConstraint(
                condition=models.Q(pace__gte=SHORTEST_PACE, pace__lte=LONGEST_PACE),
                name="feed_pace_is_bounded",
                violation_error_message=_("A feed is read every 5 minutes to once a week."),
            ),
            models.CheckConstraint(
                condition=models.Q(active=False) | models.Q(off_because=""),
                name="feed_off_for_a_reason",
            ),
        )
        indexes = (
            models.Index(fields=("next_at",), name="feed_due", condition=models.Q(active=True)),
        )
        verbose_name = _("feed")
        verbose_name_plural = _("feeds")

    def __str__(self) -> str:
        return self.title or self.address


class FeedItem(models.Model):
    """One piece that a feed named, remembered so that it is taken in once.

    Either it became an article, or `refused` says why not.
    """

    feed = models.ForeignKey(Feed, on_delete=models.CASCADE, related_name="items")
    guid = models.CharField(_("the feed's name for it"), max_length=500, blank=True)
    address = models.URLField(_("address"), max_length=2000, blank=True)
    title = models.CharField(_("title"), max_length=500, blank=True)
    article = models.ForeignKey(
        "articles.Article",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="feed_items",
    )
    refused = models.TextField(_("why it was not taken in"), blank=True)
    created_at = models.DateTimeField(_("first seen"), db_default=Now())

    class Meta:
        ordering = ("-created_at", "-pk")
        constraints = (
            models.UniqueConstraint(
                fields=("feed", "guid"), condition=~models.Q(guid=""), name="feed_guid_once"
            ),
            models.UniqueConstraint(
                fields=("feed", "address"), condition=~models.Q(address=""), name="feed_page_once"
            ),
            models.CheckConstraint(
                condition=models.Q(article__isnull=False, refused="")
                | (models.Q(article__isnull=True) & ~models.Q(refused="")),
                name="feed_item_taken_in_or_refused",
            ),
        )
        verbose_name = _("item of a feed")
        verbose_name_plural = _("items of feeds")

    def __str__(self) -> str:
        return self.title or self.address or self.guid


class Site(models.Model):
    """One web server: what its robots.txt asks of machines, and when it may be asked again.

    `origin` is its scheme and name. Only what nobody is waiting for has to take turns here.
    """

    class Robots(models.TextChoices):
        UNREAD = "unread", _("not read yet")
        READ = "read", _("read")
        NONE = "none", _("there is none")
        AWAY = "away", _("did not answer")

    origin = models.CharField(_("site"), max_length=300, primary_key=True)
    free_from = models.DateTimeField(_("not before"), db_default=Now())
    robots = models.TextField(_("robots.txt"), blank=True)
    robots_state = models.CharField(
        _("robots.txt was"), max_length=8, choices=Robots.choices, default=Robots.UNREAD
    )
    robots_at = models.DateTimeField(_("robots.txt asked for"), null=True, blank=True)

    class Meta:
        ordering = ("origin",)
        verbose_name = _("site")
        verbose_name_plural = _("sites")

    def __str__(self) -> str:
        return self.origin
