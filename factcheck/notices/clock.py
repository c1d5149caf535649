"""When mail may come: pure arithmetic of days and hours in somebody's own time zone."""

from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo


def after_quiet(moment: datetime, zone: str, start: time | None, end: time | None) -> datetime:
    """The moment itself, or the end of the quiet hours it falls into. They may cross midnight."""
    if start is None or end is None or start == end:
        return moment
    here = moment.astimezone(ZoneInfo(zone))
    over_midnight = start > end
    quiet = (
        (here.time() >= start or here.time() < end)
        if over_midnight
        else (start <= here.time() < end)
    )
    if not quiet:
        return moment
    tomorrow = over_midnight and here.time() >= start
    day = here.date() + timedelta(days=1) if tomorrow else here.date()
    return datetime.combine(day, end, tzinfo=ZoneInfo(zone))


def day_to_send(moment: datetime, zone: str, at: time) -> date | None:
    """The day whose mail is due by now, by their own calendar; None before its hour has come."""
    here = moment.astimezone(ZoneInfo(zone))
    return here.date() if here.time() >= at else None
