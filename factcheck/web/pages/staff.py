"""Who works on the desks that an editor leads, and giving somebody's work to others."""

from typing import Any
from uuid import UUID

from django import forms
from django.contrib import messages
from django.db.models import Prefetch
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext
from django.views.decorators.http import require_http_methods

from factcheck.people.away import away_today
from factcheck.people.errors import NotYou
from factcheck.people.models import Desk, Membership
from factcheck.review.handing_over import HandedOver, hand_over_all
from factcheck.review.models import Assignment
from factcheck.review.queries import desks_edited_by, is_blind
from factcheck.review.routing.candidates import reviewers_on
from factcheck.review.who import IN_HAND
from factcheck.web.errors import said_in
from factcheck.web.forms.words import words
from factcheck.web.requests import SignedIn, signed_in


class RelieveForm(forms.Form):
    """Why somebody else goes on with the work."""

    note = words(
        gettext_lazy("Note for whoever gets the claims"),
        help_text=gettext_lazy("For example: Ana is ill, the port answers by Friday."),
    )


@signed_in
def staff(request: SignedIn) -> HttpResponse:
    """Each desk's reviewers with what they have in hand."""
    desks = list(desks_edited_by(request.user))
    if not desks:
        raise NotYou(_("This is for the editors of a desk."))
    shown = [(desk, staff_rows(desk)) for desk in desks]
    return render(request, "workbench/staff.html", {"desks": shown})


def staff_rows(desk: Desk) -> list[Any]:
    """By name, with what they know and whether they are away today."""
    known = ("topics", Prefetch("user__absences", away_today(), to_attr="away_now"))
    return list(reviewers_on(desk).prefetch_related(*known).order_by("user__name", "pk"))


@signed_in
@require_http_methods(["GET", "POST"])
def relieve(request: SignedIn, membership_id: UUID) -> HttpResponse:
    """GET shows what would go to others; POST does it and says what came of it."""
    edited = Membership.objects.filter(desk__in=desks_edited_by(request.user))
    place = get_object_or_404(edited.select_related("user", "desk"), pk=membership_id)
    form = RelieveForm(request.POST or None)
    if form.is_valid():
        with said_in(form):
            done = hand_over_all(place.user, place.desk, by=request.user, **form.cleaned_data)
            messages.success(request, said(done))
            return redirect("web:staff")
    held = Assignment.objects.filter(
        reviewer=place.user, state__in=IN_HAND, claim__desk=place.desk
    ).select_related("claim__desk", "claim__article__publisher", "claim__speaker")
    facts = {
        "place": place,
        "form": form,
        "held": [seat for seat in held if not is_blind(seat.claim, request.user)],
    }
    return render(request, "workbench/relieve.html", facts, status=400 if form.errors else 200)


def said(done: HandedOver) -> str:
    given = ngettext(
        "%(much)d seat went to somebody else.",
        "%(much)d seats went to others.",
        len(done.given),
    ) % {"much": len(done.given)}
    if not done.waiting:
        return given
    waiting = ngettext(
        "For %(much)d claim nobody was free; it waits.",
        "For %(much)d claims nobody was free; they wait.",
        len(done.waiting),
    ) % {"much": len(done.waiting)}
    return f"{given} {waiting}"
