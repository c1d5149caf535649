"""Outside providers of coverage, as an administrator sets them up."""

from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.db.models.functions import Now
from django.utils.translation import gettext_lazy as _

from factcheck.people.ids import uuid7
from factcheck.people.language_codes import known_language
from factcheck.people.models import Desk

LONGEST_TIMEOUT = 40  # seconds; a search waits for no provider longer
MOST_REQUESTS = 10_000
LONGEST_PERIOD = 31 * 86_400


class Storage(models.TextChoices):
    """How much of what a provider says may be kept."""

    NONE = "none", _("nothing but the link")
    METADATA = "metadata", _("link, title, outlet and date")
    EXCERPT = "excerpt", _("these and the sentence that shows it")
    FULL = "full", _("all the text it gives")

    @property
    def amount(self) -> int:
        """For comparing: 0 is the least."""
        return list(Storage).index(self)


class Provider(models.Model):
    """Somewhere on the network where coverage is looked for. The archive needs no row."""

    class Kind(models.TextChoices):
        FACT_CHECK_TOOLS = "factchecktools", _("Google Fact Check Tools")
        GDELT = "gdelt", _("GDELT DOC 2.0")
        SEARXNG = "searxng", _("SearXNG")
        JSON = "json", _("another one that answers in JSON")

    class Preset(models.TextChoices):
        NEWSAPI = "newsapi", _("NewsAPI")
        BRAVE = "brave", _("Brave Search")
        WIKIPEDIA = "wikipedia", _("Wikipedia (background only)")

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    name = models.CharField(
        _("name"), max_length=40, unique=True, help_text=_("Reviewers see it beside what it found.")
    )
    kind = models.CharField(_("kind"), max_length=14, choices=Kind.choices)
    preset = models.CharField(
        _("preset"),
        max_length=9,
        choices=Preset.choices,
        blank=True,
        help_text=_("For those that answer in JSON: how this one is asked and read."),
    )
    shape = models.JSONField(
        _("own shape"),
        default=dict,
        blank=True,
        help_text=_("For those that answer in JSON and have no preset: see docs/providers.md."),
    )
    base_url = models.URLField(_("address"), max_length=500)
    sealed_key = models.TextField(blank=True, editable=False)
    language = models.CharField(
        _("language"),
        max_length=12,
        blank=True,
        validators=[known_language],
        help_text=_("As in “en”. Empty: the language of the claim, where it can be asked for."),
    )
    country = models.CharField(
        _("country"), max_length=3, blank=True, help_text=_("As this provider writes it.")
    )
    requests = models.PositiveIntegerField(
        _("requests"), validators=[MinValueValidator(1), MaxValueValidator(MOST_REQUESTS)]
    )
    per_seconds = models.PositiveIntegerField(
        _("in so many seconds"),
        validators=[MinValueValidator(1), MaxValueValidator(LONGEST_PERIOD)],
    )
    timeout = models.PositiveSmallIntegerField(
        _("patience"),
        default=15,
        validators=[MinValueValidator(1), MaxValueValidator(LONGEST_TIMEOUT)],
        help_text=_("Seconds it has in one search, repeated requests included."),
    )
    storage = models.CharField(
        _("may be kept"), max_length=8, choices=Storage.choices, default=Storage.METADATA
    )
    keep_days = models.PositiveSmallIntegerField(
        _("days excerpts are kept"),
        null=True,
        blank=True,
        validators=[MinValueValidator(1)],
        help_text=_("Empty: for ever. The link, title and date stay."),
    )
    on = models.BooleanField(_("switched on"), default=True)
    desk = models.ForeignKey(
        Desk,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="providers",
        help_text=_("Only claims of this desk are looked for here. Empty: those of all desks."),
    )
    private_too = models.BooleanField(
        _("private articles of partners too"),
        default=False,
        help_text=_("Off: no word of a claim from a partner's private article goes out to it."),
    )
    created_at = models.DateTimeField(_("added"), db_default=Now())

    class Meta:
        ordering = ("name",)
        constraints = (
            models.CheckConstraint(
                condition=~models.Q(name__in=("", "archive")), name="provider_name_is_its_own"
            ),
            models.CheckConstraint(
                condition=models.Q(kind__in=("factchecktools", "gdelt", "searxng", "json")),
                name="provider_kind_is_known",
            ),
            models.CheckConstraint(
                condition=models.Q(kind="json") | models.Q(preset="", shape={}),
                name="provider_shape_is_for_json",
            ),
            models.CheckConstraint(
                condition=models.Q(base_url__startswith="https://")
                | models.Q(base_url__startswith="http://"),
                name="provider_address_is_http",
            ),
            models.CheckConstraint(
                condition=models.Q(requests__range=(1, MOST_REQUESTS))
                & models.Q(per_seconds__range=(1, LONGEST_PERIOD)),
                name="provider_rate_is_bounded",
            ),
            models.CheckConstraint(
                condition=models.Q(timeout__range=(1, LONGEST_TIMEOUT)),
                name="provider_timeout_is_bounded",
            ),
            models.CheckConstraint(
                condition=models.Q(storage__in=("none", "metadata"), keep_days=None)
                | models.Q(storage__in=("excerpt", "full"))
                & (models.Q(keep_days=None) | models.Q(keep_days__gte=1)),
                name="provider_keeps_what_it_may",
            ),
        )
        verbose_name = _("outside provider")
        verbose_name_plural = _("outside providers")

    def __str__(self) -> str:
        return self.name
