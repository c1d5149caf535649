"""Claims: what an article asserts, tied to its exact words.

Nothing of reviews is here: what the desk decided is a verdict, once it is published.
"""

from typing import Any, TypedDict
from uuid import UUID

from drf_spectacular.utils import extend_schema
from rest_framework import serializers
from rest_framework.generics import ListAPIView, RetrieveAPIView
from rest_framework.request import Request
from rest_framework.response import Response

from factcheck.api.errors import PROBLEMS
from factcheck.api.history import Change, Hint, changes_of, hints_for
from factcheck.api.known import KnownFact, known_for
from factcheck.api.views import Facts, Filters, PartnerView, address
from factcheck.claims.models import Claim
from factcheck.claims.queries import ClaimQuerySet
from factcheck.publication.models import FactCheck


class TextPositionSelector(TypedDict):
    """Where words stand in the text of the revision, in code points."""

    type: str
    start: int
    end: int


class TextQuoteSelector(TypedDict):
    """The words, and up to 32 code points on either side."""

    type: str
    exact: str
    prefix: str
    suffix: str


class Anchor(TypedDict):
    """One stretch of words, named in both ways of the W3C Web Annotation model."""

    position: TextPositionSelector
    quote: TextQuoteSelector


class ClaimFacts(Facts[Claim]):
    """`mention` is how the article names the speaker; `carriers` passed it on, innermost first.

    `wording` says it in our own words, once somebody approved them; `unresolved` lists words that
    the article leaves open.
    """

    speaker = serializers.CharField(source="speaker.name", default=None, allow_null=True)
    mention = serializers.SerializerMethodField()
    carriers = serializers.SerializerMethodField()
    topic = serializers.CharField(source="topic.slug", default=None, allow_null=True)
    reasons = serializers.ListField(child=serializers.CharField())
    wording = serializers.SerializerMethodField()
    unresolved = serializers.ListField(child=serializers.CharField())
    anchors = serializers.SerializerMethodField()
    verdict = serializers.SerializerMethodField()
    links = serializers.SerializerMethodField()

    class Meta:
        model = Claim
        fields: tuple[str, ...] = (
            "id", "article", "revision", "status", "version", "text", "kind", "speaker",
            "mention", "carriers", "denied", "checkable", "worth", "reasons", "about_date",
            "language", "topic", "wording", "unresolved", "anchors", "split_from",
            "duplicate_of", "verdict", "created_at", "links",
        )  # fmt: skip

    def get_wording(self, claim: Claim) -> str | None:
        return claim.approved_wording or None

    def get_mention(self, claim: Claim) -> str:
        return next((link.mention for link in claim.attributions.all() if not link.position), "")

    def get_carriers(self, claim: Claim) -> list[str]:
        return [link.speaker.name for link in claim.attributions.all() if link.position]

    def get_anchors(self, claim: Claim) -> list[Anchor]:
        return [
            Anchor(
                position=TextPositionSelector(
                    type="TextPositionSelector", start=span.start, end=span.end
                ),
                quote=TextQuoteSelector(
                    type="TextQuoteSelector",
                    exact=span.text,
                    prefix=span.prefix,
                    suffix=span.suffix,
                ),
            )
            for span in claim.spans.all()
        ]

    def get_verdict(self, claim: Claim) -> UUID | None:
        """The id of the published verdict in force."""
        page: FactCheck | None = getattr(claim, "fact_check", None)
        return page.pk if page and page.withdrawn_at is None else None

    def get_links(self, claim: Claim) -> dict[str, str]:
        request = self.context["request"]
        links = {
            "self": address(request, "claim", claim.id),
            "article": address(request, "article", claim.article_id),
            "searches": address(request, "searches", claim=claim.id),
        }
        if verdict := self.get_verdict(claim):
            links["verdict"] = address(request, "verdict", verdict)
        return links


class ClaimInFull(ClaimFacts):
    """With the claims it contradicts, what people changed, and what may have checked it already."""

    known_checks = serializers.SerializerMethodField()
    contradictions = serializers.SerializerMethodField()
    history = serializers.SerializerMethodField()

    class Meta(ClaimFacts.Meta):
        fields = (*ClaimFacts.Meta.fields, "contradictions", "history", "known_checks")

    def get_known_checks(self, claim: Claim) -> list[KnownFact]:
        return known_for(claim)

    def get_contradictions(self, claim: Claim) -> list[Hint]:
        return hints_for(claim)

    def get_history(self, claim: Claim) -> list[Change]:
        return changes_of(claim)


class ClaimFilters(Filters):
    """`q`: the claim's words hold all of these."""

    q = serializers.CharField(required=False, max_length=200)
    article = serializers.UUIDField(required=False)
    status = serializers.ChoiceField(choices=Claim.Status.choices, required=False)


class PartnersClaims(PartnerView[Claim]):
    """The claims of the articles that this partner handed in."""

    queryset = Claim.objects.none()
    serializer_class = ClaimFacts

    def get_queryset(self) -> ClaimQuerySet:
        mine = Claim.objects.visible_to(self.partner)
        return mine.with_words().select_related("fact_check")


class Claims(PartnersClaims, ListAPIView[Claim]):
    """All of them, or those that the filters leave."""

    @extend_schema(parameters=[ClaimFilters], responses={200: ClaimFacts(many=True), **PROBLEMS})
    def get(self, request: Request, *args: Any, **kwargs: Any) -> Response:
        """List the claims found in your articles, newest first."""
        return super().get(request, *args, **kwargs)

    def get_queryset(self) -> ClaimQuerySet:
        given = ClaimFilters.of(self.request)
        words = given.pop("q", "")
        return super().get_queryset().filter(**given).saying(words)


class OneClaim(PartnersClaims, RetrieveAPIView[Claim]):
    """One of them."""

    serializer_class = ClaimInFull

    @extend_schema(responses={200: ClaimInFull, **PROBLEMS})
    def get(self, request: Request, *args: Any, **kwargs: Any) -> Response:
        """Read one claim."""
        return super().get(request, *args, **kwargs)
