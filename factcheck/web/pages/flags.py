"""An editor says what follows for a published page whose article was changed."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from factcheck.claims.models import Claim
from factcheck.people.rules import is_editor
from factcheck.publication.flags import resolve_flag
from factcheck.publication.models import Flag
from factcheck.web.differing import changed
from factcheck.web.errors import said_in
from factcheck.web.forms.flag import FlagForm
from factcheck.web.requests import SignedIn, address_of, signed_in


@signed_in
@require_http_methods(["GET", "POST"])
def flag(request: SignedIn, flag_id: UUID) -> HttpResponse:
    """What reads otherwise, and the reason why the page stays or what was done."""
    seen = Claim.objects.visible_to(request.user)
    flags = Flag.objects.select_related(
        "fact_check__desk", "fact_check__claim__revision", "standing__revision"
    )
    found = get_object_or_404(flags, pk=flag_id, fact_check__claim__in=seen)
    claim = found.fact_check.claim
    form = FlagForm(request.POST or None)
    if form.is_valid():
        with said_in(form):
            resolve_flag(found, by=request.user, because=form.cleaned_data["because"])
            messages.success(request, _("The page is flagged no more; what you said is kept."))
            return redirect(address_of(claim))
    facts = {
        "flag": found,
        "claim": claim,
        "standing": found.standing,
        "rewritten": changed(claim.text, found.standing.text),
        "form": form if is_editor(request.user, claim.desk) else None,
    }
    return render(request, "claims/flag.html", facts, status=400 if form.is_bound else 200)
