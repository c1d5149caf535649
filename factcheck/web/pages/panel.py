"""A dispute before its panel: the reviews, one's own vote, and the result when it is closed."""

from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from factcheck.people.rules import is_member
from factcheck.review.models import Panel
from factcheck.review.panels import counting_votes, panels_of, visible_votes
from factcheck.review.queries import visible_reviews
from factcheck.review.rules import may
from factcheck.review.voting import cast_vote
from factcheck.web.errors import said_in
from factcheck.web.forms.panel import VoteForm
from factcheck.web.requests import SignedIn, find_claim, signed_in


@never_cache
@signed_in
@require_http_methods(["GET", "POST"])
def panel(request: SignedIn, claim_id: UUID) -> HttpResponse:
    """All ballots of the round; who may vote in the open one does it here."""
    claim = find_claim(request.user, claim_id)
    panels = list(panels_of(claim).select_related("deadline"))
    if not panels or not is_member(request.user, claim.desk):
        raise Http404
    form = VoteForm(request.POST or None, claim=claim, initial={"panel": panels[0].pk})
    if request.method == "POST" and form.is_valid():
        facts = form.cleaned_data
        asked = get_object_or_404(Panel.objects.filter(claim=claim), pk=facts.pop("panel"))
        with said_in(form):
            cast_vote(asked, by=request.user, **facts)
            messages.success(request, _("Your vote is in. Nobody sees it before the vote closes."))
            return redirect("web:panel", claim.pk)
    facts = {
        "claim": claim,
        "ballots": [ballot_facts(request, each) for each in panels],
        "reviews": visible_reviews(claim, request.user).filter(round=claim.round),
        "form": form if form.is_bound or may(request.user, "vote", claim) else None,
        "may_close": may(request.user, "close_vote", claim),
        "may_write": may(request.user, "write_verdict", claim),
    }
    return render(request, "claims/panel.html", facts, status=400 if form.is_bound else 200)


def ballot_facts(request: SignedIn, ballot: Panel) -> dict[str, object]:
    """How many voted is no secret; who and how is, until it is closed."""
    return {
        "panel": ballot,
        "much": counting_votes(ballot).count(),
        "votes": visible_votes(ballot, request.user),
    }
