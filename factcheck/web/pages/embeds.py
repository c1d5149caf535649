"""A fact-check on other people's pages: as a frame, found by oEmbed, and as a picture."""

from typing import Any
from urllib.parse import urlsplit

from csp.decorators import csp_replace
from django.conf import settings
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import Resolver404, resolve, reverse
from django.utils.html import format_html
from django.utils.translation import gettext as _
from django.views.decorators.clickjacking import xframe_options_exempt
from django.views.decorators.http import condition

from factcheck.publication.addresses import page_address
from factcheck.publication.models import FactCheck, FormerName
from factcheck.publication.sayings import saying_of
from factcheck.web.card import HEIGHT, WIDTH, card_of

FRAME = (600, 320)  # pixels
NARROWEST = 240
LOOKS = ("light", "dark")
AN_HOUR = 3_600
RELATED = ("desk", "claim__speaker", "verdict__rating")


def found(slug: str) -> FactCheck:
    """The page of this name, or of that it had, or 404."""
    pages = FactCheck.objects.select_related(*RELATED)
    former = FormerName.objects.filter(slug=slug).values("fact_check")
    return pages.filter(slug=slug).first() or get_object_or_404(pages, pk__in=former)


@xframe_options_exempt
@csp_replace({"frame-ancestors": ["*"]})  # type: ignore[arg-type]  # it takes any view
def embed(request: HttpRequest, slug: str) -> HttpResponse:
    """The verdict in a few lines, for a frame on any site; nobody is known there.

    `?look=light` or `dark` for a site that is always so; else it is as the reader's screen is.
    """
    page = found(slug)
    if page.slug != slug:
        return redirect("web:embed", page.slug, permanent=True)
    asked = request.GET.get("look", "")
    look = asked if asked in LOOKS else ""
    facts = {
        "page": page,
        "said": saying_of(page.claim),
        "address": page_address(page),
        "look": look,
    }
    return render(request, "public/embed.html", facts)


def oembed(request: HttpRequest) -> HttpResponse:
    """OEmbed 1.0 (oembed.com), type rich, JSON alone: 404 for what is no fact-check of ours."""
    if request.GET.get("format", "json") != "json":
        return HttpResponse(_("Only JSON is given."), status=501, content_type="text/plain")
    page = found(slug_in(request.GET.get("url", "")))
    width = at_most(request.GET.get("maxwidth", ""), FRAME[0])
    facts: dict[str, Any] = {
        "version": "1.0",
        "type": "rich",
        "title": page.verdict.headline,
        "author_name": page.desk.name,
        "provider_name": _("Factcheck"),
        "provider_url": settings.SITE_URL,
        "cache_age": AN_HOUR,
        "html": snippet(page, width),
        "width": width,
        "height": at_most(request.GET.get("maxheight", ""), FRAME[1]),
        "thumbnail_url": settings.SITE_URL + reverse("web:card", args=[page.slug]),
        "thumbnail_width": WIDTH,
        "thumbnail_height": HEIGHT,
    }
    answer = JsonResponse(facts)
    answer["Access-Control-Allow-Origin"] = "*"
    return answer


def slug_in(address: str) -> str:
    """The name in the address of one of our pages, or "" for any other address."""
    try:
        parts = urlsplit(address)
        if f"{parts.scheme}://{parts.netloc}" != settings.SITE_URL:
            return ""
        match = resolve(parts.path)
    except (ValueError, Resolver404):
        return ""
    ours = match.view_name in {"web:fact_check", "web:embed"}
    return str(match.kwargs["slug"]) if ours else ""


def at_most(asked: str, usual: int) -> int:
    """What was asked for, between what can be read and what is usual."""
    if not asked.isdecimal() or len(asked) > len(str(usual)):
        return usual
    return min(usual, max(NARROWEST, int(asked)))


def snippet(page: FactCheck, width: int = FRAME[0]) -> str:
    """What somebody copies into their own page."""
    return format_html(
        '<iframe src="{}" width="{}" height="{}" title="{}" loading="lazy"></iframe>',
        settings.SITE_URL + reverse("web:embed", args=[page.slug]),
        width,
        FRAME[1],
        _("Fact-check: %(headline)s") % {"headline": page.verdict.headline},
    )


def state_of(_request: HttpRequest, slug: str) -> str | None:
    """Changes with the verdict, its withdrawal and a take-down of its words."""
    rows = FactCheck.objects.filter(slug=slug)
    facts = rows.values_list("verdict", "withdrawn_at", "verdict__redacted_at").first()
    return f'"{"-".join(map(str, facts))}"'.replace(" ", "T") if facts else None


@condition(etag_func=state_of)
def card(_request: HttpRequest, slug: str) -> HttpResponse:
    """The picture that is shown where the page is shared."""
    answer = HttpResponse(card_of(found(slug)), content_type="image/png")
    answer["Cache-Control"] = f"public, max-age={AN_HOUR}"
    return answer
