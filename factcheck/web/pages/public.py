"""What readers see: the front page, and one fact-check."""

import json

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.safestring import SafeString, mark_safe

from factcheck.publication.claimreview import claimreview
from factcheck.publication.finding import Wanted, pages_wanted, topics_published
from factcheck.publication.models import FactCheck, FormerName
from factcheck.publication.pages import PublicFactCheck, facts_of_page, public_fact_check
from factcheck.publication.related import related_to
from factcheck.publication.sayings import saying_of
from factcheck.web.cards import cards_of
from factcheck.web.derivation import graph_of
from factcheck.web.marks import chain_of
from factcheck.web.pages.embeds import snippet

LATEST = 6
ESCAPES = {ord("<"): "\\u003C", ord(">"): "\\u003E", ord("&"): "\\u0026"}


def front(request: HttpRequest) -> HttpResponse:
    """For readers: what this is and the latest checks. Who works here goes to the workbench."""
    if request.user.is_authenticated:
        return redirect("web:home")
    pages = pages_wanted(Wanted()).order_by("-published_at", "-pk")[:LATEST]
    facts = {"cards": cards_of(pages), "topics": topics_published()}
    return render(request, "public/front.html", facts)


def fact_check(request: HttpRequest, slug: str) -> HttpResponse:
    """One fact-check; a withdrawn one stays at its address and says so."""
    try:
        check = public_fact_check(slug)
    except FactCheck.DoesNotExist as missing:
        return sent_on(slug, missing)
    return shown(request, check)


def sent_on(slug: str, missing: FactCheck.DoesNotExist) -> HttpResponse:
    """To where the page stands now, for whoever comes by a name that it had."""
    former = FormerName.objects.select_related("fact_check").filter(slug=slug).first()
    if former is None:
        raise Http404 from missing
    return redirect("web:fact_check", former.fact_check.slug, permanent=True)


def shown(request: HttpRequest, check: PublicFactCheck, *, preview: bool = False) -> HttpResponse:
    """The page; a preview is the same with a line above it, and no data for search engines."""
    claim = check.claim
    related = () if preview else related_to(check.fact_check)
    facts = {
        "check": check,
        "said": saying_of(claim),
        "chain": chain_of(claim, check.speakers),
        "graph": graph_of(check.coverage) if check.coverage else None,
        "related": related,
        "more_of_them": any(
            claim.speaker and each.claim.speaker and each.claim.speaker.key == claim.speaker.key
            for each in related
        ),
        "json_ld": "" if preview else json_ld(check),
        "preview": preview,
        "site": settings.SITE_URL,
        "snippet": "" if preview else snippet(check.fact_check),
        "topic": claim.topic,
    }
    return render(request, "public/fact_check.html", facts)


def json_ld(check: PublicFactCheck) -> SafeString:
    """The ClaimReview as data that cannot end its script element; "" once withdrawn."""
    if check.fact_check.withdrawn_at:
        return SafeString("")
    review = claimreview(facts_of_page(check, settings.SITE_URL))
    return mark_safe(json.dumps(review, ensure_ascii=False).translate(ESCAPES))
