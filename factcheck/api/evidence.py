"""Evidence: what somebody of a desk attached to a claim, for their own programs.

While a round is blind, the pieces are their author's and the editors', here as on the pages.
"""

from typing import Any
from uuid import UUID

from django.db.models import QuerySet
from django.shortcuts import get_object_or_404
from drf_spectacular.utils import OpenApiResponse, extend_schema, extend_schema_field
from rest_framework import serializers, status
from rest_framework.generics import ListAPIView, RetrieveAPIView
from rest_framework.request import Request
from rest_framework.response import Response

from factcheck.api.attaching import EvidenceSent, fingerprint, put
from factcheck.api.errors import MEDIA_TYPE, PROBLEMS, Problem
from factcheck.api.parsers import StrictJSONParser
from factcheck.api.sending import IDEMPOTENT, once
from factcheck.api.uploads import UploadParser
from factcheck.api.views import Facts, PersonView, address, read
from factcheck.claims.models import Claim
from factcheck.evidence.keeping import with_copies
from factcheck.evidence.models import Capture, Evidence, Snapshot
from factcheck.evidence.withholding import disclose, withhold
from factcheck.people.models import User
from factcheck.review.queries import visible_evidence

REFUSED = {(code, MEDIA_TYPE): Problem for code in (409, 411, 413, 415, 422)}


class Reason(serializers.Serializer[Any]):
    """What readers are told in place of the source."""

    because = serializers.CharField(max_length=500)


class StoredCopyFacts(Facts[Snapshot]):
    """A stored copy. `quote` says whether the quoted words stand in it; `file` gives its bytes."""

    sha256 = serializers.CharField(source="content_id")
    size = serializers.IntegerField(source="content.size")
    file = serializers.SerializerMethodField()

    class Meta:
        model = Snapshot
        fields = (
            "id", "number", "how", "sha256", "size", "media_type", "file_name", "url", "final_url",
            "http_status", "fetched_at", "quote", "truncated", "redacted_at", "file",
        )  # fmt: skip

    def get_file(self, copy: Snapshot) -> str | None:
        return None if copy.redacted_at else address(self.context["request"], "copy", copy.pk)


class TryFacts(Facts[Capture]):
    """The latest try to keep a copy; `reason` says why it failed."""

    class Meta:
        model = Capture
        fields = ("state", "reason", "http_status", "created_at", "finished_at")


class EvidenceFacts(Facts[Evidence]):
    """One piece; `withheld` is the reason for which readers are not told of it."""

    added_by = serializers.CharField(source="added_by.__str__")
    copies = StoredCopyFacts(source="kept", many=True)
    capture = serializers.SerializerMethodField()
    links = serializers.SerializerMethodField()

    class Meta:
        model = Evidence
        fields = (
            "id", "claim", "round", "kind", "url", "title", "quote", "note", "stance", "primary",
            "withheld", "hit", "added_by", "created_at", "copies", "capture", "links",
        )  # fmt: skip

    @extend_schema_field(TryFacts(allow_null=True))
    def get_capture(self, piece: Evidence) -> dict[str, Any] | None:
        tries: list[Capture] = piece.tries  # type: ignore[attr-defined] # by `with_copies`
        return TryFacts(tries[0]).data if tries else None

    def get_links(self, piece: Evidence) -> dict[str, str]:
        return {"self": address(self.context["request"], "piece", piece.pk)}


def find_claim(user: User, claim_id: UUID) -> Claim:
    """The claim, or 404 for whoever may not know of it."""
    return get_object_or_404(Claim.objects.visible_to(user).select_related("desk"), pk=claim_id)


def find_piece(user: User, evidence_id: UUID) -> Evidence:
    """The piece, or 404 for whoever may not know of it."""
    piece = get_object_or_404(Evidence.objects.only("claim_id"), pk=evidence_id)
    claim = find_claim(user, piece.claim_id)
    found: Evidence = get_object_or_404(with_copies(visible_evidence(claim, user)), pk=evidence_id)
    found.claim = claim
    return found


class ClaimsEvidence(PersonView[Evidence], ListAPIView[Evidence]):
    """The pieces of one claim."""

    queryset = Evidence.objects.none()
    serializer_class = EvidenceFacts
    parser_classes = (StrictJSONParser, UploadParser)

    def get_queryset(self) -> QuerySet[Evidence]:
        claim = find_claim(self.person, self.kwargs["id"])
        return with_copies(visible_evidence(claim, self.person))

    @extend_schema(responses={200: EvidenceFacts(many=True), **PROBLEMS})
    def get(self, request: Request, *args: Any, **kwargs: Any) -> Response:
        """List the pieces that you may see, newest first, each with its stored copies."""
        return super().get(request, *args, **kwargs)

    @extend_schema(
        parameters=[IDEMPOTENT],
        request={"application/json": EvidenceSent, "multipart/form-data": EvidenceSent},
        responses={
            201: OpenApiResponse(EvidenceFacts, "Attached; a copy is being kept."),
            200: OpenApiResponse(EvidenceFacts, "You sent this before."),
            **PROBLEMS,
            **REFUSED,
        },
    )
    def post(self, request: Request, **_kwargs: Any) -> Response:
        """Attach a piece of evidence to the claim's present round."""
        claim = find_claim(self.person, self.kwargs["id"])
        given = EvidenceSent(data=request.data).read()
        sent = given | {"file": fingerprint(given.get("file"))}
        made, new = once(request, self.person, sent, lambda: put(claim, self.person, given))
        facts = self.get_serializer(find_piece(self.person, made)).data
        return Response(
            facts,
            status=status.HTTP_201_CREATED if new else status.HTTP_200_OK,
            headers={"Location": facts["links"]["self"]},
        )


class OnePiece(PersonView[Evidence], RetrieveAPIView[Evidence]):
    """One of them."""

    queryset = Evidence.objects.none()
    serializer_class = EvidenceFacts

    def get_object(self) -> Evidence:
        return find_piece(self.person, self.kwargs["id"])

    @extend_schema(responses={200: EvidenceFacts, **PROBLEMS})
    def get(self, request: Request, *args: Any, **kwargs: Any) -> Response:
        """Read one piece, and whether a copy of it is stored."""
        return super().get(request, *args, **kwargs)


class Withheld(OnePiece):
    """What readers are not told of."""

    http_method_names = ["post"]

    @extend_schema(request=Reason, responses={200: EvidenceFacts, **PROBLEMS, **REFUSED})
    def post(self, request: Request, **_kwargs: Any) -> Response:
        """Keep the source from readers; they see your reason in its place."""
        because = read(Reason, request)["because"]
        withhold(self.get_object(), by=self.person, because=because)
        return Response(self.get_serializer(self.get_object()).data)


class Disclosed(OnePiece):
    """What readers are told of after all."""

    http_method_names = ["post"]

    @extend_schema(request=None, responses={200: EvidenceFacts, **PROBLEMS, **REFUSED})
    def post(self, _request: Request, **_kwargs: Any) -> Response:
        """Let readers see the source after all, until the page is published."""
        disclose(self.get_object(), by=self.person)
        return Response(self.get_serializer(self.get_object()).data)
