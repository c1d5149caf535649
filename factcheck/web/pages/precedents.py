"""Earlier verdicts on like claims: each is relied on or set aside, with a reason."""

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
from factcheck.publication.precedents import (
    Told,
    precedents_told,
    set_aside_the_rest,
    weigh_precedent,
)
from factcheck.review.rules import may
from factcheck.web.errors import said_in
from factcheck.web.forms.precedents import RestForm, WeighForm
from factcheck.web.requests import SignedIn, address_of, find_claim, signed_in

REST = "rest"


def precedent_facts(claim: Claim, user: User) -> dict[str, Any]:
    """What the claim's page shows of them."""
    told = precedents_told(claim, user)
    return {
        "precedents": told,
        "precedents_open": sum(each.open for each in told),
        "may_weigh": bool(told) and may(user, "weigh", claim),
    }


@signed_in
@require_http_methods(["GET", "POST"])
def precedents(request: SignedIn, claim_id: UUID) -> HttpResponse:
    """Each with its rating and what was said of it; a form for whoever may weigh them now."""
    claim = find_claim(request.user, claim_id)
    told = precedents_told(claim, request.user)
    sent = None
    if request.method == "POST":
        sent = RestForm(request.POST) if REST in request.POST else _weighing(request, told)
        if sent.is_valid():
            with said_in(sent):
                return _said(request, claim, sent)
    return _page(request, claim, told, sent)


def _weighing(request: SignedIn, told: list[Told]) -> WeighForm:
    """Each form of the page has fields of its own name, so that a mistake is shown where it is."""
    return WeighForm(request.POST, told=told, auto_id=f"{request.POST.get('known', '')}_%s")


def _said(request: SignedIn, claim: Claim, form: RestForm | WeighForm) -> HttpResponse:
    if isinstance(form, WeighForm):
        weigh_precedent(claim, by=request.user, **form.cleaned_data)
    else:
        set_aside_the_rest(claim, by=request.user, **form.cleaned_data)
    messages.success(request, _("Noted. The verdict will remember it."))
    if any(each.open for each in precedents_told(claim, request.user)):
        return redirect(reverse("web:precedents", args=[claim.pk]))
    return redirect(address_of(claim, "precedents"))


def _page(
    request: SignedIn, claim: Claim, told: list[Told], sent: RestForm | WeighForm | None
) -> HttpResponse:
    facts: dict[str, Any] = {
        "claim": claim,
        "rows": [(each, _form_of(each, told, sent)) for each in told],
        "rest": sent if isinstance(sent, RestForm) else RestForm(auto_id="rest_%s"),
        "open": sum(each.open for each in told),
        "may_weigh": may(request.user, "weigh", claim),
    }
    return render(request, "claims/precedents.html", facts, status=400 if sent else 200)


def _form_of(each: Told, told: list[Told], sent: RestForm | WeighForm | None) -> WeighForm:
    if isinstance(sent, WeighForm) and sent.data.get("known") == str(each.known.pk):
        return sent
    return WeighForm(told=told, initial={"known": each.known.pk}, auto_id=f"{each.known.pk}_%s")
