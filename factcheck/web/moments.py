"""Times in words, each with the exact one in reach.

A page of a list tells a hundred of them. What is slow to write is written once for a day, a minute
of the day or a span, and kept; a clock is what else that hangs on, read once for a page.
"""

from datetime import UTC, date, datetime, time, timedelta, tzinfo
from functools import lru_cache
from typing import NamedTuple

from django.utils import timezone
from django.utils.formats import date_format, get_format, time_format
from django.utils.html import escape
from django.utils.safestring import SafeString
from django.utils.timesince import timesince
from django.utils.translation import get_language, gettext, gettext_noop

NONE, MINUTE, DAY = timedelta(0), timedelta(minutes=1), timedelta(days=1)
EPOCH = datetime(2000, 1, 1, tzinfo=UTC)
NOW, AHEAD = gettext_noop("just now"), gettext_noop("in %(time)s")
AGO, LATE = gettext_noop("%(time)s ago"), gettext_noop("%(time)s late")
DUE_NOW, DUE = gettext_noop("due now"), gettext_noop("due in %(time)s")
KEPT = 2_000  # of each; a day has 1,440 minutes


class Clock(NamedTuple):
    """What time it is, where, and in which language it is told: the active one."""

    now: datetime
    zone: tzinfo
    language: str | None

    @classmethod
    def read(cls) -> "Clock":
        return cls(timezone.now(), timezone.get_current_timezone(), get_language())


def ago(moment: datetime, clock: Clock) -> SafeString:
    """How long ago it was, or how long it is until then."""
    left = moment - clock.now
    words = NOW if abs(left) < MINUTE else AHEAD if left > NONE else AGO
    return marked(moment, clock, words)


def due(moment: datetime, clock: Clock) -> SafeString:
    """How long it is until then, or since when it is late."""
    left = moment - clock.now
    late = left <= NONE
    words = DUE_NOW if abs(left) < MINUTE else LATE if late else DUE
    return marked(moment, clock, words, looks=' class="due late"' if late else ' class="due"')


def on(day: date, clock: Clock) -> SafeString:
    words = day_in_words(day, "j M Y", clock.language)
    return SafeString(f'<time datetime="{day.isoformat()}">{words}</time>')


def age(since: datetime, until: datetime, clock: Clock) -> SafeString:
    """How much of this time has gone, as a thin bar; the word for it stands beside."""
    whole = (until - since).total_seconds()
    gone = (clock.now - since).total_seconds() / whole if whole > 0 else 1.0
    return SafeString(
        f'<svg class="bar{" late" if until <= clock.now else ""}" viewBox="0 0 64 3"'
        ' aria-hidden="true"><rect class="whole" width="64" height="3"/>'
        f'<rect width="{round(64 * min(1.0, max(0.0, gone)))}" height="3"/></svg>'
    )


def marked(moment: datetime, clock: Clock, words: str, *, looks: str = "") -> SafeString:
    local, now = moment.astimezone(clock.zone), clock.now.astimezone(moment.tzinfo)
    earlier, later = (moment, now) if moment < now else (now, moment)
    told = phrase(words, earlier, later, clock.language)
    exact = exactly(local, clock.language)
    return SafeString(f'<time{looks} datetime="{local.isoformat()}" title="{exact}">{told}</time>')


def exactly(local: datetime, language: str | None) -> str:
    """The day and, after it, the time of the day."""
    of_day, of_time = formats(language)
    minute = minute_in_words(local.hour, local.minute, of_time, language)
    return day_in_words(local.date(), of_day, language) + minute


def phrase(words: str, earlier: datetime, later: datetime, language: str | None) -> str:
    """With the time between them in its largest unit: what is less changes no word."""
    if later - earlier < DAY:
        return minutes_in_words(words, (later - earlier) // MINUTE, language)
    begun = earlier.time() > later.time()
    return days_in_words(words, earlier.date(), later.date(), begun, language)


# Kept, in each language ---------------------------------------------------------------------------
@lru_cache(KEPT)
def formats(_language: str | None) -> tuple[str, str]:
    """In every language of the interface the time of the day stands last."""
    whole, of_time = get_format("DATETIME_FORMAT"), get_format("TIME_FORMAT")
    return whole.removesuffix(of_time), of_time


@lru_cache(KEPT)
def day_in_words(day: date, form: str, _language: str | None) -> str:
    return escape(date_format(day, form))


@lru_cache(KEPT)
def minute_in_words(hour: int, minute: int, form: str, _language: str | None) -> str:
    return escape(time_format(time(hour, minute), form))


@lru_cache(KEPT)
def minutes_in_words(words: str, minutes: int, _language: str | None) -> str:
    length = timesince(EPOCH, EPOCH + minutes * MINUTE, depth=1)
    return escape(gettext(words) % {"time": length})


@lru_cache(KEPT)
def days_in_words(words: str, first: date, last: date, begun: bool, _language: str | None) -> str:  # noqa: FBT001
    """`begun`: the last day is not a whole one, as the time of the first was later."""
    midnight = time(tzinfo=UTC)
    since = datetime.combine(first, midnight.replace(hour=1) if begun else midnight)
    length = timesince(since, datetime.combine(last, midnight), depth=1)
    return escape(gettext(words) % {"time": length})
