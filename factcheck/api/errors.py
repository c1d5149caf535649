"""Every refusal under /api/ is a problem document (RFC 9457), whoever refuses.

`problem` answers for what the views raise; `ProblemMiddleware` for all that never reaches a view.
"""

import logging
import math
from collections.abc import Callable, Mapping
from http import HTTPStatus
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.http.response import HttpResponseBase
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.views.decorators.common import no_append_slash
from django.views.decorators.csrf import csrf_exempt
from rest_framework import serializers
from rest_framework.exceptions import APIException, NotFound, ValidationError
from rest_framework.views import set_rollback

from factcheck.people.errors import NotValid, Refused

MEDIA_TYPE = "application/problem+json"
log = logging.getLogger(__name__)


class Problem(serializers.Serializer[Any]):
    """What went wrong, as RFC 9457 has it. `errors` names each wrong field."""

    type = serializers.CharField()
    title = serializers.CharField()
    status = serializers.IntegerField()
    detail = serializers.CharField()
    errors = serializers.DictField(  # type: ignore[assignment] # a field, as RFC 9457 lets us add
        child=serializers.ListField(child=serializers.CharField()), required=False
    )


REFUSED = {(status, MEDIA_TYPE): Problem for status in (409, 411, 412, 413, 415)}
PROBLEMS = {(status, MEDIA_TYPE): Problem for status in (400, 401, 403, 404, 406, 429)}


def answer(
    status: int,
    detail: str | Promise,
    *,
    errors: Mapping[str, list[str]] | None = None,
    headers: Mapping[str, str] | None = None,
    **more: object,
) -> JsonResponse:
    """A problem document, with `more` members where an address tells more."""
    body: dict[str, Any] = {
        "type": "about:blank",
        "title": HTTPStatus(status).phrase,
        "status": status,
        "detail": str(detail),
        **more,
    }
    if errors:
        body["errors"] = errors
    return JsonResponse(body, status=status, content_type=MEDIA_TYPE, headers=headers)


def problem(exc: Exception, _context: Mapping[str, Any]) -> JsonResponse:
    """The answer for whatever a view raised."""
    set_rollback()
    if isinstance(exc, Refused):
        fields = exc.fields if isinstance(exc, NotValid) else None
        return answer(exc.status, exc.because, errors=fields)
    if isinstance(exc, Http404):
        exc = NotFound()
    if isinstance(exc, APIException):
        return refused_by_framework(exc)
    log.error("An API request failed", exc_info=exc)
    return answer(HTTPStatus.INTERNAL_SERVER_ERROR, usual(HTTPStatus.INTERNAL_SERVER_ERROR))


def refused_by_framework(exc: APIException) -> JsonResponse:
    headers: dict[str, str] = {}
    if challenge := getattr(exc, "auth_header", None):
        headers["WWW-Authenticate"] = challenge
    if wait := getattr(exc, "wait", None):
        headers["Retry-After"] = str(math.ceil(wait))
    if isinstance(exc, ValidationError):
        errors = flat(exc.detail)
        detail = " ".join(sentence for several in errors.values() for sentence in several)
        return answer(exc.status_code, detail, errors=errors, headers=headers)
    if isinstance(exc, NotFound):
        return answer(exc.status_code, usual(HTTPStatus.NOT_FOUND))
    return answer(exc.status_code, str(exc.detail), headers=headers)


def flat(detail: Any, prefix: str = "") -> dict[str, list[str]]:
    """Nested sentences of a serializer by the dotted name of the field; `body` is all of it."""
    if isinstance(detail, dict):
        found: dict[str, list[str]] = {}
        for name, inner in detail.items():
            here = "" if name == "non_field_errors" else str(name)
            found |= flat(inner, ".".join(filter(None, (prefix, here))))
        return found
    several = detail if isinstance(detail, list) else [detail]
    return {prefix or "body": [str(sentence) for sentence in several]}


def usual(status: int) -> str:
    """What is said of a refusal when nobody knows more."""
    sentences = {
        HTTPStatus.BAD_REQUEST: _("This request cannot be understood."),
        HTTPStatus.FORBIDDEN: _("You may not do this."),
        HTTPStatus.NOT_FOUND: _("There is no such thing."),
        HTTPStatus.INTERNAL_SERVER_ERROR: _(
            "Something went wrong on our side. Nothing was changed; please try again."
        ),
    }
    return sentences.get(HTTPStatus(status), HTTPStatus(status).phrase)


class ProblemMiddleware:
    """Turns what refuses before a view is reached into a problem document, under /api/ only."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        response = self.get_response(request)
        status = response.status_code
        if (
            status < HTTPStatus.BAD_REQUEST
            or not request.path_info.startswith("/api/")
            or response.get("Content-Type", "").startswith(MEDIA_TYPE)
        ):
            return response
        return answer(status, usual(status))


@csrf_exempt
@no_append_slash
def nothing_here(_request: HttpRequest) -> HttpResponse:
    """Whatever is no address of the API. A redirect to one would lose the body of a POST."""
    return answer(HTTPStatus.NOT_FOUND, usual(HTTPStatus.NOT_FOUND))
