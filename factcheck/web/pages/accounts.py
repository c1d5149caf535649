"""The first account of a new installation, and a person's own page."""

from django.contrib import messages
from django.contrib.auth import login
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods, require_POST

from factcheck.people.languages import choose_language, in_language_of
from factcheck.people.welcome import read_welcome_token
from factcheck.web.errors import said_in
from factcheck.web.forms.account import FirstAccountForm
from factcheck.web.forms.language import LanguageForm
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
    """Places on desks, language, password and second factor."""
    return account_page(request, LanguageForm(None, user=request.user))


@signed_in
@require_POST
def language(request: SignedIn) -> HttpResponse:
    """Say in which language the pages shall come."""
    form = LanguageForm(request.POST, user=request.user)
    if form.is_valid():
        choose_language(request.user, language=form.cleaned_data["reads"])
        with in_language_of(request.user):
            messages.success(request, _("Saved. Pages and mail come in this language from now on."))
        return redirect("web:account")
    return account_page(request, form, status=400)


def account_page(request: SignedIn, form: LanguageForm, *, status: int = 200) -> HttpResponse:
    places = request.user.memberships.filter(active=True).select_related("desk")
    facts = {"places": places, "form": form}
    return render(request, "workbench/account.html", facts, status=status)
