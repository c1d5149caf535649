"""A reviewer attaches what they rely on, or has coverage looked for again."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from factcheck.claims.models import Claim
from factcheck.evidence.actions import attach, request_search
from factcheck.evidence.beginnings import as_evidence, attach_call
from factcheck.evidence.models import Hit, Match
from factcheck.evidence.withholding import disclose, withhold
from factcheck.people.rules import is_member
from factcheck.review.models import Assignment
from factcheck.review.queries import assignment_of
from factcheck.web.errors import said_in
from factcheck.web.forms.evidence import CallForm, EvidenceForm
from factcheck.web.known import known_as_evidence
from factcheck.web.pages.claim import coverage_facts, evidence_facts
from factcheck.web.pages.snapshots import find_evidence
from factcheck.web.requests import SignedIn, address_of, find_claim, signed_in


@signed_in
@require_http_methods(["GET", "POST"])
def evidence(request: SignedIn, claim_id: UUID) -> HttpResponse:
    """Attach a piece typed by hand, or a known fact-check once it is said where it stands.

    What is wrong is said and what was typed stays.
    """
    claim = find_claim(request.user, claim_id)
    sent = request.POST or None
    form = EvidenceForm(sent, request.FILES or None, initial=_from_known(request, claim))
    if form.is_valid():
        with said_in(form):
            attach(claim, by=request.user, **form.cleaned_data)
            return _attached(request, claim)
    facts = {"claim": claim, "form": form}
    return render(request, "claims/evidence.html", facts, status=400 if form.is_bound else 200)


@signed_in
@require_http_methods(["GET", "POST"])
def call(request: SignedIn, claim_id: UUID) -> HttpResponse:
    """Attach what somebody said in a call."""
    claim = find_claim(request.user, claim_id)
    form = CallForm(request.POST or None)
    if form.is_valid():
        with said_in(form):
            attach_call(claim, by=request.user, **form.cleaned_data)
            return _attached(request, claim)
    facts = {"claim": claim, "form": form}
    return render(request, "claims/call.html", facts, status=400 if form.is_bound else 200)


@signed_in
@require_POST
def withhold_it(request: SignedIn, evidence_id: UUID) -> HttpResponse:
    """Keep a source from readers, or let them see it after all."""
    piece = find_evidence(request.user, evidence_id)
    if "disclose" in request.POST:
        disclose(piece, by=request.user)
        messages.success(request, _("Readers may see it."))
    else:
        withhold(piece, by=request.user, because=request.POST.get("because", "")[:500])
        messages.success(request, _("Readers see your reason in its place."))
    return redirect(address_of(piece.claim, "evidence"))


@signed_in
@require_POST
def evidence_from_hit(request: SignedIn, claim_id: UUID, hit_id: UUID) -> HttpResponse:
    """Attach an item of coverage with one press."""
    claim = find_claim(request.user, claim_id)
    hit = get_object_or_404(Hit, pk=hit_id, search__claim=claim)
    attach(claim, by=request.user, hit=hit, **as_evidence(hit))
    if request.htmx:  # type: ignore[attr-defined]
        seat = assignment_of(claim, request.user)
        facts = {"claim": claim, "member": True, **evidence_facts(claim, request.user)}
        facts["writes"] = seat is not None and seat.state == Assignment.State.IN_WORK
        return render(request, "claims/_used.html", facts)
    return _attached(request, claim)


def _from_known(request: SignedIn, claim: Claim) -> dict[str, str]:
    """What the form begins with when it was opened from a known fact-check."""
    try:
        wanted = UUID(request.GET.get("known", ""))
    except ValueError:
        return {}
    match = Match.objects.select_related("known").filter(pk=wanted, claim=claim).first()
    return known_as_evidence(match) if match else {}


def _attached(request: SignedIn, claim: Claim) -> HttpResponse:
    messages.success(request, _("Attached. Only you and the editors see it until the round ends."))
    return redirect(address_of(claim, "evidence"))


@signed_in
@require_POST
def search_again(request: SignedIn, claim_id: UUID) -> HttpResponse:
    """Look for coverage once more."""
    claim = find_claim(request.user, claim_id)
    request_search(claim, by=request.user)
    messages.success(request, _("Coverage is being looked for."))
    return redirect(address_of(claim, "coverage"))


@signed_in
def coverage_part(request: SignedIn, claim_id: UUID) -> HttpResponse:
    """Coverage alone, for a page that waits for it."""
    claim = find_claim(request.user, claim_id)
    facts = {"claim": claim, "member": is_member(request.user, claim.desk), "swapped": True}
    return render(request, "claims/_coverage.html", facts | coverage_facts(claim, request.user))
