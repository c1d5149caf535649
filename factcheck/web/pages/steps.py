"""A claim takes a step: asked first where it matters, done, and said."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from factcheck.claims.models import Claim
from factcheck.review.queries import current_verdict
from factcheck.web.errors import said_in
from factcheck.web.forms.steps import StepForm
from factcheck.web.requests import SignedIn, find_claim, signed_in
from factcheck.web.step import Step
from factcheck.web.steps import STEPS


@signed_in
@require_http_methods(["GET", "POST"])
def step(request: SignedIn, claim_id: UUID, action: str) -> HttpResponse:
    """GET asks and says what will happen; POST does it."""
    if action not in STEPS:
        raise Http404
    claim, chosen = find_claim(request.user, claim_id), STEPS[action]
    if request.method == "POST":
        form = chosen.form(request.POST, claim=claim)
        if form.is_valid():
            with said_in(form):
                return _done(request, claim, chosen, form.cleaned_data)
    elif not chosen.asks or not chosen.is_for(request.user, claim):
        return redirect("web:claim", claim_id)
    else:
        known = request.GET.dict()  # an address may answer something beforehand
        form = chosen.form(claim=claim, initial=known | {"version": chosen.version_seen(claim)})
    return _asked(request, claim, chosen, form)


def _done(request: SignedIn, claim: Claim, chosen: Step, facts: dict[str, Any]) -> HttpResponse:
    answers = {name: fact for name, fact in facts.items() if chosen.by_version or name != "version"}
    chosen.run(claim, by=request.user, **answers)
    messages.success(request, str(chosen.done))
    return redirect("web:claim", claim.pk)


def _asked(request: SignedIn, claim: Claim, chosen: Step, form: StepForm) -> HttpResponse:
    facts: dict[str, Any] = {"claim": claim, "step": chosen, "form": form}
    if chosen.by_verdict:
        facts["verdict"] = current_verdict(claim)
    return render(request, "claims/step.html", facts, status=400 if form.is_bound else 200)
