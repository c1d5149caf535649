"""A person puts a claim right: in its words, its voices, its judgement, its wording, its number."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop
from django.views.decorators.http import require_http_methods

from factcheck.claims.models import Claim
from factcheck.review.amendable import why_not_amend, why_not_offer
from factcheck.review.workflow import overtaken
from factcheck.web.errors import said_in
from factcheck.web.mends import MENDS, Mend, Offered, form_of
from factcheck.web.pages.claim import claim_page
from factcheck.web.requests import SignedIn, address_of, find_claim, signed_in

# What the blind can still do where they must not be told why the words stay.
WAY_OUT = gettext_noop(
    "What you typed is kept here. Rate the claim as it stands and say in your review what is wrong "
    "with its words, or tell the editors under Talk: they read it at once."
)


@signed_in
@require_http_methods(["GET", "POST"])
def mend(request: SignedIn, claim_id: UUID, what: str) -> HttpResponse:
    """GET opens that part of the claim's page; POST does it, or says there what is wrong."""
    claim, chosen = find_claim(request.user, claim_id), MENDS[what]
    if request.method == "POST":
        return _sent(request, claim, chosen)
    if why_not_offer(claim, request.user, editors_only=chosen.editors_only):
        return redirect(address_of(claim))
    return claim_page(request, claim.pk, opened=what)


def _sent(request: SignedIn, claim: Claim, chosen: Mend) -> HttpResponse:
    refusal = why_not_amend(claim, request.user, editors_only=chosen.editors_only)
    if refusal and why_not_offer(claim, request.user, editors_only=chosen.editors_only):
        raise refusal
    claims = list(Claim.objects.visible_to(request.user).in_article(claim.revision))
    form = form_of(chosen, claim, claims, data=request.POST)
    if refusal:
        form.add_error(None, f"{refusal.because} {_(WAY_OUT)}")
        sent = Offered(chosen, form, opened=True)
        return claim_page(request, claim.pk, sent=sent, status=refusal.status)
    if form.is_valid():
        facts = {name: form.cleaned_data[name] for name in ("because", "version")}
        with said_in(form):
            chosen.run(claim, form, by=request.user, **facts)
            messages.success(request, str(chosen.done))
            return redirect(address_of(claim))
    elif form.cleaned_data.get("version", claim.version) != claim.version:
        raise overtaken(claim, request.user)  # what it chose from may be gone since
    return claim_page(request, claim.pk, sent=Offered(chosen, form, opened=True), status=400)
