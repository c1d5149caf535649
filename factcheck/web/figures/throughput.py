"""How many verdicts each desk reaches."""

from datetime import date

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from factcheck.claims.models import Claim
from factcheck.people.models import Desk
from factcheck.review.turnover import OUTCOMES, turnover
from factcheck.web.figures.sheet import (
    Asked,
    Chart,
    Sheet,
    Table,
    step_names,
    step_title,
    step_word,
)
from factcheck.web.plots.over_time import Over, columns

Status = Claim.Status
Counts = dict[tuple[date, str], int]


def throughput(asked: Asked) -> Sheet:
    """Verdicts reached, pages published and withdrawn, a chart for each desk on one scale."""
    found = turnover(asked.desks, asked.period)
    by_desk = {
        desk: {(day, status): much for (pk, day, status), much in found.items() if pk == desk.pk}
        for desk in asked.desks
    }
    most = max(found.values(), default=0)
    days = asked.period.steps()
    return Sheet(
        title=_("Throughput"),
        lead=_("How many verdicts were reached, and how many of them readers got to see."),
        head=("desk", "from", "verdicts", "published", "withdrawn"),
        rows=[
            [desk.name, day.isoformat(), *(counts.get((day, status), 0) for status in OUTCOMES)]
            for desk, counts in by_desk.items()
            for day in days
        ],
        charts=[chart(asked, desk, counts, most) for desk, counts in by_desk.items()],
        empty="" if found else _("No verdict was reached in these days."),
        notes=[
            _("A claim that was decided twice counts twice. Corrections are not counted."),
        ],
    )


def chart(asked: Asked, desk: Desk, counts: Counts, most: int) -> Chart:
    period = asked.period
    days, names = period.steps(), step_names(period)
    sums = {status: sum(counts.get((day, status), 0) for day in days) for status in OUTCOMES}
    titles = {Status.DECIDED: _("Verdicts reached"), Status.PUBLISHED: _("Pages published")}
    told = ngettext("%(much)d verdict", "%(much)d verdicts", sums[Status.DECIDED])
    return Chart(
        heading=desk.name,
        told=told % {"much": sums[Status.DECIDED]}
        + ", "
        + _("%(much)d published") % {"much": sums[Status.PUBLISHED]},
        plots=[
            columns(
                Over(
                    title,
                    _("%(sum)d in all; the table has each number.") % {"sum": sums[status]},
                    names,
                ),
                [counts.get((day, status), 0) for day in days],
                most=most,
            )
            for status, title in titles.items()
        ],
        table=Table(
            _("Verdicts of %(desk)s") % {"desk": desk},
            (step_word(period), _("Verdicts reached"), _("Published"), _("Withdrawn")),
            [
                (step_title(period, day), *(counts.get((day, status), 0) for status in OUTCOMES))
                for day in reversed(days)
                if any(counts.get((day, status)) for status in OUTCOMES)
            ],
        ),
    )
