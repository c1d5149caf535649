"""Somebody says that two claims of an article go together after all."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from factcheck.claims.models import Claim, Contradiction
from factcheck.review.contradictions import dismiss_contradiction
from factcheck.web.errors import said_in
from factcheck.web.forms.contradiction import TogetherForm
from factcheck.web.requests import SignedIn, address_of, signed_in


@signed_in
@require_http_methods(["GET", "POST"])
def contradiction(request: SignedIn, contradiction_id: UUID) -> HttpResponse:
    """Both claims, why they were held against each other, and the reason why that is wrong."""
    hints = Contradiction.objects.select_related("first__desk", "first__article", "second")
    seen = Claim.objects.visible_to(request.user)
    hint = get_object_or_404(hints, pk=contradiction_id, first__in=seen)
    form = TogetherForm(request.POST or None)
    if form.is_valid():
        with said_in(form):
            dismiss_contradiction(hint, by=request.user, because=form.cleaned_data["because"])
            messages.success(request, _("It is no contradiction any more; the reason is kept."))
            return redirect(address_of(hint.first))
    facts = {"hint": hint, "claim": hint.first, "form": form}
    return render(request, "claims/contradiction.html", facts, status=400 if form.is_bound else 200)
