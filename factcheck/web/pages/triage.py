"""Editors go through new and queued claims, many at a time: ticked, previewed, done, told."""

from typing import Any

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from factcheck.claims.models import Claim
from factcheck.people.errors import NotYou
from factcheck.review.filling import route_many
from factcheck.review.queries import for_editor, with_free_seats
from factcheck.review.triaging import Outcome, preview, selected, triage_many
from factcheck.web.errors import said_in
from factcheck.web.forms.triage import ROUTE, TriageForm, seen_in
from factcheck.web.paging import address_with, page_after
from factcheck.web.requests import SignedIn, signed_in

SHOWN = {"new": (Claim.Status.NEW,), "queued": (Claim.Status.QUEUED,)}
SIZE = 50


@signed_in
@require_http_methods(["GET", "POST"])
def triage(request: SignedIn) -> HttpResponse:
    """GET lists what waits; POST shows what would become of the ticked ones, or does it."""
    if not request.user.memberships.filter(role="editor", active=True).exists():
        raise NotYou(_("This is for the editors of a desk."))
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
    if wish.do == ROUTE:
        if "sure" in request.POST:
            return render(request, "triage/done.html", {"outcomes": _routed(request, claims)})
        free = set(with_free_seats(Claim.objects.filter(pk__in=seen)).values_list("pk", flat=True))
        nothing = _("No seat on this claim is free.")
        facts["outcomes"] = [Outcome(c, "" if c.pk in free else nothing) for c in claims]
        return render(request, "triage/preview.html", facts)
    if "sure" in request.POST:
        with said_in(form):
            done = triage_many(claims, seen, wish, by=request.user)
            return render(request, "triage/done.html", {"outcomes": done})
    facts["outcomes"] = preview(claims, seen, wish)
    return render(request, "triage/preview.html", facts, status=400 if form.errors else 200)


def _routed(request: SignedIn, claims: list[Claim]) -> list[Outcome]:
    """Desk by desk; for whom nobody was free is told."""
    served = set()
    for desk in {claim.desk_id for claim in claims}:
        mine = [claim for claim in claims if claim.desk_id == desk]
        served |= {seat.claim_id for seat in route_many(mine, by=request.user)}
    nobody = _("Nobody is free for it, or it needs nobody.")
    return [Outcome(claim, "" if claim.pk in served else nobody) for claim in claims]
