"""The desk's verdict: adjudicated, written after agreement, or corrected."""

from collections.abc import Iterable
from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from factcheck.claims.models import Claim
from factcheck.evidence.models import Evidence
from factcheck.people.errors import NotNow, Overtaken
from factcheck.people.models import User
from factcheck.review.models import Review, Verdict
from factcheck.review.queries import visible_reviews
from factcheck.review.rules import may
from factcheck.review.verdicts import adjudicate, write_verdict
from factcheck.web.errors import said_in
from factcheck.web.forms.judgement import AdjudicationForm, CorrectionForm, VerdictForm
from factcheck.web.requests import SignedIn, address_of, find_claim, signed_in

FORMS = {"disputed": AdjudicationForm, "correcting": CorrectionForm}
CARRIED = (
    "said",
    "rating",
    "headline",
    "summary",
    "known",
    "method",
    "unknown",
    "why_checked",
)


@signed_in
@require_http_methods(["GET", "POST"])
def verdict(request: SignedIn, claim_id: UUID) -> HttpResponse:
    """The reviews side by side and the form of what readers will see."""
    claim = find_claim(request.user, claim_id)
    adjudicates = claim.status == Claim.Status.DISPUTED
    form_class = FORMS.get(claim.status, VerdictForm)
    if request.method == "POST":
        form = form_class(request.POST, claim=claim, user=request.user)
        if form.is_valid():
            with said_in(form):
                try:
                    _write(request.user, claim, form.cleaned_data, adjudicates=adjudicates)
                except Overtaken:
                    return _two_texts(request, claim_id)
                messages.success(request, _("Written. Another editor publishes it."))
                return redirect(address_of(claim))
    else:
        if not may(request.user, "adjudicate" if adjudicates else "write_verdict", claim):
            raise NotNow(_("There is no verdict for you to write on this claim now."))
        form = form_class(
            claim=claim, user=request.user, initial=starting_point(claim, request.user)
        )
    facts = {
        "claim": claim,
        "form": form,
        "adjudicates": adjudicates,
        "reviews": visible_reviews(claim, request.user).filter(round=claim.round),
    }
    return render(request, "claims/verdict.html", facts, status=400 if form.is_bound else 200)


def _write(user: User, claim: Claim, facts: dict[str, Any], *, adjudicates: bool) -> Verdict:
    return (adjudicate if adjudicates else write_verdict)(claim, by=user, **facts)


def _two_texts(request: SignedIn, claim_id: UUID) -> HttpResponse:
    """Somebody wrote meanwhile: their text above, what was typed below, and nothing is lost."""
    claim = find_claim(request.user, claim_id)
    adjudicates = claim.status == Claim.Status.DISPUTED
    typed = request.POST.copy()
    typed["version"] = str(starting_point(claim, request.user)["version"])
    form = FORMS.get(claim.status, VerdictForm)(typed, claim=claim, user=request.user)
    facts = {"claim": claim, "form": form, "adjudicates": adjudicates, "overtaken": True}
    facts["verdict"] = newest_verdict(claim)
    return render(request, "claims/verdict.html", facts, status=412)


def newest_verdict(claim: Claim) -> Verdict | None:
    """The last version written, whether or not it still stands for the claim."""
    return claim.verdicts.order_by("-version").first()


def starting_point(claim: Claim, user: User) -> dict[str, Any]:
    """What the writer begins with: the last version, or the words of the reviews that agreed."""
    newest = newest_verdict(claim)
    seen = newest.version if newest else 0
    if claim.status == Claim.Status.DISPUTED:
        return {"version": claim.version}
    start: dict[str, Any] = {"version": seen}
    reviews = list(visible_reviews(claim, user).filter(round=claim.round))
    if newest:
        start |= {name: getattr(newest, name) for name in CARRIED}
        start["evidence"] = list(newest.evidence.all())
    elif reviews:
        start |= from_reviews(reviews)
        start["evidence"] = each_once(claim.evidence.filter(round=claim.round))
    return start


def each_once(pieces: Iterable[Evidence]) -> list[Evidence]:
    """Both reviewers may rely on the same source; readers want it once."""
    return list({piece.url or str(piece.pk): piece for piece in pieces}.values())


def from_reviews(reviews: list[Review]) -> dict[str, Any]:
    """The first review's answers and the words of all, for the writer to make one text of."""
    joined = {
        name: "\n\n".join(text for review in reviews if (text := getattr(review, name)))
        for name in ("known", "method", "unknown", "why_checked")
    }
    return {"said": reviews[0].said, "rating": reviews[0].rating} | joined
