"""Whose claims are checked, and how they are rated."""

from collections.abc import Sequence

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from factcheck.publication.balance import BY, Side, Step, balance
from factcheck.web.figures.sheet import Asked, Chart, Sheet, Strip, Table
from factcheck.web.plots.in_rows import Part, bars


def balances(asked: Asked) -> Sheet:
    """A chart for each way to tell sides apart."""
    found = {by: balance(asked.desks, asked.period, by=by, most=asked.most) for by in BY}
    titles = {"speaker": _("By speaker"), "outlet": _("By outlet"), "party": _("By party")}
    steps = steps_of([side for sides in found.values() for side in sides])
    return Sheet(
        title=_("Balance"),
        lead=_(
            "Of the claims that came in in these days: whose were checked, and how they were rated."
        ),
        head=("by", "name", "claims", "checked", *(step.name for step in steps)),
        rows=[
            [by, side.name, side.claims, side.checked, *(side.ratings.get(s, 0) for s in steps)]
            for by, sides in found.items()
            for side in sides
        ],
        charts=[chart(titles[by], sides) for by, sides in found.items() if sides],
        empty="" if any(found.values()) else _("No claim came in in these days."),
        notes=[
            _("Checked means that readers have a page. Dismissed claims do not count."),
            ngettext(
                "Whoever was checked most stands first; the first %(much)d is shown.",
                "Whoever was checked most stands first; the first %(much)d are shown.",
                asked.most,
            )
            % {"much": asked.most},
        ],
    )


def steps_of(sides: Sequence[Side]) -> list[Step]:
    """All ratings that were given, the best first, those without a number last."""
    known = {step for side in sides for step in side.ratings}
    return sorted(known, key=lambda step: (-(step.value or 0), step.name))


def chart(heading: str, sides: Sequence[Side]) -> Chart:
    steps = steps_of(sides)
    drawn = bars([parts(side, steps) for side in sides])
    return Chart(
        heading=heading,
        told=_("Full: checked, in the colour of the rating. Hollow: not checked."),
        strips=[
            Strip(side.name, in_words(side, steps), plot)
            for side, plot in zip(sides, drawn, strict=True)
        ],
        table=Table(
            heading,
            (_("Name"), _("Claims"), _("Checked"), *(step.name for step in steps)),
            [
                (side.name, side.claims, side.checked, *(side.ratings.get(s, 0) for s in steps))
                for side in sides
            ],
        ),
    )


def parts(side: Side, steps: Sequence[Step]) -> list[Part]:
    rated = [
        Part(side.ratings.get(step, 0), look_of(step), f"{side.ratings.get(step, 0)} {step.name}")
        for step in steps
    ]
    rest = side.claims - side.checked
    return [*rated, Part(rest, "rest", _("%(much)d not checked") % {"much": rest})]


def look_of(step: Step) -> str:
    return "value-none" if step.value is None else f"value-{step.value}"


def in_words(side: Side, steps: Sequence[Step]) -> str:
    claims = ngettext("%(much)d claim", "%(much)d claims", side.claims) % {"much": side.claims}
    if not side.checked:
        return _("%(claims)s, none checked") % {"claims": claims}
    rated = ", ".join(f"{side.ratings[step]} {step.name}" for step in steps if step in side.ratings)
    checked = _("%(claims)s, %(checked)d checked: %(rated)s")
    return checked % {"claims": claims, "checked": side.checked, "rated": rated}
