"""What readers see: the front page, all fact-checks, and one of them."""

import json
from urllib.parse import urlencode

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.safestring import SafeString, mark_safe

from factcheck.publication.claimreview import claimreview
from factcheck.publication.models import FactCheck, FormerName
from factcheck.publication.pages import PublicFactCheck, facts_of_page, public_fact_check
from factcheck.web.marks import chain_of
from factcheck.web.pages.embeds import snippet
from factcheck.web.paging import Page, page_after

LATEST = 6
RELATED = ("claim__speaker", "claim__article__publisher", "claim__topic", "verdict__rating")
ESCAPES = {ord("<"): "\\u003C", ord(">"): "\\u003E", ord("&"): "\\u0026"}


def front(request: HttpRequest) -> HttpResponse:
    """For readers: what this is and the latest checks. Who works here goes to the workbench."""
    if request.user.is_authenticated:
        return redirect("web:home")
    return render(request, "public/front.html", {"page": published("", size=LATEST)})


def fact_checks(request: HttpRequest) -> HttpResponse:
    """Every fact-check in force, the newest first."""
    page = published(request.GET.get("after", ""), size=20)
    facts = {
        "page": page,
        "next": "?" + urlencode({"after": page.next_key}) if page.next_key else "",
        "later": "after" in request.GET,
    }
    return render(request, "public/fact_checks.html", facts)


def published(after: str, *, size: int) -> Page[FactCheck]:
    """A page of fact-checks with all that a card shows."""
    checks = FactCheck.objects.in_force().select_related(*RELATED)
    return page_after(checks, after, by="published_at", descending=True, size=size)


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
    facts = {
        "check": check,
        "chain": chain_of(check.claim, check.speakers),
        "json_ld": "" if preview else json_ld(check),
        "preview": preview,
        "site": settings.SITE_URL,
        "snippet": "" if preview else snippet(check.fact_check),
        "topic": check.claim.topic,
    }
    return render(request, "public/fact_check.html", facts)


def json_ld(check: PublicFactCheck) -> SafeString:
    """The ClaimReview as data that cannot end its script element; "" once withdrawn."""
    if check.fact_check.withdrawn_at:
        return SafeString("")
    review = claimreview(facts_of_page(check, settings.SITE_URL))
    return mark_safe(json.dumps(review, ensure_ascii=False).translate(ESCAPES))
