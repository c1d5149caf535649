"""The editors' board: the desk by state, and what its reviewers disagree about."""

from dataclasses import replace

from django.http import HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _

from factcheck.claims.models import Claim
from factcheck.people.errors import NotYou
from factcheck.people.how_many import written
from factcheck.people.models import Desk
from factcheck.review.board import columns
from factcheck.review.disagreeing import disagreements
from factcheck.review.narrowing import Narrowing
from factcheck.review.queries import desks_edited_by, for_editor
from factcheck.web.narrowing import Facet
from factcheck.web.paging import address_with, page_after
from factcheck.web.requests import SignedIn, signed_in

SIZE = 20


@signed_in
def board(request: SignedIn) -> HttpResponse:
    """What stands where on the desks of an editor, or on one of them."""
    desks = edited(request)
    chosen = next((desk for desk in desks if desk.slug == request.GET.get("desk")), None)
    slug = chosen.slug if chosen else ""
    shown = []
    for column in columns(request.user, chosen):
        every = Narrowing(desk=slug, status=column.status, sort="due")
        late = replace(every, due="late", sort="")
        much, much_late = written(column.much), written(column.late)
        shown.append((column, much, every.query(), much_late, late.query()))
    facts = {"columns": shown, "desks": tabs(desks, chosen) if len(desks) > 1 else []}
    return render(request, "board/board.html", facts)


@signed_in
def reviews_that_differ(request: SignedIn) -> HttpResponse:
    """Disputed claims with their opinions side by side, and who may settle each."""
    edited(request)
    waiting = for_editor(request.user, Claim.Status.DISPUTED)
    after = request.GET.get("after", "")
    page = page_after(waiting, after, by="rank_at", size=SIZE)
    facts = {
        "shown": disagreements(page.rows),
        "next": address_with(after=page.next_key) if page.next_key else "",
        "later": bool(after),
        "first": "?",
    }
    return render(request, "board/disagreements.html", facts)


def edited(request: SignedIn) -> list[Desk]:
    desks = list(desks_edited_by(request.user))
    if not desks:
        raise NotYou(_("This is for the editors of a desk."))
    return desks


def tabs(desks: list[Desk], chosen: Desk | None) -> list[Facet]:
    every = Facet(_("all desks"), "", chosen is None, "?")
    return [every, *(Facet(d.name, "", d == chosen, address_with(desk=d.slug)) for d in desks)]
