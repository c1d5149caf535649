"""Seats: a reviewer's own work, for tools in which somebody of the desk is signed in.

The seat is the key: a draft or a review that is sent twice is there once. What others do on the
claim is not told here.
"""

from typing import Any, cast

from django.db.models import QuerySet
from django.http import HttpResponseBase
from drf_spectacular.utils import extend_schema, extend_schema_field
from rest_framework import serializers, status
from rest_framework.authentication import SessionAuthentication
from rest_framework.generics import GenericAPIView, ListAPIView, RetrieveAPIView
from rest_framework.permissions import IsAuthenticated
from rest_framework.request import Request
from rest_framework.response import Response

from factcheck.api.errors import MEDIA_TYPE, PROBLEMS, Problem, answer
from factcheck.api.views import Facts, read
from factcheck.claims.models import Claim
from factcheck.people.errors import Overtaken
from factcheck.people.models import User
from factcheck.review.going_on import begin_next
from factcheck.review.models import Assignment, Draft, Review, Said
from factcheck.review.reviews import save_draft, submit_review
from factcheck.review.scales import rating_named
from factcheck.review.words import LONGEST

TAKEN = {(code, MEDIA_TYPE): Problem for code in (409, 412, 413, 415)}


class Words(serializers.Serializer[Any]):
    """What is written of a review; a draft may lack anything."""

    said = serializers.CharField(required=False, allow_blank=True, max_length=20)
    rating = serializers.CharField(required=False, allow_blank=True, max_length=40)
    known = serializers.CharField(required=False, allow_blank=True, max_length=LONGEST)
    method = serializers.CharField(required=False, allow_blank=True, max_length=LONGEST)
    unknown = serializers.CharField(required=False, allow_blank=True, max_length=LONGEST)
    why_checked = serializers.CharField(required=False, allow_blank=True, max_length=LONGEST)
    waiver = serializers.CharField(required=False, allow_blank=True, max_length=LONGEST)


class DraftSent(serializers.Serializer[Any]):
    """`version` is the one that was read, 0 for none yet."""

    version = serializers.IntegerField(min_value=0, max_value=2**31 - 1)
    content = Words()


class ReviewSent(serializers.Serializer[Any]):
    """`rating` is a slug of the scale; `claim_version` and `draft_version` are what was read."""

    said = serializers.ChoiceField(choices=Said.choices)
    rating = serializers.SlugField()
    known = serializers.CharField(max_length=LONGEST)
    method = serializers.CharField(max_length=LONGEST)
    unknown = serializers.CharField(required=False, allow_blank=True, max_length=LONGEST)
    why_checked = serializers.CharField(required=False, allow_blank=True, max_length=LONGEST)
    waiver = serializers.CharField(required=False, allow_blank=True, max_length=LONGEST)
    claim_version = serializers.IntegerField(required=False, min_value=0, max_value=2**31 - 1)
    draft_version = serializers.IntegerField(required=False, min_value=0, max_value=2**31 - 1)


class DraftFacts(Facts[Draft]):
    """Your unfinished review of this claim; nobody else reads it."""

    content = Words()

    class Meta:
        model = Draft
        fields = ("version", "content", "saved_at")


class ReviewFacts(Facts[Review]):
    """Your review. It can be taken back until `sealed_until`; then it counts."""

    rating = serializers.CharField(source="rating.slug")

    class Meta:
        model = Review
        fields = (
            "id", "said", "rating", "known", "method", "unknown", "why_checked", "waiver",
            "submitted_at", "sealed_until", "counted_at",
        )  # fmt: skip


class SeatFacts(Facts[Assignment]):
    """A claim in your hand: its words, and how far you are; null where you have not begun."""

    text = serializers.CharField(source="claim.text")
    claim_version = serializers.IntegerField(source="claim.version")
    draft = serializers.SerializerMethodField()
    review = serializers.SerializerMethodField()

    class Meta:
        model = Assignment
        fields: tuple[str, ...] = (
            "id", "claim", "claim_version", "text", "round", "state", "why", "note", "lease_until",
            "draft", "review",
        )  # fmt: skip

    @extend_schema_field(DraftFacts(allow_null=True))
    def get_draft(self, seat: Assignment) -> dict[str, Any] | None:
        draft = getattr(seat, "draft", None)
        return DraftFacts(draft).data if draft else None

    @extend_schema_field(ReviewFacts(allow_null=True))
    def get_review(self, seat: Assignment) -> dict[str, Any] | None:
        review = getattr(seat, "review", None)
        return ReviewFacts(review).data if review else None


