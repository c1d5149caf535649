"""What the work of a desk looks like in figures, for its editors."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from factcheck.people.errors import NotYou
from factcheck.people.models import Desk
from factcheck.people.periods import Period
from factcheck.review.queries import desks_edited_by
from factcheck.review.tables import table_to_keep
from factcheck.web.figures.balance import balances
from factcheck.web.figures.duration import duration
from factcheck.web.figures.providers import provider_health
from factcheck.web.figures.queue_age import queue_age
from factcheck.web.figures.sheet import Asked, Sheet
from factcheck.web.figures.tabs import tabs
from factcheck.web.figures.throughput import throughput
from factcheck.web.forms.figures import CHOICES, USUAL, FiguresForm
from factcheck.web.paging import address_with
from factcheck.web.requests import SignedIn, signed_in

SHEETS: dict[str, Callable[[Asked], Sheet]] = {
    "throughput": throughput,
    "time": duration,
    "queue-age": queue_age,
    "balance": balances,
    "providers": provider_health,
}
TIMELESS = frozenset({"queue-age"})  # tells how it is now
DOWNLOADED = 1_000  # rows of a list, at most


@dataclass(frozen=True)
class Filter:
    """What the address says; `desk` is None for all of the person's desks."""

    form: FiguresForm
    desk: Desk | None
    days: int
    asked: Asked

    def address(self, **other: str) -> str:
        """The same with something else in its place; `days` replace two days."""
        dates = {} if "days" in other else {n: self.form[n].value() for n in ("since", "until")}
        chosen = {"desk": self.desk.slug if self.desk else "", **dates, "days": str(self.days)}
        return address_with(**(chosen | other))


@signed_in
def figures(request: SignedIn, name: str) -> HttpResponse:
    """One page of figures with its plots; nothing of a round that is still open."""
    chosen = read(request)
    period = chosen.asked.period
    own = chosen.form.cleaned_data.get("since") if chosen.form.is_valid() else None
    facts: dict[str, Any] = {
        "sheet": SHEETS[name](chosen.asked),
        "tabs": tabs(f"figures_{name}", chosen.desk, chosen.address()),
        "table": reverse(f"web:figures_{name}_table") + chosen.address(),
        "form": chosen.form,
        "timeless": name in TIMELESS,
        "days": chosen.days,
        "periods": [
            (days, chosen.address(days=str(days)), not own and days == chosen.days)
            for days in CHOICES
        ],
        "told": told_of(chosen, period, timeless=name in TIMELESS),
    }
    status = 200 if chosen.form.is_valid() else 400
    return render(request, "figures/figures.html", facts, status=status)


@signed_in
def figures_table(request: SignedIn, name: str) -> HttpResponse:
    """The same figures as a CSV file, with longer lists."""
    chosen = read(request)
    chosen.form.refuse()
    sheet = SHEETS[name](replace(chosen.asked, most=DOWNLOADED))
    whose = chosen.desk.slug if chosen.desk else "desks"
    return table_to_keep(f"{name}-{whose}", sheet.head, sheet.rows)


def read(request: SignedIn) -> Filter:
    """NotYou for whoever edits no desk, 404 for a desk that is not theirs."""
    desks = list(desks_edited_by(request.user).order_by("name"))
    if not desks:
        raise NotYou(_("The figures of a desk are for its editors."))
    form = FiguresForm(request.GET, user=request.user)
    valid = form.is_valid()
    if "desk" in form.errors:
        raise Http404
    days = request.GET.get("days", "")
    until_today = int(days) if days in map(str, CHOICES) else USUAL
    desk = form.cleaned_data.get("desk")
    period = form.period(until_today) if valid else Period.until_today(until_today)
    return Filter(form, desk, until_today, Asked([desk] if desk else desks, period))


def told_of(chosen: Filter, period: Period, *, timeless: bool) -> str:
    """For the head of the page, and for paper: whose figures these are, and of when."""
    whose = ", ".join(desk.name for desk in chosen.asked.desks)
    if timeless:
        return whose
    first, last = (date_format(day, "j F Y") for day in (period.first, period.last))
    return _("%(desks)s, %(first)s to %(last)s") % {"desks": whose, "first": first, "last": last}
