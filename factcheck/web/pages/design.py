"""Every part that pages are put together from, in every state, made by the pages' own templates."""

from django.http import HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_safe

from factcheck.claims.models import Claim
from factcheck.review.scales import default_ratings
from factcheck.web import derivation, differing
from factcheck.web.design import origins, samples, sentences, tokens
from factcheck.web.forms.design import FILLED, EveryField
from factcheck.web.pages.shortcuts import listed
from factcheck.web.requests import SignedIn, signed_in


@signed_in
@require_safe
def design(request: SignedIn) -> HttpResponse:
    """Nothing on it is real and nothing can be sent: it is there to be looked at."""
    now = timezone.now()
    coverage = origins.sample_coverage()
    ratings = default_ratings()
    shown = {
        "colours": tokens.of_kind("oklch", "light-dark"),
        "sizes": tokens.sizes(),
        "spaces": tokens.spaces(),
        "pairs": tokens.pairs(),
        "ratings": ratings,
        "opinion": samples.review(request.user, ratings[1], now=now),
        "statuses": Claim.Status.choices,
        "claims": list(samples.claims(now=now, user=request.user)),
        "pieces": list(samples.pieces(request.user)),
        "said": samples.MESSAGES,
        "coverage": coverage,
        "graph": derivation.graph_of(coverage),
        "charts": samples.charts(),
        "texts": (sentences.FROM_THE_LEFT, sentences.FROM_THE_RIGHT),
        "changed": differing.changed(sentences.BEFORE, sentences.AFTER),
        "keys": listed(request),
        "empty_form": EveryField(prefix="empty"),
        "filled_form": EveryField(
            {f"filled-{name}": value for name, value in FILLED.items()}, prefix="filled"
        ),
        "wrong_form": EveryField({}, prefix="wrong"),
    }
    return render(request, "design/design.html", shown)
