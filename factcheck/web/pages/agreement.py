"""How far reviewers agree, for the editors of a desk."""

from datetime import date
from typing import Any

from django.http import HttpResponse
from django.shortcuts import render
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from factcheck.review.agreeing import FEWEST, Told, agreement_on
from factcheck.review.agreement_table import agreement_file, asked_of
from factcheck.web.figures.tabs import tabs
from factcheck.web.paging import address_with
from factcheck.web.plots.drawing import Plot
from factcheck.web.plots.over_time import Over, Range, ranges
from factcheck.web.requests import SignedIn, signed_in


@signed_in
def agreement(request: SignedIn) -> HttpResponse:
    """The whole, by month and by pair of reviewers; nothing of a round that is still open."""
    asked = asked_of(request.user, request.GET)
    told = agreement_on(asked.desk, asked.scale) if asked.scale else None
    chosen = str(asked.scale.pk) if asked.scale else ""
    facts: dict[str, Any] = {
        "asked": asked,
        "told": told,
        "desks": [(desk, address_with(desk=desk.slug), desk == asked.desk) for desk in asked.desks],
        "scales": [
            (scale, address_with(desk=asked.desk.slug, scale=str(scale.pk)), scale == asked.scale)
            for scale in asked.scales
        ],
        "months": [(month_name(month), row) for month, row in told.months] if told else [],
        "plot": months_drawn(told) if told else None,
        "fewest": FEWEST,
        "tabs": tabs("agreement", asked.desk, address_with(desk=asked.desk.slug)),
        "table": address_with(desk=asked.desk.slug, scale=chosen),
    }
    return render(request, "workbench/agreement.html", facts)


@signed_in
def agreement_table(request: SignedIn) -> HttpResponse:
    """The same figures as a CSV file."""
    asked = asked_of(request.user, request.GET)
    told = agreement_on(asked.desk, asked.scale) if asked.scale else None
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
