"""RFC 9457 answers."""

from typing import Any

from rest_framework.response import Response
from rest_framework.views import exception_handler


def problem(exc: Exception, context: dict[str, Any]) -> Response | None:
    """The answer for a raised error."""
    return exception_handler(exc, context)
