"""An open page says that somebody is still there, and hears who else is."""

from typing import Any
from uuid import UUID

from django import forms
from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_POST

from factcheck.claims.models import Claim
from factcheck.people.models import User
from factcheck.review.presence import be_here, here_now, leave
from factcheck.web.requests import SignedIn, find_claim, signed_in


class SignForm(forms.Form):
    """`active`: somebody touched the page. `gone`: it was closed; `seen` is its last sign."""

    active = forms.BooleanField(required=False)
    gone = forms.BooleanField(required=False)
    seen = forms.DateTimeField(required=False)


@signed_in
@require_POST
def here(request: SignedIn, claim_id: UUID) -> HttpResponse:
    """One sign of a page; answers with who else is there, for the page to show."""
    claim = find_claim(request.user, claim_id)
    form = SignForm(request.POST)
    form.is_valid()
    sign = form.cleaned_data
    if sign.get("gone") and sign.get("seen"):
        leave(claim, by=request.user, seen=sign["seen"])
        return HttpResponse(status=204)
    facts = presence_facts(claim, request.user, active=sign.get("active", False))
    return render(request, "claims/_present.html", facts | {"claim": claim})


def presence_facts(claim: Claim, user: User, *, active: bool = True) -> dict[str, Any]:
    """Note that this person is here, and see who else is."""
    return {"seen": be_here(claim, by=user, active=active), "present": here_now(claim, user)}
