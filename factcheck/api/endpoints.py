"""Addresses of a partner that are called with news, and each delivery to them."""

from typing import Any
from uuid import UUID

from django.db.models import QuerySet
from django.shortcuts import get_object_or_404
from drf_spectacular.utils import OpenApiResponse, extend_schema, extend_schema_field
from rest_framework import serializers, status
from rest_framework.generics import ListAPIView, RetrieveAPIView
from rest_framework.request import Request
from rest_framework.response import Response

from factcheck.api.errors import MEDIA_TYPE, PROBLEMS, Problem
from factcheck.api.views import Facts, Filters, PartnerView, address, read
from factcheck.publication.delivered import Attempt, Delivery
from factcheck.publication.delivering import deliveries, resend
from factcheck.publication.endpoint import Endpoint, Happening
from factcheck.publication.registering import register_endpoint, rotate_secret, switch_off

NOT_NOW = {(409, MEDIA_TYPE): Problem}


class NewEndpoint(serializers.Serializer[Any]):
    """An https address, and what it is told of; without `happenings`, of all."""

    url = serializers.CharField(max_length=2000)
    happenings = serializers.ListField(
        child=serializers.CharField(max_length=20),
        required=False,
        max_length=len(Happening.values),
    )


class EndpointFacts(Facts[Endpoint]):
    """`failing_since` is the first call in a row that did not work; `disabled_at` ends them."""

    happenings = serializers.ListField(child=serializers.CharField())
    links = serializers.SerializerMethodField()

    class Meta:
        model = Endpoint
        fields: tuple[str, ...] = (
            "id", "url", "happenings", "created_at", "failing_since", "former_until", "disabled_at",
            "disabled_because", "links",
        )  # fmt: skip

    def get_links(self, endpoint: Endpoint) -> dict[str, str]:
        request = self.context["request"]
        return {
            "self": address(request, "endpoint", endpoint.pk),
            "deliveries": address(request, "deliveries", endpoint=endpoint.pk),
        }


class EndpointWithSecret(EndpointFacts):
    """`secret` is told once."""

    secret = serializers.SerializerMethodField()

    class Meta(EndpointFacts.Meta):
        fields = (*EndpointFacts.Meta.fields, "secret")

    def get_secret(self, _endpoint: Endpoint) -> str:
        return str(self.context["secret"])


class AttemptFacts(Facts[Attempt]):
    """`status` is null without an answer; `because` says what went wrong."""

    class Meta:
        model = Attempt
        fields = ("number", "at", "ended_at", "status", "because")


class DeliveryFacts(Facts[Delivery]):
    """`event` is the `webhook-id`; `fact_check` the id of the verdict."""

    event = serializers.UUIDField(source="event_id")
    type = serializers.ChoiceField(source="event.happening", choices=Happening.values)
    fact_check = serializers.UUIDField(source="event.fact_check_id")
    endpoint = serializers.UUIDField(source="endpoint_id")
    attempts = serializers.SerializerMethodField()

    class Meta:
        model = Delivery
        fields = (
            "id", "event", "type", "fact_check", "endpoint", "state", "created_at", "ended_at",
            "attempts",
        )  # fmt: skip

    @extend_schema_field(AttemptFacts(many=True))
    def get_attempts(self, delivery: Delivery) -> list[dict[str, Any]]:
        return list(AttemptFacts(delivery.attempts.all(), many=True).data)


class OfThePartner(PartnerView[Endpoint]):
    """Endpoints that this partner registered, or that were registered for them."""

    queryset = Endpoint.objects.none()
    serializer_class: Any = EndpointFacts

    def get_queryset(self) -> QuerySet[Endpoint]:
        return Endpoint.objects.filter(partner=self.partner)

    def with_secret(self, endpoint: Endpoint, secret: str, code: int) -> Response:
        context = {**self.get_serializer_context(), "secret": secret}
        return Response(EndpointWithSecret(endpoint, context=context).data, status=code)


