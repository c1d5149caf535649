"""Somebody rules on where coverage comes from: an edge is cut, drawn, or the rules decide again."""

from uuid import UUID

from django.contrib import messages
from django.forms import Form
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from factcheck.claims.models import Claim
from factcheck.evidence.models import Edge, Hit, Role, Ruling
from factcheck.review.rulings import cut_edge, draw_edge, take_back
from factcheck.web.errors import said_in
from factcheck.web.forms.provenance import CutForm, DrawForm
from factcheck.web.requests import SignedIn, address_of, find_claim, signed_in


@signed_in
@require_http_methods(["GET", "POST"])
def cut(request: SignedIn, claim_id: UUID, edge_id: int) -> HttpResponse:
    """The edge with its reason, and why it is none."""
    claim = find_claim(request.user, claim_id)
    edges = Edge.objects.select_related("hit", "source", "search__claim__desk")
    edge = get_object_or_404(edges, pk=edge_id, search__claim=claim)
    form = CutForm(request.POST or None)
    if form.is_valid():
        with said_in(form):
            cut_edge(edge, by=request.user, because=form.cleaned_data["because"])
            return _ruled(request, claim)
    return _page(request, "claims/cut_edge.html", form, claim=claim, edge=edge)


@signed_in
@require_http_methods(["GET", "POST"])
def draw(request: SignedIn, claim_id: UUID, hit_id: UUID) -> HttpResponse:
    """The item, and what it comes from."""
    claim = find_claim(request.user, claim_id)
    hits = Hit.objects.select_related("search__claim__desk")
    hit = get_object_or_404(hits, pk=hit_id, search__claim=claim)
    coverage = hit.search.hits.filter(role=Role.COVERAGE)
    others = coverage.exclude(pk=hit.pk).order_by("rank")
    form = DrawForm(request.POST or None, hits=others)
    if form.is_valid():
        with said_in(form):
            told = form.cleaned_data
            draw_edge(
                hit,
                source=others.get(pk=told["source"]) if told["source"] else None,
                source_name=told["source_name"],
                by=request.user,
                because=told["because"],
            )
            return _ruled(request, claim)
    return _page(request, "claims/draw_edge.html", form, claim=claim, hit=hit)


@signed_in
@require_POST
def leave_to_rules(request: SignedIn, claim_id: UUID, ruling_id: UUID) -> HttpResponse:
    """Take a ruling back."""
    claim = find_claim(request.user, claim_id)
    take_back(get_object_or_404(Ruling, pk=ruling_id, claim=claim), by=request.user)
    messages.success(request, _("Taken back. The rules decide again."))
    return redirect(address_of(claim, "coverage"))


def _ruled(request: SignedIn, claim: Claim) -> HttpResponse:
    messages.success(request, _("Noted. The origins are being counted anew."))
    return redirect(address_of(claim, "coverage"))


def _page(request: SignedIn, template: str, form: Form, **facts: object) -> HttpResponse:
    status = 400 if form.is_bound else 200
    return render(request, template, {"form": form, **facts}, status=status)
