"""Saying when one works and when one is away."""

from collections.abc import Iterable, Sequence
from datetime import date, time
from zoneinfo import available_timezones

from django.db import transaction
from django.db.models import QuerySet
from django.utils import timezone
from django.utils.translation import gettext as _

from factcheck.people.errors import NotValid, NotYou
from factcheck.people.models import Absence, Membership, User, WorkingHours
from factcheck.people.rules import is_administrator, role_on
from factcheck.people.trail import record

Hours = tuple[int, time, time]
"""Weekday (0 is Monday), from, to."""


@transaction.atomic
def declare_absence(user: User, *, first_day: date, last_day: date, by: User) -> Absence:
    """Whoever is away gets nothing from routing on these days. Raises NotYou, NotValid."""
    refuse_stranger(user, by)
    if last_day < first_day:
        raise NotValid({"last_day": _("The last day comes after the first.")})
    absence = Absence.objects.create(user=user, first_day=first_day, last_day=last_day)
    record(
        "absence.declared",
        absence,
        by=by,
        user=user.pk,
        first_day=first_day,
        last_day=last_day,
    )
    return absence


def away_today() -> QuerySet[Absence]:
    """By the calendar of the newsroom."""
    today = timezone.localdate()
    return Absence.objects.filter(first_day__lte=today, last_day__gte=today)


@transaction.atomic
def cancel_absence(absence: Absence, *, by: User) -> None:
    """They are there after all. Raises NotYou."""
    refuse_stranger(absence.user, by)
    record("absence.cancelled", absence, by=by, user=absence.user_id)
    absence.delete()


@transaction.atomic
def set_working_hours(user: User, hours: Sequence[Hours], *, time_zone: str, by: User) -> None:
    """Replace somebody's hours; none at all: they work at any time. Raises NotYou, NotValid."""
    refuse_stranger(user, by)
    if time_zone and time_zone not in available_timezones():
        raise NotValid({"time_zone": _("Choose one of the time zones.")})
    if any(begins >= ends for _day, begins, ends in hours):
        raise NotValid({"hours": _("Hours end after they begin, on the same day.")})
    stretches = sorted(set(hours))
    if len({(day, begins) for day, begins, _ends in stretches}) < len(stretches):
        raise NotValid({"hours": _("Two of these hours begin at the same time of one day.")})
    user.time_zone = time_zone
    user.save(update_fields=["time_zone"])
    user.working_hours.all().delete()
    WorkingHours.objects.bulk_create(
        WorkingHours(user=user, weekday=weekday, begins=begins, ends=ends)
        for weekday, begins, ends in stretches
    )
    record("hours.set", user, by=by, much=len(hours))


def refuse_stranger(user: User, by: User) -> None:
    """People say it of themselves; editors of a desk they are on, and administrators, of them."""
    if by == user or is_administrator(by) or edits_for(by, user.memberships.filter(active=True)):
        return
    raise NotYou(_("People say themselves when they work, or an editor of their desk does."))


def edits_for(by: User, places: Iterable[Membership]) -> bool:
    return any(role_on(by, place.desk) == Membership.Role.EDITOR for place in places)
