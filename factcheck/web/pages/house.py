"""The pages in which a house tells readers of itself."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render

from factcheck.people.rules import desks_of, is_administrator
from factcheck.publication.house import current_page, terms_told
from factcheck.publication.house_drafts import draft_of
from factcheck.publication.models import HousePage


def house_page(request: HttpRequest, page: str) -> HttpResponse:
    """As it was written last; before that a draft, for those who work here alone."""
    asked = HousePage(page)
    written = current_page(page)
    if written is None and not works_here(request):
        raise Http404
    facts = {
        "page": asked,
        "title": written.title if written else asked.label,
        "text": written.text if written else draft_of(asked),
        "written": written,
        "may_write": is_administrator(request.user),
        "terms": terms_told() if asked == HousePage.HOW else [],
    }
    return render(request, "public/house.html", facts)


def works_here(request: HttpRequest) -> bool:
    return is_administrator(request.user) or desks_of(request.user).exists()
