"""A claim takes a step: asked first where it matters, done, and said."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from factcheck.claims.models import Claim
from factcheck.people.errors import NotNow, NotYou, Overtaken
from factcheck.people.models import User
from factcheck.review import rules
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
    try:
        chosen.run(claim, by=request.user, **answers)
    except (NotNow, NotYou, Overtaken):
        if not did_already(request.user, find_claim(request.user, claim.pk), chosen, facts):
            raise
        messages.info(request, _("You did this already."))
    else:
        messages.success(request, str(chosen.done))
    return redirect("web:claim", claim.pk)


def did_already(user: User, claim: Claim, chosen: Step, facts: dict[str, Any]) -> bool:
    """Whether the claim's last move is this person's, by the same step from what they saw."""
    last = claim.moves.order_by("-number").first()
    if last is None or last.by != user or last.number != claim.version:
        return False
    way = origins, to = rules.STEPS.get(chosen.action, ((), None))
    if sum(each == way for each in rules.STEPS.values()) > 1:
        return False  # the claim went the same way by another step
    newest = claim.verdicts.order_by("-version").values_list("version", flat=True).first()
    seen = newest if chosen.by_verdict else last.number - 1
    return last.from_status in origins and last.to_status == to and facts.get("version") == seen


def _asked(request: SignedIn, claim: Claim, chosen: Step, form: StepForm) -> HttpResponse:
    facts: dict[str, Any] = {"claim": claim, "step": chosen, "form": form}
    if chosen.by_verdict:
        verdict = facts["verdict"] = current_verdict(claim)
        facts["evidence"] = verdict is not None and verdict.evidence.exists()
    return render(request, "claims/step.html", facts, status=400 if form.is_bound else 200)
