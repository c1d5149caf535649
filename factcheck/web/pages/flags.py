"""What relied on something that changed: an editor says what follows."""

from uuid import UUID

from django.contrib import messages
from django.db.models import Count
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_http_methods

from factcheck.people.rules import is_editor
from factcheck.publication.flags import resolve_flag
from factcheck.publication.models import Flag
from factcheck.web.differing import changed
from factcheck.web.errors import said_in
from factcheck.web.forms.flag import FlagForm
from factcheck.web.narrowing import Facet
from factcheck.web.paging import address_with, page_after
from factcheck.web.requests import SignedIn, address_of, signed_in


@signed_in
def flags(request: SignedIn) -> HttpResponse:
    """What waits for this editor's word, the oldest first, with counts by what changed."""
    waiting = Flag.objects.for_editor(request.user)
    counts = dict(waiting.order_by().values_list("kind").annotate(Count("pk")))
    kind = request.GET.get("kind", "")
    rows = waiting.filter(kind=kind) if kind in Flag.Kind.values else waiting
    page = page_after(rows.with_facts(), request.GET.get("after", ""), by="raised_at")
    every = Facet(gettext_lazy("all"), sum(counts.values()), not kind, address_with(kind=""))
    facets = [every] + [
        Facet(each.label, counts[each], each == kind, address_with(kind=each))
        for each in Flag.Kind
        if each in counts
    ]
    facts = {
        "page": page,
        "facets": facets if len(counts) > 1 else [],
        "next": address_with(kind=kind, after=page.next_key) if page.next_key else "",
        "later": "after" in request.GET,
        "first": address_with(kind=kind),
    }
    return render(request, "flags/list.html", facts)


@signed_in
@require_http_methods(["GET", "POST"])
def flag(request: SignedIn, flag_id: UUID) -> HttpResponse:
    """What changed, what relied on it and how; and what follows."""
    seen = Flag.objects.visible_to(request.user).with_facts()
    related = ("claim__revision", "fact_check__claim__revision", "verdict__rating")
    found = get_object_or_404(seen.select_related(*related), pk=flag_id)
    form = FlagForm(request.POST or None)
    if form.is_valid():
        with said_in(form):
            resolve_flag(found, by=request.user, because=form.cleaned_data["because"])
            messages.success(request, _("Flagged no more; what you said is kept."))
            return redirect(back_from(found))
    claim = found.about
    facts = {
        "flag": found,
        "claim": claim,
        "rewritten": changed(claim.text, found.standing.text) if claim and found.standing else "",
        "form": form if is_editor(request.user, found.desk) else None,
    }
    return render(request, "flags/flag.html", facts, status=400 if form.is_bound else 200)


def back_from(flag: Flag) -> str:
    """Where the work goes on once a flag is resolved."""
    if flag.about:
        return address_of(flag.about)
    return reverse("web:article", args=[flag.article_id])
