"""How the places where coverage is looked for have answered."""

from collections.abc import Sequence
from datetime import date

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from factcheck.evidence.providers.record import Record, provider_records
from factcheck.people.periods import Period
from factcheck.web.figures.sheet import (
    Asked,
    Cell,
    Chart,
    Sheet,
    Table,
    rounded,
    seconds_told,
    step_names,
    step_title,
    step_word,
)
from factcheck.web.plots.drawing import Plot
from factcheck.web.plots.over_time import Over, Range, columns, ranges

HEAD = ("provider", "from", "answered", "in_part", "failed", "median_s", "slowest_twentieth_s")
NOTHING = Record(0, 0, 0, None, None)


def provider_health(asked: Asked) -> Sheet:
    """A chart for each provider: when it did not answer, and how long it took."""
    found = provider_records(asked.desks, asked.period)
    rows: list[list[Cell]] = []
    for name, (whole, by_step) in found.items():
        rows.append(row(name, "all", whole))
        rows += [row(name, day.isoformat(), record) for day, record in by_step.items()]
    return Sheet(
        title=_("Provider health"),
        lead=_("How the archive and the outside providers answered when coverage was looked for."),
        head=HEAD,
        rows=rows,
        charts=[chart(asked.period, name, *records) for name, records in found.items()],
        empty="" if found else _("Nobody has looked for coverage in these days."),
    )


def row(name: str, step: str, of: Record) -> list[Cell]:
    return [name, step, of.answered, of.part, of.failed, rounded(of.seconds), rounded(of.slow)]


def chart(period: Period, name: str, whole: Record, by_step: dict[date, Record]) -> Chart:
    names = step_names(period)
    records = [by_step.get(day, NOTHING) for day in period.steps()]
    plots = [failures(names, records, whole)] if whole.failed else []
    if whole.seconds is not None:
        over = Over(
            _("Seconds until it answered"),
            _("The dot is the median; one in twenty takes longer than the line."),
            names,
        )
        values = [Range(each.seconds, each.seconds, each.slow) for each in records]
        plots.append(ranges(over, values, told=lambda seconds: f"{seconds:.2g}"))
    return Chart(
        heading=name,
        told=in_words(whole),
        plots=plots,
        table=Table(
            _("Answers of %(name)s") % {"name": name},
            (
                step_word(period), _("Answered"), _("In part"), _("Did not answer"),
                _("Median"), _("One in twenty is slower than"),
            ),
            [
                (
                    step_title(period, day), of.answered, of.part, of.failed,
                    seconds_told(of.seconds), seconds_told(of.slow),
                )
                for day, of in sorted(by_step.items(), reverse=True)
            ],
        ),
    )  # fmt: skip


def failures(names: Sequence[str], records: Sequence[Record], whole: Record) -> Plot:
    told = _("%(failed)d of %(asked)d times.") % {"failed": whole.failed, "asked": whole.asked}
    over = Over(_("Did not answer"), told, names)
    return columns(over, [record.failed for record in records], look="late")


def in_words(of: Record) -> str:
    asked = ngettext("asked once", "asked %(much)d times", of.asked) % {"much": of.asked}
    parts = [
        asked,
        _("%(much)d without an answer") % {"much": of.failed},
        _("%(much)d answered in part") % {"much": of.part} if of.part else "",
        _("median %(time)s") % {"time": seconds_told(of.seconds)} if of.seconds else "",
    ]
    return ", ".join(part for part in parts if part)
