"""Which language a page comes in.

Readers' pages: the site's, so that one copy serves everybody. Pages behind the sign-in and the
administration: the person's. The sign-in page: what the browser asks for. The API: English.
"""

from collections.abc import Callable
from typing import Any

from django.conf import settings
from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.utils import translation
from django.utils.cache import patch_vary_headers

from factcheck.people.languages import language_of
from factcheck.people.models import User

MACHINES = ("/api/", "/v1alpha1/")
ENTRANCES = ("/accounts/", "/admin/", "/welcome/")


class InTheirLanguage:
    """Middleware: sets the language before the page is looked up, and lays it down after."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        with translation.override(language_at_first(request)):
            response = self.get_response(request)
            response.headers.setdefault("Content-Language", translation.get_language() or "en")
        if request.path.startswith(ENTRANCES):
            patch_vary_headers(response, ["Accept-Language"])
        return response

    def process_view(self, request: HttpRequest, *_view: Any) -> None:
        """Only where somebody may have signed in is it asked who they are."""
        if request.path.startswith(ENTRANCES) and isinstance(request.user, User):
            translation.activate(language_of(request.user))


def language_at_first(request: HttpRequest) -> str:
    """The language as far as an address and a browser tell it."""
    if request.path.startswith(MACHINES):
        return "en"
    if request.path.startswith(ENTRANCES):
        return str(translation.get_language_from_request(request))
    return str(settings.LANGUAGE_CODE)
