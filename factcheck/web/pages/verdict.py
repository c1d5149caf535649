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
from factcheck.evidence.contacting import standing_contacts
from factcheck.evidence.models import Evidence
from factcheck.people.errors import NotNow, Overtaken
from factcheck.people.models import User
from factcheck.review.models import Review, Verdict
from factcheck.review.queries import visible_reviews
from factcheck.review.rules import may
from factcheck.review.verdicts import adjudicate, write_verdict
from factcheck.web.errors import said_in, typed
from factcheck.web.forms.judgement import AdjudicationForm, CorrectionForm, VerdictForm
from factcheck.web.pages.precedents import precedent_facts
from factcheck.web.pages.presence import presence_facts
from factcheck.web.requests import SignedIn, address_of, find_claim, signed_in

DISPUTED = Claim.Status.DISPUTED
FORMS: dict[str, type[VerdictForm]] = {
    DISPUTED: AdjudicationForm,
    Claim.Status.CORRECTING: CorrectionForm,
}
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
    if request.method == "POST":
        return _sent(request, claim)
    if not may_write(request.user, claim):
        raise NotNow(_("There is no verdict for you to write on this claim now."))
    start = starting_point(claim, request.user)
    return _asked(request, claim, form_for(claim)(claim=claim, user=request.user, initial=start))


def form_for(claim: Claim) -> type[VerdictForm]:
    """What is asked of the writer depends on why there is a verdict to write."""
    return FORMS.get(claim.status, VerdictForm)


def may_write(user: User, claim: Claim) -> bool:
    """Whether this person may adjudicate or write, whichever the claim waits for."""
    return may(user, "adjudicate" if claim.status == DISPUTED else "write_verdict", claim)


def _sent(request: SignedIn, claim: Claim) -> HttpResponse:
    stands = str(starting_point(claim, request.user)["version"])
    if request.POST.get("version") != stands and may_write(request.user, claim):
        return _two_texts(request, claim)
    form = form_for(claim)(request.POST, claim=claim, user=request.user)
    if form.is_valid():
        with said_in(form):
            write = adjudicate if claim.status == DISPUTED else write_verdict
            try:
                write(claim, by=request.user, **form.cleaned_data)
            except Overtaken:
                claim = find_claim(request.user, claim.pk)
                if not may_write(request.user, claim):
                    raise
                return _two_texts(request, claim)
            messages.success(request, _("Written. Another editor publishes it."))
            return redirect(address_of(claim))
    return _asked(request, claim, form, status=400)


def _asked(
    request: SignedIn, claim: Claim, form: VerdictForm, *, status: int = 200, **more: object
) -> HttpResponse:
    facts = {
        "claim": claim,
        "form": form,
        **presence_facts(claim, request.user),
        **precedent_facts(claim, request.user),
        "adjudicates": claim.status == DISPUTED,
        "reviews": visible_reviews(claim, request.user).filter(round=claim.round),
    }
    return render(request, "claims/verdict.html", facts | more, status=status)


def _two_texts(request: SignedIn, claim: Claim) -> HttpResponse:
    """Somebody wrote meanwhile: their text above, what was typed below, and nothing is lost."""
    sent = request.POST.copy()
    sent["version"] = str(starting_point(claim, request.user)["version"])
    form = form_for(claim)(sent, claim=claim, user=request.user)
    kept = typed(request, beside=form.fields)
    return _asked(
        request, claim, form, status=412, overtaken=True, verdict=newest_verdict(claim), kept=kept
    )


def newest_verdict(claim: Claim) -> Verdict | None:
    """The last version written, whether or not it still stands for the claim."""
    return claim.verdicts.order_by("-version").first()


def starting_point(claim: Claim, user: User) -> dict[str, Any]:
    """What the writer begins with: the last version, or what the reviews say and rely on.

    Over a dispute the words are the adjudicator's own, the evidence is that of both sides.
    """
    newest = newest_verdict(claim)
    if claim.status == DISPUTED:
        return {"version": claim.version, "evidence": relied_on(claim)}
    start: dict[str, Any] = {"version": newest.version if newest else 0}
    reviews = list(visible_reviews(claim, user).filter(round=claim.round))
    if newest:
        start |= {name: getattr(newest, name) for name in CARRIED}
        start["evidence"] = list(newest.evidence.all())
        if newest.contacts.exists():
            start["contacts"] = list(standing_contacts(claim))
    elif reviews:
        start |= from_reviews(reviews)
        start["evidence"] = relied_on(claim)
    return start


def relied_on(claim: Claim) -> list[Evidence]:
    """What the reviews of this round rely on."""
    return each_once(claim.evidence.filter(round=claim.round))


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
