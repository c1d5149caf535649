"""Editors go through new and queued claims, many at a time: ticked, previewed, done, told."""

from typing import Any

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from factcheck.claims.models import Claim
from factcheck.review.queries import for_editor
from factcheck.review.triaging import (
    ROUTE,
    Outcome,
    preview,
    refuse_stranger,
    selected,
    triage_many,
)
from factcheck.web.errors import said_in
from factcheck.web.forms.triage import TriageForm, seen_in
from factcheck.web.paging import address_with, page_after
from factcheck.web.requests import SignedIn, signed_in

SHOWN = {"new": (Claim.Status.NEW,), "queued": (Claim.Status.QUEUED,)}
SIZE = 50


@signed_in
@require_http_methods(["GET", "POST"])
def triage(request: SignedIn) -> HttpResponse:
    """GET lists what waits; POST shows what would become of the ticked ones, or does it."""
    refuse_stranger(request.user)
    if request.method == "POST":
        return _sent(request)
    shown = request.GET.get("show", "new")
    shown = shown if shown in SHOWN else "new"
    claims = for_editor(request.user, *SHOWN[shown])
    page = page_after(claims, request.GET.get("after", ""), by="rank_at", size=SIZE)
    facts = {
        "shown": shown,
        "page": page,
        "form": TriageForm(user=request.user, initial={"do": "queue" if shown == "new" else ROUTE}),
        "next": address_with(show=shown, after=page.next_key) if page.next_key else "",
        "later": bool(request.GET.get("after")),
        "first": address_with(show=shown),
    }
    return render(request, "triage/list.html", facts)


def _sent(request: SignedIn) -> HttpResponse:
    seen = seen_in(request.POST.getlist("claim"))
    claims = selected(seen, by=request.user)
    if not claims:
        return redirect("web:triage")
    form = TriageForm(request.POST, user=request.user)
    facts: dict[str, Any] = {"form": form, "seen": request.POST.getlist("claim")}
    if not form.is_valid():
        facts["outcomes"] = [Outcome(claim) for claim in claims]
        return render(request, "triage/preview.html", facts, status=400)
    wish = form.triage()
    if "sure" in request.POST:
        with said_in(form):
            done = triage_many(claims, seen, wish, by=request.user)
            return render(request, "triage/done.html", {"outcomes": done})
    facts["outcomes"] = preview(claims, seen, wish)
    return render(request, "triage/preview.html", facts, status=400 if form.errors else 200)
