"""Verdicts: the published fact-checks in force, for everybody who holds a key."""

from datetime import datetime
from typing import Any, TypedDict

from django.conf import settings
from django.db.models import QuerySet
from drf_spectacular.utils import extend_schema
from rest_framework import serializers
from rest_framework.generics import ListAPIView, RetrieveAPIView
from rest_framework.request import Request
from rest_framework.response import Response

from factcheck.api.errors import PROBLEMS
from factcheck.api.views import Facts, Filters, PartnerView, address
from factcheck.claims.models import Claim
from factcheck.evidence.models import Evidence
from factcheck.publication.addresses import page_address
from factcheck.publication.claimreview import claimreview
from factcheck.publication.models import FactCheck
from factcheck.publication.pages import PublicFactCheck, facts_of_page, public_fact_check
from factcheck.review.models import Rating


class RatingFacts(Facts[Rating]):
    """Is it true? `value` goes from 1 (worst) to 5 (best), or is null where it has no number."""

    class Meta:
        model = Rating
        fields = ("slug", "name", "value")


class VerdictFacts(Facts[FactCheck]):
    """`said` answers "was it said?", `rating` answers "is it true?"."""

    claim = serializers.CharField(source="claim.text")
    speaker = serializers.CharField(source="claim.speaker.name", default=None, allow_null=True)
    said = serializers.CharField(source="verdict.said")
    rating = RatingFacts(source="verdict.rating")
    headline = serializers.CharField(source="verdict.headline")
    summary = serializers.CharField(source="verdict.summary")
    version = serializers.IntegerField(source="verdict.version")
    url = serializers.SerializerMethodField()
    links = serializers.SerializerMethodField()

    class Meta:
        model = FactCheck
        fields: tuple[str, ...] = (
            "id", "url", "claim", "speaker", "said", "rating", "headline", "summary", "version",
            "published_at", "modified_at", "links",
        )  # fmt: skip

    def get_url(self, page: FactCheck) -> str:
        return page_address(page)

    def get_links(self, page: FactCheck) -> dict[str, str]:
        return {"self": address(self.context["request"], "verdict", page.id)}


class CopyFacts(TypedDict):
    """The stored copy that the verdict pinned."""

    sha256: str
    stored_at: datetime
    taken_down: bool


class PieceFacts(TypedDict):
    """One source that the verdict relies on; `copy` is null where none was stored."""

    kind: str
    url: str
    title: str
    quote: str
    stance: str
    primary: bool
    copy: CopyFacts | None


class DissentFacts(TypedDict):
    """Another view: `words` alone, or the answers of somebody who was overruled."""

    words: str
    said: str | None
    rating: str | None
    voted: bool


class VerdictWithText(VerdictFacts):
    """The whole text, and the same as a schema.org ClaimReview.

    `withheld` gives the reason for each source that is not among the `evidence`.
    """

    read: PublicFactCheck | None = None
    method = serializers.CharField(source="verdict.method")
    known = serializers.CharField(source="verdict.known")
    unknown = serializers.CharField(source="verdict.unknown")
    why_checked = serializers.CharField(source="verdict.why_checked")
    note = serializers.CharField(source="verdict.note")
    evidence = serializers.SerializerMethodField()
    withheld = serializers.SerializerMethodField()
    contacts = serializers.SerializerMethodField()
    dissent = serializers.SerializerMethodField()
    claim_review = serializers.SerializerMethodField()

    class Meta(VerdictFacts.Meta):
        fields = (
            *VerdictFacts.Meta.fields,
            "method", "known", "unknown", "why_checked", "note", "evidence", "withheld", "contacts",
            "dissent", "claim_review",
        )  # fmt: skip

    def get_claim_review(self, page: FactCheck) -> dict[str, Any]:
        return claimreview(facts_of_page(self.shown(page), settings.SITE_URL))

    def get_evidence(self, page: FactCheck) -> list[PieceFacts]:
        return [piece_facts(piece) for piece in self.shown(page).evidence]

    def get_withheld(self, page: FactCheck) -> list[str]:
        return list(self.shown(page).withheld)

    def get_contacts(self, page: FactCheck) -> list[str]:
        return list(self.shown(page).contacts)

    def get_dissent(self, page: FactCheck) -> list[DissentFacts]:
        return [
            DissentFacts(
                words=each.words,
                said=each.said or None,
                rating=each.rating.slug if each.rating else None,
                voted=each.voted,
            )
            for each in self.shown(page).dissent
        ]

    def shown(self, page: FactCheck) -> PublicFactCheck:
        """The page as readers see it, read once."""
        if self.read is None or self.read.fact_check != page:
            self.read = public_fact_check(page.slug)
        return self.read


def piece_facts(piece: Evidence) -> PieceFacts:
    pin = next(iter(piece.pins.all()), None)
    copy: CopyFacts | None = None
    if pin:
        copy = CopyFacts(
            sha256=pin.sha256,
            stored_at=pin.snapshot.fetched_at,
            taken_down=pin.snapshot.redacted_at is not None,
        )
    return PieceFacts(
        kind=piece.kind,
        url=piece.url,
        title=piece.title,
        quote=piece.quote,
        stance=piece.stance,
        primary=piece.primary,
        copy=copy,
    )


class VerdictFilters(Filters):
    """`q`: the claim's words hold all of these."""

    q = serializers.CharField(required=False, max_length=200)


class InForce(PartnerView[FactCheck]):
    """Published and not withdrawn, of every desk."""

    queryset = FactCheck.objects.none()

    def get_queryset(self) -> QuerySet[FactCheck]:
        return FactCheck.objects.in_force().select_related("claim__speaker", "verdict__rating")


class Verdicts(InForce, ListAPIView[FactCheck]):
    """All of them, or those about some words."""

    serializer_class = VerdictFacts

    @extend_schema(
        parameters=[VerdictFilters], responses={200: VerdictFacts(many=True), **PROBLEMS}
    )
    def get(self, request: Request, *args: Any, **kwargs: Any) -> Response:
        """List the published verdicts, newest first."""
        return super().get(request, *args, **kwargs)

    def get_queryset(self) -> QuerySet[FactCheck]:
        words = VerdictFilters.of(self.request).get("q", "")
        return super().get_queryset().filter(claim__in=Claim.objects.saying(words))


class OneVerdict(InForce, RetrieveAPIView[FactCheck]):
    """One of them."""

    serializer_class = VerdictWithText

    @extend_schema(responses={200: VerdictWithText, **PROBLEMS})
    def get(self, request: Request, *args: Any, **kwargs: Any) -> Response:
        """Read one published verdict."""
        return super().get(request, *args, **kwargs)
