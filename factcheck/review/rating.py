"""How truth is rated: the two questions every review and verdict answers."""

from django.db import models
from django.db.models.functions import Now
from django.utils.translation import gettext, gettext_noop
from django.utils.translation import gettext_lazy as _

from factcheck.people.ids import uuid7


class Said(models.TextChoices):
    """The first axis, “was it said?”."""

    AS_QUOTED = "as_quoted", _("said as quoted")
    DIFFERENTLY = "differently", _("said differently")
    NOT_SAID = "not_said", _("not said")
    CANNOT_TELL = "cannot_tell", _("cannot tell")
    OWN_VOICE = "own_voice", _("the outlet's own voice")


USUAL = gettext_noop("Truth")  # the scale that every desk starts with; others are named by people


class Scale(models.Model):
    """The second axis: the ratings of "is it true?", versioned and pinned by every verdict."""

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    name = models.CharField(_("name"), max_length=80)
    version = models.PositiveIntegerField(_("version"), default=1)
    created_at = models.DateTimeField(_("created"), db_default=Now())

    class Meta:
        ordering = ("name", "-version")
        constraints = (
            models.UniqueConstraint(fields=("name", "version"), name="scale_version_once"),
        )
        verbose_name = _("rating scale")
        verbose_name_plural = _("rating scales")

    def __str__(self) -> str:
        named = gettext(USUAL) if self.name == USUAL else self.name
        return f"{named} v{self.version}"


class Rating(models.Model):
    """One step of a scale.

    `value` is ClaimReview's ratingValue (1 worst … 5 best) or null where it has no number.
    `position` orders the steps; tolerance between two reviews is counted in positions and only
    among ratings that have a value.
    """

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    scale = models.ForeignKey(Scale, on_delete=models.PROTECT, related_name="ratings")
    position = models.PositiveSmallIntegerField(_("position"))
    slug = models.SlugField(_("slug"), max_length=40)
    name = models.CharField(_("name"), max_length=60)
    description = models.TextField(_("when to use it"), blank=True)
    value = models.PositiveSmallIntegerField(_("ClaimReview value"), null=True, blank=True)

    class Meta:
        ordering = ("scale", "position")
        constraints = (
            models.UniqueConstraint(fields=("scale", "position"), name="rating_position_once"),
            models.UniqueConstraint(fields=("scale", "slug"), name="rating_slug_once"),
            models.CheckConstraint(
                condition=models.Q(value__isnull=True) | models.Q(value__gte=1, value__lte=5),
                name="rating_value_one_to_five",
            ),
        )
        verbose_name = _("rating")
        verbose_name_plural = _("ratings")

    def __str__(self) -> str:
        return self.name
