"""What a page of figures shows: charts, each with the table behind it, and rows to download."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date

from django.utils.formats import date_format
from django.utils.translation import gettext as _

from factcheck.people.models import Desk
from factcheck.people.periods import Period
from factcheck.web.plots.drawing import Plot

Cell = str | float | None
A_DAY, MANY_DAYS = 24, 48  # hours
A_MINUTE, A_SECOND = 1 / 60, 1 / 3600


@dataclass(frozen=True)
class Asked:
    """Whose figures, and of when. `most`: how long a list may get."""

    desks: Sequence[Desk]
    period: Period
    most: int = 20


@dataclass(frozen=True)
class Strip:
    """A row: somebody or something, its numbers in words, and a drawing of them."""

    name: str
    told: str
    plot: Plot


@dataclass(frozen=True)
class Table:
    """The numbers themselves. The first cell of a row names it."""

    caption: str
    head: Sequence[str]
    rows: Sequence[Sequence[str | int]]


@dataclass(frozen=True)
class Chart:
    """One thing to look at, drawn as plots or as strips."""

    heading: str
    told: str
    table: Table
    plots: Sequence[Plot] = ()
    strips: Sequence[Strip] = ()


@dataclass(frozen=True)
class Sheet:
    """All of one page. `empty` says why there is nothing, where there is nothing."""

    title: str
    lead: str
    head: Sequence[str]
    rows: Sequence[Sequence[Cell]]
    charts: Sequence[Chart]
    empty: str = ""
    notes: Sequence[str] = field(default_factory=tuple)


def step_names(period: Period) -> list[str]:
    """The steps of a period as they are written under a plot."""
    style = "M Y" if period.step == "month" else "j M"
    return [date_format(day, style) for day in period.steps()]


def step_title(period: Period, day: date) -> str:
    """A step as it is written in a table."""
    if period.step == "week":
        return _("week of %(day)s") % {"day": date_format(day, "j F Y")}
    return date_format(day, "F Y" if period.step == "month" else "j F Y")


def step_word(period: Period) -> str:
    """The head of the column with the steps."""
    return {"day": _("Day"), "week": _("Week"), "month": _("Month")}[period.step]


def hours_told(hours: float) -> str:
    """A length of time as people say it: 40 s, 25 min, 5.2 h, 3.1 days."""
    if hours < A_MINUTE:
        return _("%(much)d s") % {"much": round(hours / A_SECOND)}
    if hours < 1:
        return _("%(much)d min") % {"much": round(hours / A_MINUTE)}
    if hours < MANY_DAYS:
        return _("%(much).3g h") % {"much": hours}
    return _("%(much).3g days") % {"much": hours / A_DAY}


def seconds_told(seconds: float | None) -> str:
    """Seconds with two digits that count; a dash where no time was kept."""
    return "–" if seconds is None else _("%(much).2g s") % {"much": seconds}


def rounded(number: float | None) -> float | None:
    """For a table to download."""
    return None if number is None else round(number, 3)
