"""Editors act on many claims at a time: ticked in a list, previewed, done, told."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from factcheck.claims.models import Claim
from factcheck.people.models import User
from factcheck.review.narrowing import in_order, listed
from factcheck.review.queries import desks_edited_by
from factcheck.review.triaging import (
    MOST,
    Outcome,
    preview,
    refuse_stranger,
    selected,
    triage_many,
)
from factcheck.web.errors import said_in
from factcheck.web.forms.queue import narrowing_in
from factcheck.web.forms.triage import CHOICES, TriageForm, seen_in
from factcheck.web.requests import SignedIn, signed_in
from factcheck.web.working import Working


@signed_in
@require_http_methods(["GET", "POST"])
def triage(request: SignedIn) -> HttpResponse:
    """GET leads to the new claims; POST shows what would become of the ticked ones, or does it."""
    refuse_stranger(request.user)
    if request.method != "POST":
        return redirect(f"{reverse('web:queue')}?status=new")
    back = Working(narrowing_in(request.POST.get("list", "")).query())
    seen = all_of(request.user, back) if "all" in request.POST else ticked(request)
    claims = selected(seen, by=request.user)
    if not claims:
        messages.info(request, _("Tick the claims first, with x or the pointer."))
        return redirect(back.address)
    facts = {"seen": [f"{pk}:{version}" for pk, version in seen.items()], "back": back}
    return _asked(request, claims, seen, facts)


def _asked(
    request: SignedIn, claims: list[Claim], seen: dict[UUID, int], facts: dict[str, Any]
) -> HttpResponse:
    """First what is needed is asked for, then what would happen is shown, then it is done."""
    do = request.POST.get("do", "")
    asks = TriageForm(user=request.user, do=do)
    answered = set(asks.fields) == {"do"} or any(
        one in request.POST for one in {*asks.fields} - {"do"}
    )
    if not answered and do in dict(CHOICES):
        form = TriageForm(initial={"do": do}, user=request.user, do=do)
        facts |= {"form": form, "outcomes": [Outcome(claim) for claim in claims]}
        return render(request, "triage/preview.html", facts)
    form = TriageForm(request.POST, user=request.user, do=do)
    if form.is_valid():
        with said_in(form):
            sure = request.POST.get("sure")
            if sure == form.wish():
                done = triage_many(claims, seen, form.triage(), by=request.user)
                return render(request, "triage/done.html", facts | _told(done))
            tried = preview(claims, seen, form.triage(), by=request.user)
            facts |= {"form": form, "tried": True, "otherwise": sure, **_told(tried)}
            return render(request, "triage/preview.html", facts)
    facts |= {"form": form, "outcomes": [Outcome(claim) for claim in claims]}
    return render(request, "triage/preview.html", facts, status=400)


def _told(outcomes: list[Outcome]) -> dict[str, Any]:
    """Those that stay as they are first: they are what an editor has to look at."""
    in_order = sorted(outcomes, key=lambda outcome: outcome.fits)
    much = sum(outcome.fits for outcome in outcomes)
    return {"outcomes": in_order, "much": much, "stay": len(outcomes) - much}


def ticked(request: SignedIn) -> dict[UUID, int]:
    return seen_in(request.POST.getlist("claim"))


def all_of(user: User, working: Working) -> dict[UUID, int]:
    """The first of a list that this person edits, as they are now."""
    asked = narrowing_in(working.query)
    mine = listed(user, asked).filter(desk__in=desks_edited_by(user).values("pk"))
    return dict(in_order(mine, asked).values_list("pk", "version")[:MOST])