class OwnSeats(GenericAPIView[Assignment]):
    """Answers whoever is signed in, about their own seats on their desks."""

    authentication_classes = (SessionAuthentication,)
    permission_classes = (IsAuthenticated,)
    queryset = Assignment.objects.none()
    serializer_class: type[serializers.BaseSerializer[Assignment]] = SeatFacts
    lookup_field = "id"

    @property
    def person(self) -> User:
        return cast("User", self.request.user)

    def get_queryset(self) -> QuerySet[Assignment]:
        mine = Assignment.objects.filter(
            reviewer=self.person, claim__in=Claim.objects.visible_to(self.person)
        )
        return mine.select_related("claim__desk", "draft", "review__rating", "reviewer")

    def told(self, seat: Assignment, code: int) -> Response:
        """The seat as it is now."""
        return Response(SeatFacts(self.get_queryset().get(pk=seat.pk)).data, status=code)


class Seats(OwnSeats, ListAPIView[Assignment]):
    """What you have had in hand."""

    http_method_names = ["get", "head"]

    @extend_schema(responses={200: SeatFacts(many=True), **PROBLEMS})
    def get(self, request: Request, *args: Any, **kwargs: Any) -> Response:
        """List your seats, newest first."""
        return super().get(request, *args, **kwargs)


class NextSeat(OwnSeats):
    """The next claim of the queue."""

    http_method_names = ["post"]

    @extend_schema(request=None, responses={201: SeatFacts, 204: None, **PROBLEMS, **TAKEN})
    def post(self, _request: Request) -> Response:
        """Begin with what you hold, else take what is most urgent for you; 204 if nothing waits."""
        if seat := begin_next(by=self.person):
            return self.told(seat, status.HTTP_201_CREATED)
        return Response(status=status.HTTP_204_NO_CONTENT)


class OneSeat(OwnSeats, RetrieveAPIView[Assignment]):
    """One of them."""

    http_method_names = ["get", "head"]

    @extend_schema(responses={200: SeatFacts, **PROBLEMS})
    def get(self, request: Request, *args: Any, **kwargs: Any) -> Response:
        """Read one seat: the claim's words, your draft, your review."""
        return super().get(request, *args, **kwargs)


class SeatDraft(OwnSeats):
    """The draft of one seat."""

    http_method_names = ["put"]

    @extend_schema(request=DraftSent, responses={200: DraftFacts, **PROBLEMS, **TAKEN})
    def put(self, request: Request, **_kwargs: Any) -> HttpResponseBase:
        """Save your draft. 412 answers with the `draft` that stands, and nothing is overwritten."""
        seat = self.get_object()
        sent = read(DraftSent, request)
        try:
            draft = save_draft(seat, by=self.person, **sent)
        except Overtaken as overtaken:
            stands = Draft.objects.filter(assignment=seat).first()
            told = DraftFacts(stands).data if stands else None
            return answer(overtaken.status, overtaken.because, draft=told)
        return Response(DraftFacts(draft).data)


class SeatReview(OwnSeats):
    """The review of one seat."""

    http_method_names = ["put"]

    @extend_schema(
        request=ReviewSent, responses={201: SeatFacts, 200: SeatFacts, **PROBLEMS, **TAKEN}
    )
    def put(self, request: Request, **_kwargs: Any) -> Response:
        """Hand in your review; sent again, it is the same one. 412 if what you read has changed."""
        seat = self.get_object()
        facts = read(ReviewSent, request)
        rating = rating_named(seat.claim, facts.pop("rating"))
        seen = {"seen": facts.pop("claim_version", None), "draft": facts.pop("draft_version", None)}
        before = Review.objects.filter(assignment=seat).exists()
        submit_review(seat, by=self.person, rating=rating, **seen, **facts)
        return self.told(seat, status.HTTP_200_OK if before else status.HTTP_201_CREATED)
