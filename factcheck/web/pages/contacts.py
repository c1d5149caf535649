"""The log of contacts with the claimant: a question is written down, and what came of it."""

from dataclasses import dataclass
from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from factcheck.claims.models import Claim
from factcheck.evidence.contacting import amend_contact, log_contact, standing_contacts
from factcheck.evidence.models import Contact
from factcheck.people.models import User
from factcheck.people.rules import is_member
from factcheck.review.queries import by_another_hand, is_blind
from factcheck.web.errors import said_in
from factcheck.web.forms.contact import ContactForm
from factcheck.web.requests import SignedIn, address_of, find_claim, signed_in

FIELDS = ("whom", "how", "asked_at", "question", "answered_at", "answer")


@dataclass(frozen=True)
class ToldContact:
    """A contact, and who wrote it down where that may be known."""

    contact: Contact
    by: User | None


def contacts_told(claim: Claim, user: User) -> list[ToldContact]:
    """The contacts as this member of the desk may read them; nobody else reads any."""
    if not is_member(user, claim.desk):
        return []
    blind = is_blind(claim, user)
    return [
        ToldContact(row, None if by_another_hand(row, claim, user, blind=blind) else row.by)
        for row in standing_contacts(claim)
    ]


@signed_in
@require_http_methods(["GET", "POST"])
def contact_new(request: SignedIn, claim_id: UUID) -> HttpResponse:
    """Write down that somebody was asked."""
    claim = find_claim(request.user, claim_id)
    form = ContactForm(request.POST or None)
    if form.is_valid():
        with said_in(form):
            log_contact(claim, by=request.user, **form.cleaned_data)
            return _written(request, claim)
    return _asked(request, claim, form)


@signed_in
@require_http_methods(["GET", "POST"])
def contact_amend(request: SignedIn, contact_id: UUID) -> HttpResponse:
    """Write down the answer, or put a mistake right."""
    contact = get_object_or_404(Contact, pk=contact_id)
    claim = find_claim(request.user, contact.claim_id)
    if not is_member(request.user, claim.desk):
        raise Http404
    contact.claim = claim
    form = ContactForm(
        request.POST or None, initial={name: getattr(contact, name) for name in FIELDS}
    )
    if form.is_valid():
        with said_in(form):
            amend_contact(contact, by=request.user, **form.cleaned_data)
            return _written(request, claim)
    return _asked(request, claim, form)


def _written(request: SignedIn, claim: Claim) -> HttpResponse:
    messages.success(request, _("Written down. Everybody on the desk can read it."))
    return redirect(address_of(claim, "contacts"))


def _asked(request: SignedIn, claim: Claim, form: ContactForm) -> HttpResponse:
    facts = {"claim": claim, "form": form}
    return render(request, "claims/contact.html", facts, status=400 if form.is_bound else 200)
