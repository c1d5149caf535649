"""An editor takes a seat over from whoever holds it."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from factcheck.people.errors import NotYou
from factcheck.review.queries import visible_assignments
from factcheck.review.taking_over import may_take_over, take_over
from factcheck.web.errors import said_in
from factcheck.web.forms.steps import TakeOverForm
from factcheck.web.requests import SignedIn, address_of, find_claim, signed_in


@signed_in
@require_http_methods(["GET", "POST"])
def take_over_seat(request: SignedIn, claim_id: UUID, seat_id: UUID) -> HttpResponse:
    """GET asks for whom and why; a seat that this person may not know of is not found."""
    claim = find_claim(request.user, claim_id)
    seat = get_object_or_404(visible_assignments(claim, request.user), pk=seat_id)
    seat.claim = claim
    form = TakeOverForm(request.POST or None, claim=claim, initial={"version": claim.version})
    if form.is_valid():
        facts = {name: form.cleaned_data[name] for name in ("reviewer", "because")}
        with said_in(form):
            take_over(seat, by=request.user, **facts)
            messages.success(
                request, _("Taken over. Whoever held it is told, and keeps the draft.")
            )
            return redirect(address_of(claim, "reviews"))
    if not may_take_over(request.user, seat):
        raise NotYou(_("An editor of the desk who has no seat in this round does this."))
    facts = {"claim": claim, "seat": seat, "form": form}
    return render(request, "claims/take_over.html", facts, status=400 if form.is_bound else 200)
