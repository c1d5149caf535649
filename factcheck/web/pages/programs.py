"""The keys with which a person's own programs call. Nobody else issues or renews one."""

from datetime import timedelta
from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_variables
from django.views.decorators.http import require_http_methods, require_POST

from factcheck.people.keys import issue_key, revoke_key, rotate_key
from factcheck.people.models import ApiKey
from factcheck.web.errors import said_in
from factcheck.web.forms.programs import ProgramForm
from factcheck.web.requests import SignedIn, signed_in


@signed_in
@never_cache
@require_http_methods(["GET", "POST"])
def programs(request: SignedIn) -> HttpResponse:
    """One's own keys, and a form for one more."""
    form = ProgramForm(request.POST or None)
    if form.is_valid():
        with said_in(form):
            given = form.cleaned_data
            _key, words = issue_key(
                request.user,
                name=given["name"],
                scopes=given["scopes"],
                by=request.user,
                expires_at=timezone.now() + timedelta(days=given["days"]),
            )
            return shown(request, ProgramForm(None), words=words)
    return shown(request, form)


@signed_in
@never_cache
@require_POST
def program(request: SignedIn, key_id: UUID, what: str) -> HttpResponse:
    """Revoke one of one's keys, or give it a successor."""
    key = get_object_or_404(request.user.keys, pk=key_id)
    if what == "renew":
        return shown(request, ProgramForm(None), words=rotate_key(key, by=request.user)[1])
    if what != "revoke":
        raise Http404
    revoke_key(key, by=request.user)
    messages.success(request, _("%s is revoked.") % key)
    return redirect("web:programs")


@sensitive_variables("words")
def shown(request: SignedIn, form: ProgramForm, *, words: str = "") -> HttpResponse:
    """The page; `words` are a new key's, told this once."""
    facts = {"keys": keys_of(request), "form": form, "words": words, "now": timezone.now()}
    status = 400 if form.is_bound else 200
    return render(request, "workbench/programs.html", facts, status=status)


def keys_of(request: SignedIn) -> list[ApiKey]:
    return list(request.user.keys.filter(revoked_at=None).order_by("-created_at", "pk"))
