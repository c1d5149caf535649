"""Who may ask how far reviewers agree, of which desk and scale; and the answer as a table."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from django.http import HttpResponse
from django.utils.translation import gettext as _

from factcheck.people.errors import Missing, NotYou
from factcheck.people.models import Desk, User
from factcheck.review.agreeing import Told, scales_used
from factcheck.review.measuring.ladder import Agreement, Between
from factcheck.review.measuring.rounds import Figure
from factcheck.review.models import Scale
from factcheck.review.queries import desks_edited_by
from factcheck.review.tables import table_to_keep

HEAD = (
    "rounds_of", "name", "other", "rounds", "said_alike", "rating_alike",
    *(
        f"{name}{part}"
        for name in ("said_alpha", "rating_alpha", "truth_alpha", "kappa", "weighted_kappa")
        for part in ("", "_low", "_high")
    ),
)  # fmt: skip


@dataclass(frozen=True)
class Asked:
    """Which desk and which version of a scale, and what else could be asked for."""

    desk: Desk
    desks: list[Desk]
    scale: Scale | None
    scales: list[Scale]


def asked_of(user: User, given: Mapping[str, str]) -> Asked:
    """What an editor asks for by `desk` and `scale`, or the first of each; NotYou, Missing."""
    desks = list(desks_edited_by(user).order_by("name"))
    if not desks:
        raise NotYou(_("Editors see how far the reviewers of their desk agree."))
    slug = given.get("desk", desks[0].slug)
    desk = next((each for each in desks if each.slug == slug), None)
    if desk is None:
        raise Missing
    scales = list(scales_used(desk))
    chosen = given.get("scale", "")
    scale = next((each for each in scales if str(each.pk) == chosen), None)
    if chosen and scale is None:
        raise Missing
    return Asked(desk, desks, scale or next(iter(scales), None), scales)


def agreement_file(desk: Desk, told: Told | None) -> HttpResponse:
    """The figures as a CSV file; without any where no round is closed yet."""
    rows = list(rows_of(told)) if told else []
    return table_to_keep(f"agreement-{desk.slug}", HEAD, rows)


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
