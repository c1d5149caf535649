"""How long it takes until a claim has its verdict, and where the time goes."""

from datetime import date

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from factcheck.review.turnover import NAMES, STAGES, Quartiles, Taken, hours_taken
from factcheck.web.figures.sheet import (
    A_DAY,
    A_MINUTE,
    A_SECOND,
    MANY_DAYS,
    Asked,
    Cell,
    Chart,
    Sheet,
    Strip,
    Table,
    hours_told,
    rounded,
    step_names,
    step_title,
    step_word,
)
from factcheck.web.plots.in_rows import Spread, spreads
from factcheck.web.plots.over_time import Over, Range, ranges


def duration(asked: Asked) -> Sheet:
    """By stage over all days, and the whole over time."""
    whole, by_step = hours_taken(asked.desks, asked.period)
    head = (_("Claims"), _("A quarter is quicker than"), _("Median"), _("A quarter is slower than"))
    return Sheet(
        title=_("Time to verdict"),
        lead=_("Of the claims that got their verdict in these days: how long each stage took."),
        head=("from", "stage", "claims", "lower_quartile_h", "median_h", "upper_quartile_h"),
        rows=[
            *rows_of("all", whole),
            *(r for day in by_step for r in rows_of(str(day), by_step[day])),
        ],
        charts=[by_stage(whole, head), over_time(asked, whole, by_step, head)] if whole else [],
        empty="" if whole else _("No claim got its verdict in these days."),
        notes=[_("Claims that are in review again are left out until their round is closed.")],
    )


def stage_names() -> dict[str, str]:
    return {
        "whole": _("From the queue to the verdict"),
        "waiting": _("Waiting until somebody begins"),
        "reviewing": _("Being reviewed"),
        "settling": _("Settling a dispute"),
        "publishing": _("From the verdict to publication"),
    }


def by_stage(taken: Taken, head: tuple[str, ...]) -> Chart:
    names = stage_names()
    stages = [stage for stage in STAGES if stage in taken]
    drawn = spreads([Spread(q.low, q.middle, q.high) for q in map(taken.__getitem__, stages)])
    return Chart(
        heading=_("By stage"),
        told=_("The dot is the median; half of the claims lie on the thick line."),
        strips=[
            Strip(names[stage], in_words(taken[stage]), plot)
            for stage, plot in zip(stages, drawn, strict=True)
        ],
        table=Table(
            _("Time by stage"),
            (_("Stage"), *head),
            [(names[name], *cells(taken[name])) for name in NAMES if name in taken],
        ),
    )


def over_time(
    asked: Asked, whole: Taken, by_step: dict[date, Taken], head: tuple[str, ...]
) -> Chart:
    period, title = asked.period, stage_names()["whole"]
    of = {day: taken["whole"] for day, taken in by_step.items() if "whole" in taken}
    one, unit = unit_of(max((taken.high for taken in of.values()), default=1.0))
    return Chart(
        heading=title,
        told=in_words(whole["whole"]) if "whole" in whole else "",
        plots=[
            ranges(
                Over(
                    _("%(unit)s from the queue to the verdict") % {"unit": unit},
                    _("The dot is the median, the line holds half of the claims."),
                    step_names(period),
                ),
                [
                    Range(of[day].middle / one, of[day].low / one, of[day].high / one)
                    if day in of
                    else Range(None)
                    for day in period.steps()
                ],
                told="{:.3g}".format,
            )
        ],
        table=Table(
            title,
            (step_word(period), *head),
            [(step_title(period, day), *cells(of[day])) for day in sorted(of, reverse=True)],
        ),
    )


def unit_of(most: float) -> tuple[float, str]:
    """The unit, and how many hours it has, in which so many hours are a number easily read."""
    if most < A_MINUTE:
        return A_SECOND, _("Seconds")
    if most < 1:
        return A_MINUTE, _("Minutes")
    if most < MANY_DAYS:
        return 1.0, _("Hours")
    return float(A_DAY), _("Days")


def in_words(taken: Quartiles) -> str:
    claims = ngettext("%(much)d claim", "%(much)d claims", taken.claims) % {"much": taken.claims}
    return _("median %(middle)s, half between %(low)s and %(high)s (%(claims)s)") % {
        "middle": hours_told(taken.middle),
        "low": hours_told(taken.low),
        "high": hours_told(taken.high),
        "claims": claims,
    }


def cells(taken: Quartiles) -> tuple[int | str, ...]:
    return (taken.claims, *map(hours_told, (taken.low, taken.middle, taken.high)))


def rows_of(step: str, taken: Taken) -> list[list[Cell]]:
    return [
        [step, name, of.claims, rounded(of.low), rounded(of.middle), rounded(of.high)]
        for name, of in taken.items()
    ]
