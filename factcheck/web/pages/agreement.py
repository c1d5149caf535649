"""How far reviewers agree, for the editors of a desk."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from django.http import HttpResponse
from django.shortcuts import render
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from factcheck.people.periods import Period
from factcheck.review.agreeing import FEWEST, Told, agreement_on
from factcheck.review.agreement_table import agreement_file, asked_of
from factcheck.web.figures.tabs import tabs
from factcheck.web.forms.figures import CHOICES, USUAL, FiguresForm
from factcheck.web.paging import address_with
from factcheck.web.plots.drawing import Plot
from factcheck.web.plots.over_time import Over, Range, ranges
from factcheck.web.requests import SignedIn, signed_in


@dataclass(frozen=True)
class When:
    """The days that are asked for: two of them, or so many until today, else all there were."""

    form: FiguresForm
    days: str
    period: Period | None

    @classmethod
    def of(cls, request: SignedIn) -> "When":
        form = FiguresForm(request.GET, user=request.user)
        days = request.GET.get("days", "")
        days = days if days in map(str, CHOICES) else ""
        if not form.is_valid():
            return cls(form, days, None)
        if form.cleaned_data["since"]:
            return cls(form, "own", form.period(USUAL))
        return cls(form, days, Period.until_today(int(days)) if days else None)

    @property
    def kept(self) -> dict[str, str]:
        """For the addresses of the same days."""
        if self.days != "own":
            return {"days": self.days}
        return {name: str(self.form[name].value()) for name in ("since", "until")}


@signed_in
def agreement(request: SignedIn) -> HttpResponse:
    """The whole, by month and by pair of reviewers; nothing of a round that is still open."""
    asked = asked_of(request.user, request.GET)
    when = When.of(request)
    told = agreement_on(asked.desk, asked.scale, when.period) if asked.scale else None
    chosen = str(asked.scale.pk) if asked.scale else ""
    desk, scale = asked.desk.slug, chosen if "scale" in request.GET else ""
    facts: dict[str, Any] = {
        "asked": asked,
        "told": told,
        "desks": [
            (each, address_with(desk=each.slug, **when.kept), each == asked.desk)
            for each in asked.desks
        ],
        "scales": [
            (each, address_with(desk=desk, scale=str(each.pk), **when.kept), each == asked.scale)
            for each in asked.scales
        ],
        "months": [(month_name(month), row) for month, row in told.months] if told else [],
        "plot": months_drawn(told) if told else None,
        "fewest": FEWEST,
        "tabs": tabs("agreement", asked.desk, address_with(desk=desk, **when.kept)),
        "table": address_with(desk=desk, scale=chosen, **when.kept),
        "when": when,
        "hidden": [("desk", desk), ("scale", scale)],
        "periods": [
            (days, address_with(desk=desk, scale=scale, days=days), days == when.days)
            for days in ("", *map(str, CHOICES))
        ],
    }
    status = 200 if when.form.is_valid() else 400
    return render(request, "workbench/agreement.html", facts, status=status)


@signed_in
def agreement_table(request: SignedIn) -> HttpResponse:
    """The same figures as a CSV file."""
    asked = asked_of(request.user, request.GET)
    when = When.of(request)
    when.form.refuse()
    told = agreement_on(asked.desk, asked.scale, when.period) if asked.scale else None
    return agreement_file(asked.desk, told)


def months_drawn(told: Told) -> Plot:
    """Alpha in order, month by month, with its interval."""
    months = sorted(told.months)
    about = _("1 is full agreement, 0 what chance would give; the line is the interval.")
    over = Over(
        _("Agreement on “is it true?” by month, alpha in order"),
        about,
        [date_format(date(*month, 1), "M Y") for month, _row in months],
    )
    values = [Range(row.truth.value, row.truth.low, row.truth.high) for _month, row in months]
    return ranges(over, values, told="{:.2g}".format, high=1)


def month_name(month: tuple[int, int]) -> str:
    return date_format(date(*month, 1), "F Y")
