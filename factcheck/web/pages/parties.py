"""Which party or organisation a speaker belongs to."""

from uuid import UUID

from django import forms
from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_http_methods

from factcheck.claims.models import Speaker
from factcheck.people.errors import NotYou
from factcheck.review.parties import may_keep_parties, place_speaker
from factcheck.web.errors import said_in
from factcheck.web.pages.speakers import desks_known_to
from factcheck.web.requests import SignedIn, signed_in


class PartyForm(forms.Form):
    """A name, known to the desk or new."""

    party = forms.CharField(
        label=gettext_lazy("Party or organisation"),
        required=False,
        max_length=300,
        help_text=gettext_lazy("A new name makes a new one. Empty: they speak for themselves."),
    )


@signed_in
@require_http_methods(["GET", "POST"])
def party(request: SignedIn, speaker_id: UUID) -> HttpResponse:
    """GET asks and names those that the desk keeps; POST writes it down."""
    known = Speaker.objects.filter(desk__in=desks_known_to(request.user))
    speaker = get_object_or_404(known.select_related("desk", "party"), pk=speaker_id)
    if not may_keep_parties(request.user, speaker.desk):
        raise NotYou(_("This is for the editors of the desk."))
    form = PartyForm(request.POST or None, initial={"party": speaker.party or ""})
    if form.is_valid():
        with said_in(form):
            place_speaker(speaker, party=form.cleaned_data["party"], by=request.user)
            messages.success(request, _("Noted. Whoever declared a conflict with it is kept off."))
            return redirect("web:speakers")
    facts = {"form": form, "speaker": speaker, "parties": speaker.desk.parties.all()}
    return render(request, "speakers/party.html", facts, status=400 if form.errors else 200)
