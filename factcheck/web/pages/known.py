"""Already checked? Known fact-checks are compared with the claim, and used."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from factcheck.claims.models import Claim
from factcheck.evidence.lookups import request_lookup
from factcheck.evidence.models import Comparison, Match
from factcheck.people.models import User
from factcheck.people.rules import is_member
from factcheck.publication.reuse import reuse_verdict
from factcheck.review.matches import compare as compare_with
from factcheck.review.matches import dismiss_as_checked, take_back_comparison
from factcheck.web.errors import said_in
from factcheck.web.forms.known import CompareForm
from factcheck.web.known import known_facts
from factcheck.web.requests import SignedIn, address_of, find_claim, signed_in


@signed_in
@require_http_methods(["GET", "POST"])
def compare(request: SignedIn, claim_id: UUID, match_id: UUID, *, same: bool) -> HttpResponse:
    """The two side by side, and why they are the same or not."""
    claim, match = _find(request.user, claim_id, match_id)
    form = CompareForm(request.POST or None)
    if form.is_valid():
        with said_in(form):
            compare_with(match, same=same, by=request.user, because=form.cleaned_data["because"])
            messages.success(request, _("Noted. It stays, whatever is found later."))
            return redirect(address_of(claim, "known"))
    facts = {"claim": claim, "match": match, "form": form, "same": same}
    status = 400 if form.is_bound else 200
    return render(request, "claims/compare.html", facts, status=status)


@signed_in
@require_POST
def leave_open(request: SignedIn, claim_id: UUID, comparison_id: UUID) -> HttpResponse:
    """Take back what was said of a match."""
    claim = find_claim(request.user, claim_id)
    comparisons = Comparison.objects.select_related("match__claim__desk")
    comparison = get_object_or_404(comparisons, pk=comparison_id, match__claim=claim)
    take_back_comparison(comparison, by=request.user)
    messages.success(request, _("Taken back. It is open again."))
    return redirect(address_of(claim, "known"))


@signed_in
@require_POST
def dismiss_checked(request: SignedIn, claim_id: UUID, match_id: UUID) -> HttpResponse:
    """Dismiss the claim as a duplicate of the one that was checked."""
    claim, match = _find(request.user, claim_id, match_id)
    dismiss_as_checked(match, by=request.user)
    messages.success(request, _("Dismissed as checked already. It can be taken up again."))
    return redirect(address_of(claim))


@signed_in
@require_POST
def begin_from(request: SignedIn, claim_id: UUID, match_id: UUID) -> HttpResponse:
    """Fill the draft with a verdict of ours."""
    claim, match = _find(request.user, claim_id, match_id)
    reuse_verdict(match, by=request.user)
    messages.success(
        request, _("The earlier verdict is in your draft. Read it, change it, add evidence.")
    )
    return redirect(address_of(claim, "work"))


@signed_in
@require_POST
def look_up_again(request: SignedIn, claim_id: UUID) -> HttpResponse:
    """Look among the known fact-checks once more."""
    claim = find_claim(request.user, claim_id)
    request_lookup(claim, by=request.user)
    messages.success(request, _("The known fact-checks are being looked through."))
    return redirect(address_of(claim, "known"))


@signed_in
def known_part(request: SignedIn, claim_id: UUID) -> HttpResponse:
    """The panel alone, for a page that waits for it."""
    claim = find_claim(request.user, claim_id, "lookup")
    facts = {"claim": claim, "member": is_member(request.user, claim.desk)}
    return render(request, "claims/_known.html", facts | known_facts(claim, request.user))


def _find(user: User, claim_id: UUID, match_id: UUID) -> tuple[Claim, Match]:
    claim = find_claim(user, claim_id)
    match = get_object_or_404(Match.objects.select_related("known"), pk=match_id, claim=claim)
    match.claim = claim
    return claim, match
