"""Pages by key: the n-th page costs what the first one costs, and nothing is counted.

Ids begin with the time they were made (UUID version 7), so "newest first" is the order of ids, and
the cursor is the last id of the page before. It only says where to go on: what may be seen is
decided by the query as on the first page.
"""

import base64
import binascii
from collections.abc import Sequence
from typing import Any, cast
from uuid import UUID

from django.db.models import QuerySet
from django.utils.translation import gettext as _
from drf_spectacular.utils import OpenApiParameter
from rest_framework.exceptions import ValidationError
from rest_framework.pagination import BasePagination
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.utils.urls import replace_query_param
from rest_framework.views import APIView

USUAL = 20
MOST = 100


class KeysetPagination(BasePagination):
    """`{"results": […], "next": URL or null}`, newest first."""

    following: str | None = None

    def paginate_queryset(
        self,
        queryset: QuerySet[Any] | Sequence[Any],
        request: Request,
        view: object = None,  # noqa: ARG002
    ) -> list[Any]:
        limit = read_limit(request.query_params.get("limit"))
        after = read_cursor(request.query_params.get("cursor"))
        rows = cast("QuerySet[Any]", queryset).order_by("-id")
        found = list((rows.filter(id__lt=after) if after else rows)[: limit + 1])
        page = found[:limit]
        if len(found) > limit:
            here = request.build_absolute_uri()
            self.following = replace_query_param(here, "cursor", make_cursor(page[-1].pk))
        return page

    def get_paginated_response(self, data: Sequence[Any]) -> Response:
        return Response({"results": data, "next": self.following})

    def get_paginated_response_schema(self, schema: dict[str, Any]) -> dict[str, Any]:
        return {
            "type": "object",
            "required": ["results", "next"],
            "properties": {
                "results": schema,
                "next": {"type": ["string", "null"], "format": "uri"},
            },
        }

    def get_schema_operation_parameters(self, _view: APIView) -> list[dict[str, Any]]:
        return [
            {
                "name": "limit",
                "in": OpenApiParameter.QUERY,
                "description": "How many to a page.",
                "schema": {"type": "integer", "minimum": 1, "maximum": MOST, "default": USUAL},
            },
            {
                "name": "cursor",
                "in": OpenApiParameter.QUERY,
                "description": "Where to go on, as `next` of the page before has it.",
                "schema": {"type": "string"},
            },
        ]


def read_limit(given: str | None) -> int:
    if not given:
        return USUAL
    if given.isascii() and given.isdecimal() and len(given) <= len(str(MOST)):
        limit = int(given)
        if 1 <= limit <= MOST:
            return limit
    raise ValidationError({"limit": [_("Choose a number from 1 to %s.") % MOST]})


def make_cursor(last: UUID) -> str:
    return base64.urlsafe_b64encode(last.bytes).decode().rstrip("=")


def read_cursor(given: str | None) -> UUID | None:
    if not given:
        return None
    try:
        return UUID(bytes=base64.b64decode(f"{given}==", altchars=b"-_", validate=True))
    except (binascii.Error, ValueError):
        raise ValidationError({"cursor": [_("Take the cursor from the page before.")]}) from None
