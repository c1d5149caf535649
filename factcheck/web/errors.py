"""The one place where a refusal of the domain becomes a page or a message in a form."""

from collections.abc import Callable, Container, Iterator
from contextlib import contextmanager

from django.forms import BaseForm
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import render
from django.utils import translation
from django.utils.translation import gettext_lazy as _
from django.views.defaults import page_not_found

from factcheck.people.errors import NotValid, Refused
from factcheck.people.languages import language_of
from factcheck.people.models import User
from factcheck.web.languages import MACHINES

TYPED = {
    "because": _("Reason"),
    "headline": _("Headline"),
    "summary": _("One sentence why"),
    "method": _("How it was checked"),
    "known": _("What we know"),
    "unknown": _("What we do not know"),
    "why_checked": _("Why this claim"),
    "waiver": _("Why fewer sources suffice"),
    "dissent": _("Dissent"),
    "note": _("Note"),
    "title": _("Title"),
    "who": _("With whom"),
    "quote": _("Quoted words"),
    "words": _("Text of the article"),
    "spans": _("Words of the claim"),
    "parts": _("Parts of the claim"),
    "speaker_name": _("Who says it"),
    "mention": _("As the article calls them there"),
    "carriers": _("Who carried it"),
    "wording": _("Our wording"),
    "text": _("What you said"),
}


class RefusalsBecomePages:
    """Middleware: whatever an action refuses is said on a page that keeps what was typed."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        return self.get_response(request)

    def process_exception(self, request: HttpRequest, refusal: Exception) -> HttpResponse | None:
        """Django calls this with what a view raised; None leaves it to Django."""
        return refused(request, refusal) if isinstance(refusal, Refused) else None


def refused(request: HttpRequest, refusal: Refused) -> HttpResponse:
    """The page for one refusal."""
    facts = {"sentence": refusal.because, "kept": typed(request), "back": _way_back(request)}
    return render(request, [f"{refusal.status}.html", "400.html"], facts, status=refusal.status)


def not_found(request: HttpRequest, exception: Exception) -> HttpResponse:
    """In the language of who asks: no view was there to set it."""
    user = getattr(request, "user", None)
    if isinstance(user, User) and not request.path.startswith(MACHINES):
        translation.activate(language_of(user))  # InTheirLanguage lays it down
    return page_not_found(request, exception)


def out_of_date(request: HttpRequest, reason: str = "") -> HttpResponse:  # noqa: ARG001 - Django's
    """The page for a form whose token is no longer good: somebody signed in or out meanwhile."""
    facts = {"kept": typed(request), "back": _way_back(request)}
    return render(request, "403_csrf.html", facts, status=403)


def typed(request: HttpRequest, beside: Container[str] = ()) -> dict[str, str]:
    """The sentences that were sent, by the name of their field; `beside`: shown already."""
    return {
        str(label): words
        for name, label in TYPED.items()
        if name not in beside and (words := request.POST.get(name))
    }


def _way_back(request: HttpRequest) -> str:
    """The page the person came from, if it is ours."""
    referer = request.headers.get("Referer", "")
    ours = request.build_absolute_uri("/")
    return referer.removeprefix(ours[:-1]) if referer.startswith(ours) else ""


@contextmanager
def said_in(form: BaseForm) -> Iterator[None]:
    """What an action finds not valid is said at the fields of the form it came from."""
    try:
        yield
    except NotValid as problem:
        for name, sentences in (problem.fields or {"": [problem.because]}).items():
            for sentence in sentences:
                form.add_error(name if name in form.fields else None, sentence)