class Endpoints(OfThePartner, ListAPIView[Endpoint]):
    """All of them, and one more."""

    @extend_schema(responses={200: EndpointFacts(many=True), **PROBLEMS})
    def get(self, request: Request, *args: Any, **kwargs: Any) -> Response:
        """List your endpoints, newest first."""
        return super().get(request, *args, **kwargs)

    @extend_schema(
        request=NewEndpoint,
        responses={
            201: OpenApiResponse(EndpointWithSecret, "Registered; keep `secret`."),
            **PROBLEMS,
            **NOT_NOW,
        },
    )
    def post(self, request: Request) -> Response:
        """Register an address that is called with news."""
        given = read(NewEndpoint, request)
        endpoint, secret = register_endpoint(
            self.partner.desk,
            url=given["url"],
            happenings=given.get("happenings", Happening.values),
            by=self.partner,
            partner=self.partner,
        )
        endpoint.refresh_from_db()
        return self.with_secret(endpoint, secret, status.HTTP_201_CREATED)


class OneEndpoint(OfThePartner, RetrieveAPIView[Endpoint]):
    """One of them."""

    @extend_schema(responses={200: EndpointFacts, **PROBLEMS})
    def get(self, request: Request, *args: Any, **kwargs: Any) -> Response:
        """Read one endpoint."""
        return super().get(request, *args, **kwargs)


class EndpointSecret(OfThePartner):
    """A new secret for one of them."""

    @extend_schema(request=None, responses={200: EndpointWithSecret, **PROBLEMS, **NOT_NOW})
    def post(self, request: Request, id: UUID) -> Response:  # noqa: A002, ARG002 - its name
        """Get a new secret; for a day messages are signed with the old one as well."""
        endpoint = self.get_object()
        secret = rotate_secret(endpoint, by=self.partner)
        endpoint.refresh_from_db()
        return self.with_secret(endpoint, secret, status.HTTP_200_OK)


class EndpointEnd(OfThePartner):
    """No more calls."""

    @extend_schema(request=None, responses={200: EndpointFacts, **PROBLEMS, **NOT_NOW})
    def post(self, request: Request, id: UUID) -> Response:  # noqa: A002, ARG002 - its name
        """Switch an endpoint off."""
        endpoint = self.get_object()
        switch_off(endpoint, by=self.partner)
        endpoint.refresh_from_db()
        return Response(self.get_serializer(endpoint).data)


class DeliveryFilters(Filters):
    """The deliveries to one endpoint."""

    endpoint = serializers.UUIDField(required=False)


class Deliveries(PartnerView[Delivery], ListAPIView[Delivery]):
    """What was sent to this partner's endpoints."""

    queryset = Delivery.objects.none()
    serializer_class = DeliveryFacts

    def get_queryset(self) -> QuerySet[Delivery]:
        rows = deliveries().filter(endpoint__partner=self.partner).prefetch_related("attempts")
        endpoint = DeliveryFilters.of(self.request).get("endpoint")
        return rows.filter(endpoint=endpoint) if endpoint else rows

    @extend_schema(
        parameters=[DeliveryFilters], responses={200: DeliveryFacts(many=True), **PROBLEMS}
    )
    def get(self, request: Request, *args: Any, **kwargs: Any) -> Response:
        """List the deliveries to your endpoints with each attempt, newest first."""
        return super().get(request, *args, **kwargs)


class DeliveryAgain(PartnerView[Delivery]):
    """One of them once more."""

    queryset = Delivery.objects.none()
    serializer_class = DeliveryFacts

    @extend_schema(request=None, responses={200: DeliveryFacts, **PROBLEMS, **NOT_NOW})
    def post(self, request: Request, id: UUID) -> Response:  # noqa: A002, ARG002 - its name
        """Have an event delivered once more, under the same id."""
        found = get_object_or_404(Delivery, pk=id, endpoint__partner=self.partner)
        again = resend(found, by=self.partner)
        return Response(self.get_serializer(again).data)
