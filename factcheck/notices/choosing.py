"""How people want to be told: for each kind of notice, and when mail may come."""

from datetime import time

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from factcheck.people.models import User


class How(models.TextChoices):
    """Each holds what stands before it: whoever gets mail has it behind the bell, too."""

    NONE = "none", _("not at all")
    BELL = "bell", _("behind the bell")
    DIGEST = "digest", _("in the daily mail")
    MAIL = "mail", _("by mail at once")


USUAL = How.DIGEST


class Choice(models.Model):
    """How one person wants to be told of one kind of notice; without one, in the daily mail."""

    user = models.ForeignKey(User, on_delete=models.CASCADE, related_name="notice_choices")
    kind = models.CharField(_("kind"), max_length=12)
    how = models.CharField(_("how"), max_length=6, choices=How.choices)

    class Meta:
        ordering = ("user", "kind")
        constraints = (
            models.UniqueConstraint(fields=("user", "kind"), name="notice_choice_once"),
            models.CheckConstraint(
                condition=models.Q(how__in=How.values), name="notice_choice_known"
            ),
        )
        verbose_name = _("choice of notices")
        verbose_name_plural = _("choices of notices")

    def __str__(self) -> str:
        return f"{self.user}: {self.kind}, {self.get_how_display()}"


def usual_zone() -> str:
    return str(settings.TIME_ZONE)


class MailHours(models.Model):
    """When one person takes mail. `quiet_from` to `quiet_until` may lie over midnight."""

    user = models.OneToOneField(
        User, on_delete=models.CASCADE, primary_key=True, related_name="mail_hours"
    )
    wanted = models.BooleanField(_("send me mail"), default=True)
    time_zone = models.CharField(_("time zone"), max_length=40, default=usual_zone)
    digest_at = models.TimeField(_("daily mail at"), default=time(8))
    quiet_from = models.TimeField(_("quiet from"), null=True, blank=True)
    quiet_until = models.TimeField(_("quiet until"), null=True, blank=True)

    class Meta:
        constraints = (
            models.CheckConstraint(
                condition=models.Q(quiet_from__isnull=True, quiet_until__isnull=True)
                | models.Q(quiet_from__isnull=False, quiet_until__isnull=False),
                name="quiet_hours_have_an_end",
            ),
        )
        verbose_name = _("hours of mail")
        verbose_name_plural = _("hours of mail")

    def __str__(self) -> str:
        return str(self.user)


class Digest(models.Model):
    """One person's mail of one day, by their own calendar. It is sent once.

    `mailing_at` without `sent_at`: the worker died on the way, and the letter may have arrived.
    """

    user = models.ForeignKey(User, on_delete=models.CASCADE, related_name="digests")
    day = models.DateField(_("day"))
    mailing_at = models.DateTimeField(_("handed over"), null=True, blank=True)
    sent_at = models.DateTimeField(_("sent"), null=True, blank=True)

    class Meta:
        ordering = ("-day", "user")
        constraints = (models.UniqueConstraint(fields=("user", "day"), name="one_digest_a_day"),)
        verbose_name = _("daily mail")
        verbose_name_plural = _("daily mails")

    def __str__(self) -> str:
        return f"{self.user}, {self.day}"
