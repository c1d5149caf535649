"""All addresses, and some at which something goes wrong on purpose."""

from django.core.exceptions import SuspiciousOperation
from django.http import HttpRequest, HttpResponse
from django.urls import include, path

from articles.submission import TooLarge
from factcheck.people.errors import Missing, NotNow, NotYou, Overtaken, TooMany

WRONG = {
    400: SuspiciousOperation("A strange host."),
    403: NotYou("Only editors of the Harbour desk decide."),
    404: Missing("There is no such claim."),
    409: NotNow("This claim is decided already."),
    412: Overtaken("Eve decided a moment ago."),
    413: TooLarge("An article has at most 5 MB."),
    429: TooMany("That was a lot at once. Try again in 40 minutes."),
    500: RuntimeError("The disk is full."),
}


def go_wrong(request: HttpRequest, status: int) -> HttpResponse:
    """Whoever comes with `nothing` is met by nothing of ours: Django finds no address."""
    raise WRONG[status]


urlpatterns = [
    path("broken/<int:status>/", go_wrong),
    path("", include("factcheck.urls")),
]
