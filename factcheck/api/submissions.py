"""What a partner wants checked, and what came of it."""

from collections.abc import Sequence
from typing import Any

from django.db.models import QuerySet
from drf_spectacular.utils import OpenApiResponse, extend_schema, extend_schema_field
from rest_framework import serializers, status
from rest_framework.generics import ListAPIView, RetrieveAPIView
from rest_framework.request import Request
from rest_framework.response import Response

from factcheck.api.errors import PROBLEMS, REFUSED
from factcheck.api.views import Facts, PartnerView, PersonView, address, read
from factcheck.people.language_codes import known_language
from factcheck.publication.addresses import page_address
from factcheck.publication.alike import pages_like
from factcheck.publication.models import FactCheck, Submission
from factcheck.publication.outcomes import Outcome, outcome_of
from factcheck.publication.passing_on import desks_beside, pass_on
from factcheck.publication.submitting import submissions_for, submit_for_partner
from factcheck.review.words import LONGEST


class Wanted(serializers.Serializer[Any]):
    """`words`, the claim in its own words, `url`, where it stands, or both."""

    words = serializers.CharField(required=False, allow_blank=True, default="")
    url = serializers.CharField(required=False, allow_blank=True, default="", max_length=2000)
    why = serializers.CharField(required=False, allow_blank=True, default="")
    language = serializers.CharField(
        required=False, allow_blank=True, default="", max_length=12, validators=[known_language]
    )


class PageFacts(serializers.Serializer[Any]):
    """A fact-check of ours; `id` is that of its verdict."""

    id = serializers.UUIDField(source="pk")
    url = serializers.SerializerMethodField()
    headline = serializers.CharField(source="verdict.headline")

    def get_url(self, page: FactCheck) -> str:
        return page_address(page)


class OutcomeFacts(serializers.Serializer[Any]):
    """`stage` as a word, `sentence` for people, `words` an editor's answer."""

    stage = serializers.ChoiceField(
        choices=[
            "received", "looked_at", "dismissed", "checking", "published", "withdrawn",
            "not_checked",
        ]
    )  # fmt: skip
    sentence = serializers.CharField()
    words = serializers.CharField()
    fact_checks = PageFacts(source="pages", many=True)


class SubmissionFacts(Facts[Submission]):
    """`outcome` is what came of it."""

    outcome = serializers.SerializerMethodField()
    links = serializers.SerializerMethodField()

    class Meta:
        model = Submission
        fields: tuple[str, ...] = (
            "id", "words", "url", "why", "language", "received_at", "answered_at", "outcome",
            "links",
        )  # fmt: skip

    @extend_schema_field(OutcomeFacts)
    def get_outcome(self, row: Submission) -> dict[str, Any]:
        outcome: Outcome = outcome_of(row)
        return dict(OutcomeFacts(outcome).data)

    def get_links(self, row: Submission) -> dict[str, str]:
        return {"self": address(self.context["request"], "submission", row.pk)}


class TakenSubmission(SubmissionFacts):
    """`similar` are fact-checks of ours that may answer it already."""

    similar = serializers.SerializerMethodField()

    class Meta(SubmissionFacts.Meta):
        fields = (*SubmissionFacts.Meta.fields, "similar")

    @extend_schema_field(PageFacts(many=True))
    def get_similar(self, row: Submission) -> list[dict[str, Any]]:
        pages: Sequence[FactCheck] = pages_like(row.words, row.url)
        return list(PageFacts(pages, many=True).data)


class OfThePartner(PartnerView[Submission]):
    """What this partner sent."""

    queryset = Submission.objects.none()

    def get_queryset(self) -> QuerySet[Submission]:
        return Submission.objects.filter(partner=self.partner).select_related("claim")


class Submissions(OfThePartner, ListAPIView[Submission]):
    """All of them, and one more."""

    serializer_class = SubmissionFacts

    @extend_schema(responses={200: SubmissionFacts(many=True), **PROBLEMS})
    def get(self, request: Request, *args: Any, **kwargs: Any) -> Response:
        """List what you wanted checked, newest first."""
        return super().get(request, *args, **kwargs)

    @extend_schema(
        request=Wanted,
        responses={
            201: OpenApiResponse(TakenSubmission, "Kept; an editor reads it."),
            200: OpenApiResponse(TakenSubmission, "You sent this before."),
            **PROBLEMS,
        },
    )
    def post(self, request: Request) -> Response:
        """Say what should be checked."""
        row, new = submit_for_partner(self.partner, **read(Wanted, request))
        facts = TakenSubmission(row, context=self.get_serializer_context()).data
        return Response(
            facts,
            status=status.HTTP_201_CREATED if new else status.HTTP_200_OK,
            headers={"Location": facts["links"]["self"]},
        )


class OneSubmission(OfThePartner, RetrieveAPIView[Submission]):
    """One of them."""

    serializer_class = SubmissionFacts

    @extend_schema(responses={200: SubmissionFacts, **PROBLEMS})
    def get(self, request: Request, *args: Any, **kwargs: Any) -> Response:
        """Read one, with what came of it."""
        return super().get(request, *args, **kwargs)


class PassedOn(serializers.Serializer[Any]):
    """`desk` is the slug of another desk that takes submissions; that desk reads the reason."""

    desk = serializers.SlugField(max_length=80)
    because = serializers.CharField(max_length=LONGEST)


class PassSubmission(PersonView[Submission]):
    """For tools of a desk's editors."""

    serializer_class = PassedOn
    http_method_names = ["post"]

    def get_queryset(self) -> QuerySet[Submission]:
        return submissions_for(self.person)

    @extend_schema(request=PassedOn, responses={200: PassedOn, **PROBLEMS, **REFUSED})
    def post(self, request: Request, **_kwargs: Any) -> Response:
        """Pass what somebody wants checked on to another desk, whose it is from then on."""
        row = self.get_object()
        sent = read(PassedOn, request)
        desk = desks_beside(row).filter(slug=sent["desk"]).first()
        passing = pass_on(row, to=desk or row.desk, by=self.person, because=sent["because"])
        return Response({"desk": passing.to.slug, "because": passing.because})
