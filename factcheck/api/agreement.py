"""How far reviewers agree, for the editors of a desk and their own programs. Closed rounds."""

from typing import Any

from django.http import HttpResponse
from drf_spectacular.types import OpenApiTypes
from drf_spectacular.utils import OpenApiParameter, extend_schema
from rest_framework import serializers
from rest_framework.request import Request
from rest_framework.response import Response

from factcheck.api.errors import PROBLEMS
from factcheck.api.views import PersonView
from factcheck.review.agreeing import Told, agreement_on
from factcheck.review.agreement_table import Asked, agreement_file, asked_of
from factcheck.review.models import Scale

ASKED = [
    OpenApiParameter("desk", OpenApiTypes.STR, description="Its slug; without it your first desk."),
    OpenApiParameter("scale", OpenApiTypes.UUID, description="Without it the one used last."),
]


class FigureFacts(serializers.Serializer[Any]):
    """A figure and its interval (95 of 100 bootstrap draws); null where it is not defined."""

    value = serializers.FloatField(allow_null=True)
    low = serializers.FloatField(allow_null=True)
    high = serializers.FloatField(allow_null=True)
    rounds = serializers.IntegerField()


class AgreementFacts(serializers.Serializer[Any]):
    """Shares of rounds that are alike; alphas: nominal, and `truth` in the order of the scale."""

    rounds = serializers.IntegerField()
    said_alike = serializers.FloatField(allow_null=True)
    rating_alike = serializers.FloatField(allow_null=True)
    said = FigureFacts()
    rating = FigureFacts()
    truth = FigureFacts()


class MonthFacts(AgreementFacts):
    """The same of one month, `2024-11`."""

    month = serializers.CharField()


class PairFacts(serializers.Serializer[Any]):
    """Two people: Cohen's kappa on the ratings, plain and linearly weighted."""

    one = serializers.CharField()
    other = serializers.CharField()
    rounds = serializers.IntegerField()
    said_alike = serializers.FloatField(allow_null=True)
    rating_alike = serializers.FloatField(allow_null=True)
    kappa = FigureFacts()
    weighted = FigureFacts()


class AgreementTold(serializers.Serializer[Any]):
    """Of one desk and one version of its scale; `whole` is null while no round is closed."""

    desk = serializers.CharField()
    scale = serializers.UUIDField(allow_null=True)
    scales = serializers.ListField(child=serializers.UUIDField())
    whole = AgreementFacts(allow_null=True)
    months = MonthFacts(many=True)
    pairs = PairFacts(many=True)
    pairs_left_out = serializers.IntegerField()


class EditorsView(PersonView[Scale]):
    """Answers editors and their programs; others 403, of another desk 404."""

    queryset = Scale.objects.none()
    serializer_class = AgreementTold
    pagination_class = None
    http_method_names = ["get", "head"]

    def asked(self) -> tuple[Asked, Told | None]:
        asked = asked_of(self.person, self.request.query_params)
        return asked, agreement_on(asked.desk, asked.scale) if asked.scale else None


class AgreementView(EditorsView):
    """The figures."""

    @extend_schema(parameters=ASKED, responses={200: AgreementTold, **PROBLEMS})
    def get(self, _request: Request) -> Response:
        """Read how far the reviewers of a desk agree: the whole, by month, by pair."""
        return Response(AgreementTold(as_told(*self.asked())).data)


class AgreementTable(EditorsView):
    """The same as CSV."""

    @extend_schema(parameters=ASKED, responses={(200, "text/csv"): OpenApiTypes.STR, **PROBLEMS})
    def get(self, _request: Request) -> HttpResponse:
        """Download the same figures as a CSV file."""
        asked, told = self.asked()
        return agreement_file(asked.desk, told)


def as_told(asked: Asked, told: Told | None) -> dict[str, Any]:
    months = told.months if told else []
    pairs = told.pairs if told else []
    return {
        "desk": asked.desk.slug,
        "scale": asked.scale.pk if asked.scale else None,
        "scales": [scale.pk for scale in asked.scales],
        "whole": told.whole if told else None,
        "months": [{"month": f"{year}-{month:02}", **vars(row)} for (year, month), row in months],
        "pairs": [
            {"one": one.username, "other": other.username, **vars(between)}
            for one, other, between in pairs
        ],
        "pairs_left_out": told.pairs_left_out if told else 0,
    }
