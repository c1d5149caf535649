"""Who may act, and who did what."""

from typing import TYPE_CHECKING, ClassVar

from django.contrib.auth.models import AbstractUser
from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Func
from django.db.models.functions import Now
from django.db.models.lookups import Exact
from django.utils.translation import gettext_lazy as _

from factcheck.people.apikeys import ApiKey
from factcheck.people.ids import uuid7
from factcheck.people.language_codes import known_languages
from factcheck.people.saved_filter import SavedFilter
from factcheck.people.working import Absence, WorkingHours

if TYPE_CHECKING:
    import uuid

__all__ = (
    "Absence",
    "ApiKey",
    "Desk",
    "Entry",
    "Link",
    "Membership",
    "Partner",
    "SavedFilter",
    "Topic",
    "User",
    "WorkingHours",
)


class Topic(models.Model):
    """What a claim is about and what a reviewer knows about."""

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    name = models.CharField(_("name"), max_length=80, unique=True)
    slug = models.SlugField(_("slug"), max_length=80, unique=True)

    class Meta:
        ordering = ("name",)
        verbose_name = _("topic")
        verbose_name_plural = _("topics")

    def __str__(self) -> str:
        return self.name


class Desk(models.Model):
    """A team. All work belongs to exactly one, and no desk sees another's."""

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    name = models.CharField(_("name"), max_length=80, unique=True)
    slug = models.SlugField(_("slug"), max_length=80, unique=True)
    languages = ArrayField(
        models.CharField(max_length=12),
        verbose_name=_("languages"),
        validators=[known_languages],
        default=list,
        help_text=_("BCP 47 codes, for example en, de, ar."),
    )
    topics = models.ManyToManyField(Topic, blank=True, related_name="desks")
    active = models.BooleanField(_("active"), default=True)

    class Meta:
        ordering = ("name",)
        verbose_name = _("desk")
        verbose_name_plural = _("desks")

    def __str__(self) -> str:
        return self.name


class User(AbstractUser):
    """A person with a login. What they may do follows from their memberships.

    An administrator is a superuser; reviewers and editors are so by Membership.
    """

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    name = models.CharField(
        _("name"), max_length=120, blank=True, help_text=_("As it is shown to colleagues.")
    )
    languages = ArrayField(
        models.CharField(max_length=12),
        verbose_name=_("languages"),
        validators=[known_languages],
        default=list,
        blank=True,
        help_text=_("BCP 47 codes of the languages this person can judge claims in."),
    )
    time_zone = models.CharField(
        _("time zone"),
        max_length=64,
        blank=True,
        db_default="",
        default="",
        help_text=_("Of the working hours, for example Europe/Oslo. Empty: that of the server."),
    )
    reads = models.CharField(
        _("language of the pages"),
        max_length=12,
        blank=True,
        db_default="",
        default="",
        help_text=_("For example en, de. Empty: that of the site."),
    )
    shortcuts = models.JSONField(
        _("keys"), default=dict, db_default={}, blank=True, editable=False
    )  # by name, those that are not the usual ones
    desks: "models.ManyToManyField[Desk, Membership]" = models.ManyToManyField(
        Desk, through="Membership", related_name="people"
    )

    REQUIRED_FIELDS: ClassVar[list[str]] = ["email"]

    class Meta:
        ordering = ("username",)
        constraints = (
            models.CheckConstraint(
                condition=Exact(
                    Func("shortcuts", function="jsonb_typeof", output_field=models.TextField()),
                    "object",
                ),
                name="shortcuts_by_name",
            ),
        )
        verbose_name = _("user")
        verbose_name_plural = _("users")

    def __str__(self) -> str:
        return self.name or self.username


