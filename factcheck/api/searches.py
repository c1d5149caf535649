"""Searches: what other coverage of a claim there is, and how many independent origins it has.

A search that failed is not one that found nothing: without an answer there are no counts.
"""

from typing import Any, cast

from django.db.models import QuerySet
from drf_spectacular.utils import extend_schema, extend_schema_field
from rest_framework import serializers
from rest_framework.generics import ListAPIView, RetrieveAPIView
from rest_framework.request import Request
from rest_framework.response import Response

from factcheck.api.auth import HoldsKey
from factcheck.api.errors import PROBLEMS
from factcheck.api.views import CountedView, Facts, Filters, address
from factcheck.claims.models import Claim
from factcheck.evidence.models import Edge, Hit, ProviderAnswer, Search
from factcheck.evidence.providers.archive import ARCHIVE
from factcheck.evidence.queries import Coverage, coverage_of, with_coverage
from factcheck.people.models import ApiKey

NO_ANSWER = (Search.State.WAITING, Search.State.FAILED)


class Counts(serializers.Serializer[Coverage]):
    """Side by side. What is of undetermined provenance is counted in `origins_upper` alone."""

    outlets = serializers.IntegerField()
    independent_origins = serializers.IntegerField()
    origins_upper = serializers.IntegerField()
    primary_sources = serializers.IntegerField()
    circular = serializers.BooleanField()


class AnswerFacts(Facts[ProviderAnswer]):
    """Whether a provider answered, wholly or in part, and if not, why.

    `items` is null for the archive, which also holds what is not shown to everybody.
    """

    items = serializers.SerializerMethodField()

    class Meta:
        model = ProviderAnswer
        fields = ("provider", "state", "items", "error")

    def get_items(self, answer: ProviderAnswer) -> int | None:
        return None if answer.provider == ARCHIVE else answer.items


class ReasonFacts(Facts[Edge]):
    """Why a hit derives from another one, or from a source that is not among the hits."""

    class Meta:
        model = Edge
        fields = ("rule", "strength", "source", "source_name", "reason")


class HitFacts(Facts[Hit]):
    """One item of coverage, with the sentence that shows where it stands."""

    class Meta:
        model = Hit
        fields = (
            "id", "provider", "also_found_by", "rank", "url", "title", "outlet", "published_at",
            "stance", "confidence", "sentence",
        )  # fmt: skip


class CopyFacts(serializers.Serializer[Any]):
    """A hit that repeats the one it is folded under."""

    hit = HitFacts()
    reasons = ReasonFacts(many=True)


class ShownFacts(CopyFacts):
    """A hit, why it derives from others, and its copies."""

    copies = CopyFacts(many=True)


class OriginFacts(serializers.Serializer[Any]):
    """Hits that derive from each other count once."""

    number = serializers.IntegerField(source="origin.number")
    name = serializers.CharField(source="origin.name")
    stance = serializers.CharField(source="origin.stance")
    undetermined = serializers.BooleanField(source="origin.undetermined")
    hits = ShownFacts(many=True)


class SearchFacts(Facts[Search]):
    """`counts` is null while nobody has answered; `summary` says in words what came of it.

    With `answered` below `asked`, or a provider that answered in part, there may be more.
    """

    asked = serializers.SerializerMethodField()
    answered = serializers.SerializerMethodField()
    summary = serializers.SerializerMethodField()
    counts = serializers.SerializerMethodField()
    providers = AnswerFacts(source="answers", many=True)
    links = serializers.SerializerMethodField()

    class Meta:
        model = Search
        fields: tuple[str, ...] = (
            "id", "claim", "number", "state", "reason", "summary", "counts", "asked", "answered",
            "providers", "created_at", "finished_at", "links",
        )  # fmt: skip

    def get_summary(self, search: Search) -> str:
        return coverage_of(search).summary

    def get_asked(self, search: Search) -> int:
        return coverage_of(search).asked

    def get_answered(self, search: Search) -> int:
        return coverage_of(search).answered

    @extend_schema_field(Counts(allow_null=True))
    def get_counts(self, search: Search) -> dict[str, Any] | None:
        return None if search.state in NO_ANSWER else Counts(coverage_of(search)).data

    def get_links(self, search: Search) -> dict[str, str]:
        request = self.context["request"]
        return {
            "self": address(request, "search", search.id),
            "claim": address(request, "claim", search.claim_id),
        }


class SearchWithOrigins(SearchFacts):
    """With all that was found: coverage by origin, and beside it what is counted nowhere.

    `sources` are the names of each primary source.
    """

    sources = serializers.SerializerMethodField()
    origins = serializers.SerializerMethodField()
    checks = serializers.SerializerMethodField()
    background = serializers.SerializerMethodField()

    class Meta(SearchFacts.Meta):
        fields = (*SearchFacts.Meta.fields, "sources", "origins", "checks", "background")

    def get_sources(self, search: Search) -> list[tuple[str, ...]]:
        return list(coverage_of(search).sources)

    @extend_schema_field(HitFacts(many=True))
    def get_checks(self, search: Search) -> list[dict[str, Any]]:
        return cast("list[dict[str, Any]]", HitFacts(coverage_of(search).checks, many=True).data)

    @extend_schema_field(HitFacts(many=True))
    def get_background(self, search: Search) -> list[dict[str, Any]]:
        shown = HitFacts(coverage_of(search).background, many=True)
        return cast("list[dict[str, Any]]", shown.data)

    @extend_schema_field(OriginFacts(many=True))
    def get_origins(self, search: Search) -> list[dict[str, Any]]:
        shown = OriginFacts(coverage_of(search).origins, many=True)
        return cast("list[dict[str, Any]]", shown.data)


class SearchFilters(Filters):
    """The searches of one claim."""

    claim = serializers.UUIDField(required=False)


class SearchesSeen(CountedView[Search]):
    """Searches about a partner's or a desk's claims, and of what they found what may be seen."""

    permission_classes = (HoldsKey,)
    queryset = Search.objects.none()

    def get_queryset(self) -> QuerySet[Search]:
        holder = cast("ApiKey", self.request.auth).holder
        mine = Search.objects.filter(claim__in=Claim.objects.visible_to(holder))
        return with_coverage(mine, seen_by=holder)


class Searches(SearchesSeen, ListAPIView[Search]):
    """All of them, or those about one claim."""

    serializer_class = SearchFacts

    @extend_schema(parameters=[SearchFilters], responses={200: SearchFacts(many=True), **PROBLEMS})
    def get(self, request: Request, *args: Any, **kwargs: Any) -> Response:
        """List the searches for coverage of your claims, newest first."""
        return super().get(request, *args, **kwargs)

    def get_queryset(self) -> QuerySet[Search]:
        return super().get_queryset().filter(**SearchFilters.of(self.request))


class OneSearch(SearchesSeen, RetrieveAPIView[Search]):
    """One of them."""

    serializer_class = SearchWithOrigins

    @extend_schema(responses={200: SearchWithOrigins, **PROBLEMS})
    def get(self, request: Request, *args: Any, **kwargs: Any) -> Response:
        """Read one search: who answered, the counts, the origins and why they are origins."""
        return super().get(request, *args, **kwargs)
