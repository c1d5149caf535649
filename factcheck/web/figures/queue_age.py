"""How long open claims wait."""

from collections.abc import Callable, Sequence
from itertools import pairwise

from django.utils import timezone
from django.utils.timesince import timesince
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from factcheck.claims.models import Claim
from factcheck.review.deadline import DUE
from factcheck.review.waiting import AGES, Waiting, waiting
from factcheck.web.figures.sheet import Asked, Chart, Sheet, Strip, Table
from factcheck.web.plots.in_rows import Part, bars


def queue_age(asked: Asked) -> Sheet:
    """As it is now, by age and by state; the darker part is late."""
    found = waiting(asked.desks, now=timezone.now())
    ages, states = age_names(), [str(Claim.Status(status).label) for status in DUE]
    return Sheet(
        title=_("Queue age"),
        lead=_("How long the claims that are open now have waited since they came in."),
        head=("age", "state", "claims", "late"),
        rows=[
            [ages[row.age], str(Claim.Status(row.status).label), row.claims, row.late]
            for row in sorted(found, key=lambda row: (row.age, row.status))
        ],
        charts=[
            chart(_("By age"), _("Age"), ages, found, lambda row: row.age),
            chart(_("By state"), _("State"), states, found, lambda row: place_of(row.status)),
        ]
        if found
        else [],
        empty="" if found else _("Nothing waits. Every claim that was queued is settled."),
        notes=[_("Claims that nobody has queued yet are not counted.")],
    )


def place_of(status: str) -> int:
    return [str(each) for each in DUE].index(status)


def age_names() -> list[str]:
    """In the order of AGES, and what is older than all."""
    between = [
        _("%(low)d to %(high)d days") % {"low": low, "high": high} for low, high in pairwise(AGES)
    ]
    older = ngettext("more than %(days)d day", "more than %(days)d days", AGES[-1])
    return [_("less than a day"), *between, older % {"days": AGES[-1]}]


def chart(
    heading: str,
    column: str,
    names: Sequence[str],
    found: Sequence[Waiting],
    place: Callable[[Waiting], int],
) -> Chart:
    rows = [[row for row in found if place(row) == here] for here in range(len(names))]
    sums = [(sum(r.claims for r in row), sum(r.late for r in row)) for row in rows]
    drawn = bars([(Part(late, "late"), Part(claims - late, "")) for claims, late in sums])
    return Chart(
        heading=heading,
        told="",
        strips=[
            Strip(name, in_words(row, *much), plot)
            for name, row, much, plot in zip(names, rows, sums, drawn, strict=True)
        ],
        table=Table(
            heading,
            (column, _("Claims"), _("Late")),
            [(name, *much) for name, much in zip(names, sums, strict=True)],
        ),
    )


def in_words(rows: Sequence[Waiting], claims: int, late: int) -> str:
    if not claims:
        return _("none")
    told = ngettext("%(much)d claim", "%(much)d claims", claims) % {"much": claims}
    oldest = timesince(min(row.oldest for row in rows), depth=1)
    parts = [
        told,
        ngettext("%(much)d late", "%(much)d late", late) % {"much": late} if late else "",
        _("the oldest for %(time)s") % {"time": oldest},
    ]
    return ", ".join(part for part in parts if part)