class Membership(models.Model):
    """A person's place on a desk."""

    class Role(models.TextChoices):
        REVIEWER = "reviewer", _("reviewer")
        EDITOR = "editor", _("editor")

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    user = models.ForeignKey(User, on_delete=models.CASCADE, related_name="memberships")
    desk = models.ForeignKey(Desk, on_delete=models.CASCADE, related_name="memberships")
    role = models.CharField(_("role"), max_length=12, choices=Role.choices)
    topics = models.ManyToManyField(
        Topic, blank=True, related_name="+", help_text=_("What this person knows well.")
    )
    capacity = models.PositiveSmallIntegerField(
        _("capacity"), default=10, help_text=_("Open assignments at one time, at most.")
    )
    skills = ArrayField(
        models.CharField(max_length=40),
        verbose_name=_("skills"),
        default=list,
        db_default=[],
        blank=True,
        help_text=_("Words that routing rules ask for, for example statistics, video."),
    )
    active = models.BooleanField(_("active"), default=True)

    class Meta:
        ordering = ("desk", "user")
        constraints = (
            models.UniqueConstraint(fields=("user", "desk"), name="one_membership_per_desk"),
            models.CheckConstraint(
                condition=models.Q(role__in=("reviewer", "editor")), name="membership_role_known"
            ),
        )
        verbose_name = _("membership")
        verbose_name_plural = _("memberships")

    def __str__(self) -> str:
        return f"{self.user}, {self.get_role_display()}, {self.desk}"


class Partner(models.Model):
    """An organisation that works with us over the API."""

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    name = models.CharField(_("name"), max_length=120, unique=True)
    slug = models.SlugField(_("slug"), max_length=80, unique=True)
    desk = models.ForeignKey(
        Desk,
        on_delete=models.PROTECT,
        related_name="partners",
        help_text=_("The desk that receives what this partner submits."),
    )
    active = models.BooleanField(_("active"), default=True)
    created_at = models.DateTimeField(_("created"), auto_now_add=True)

    is_authenticated = True  # what Django and REST framework ask of whoever signs a request

    class Meta:
        ordering = ("name",)
        verbose_name = _("partner")
        verbose_name_plural = _("partners")

    def __str__(self) -> str:
        return self.name


class Entry(models.Model):
    """One thing that happened: append-only, chained by hash (see `Link`).

    It holds ids, no names, addresses or mails, so that a person can be erased.
    `facts` is a flat JSON object of small values.
    """

    class ActorKind(models.TextChoices):
        USER = "user", _("user")
        PARTNER = "partner", _("partner")
        SYSTEM = "system", _("system")
        READER = "reader", _("reader")

    id = models.BigAutoField(primary_key=True)
    at = models.DateTimeField(_("at"), db_default=Now(), editable=False)
    actor_kind = models.CharField(_("actor kind"), max_length=8, choices=ActorKind.choices)
    actor_id = models.CharField(_("actor"), max_length=36, blank=True)
    action = models.CharField(_("action"), max_length=60)
    subject_kind = models.CharField(_("subject kind"), max_length=40)
    subject_id = models.CharField(_("subject"), max_length=64)
    desk_id: "models.UUIDField[uuid.UUID | None, uuid.UUID | None]" = models.UUIDField(
        _("desk"), null=True, blank=True
    )
    request_id = models.CharField(_("request"), max_length=64, blank=True)
    facts = models.JSONField(_("facts"), default=dict, blank=True)

    class Meta:
        ordering = ("-id",)
        indexes = (
            models.Index(fields=("subject_kind", "subject_id", "id"), name="entry_subject"),
            models.Index(fields=("desk_id", "id"), name="entry_desk"),
        )
        verbose_name = _("trail entry")
        verbose_name_plural = _("trail entries")

    def __str__(self) -> str:
        return f"{self.id} {self.action}"


class Link(models.Model):
    """An entry's place in the hash chain, written by the database as the transaction commits.

    `position` has no gaps; `hash` covers the previous hash and the whole entry.
    """

    position = models.BigIntegerField(primary_key=True)
    entry = models.OneToOneField(Entry, on_delete=models.PROTECT, related_name="link")
    previous_hash = models.CharField(max_length=64)
    hash = models.CharField(max_length=64)

    class Meta:
        ordering = ("position",)
        verbose_name = _("trail link")
        verbose_name_plural = _("trail links")

    def __str__(self) -> str:
        return f"{self.position} {self.hash[:12]}"
