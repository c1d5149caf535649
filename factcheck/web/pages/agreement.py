"""How far reviewers agree, for the editors of a desk."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from factcheck.people.errors import NotYou
from factcheck.people.models import Desk
from factcheck.review.agreeing import FEWEST, Told, agreement_on, scales_used
from factcheck.review.measuring.ladder import Agreement, Between
from factcheck.review.measuring.rounds import Figure
from factcheck.review.models import Scale
from factcheck.review.queries import desks_edited_by
from factcheck.web.paging import address_with
from factcheck.web.requests import SignedIn, signed_in
from factcheck.web.tables import table_to_keep


@dataclass(frozen=True)
class Asked:
    """Which desk and which version of a scale, and what else could be asked for."""

    desk: Desk
    desks: list[Desk]
    scale: Scale | None
    scales: list[Scale]


@signed_in
def agreement(request: SignedIn) -> HttpResponse:
    """The whole, by month and by pair of reviewers; nothing of a round that is still open."""
    asked = _asked(request)
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
        "fewest": FEWEST,
        "table": address_with(desk=asked.desk.slug, scale=chosen),
    }
    return render(request, "workbench/agreement.html", facts)


@signed_in
def agreement_table(request: SignedIn) -> HttpResponse:
    """The same figures as a CSV file."""
    asked = _asked(request)
    told = agreement_on(asked.desk, asked.scale) if asked.scale else None
    rows = list(rows_of(told)) if told else []
    return table_to_keep(f"agreement-{asked.desk.slug}", HEAD, rows)


def _asked(request: SignedIn) -> Asked:
    desks = list(desks_edited_by(request.user).order_by("name"))
    if not desks:
        raise NotYou(_("Editors see how far the reviewers of their desk agree."))
    slug = request.GET.get("desk", desks[0].slug)
    desk = next((each for each in desks if each.slug == slug), None)
    if desk is None:
        raise Http404
    scales = list(scales_used(desk))
    chosen = request.GET.get("scale", "")
    scale = next((each for each in scales if str(each.pk) == chosen), None)
    if chosen and scale is None:
        raise Http404
    return Asked(desk, desks, scale or next(iter(scales), None), scales)


HEAD = (
    "rounds_of", "name", "other", "rounds", "said_alike", "rating_alike",
    *(
        f"{name}{part}"
        for name in ("said_alpha", "rating_alpha", "truth_alpha", "kappa", "weighted_kappa")
        for part in ("", "_low", "_high")
    ),
)  # fmt: skip


def rows_of(told: Told) -> Iterator[list[str | float | None]]:
    yield _row("desk", "", "", told.whole)
    for (year, month), row in told.months:
        yield _row("month", f"{year}-{month:02}", "", row)
    for one, other, between in told.pairs:
        yield _row("pair", str(one), str(other), between)


def _row(kind: str, name: str, other: str, row: Agreement | Between) -> list[str | float | None]:
    figures: list[Figure | None]
    if isinstance(row, Agreement):
        figures = [row.said, row.rating, row.truth, None, None]
    else:
        figures = [None, None, None, row.kappa, row.weighted]
    return [
        kind,
        name,
        other,
        row.rounds,
        _rounded(row.said_alike),
        _rounded(row.rating_alike),
        *(part for each in figures for part in _parts(each)),
    ]


def _parts(figure: Figure | None) -> list[float | None]:
    if figure is None:
        return [None] * 3
    return [_rounded(figure.value), _rounded(figure.low), _rounded(figure.high)]


def _rounded(value: float | None) -> float | None:
    return None if value is None else round(value, 4)


def month_name(month: tuple[int, int]) -> str:
    return date_format(date(*month, 1), "F Y")
