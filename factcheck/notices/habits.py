"""People choose how they are told."""

from collections.abc import Mapping
from datetime import time
from zoneinfo import available_timezones

from django.db import transaction
from django.utils.translation import gettext as _

from factcheck.notices.choosing import Choice, How, MailHours
from factcheck.notices.mailing import hours_of
from factcheck.notices.models import Notice
from factcheck.people.errors import NotValid
from factcheck.people.models import User
from factcheck.people.trail import record


@transaction.atomic
def choose(
    user: User,
    *,
    choices: Mapping[str, str],
    wanted: bool,
    time_zone: str,
    digest_at: time,
    quiet_from: time | None = None,
    quiet_until: time | None = None,
) -> MailHours:
    """How somebody is told of each kind, and when they take mail. Raises NotValid by field."""
    if not (set(choices) <= set(Notice.Kind.values) and set(choices.values()) <= set(How.values)):
        raise NotValid(_("Choose one of the ways to be told."))
    if time_zone not in available_timezones():
        raise NotValid({"time_zone": _("There is no such time zone.")})
    if (quiet_from is None) != (quiet_until is None):
        raise NotValid({"quiet_until": _("Say when quiet hours begin and end, or neither.")})
    Choice.objects.bulk_create(
        [Choice(user=user, kind=kind, how=how) for kind, how in choices.items()],
        update_conflicts=True,
        unique_fields=["user", "kind"],
        update_fields=["how"],
    )
    hours = hours_of(user)
    hours.wanted, hours.time_zone, hours.digest_at = wanted, time_zone, digest_at
    hours.quiet_from, hours.quiet_until = quiet_from, quiet_until
    hours.save()
    record("notices.chosen", user, by=user)
    return hours


@transaction.atomic
def stop_mail(user: User) -> None:
    """No more mail of any kind; the bell goes on. Pressed twice, it is one stop."""
    hours = hours_of(user)
    if hours.wanted:
        hours.wanted = False
        hours.save()
        record("notices.mail_stopped", user, by=user)
