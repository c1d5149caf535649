"""The first account of a new installation, and a person's own page."""

from django.contrib import messages
from django.contrib.auth import login
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods

from factcheck.people.welcome import read_welcome_token
from factcheck.web.errors import said_in
from factcheck.web.forms.account import FirstAccountForm
from factcheck.web.requests import SignedIn, signed_in


@sensitive_post_parameters("password")
@require_http_methods(["GET", "POST"])
def welcome(request: HttpRequest, token: str) -> HttpResponse:
    """Whoever holds the one-time link becomes the administrator of an empty installation."""
    if not read_welcome_token(token):
        raise Http404
    form = FirstAccountForm(request.POST or None)
    if form.is_valid():
        with said_in(form):
            user = form.create()
            login(request, user, backend="django.contrib.auth.backends.ModelBackend")
            messages.success(request, _("Welcome. Now set up desks and people."))
            return redirect("web:home")
    return render(
        request, "welcome/first.html", {"form": form}, status=400 if form.is_bound else 200
    )


@signed_in
def account(request: SignedIn) -> HttpResponse:
    """Places on desks, password and second factor."""
    places = request.user.memberships.filter(active=True).select_related("desk")
    return render(request, "workbench/account.html", {"places": places})
