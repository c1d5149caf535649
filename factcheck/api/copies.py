"""Stored copies of evidence, as files: one, or all of a claim as WARC."""

from typing import Any
from uuid import UUID

from django.http import FileResponse, Http404, HttpResponse
from django.shortcuts import get_object_or_404
from drf_spectacular.types import OpenApiTypes
from drf_spectacular.utils import extend_schema
from rest_framework.negotiation import BaseContentNegotiation
from rest_framework.renderers import BaseRenderer
from rest_framework.request import Request

from factcheck.api.errors import PROBLEMS
from factcheck.api.evidence import find_claim, find_piece
from factcheck.api.views import PersonView
from factcheck.evidence.handing_out import copies_as_warc, copy_as_file
from factcheck.evidence.models import Evidence, Snapshot
from factcheck.people.rules import is_member
from factcheck.review.queries import visible_evidence


class AsItIs(BaseContentNegotiation):
    """A file has the form that it has, whatever is asked for."""

    def select_renderer(
        self,
        _request: Request,
        renderers: Any,
        _format_suffix: str | None = None,
    ) -> tuple[BaseRenderer, str]:
        return renderers[0], renderers[0].media_type


class OneCopy(PersonView[Snapshot]):
    """The bytes of one copy."""

    queryset = Snapshot.objects.none()
    http_method_names = ["get", "head"]
    content_negotiation_class = AsItIs

    @extend_schema(responses={(200, "application/octet-stream"): OpenApiTypes.BINARY, **PROBLEMS})
    def get(self, _request: Request, id: UUID) -> HttpResponse:  # noqa: A002
        """Download a stored copy as it was kept: 404 once it was taken down."""
        copies = Snapshot.objects.select_related("content").defer("content__body")
        copy = get_object_or_404(copies, pk=id)
        copy.evidence = find_piece(self.person, copy.evidence_id)
        return copy_as_file(copy)


class ClaimsCopies(PersonView[Evidence]):
    """All copies of one claim."""

    queryset = Evidence.objects.none()
    http_method_names = ["get", "head"]
    content_negotiation_class = AsItIs

    @extend_schema(responses={(200, "application/warc"): OpenApiTypes.BINARY, **PROBLEMS})
    def get(self, _request: Request, id: UUID) -> FileResponse:  # noqa: A002
        """Download all copies that you may see as a WARC file."""
        claim = find_claim(self.person, id)
        if not is_member(self.person, claim.desk):
            raise Http404
        return copies_as_warc(claim, visible_evidence(claim, self.person))
