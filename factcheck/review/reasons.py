"""Why a claim leaves the straight way, in one word."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class Dismissal(models.TextChoices):
    """Why a claim is not checked."""

    OPINION = "opinion", _("opinion")
    NOT_CHECKABLE = "not_checkable", _("not checkable")
    DUPLICATE = "duplicate", _("checked elsewhere")
    OUT_OF_SCOPE = "out_of_scope", _("out of scope")


class CorrectionKind(models.TextChoices):
    """Why a published verdict is opened again."""

    ERROR = "error", _("error")
    UPDATE = "update", _("new facts")
    CLARIFICATION = "clarification", _("clarification")


class Retirement(models.TextChoices):
    """Why the system itself dismisses a claim that nobody had touched."""

    SUPERSEDED = "superseded", _("not found by a newer engine")
    REWRITTEN = "rewritten", _("rewritten in the article")
