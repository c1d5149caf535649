"""Letters about corrections: asked for, meant, and ended with one press."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods

from factcheck.publication.models import FactCheck
from factcheck.publication.subscribing import subscribe
from factcheck.publication.wishes import confirm_letters, end_letters
from factcheck.web.errors import said_in
from factcheck.web.forms.readers import SubscriptionForm
from factcheck.web.pages.readers import find_page, unlisted, visitor_of


@require_http_methods(["GET", "POST"])
def subscribe_to_page(request: HttpRequest, slug: str) -> HttpResponse:
    """Letters about one page."""
    return _subscribed(request, find_page(slug))


@require_http_methods(["GET", "POST"])
def subscribe_to_all(request: HttpRequest) -> HttpResponse:
    """Letters about every correction."""
    return _subscribed(request, None)


def _subscribed(request: HttpRequest, page: FactCheck | None) -> HttpResponse:
    """The same answer whether or not somebody of this address is known."""
    form = SubscriptionForm(request.POST or None)
    if form.is_valid():
        with said_in(form):
            if not form.trapped:
                subscribe(page, mail=form.cleaned_data["mail"], visitor=visitor_of(request))
            sentence = _("Look into your mail: a letter asks whether you meant it.")
            return render(request, "readers/said.html", {"sentence": sentence})
    facts = {"page": page, "form": form}
    return render(request, "readers/subscribe.html", facts, status=400 if form.is_bound else 200)


@unlisted
@require_http_methods(["GET", "POST"])
def subscription_confirm(request: HttpRequest, token: str) -> HttpResponse:
    """A button, because programs open links of letters as well."""
    if request.method == "POST":
        confirm_letters(token)
        return render(request, "readers/said.html", {"sentence": _("You will be told by mail.")})
    facts = {
        "does": _("Yes, tell me"),
        "sentence": _("Do you want to be told by mail, as the letter says?"),
    }
    return render(request, "readers/press.html", facts)


@csrf_exempt  # mail programs press it for their readers (RFC 8058); the token is the proof
@unlisted
@require_http_methods(["GET", "POST"])
def subscription_end(request: HttpRequest, token: str) -> HttpResponse:
    """One press, and no letter comes any more."""
    if request.method == "POST":
        end_letters(token)
        sentence = _("No more letters. Your address is erased.")
        return render(request, "readers/said.html", {"sentence": sentence})
    facts = {"does": _("No more letters"), "sentence": _("Do you want no more letters?")}
    return render(request, "readers/press.html", facts)
