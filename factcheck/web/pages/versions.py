"""Versions of a verdict beside each other, and what the next one will look like."""

from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils.functional import Promise
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from factcheck.people.errors import NotYou
from factcheck.people.rules import is_member
from factcheck.publication.models import FactCheck
from factcheck.publication.pages import preview
from factcheck.publication.versions import (
    Difference,
    difference,
    versions_in_force,
    versions_of,
)
from factcheck.review.models import Verdict
from factcheck.web.differing import changed
from factcheck.web.pages.public import shown
from factcheck.web.prose import as_words
from factcheck.web.requests import SignedIn, find_claim, signed_in

MOST_DIGITS = 6


@dataclass(frozen=True)
class Line:
    """One field, word by word."""

    label: Promise
    text: SafeString


def public_changes(request: HttpRequest, slug: str) -> HttpResponse:
    """Two versions that readers have seen, as one text."""
    pages = FactCheck.objects.select_related("claim", "verdict")
    page = get_object_or_404(pages, slug=slug)
    facts = chosen(request, versions_in_force(page), public=True)
    return render(request, "public/changes.html", {"page": page, **facts})


@signed_in
def desk_changes(request: SignedIn, claim_id: UUID) -> HttpResponse:
    """Two versions of what was written, published or not."""
    claim = find_claim(request.user, claim_id)
    facts = chosen(request, versions_of(claim), public=False)
    return render(request, "claims/versions.html", {"claim": claim, **facts})


@signed_in
def preview_page(request: SignedIn, claim_id: UUID) -> HttpResponse:
    """The public page before it is public, for the people of the desk."""
    claim = find_claim(request.user, claim_id)
    if not is_member(request.user, claim.desk):
        raise NotYou(_("Only the people of the desk see what is not published."))
    return shown(request, preview(claim, by=request.user), preview=True)


def chosen(request: HttpRequest, versions: Sequence[Verdict], *, public: bool) -> dict[str, object]:
    """The two that were asked for, else the newest and the one before it; 404 without two."""
    if not versions:
        raise Http404
    newest = versions[-1]
    after = asked(request.GET.get("to", ""), versions) or newest
    place = versions.index(after)
    before = asked(request.GET.get("from", ""), versions) or versions[max(place - 1, 0)]
    found = difference(before, after, public=public)
    return {"versions": versions, "difference": found, "lines": lines(found)}


def asked(number: str, versions: Sequence[Verdict]) -> Verdict | None:
    if not (number.isascii() and number.isdigit() and len(number) <= MOST_DIGITS):
        return None
    return next((each for each in versions if each.version == int(number)), None)


def lines(found: Difference) -> list[Line]:
    return [
        Line(each.label, changed(as_words(each.before), as_words(each.after)))
        for each in found.wordings
    ]
