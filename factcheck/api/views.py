"""What the views of all nouns share: a key with the right scope, limits, addresses."""

from typing import Any, TypeVar, cast
from uuid import UUID

from django.db.models import Model
from django.urls import reverse
from django.utils.http import urlencode
from django.utils.translation import gettext as _
from rest_framework import serializers
from rest_framework.authentication import SessionAuthentication
from rest_framework.exceptions import APIException
from rest_framework.generics import GenericAPIView
from rest_framework.permissions import BasePermission
from rest_framework.request import Request
from rest_framework.response import Response

from factcheck.api.auth import ActsAsPerson, ApiKeyAuthentication, PartnersKey
from factcheck.api.throttles import Standing, count_request
from factcheck.people.models import ApiKey, Partner, User

Row = TypeVar("Row", bound=Model)


class LengthRequired(APIException):
    status_code = 411


class CountedView(GenericAPIView[Row]):
    """Tells the holder of a key how many more questions they may ask this minute."""

    http_method_names = ["get", "head", "post"]
    lookup_field = "id"
    standing: Standing | None = None

    def initial(self, request: Request, *args: Any, **kwargs: Any) -> None:
        # Without a length the body would count as empty, and be refused for what it is not.
        if "Transfer-Encoding" in request.headers:
            raise LengthRequired(_("Send the length of the body, not chunks."))
        super().initial(request, *args, **kwargs)

    def check_throttles(self, request: Request) -> None:
        if not isinstance(request.auth, ApiKey):
            return
        self.standing = count_request(request.auth)
        if self.standing.spent:
            self.throttled(request, wait=self.standing.reset)

    def finalize_response(
        self, request: Request, response: Response, *args: Any, **kwargs: Any
    ) -> Response:
        response = super().finalize_response(request, response, *args, **kwargs)
        if self.standing:
            for name, value in self.standing.headers().items():
                response[name] = value
        return response


class PartnerView(CountedView[Row]):
    """Answers a partner."""

    permission_classes: tuple[type[BasePermission], ...] = (PartnersKey,)

    @property
    def partner(self) -> Partner:
        partner = cast("ApiKey", self.request.auth).partner
        return cast("Partner", partner)


class PersonView(CountedView[Row]):
    """Answers somebody of a desk: signed in to the workbench, or with a key of theirs."""

    authentication_classes = (ApiKeyAuthentication, SessionAuthentication)
    permission_classes = (ActsAsPerson,)

    @property
    def person(self) -> User:
        return cast("User", self.request.user)


class Facts(serializers.ModelSerializer[Row]):
    """Rows as they are told to partners: every field is always there, and none can be written."""

    def get_fields(self) -> dict[str, serializers.Field[Any, Any, Any, Any]]:
        fields = super().get_fields()
        for field in fields.values():
            field.read_only, field.required = True, False
        return fields


class Filters(serializers.Serializer[Any]):
    """The query parameters of a list; an empty one counts as not given."""

    @classmethod
    def of(cls, request: Request) -> dict[str, Any]:
        given = cls(data={name: value for name, value in request.query_params.items() if value})
        given.is_valid(raise_exception=True)
        checked: dict[str, Any] = given.validated_data
        return checked


def read(shape: type[serializers.Serializer[Any]], request: Request) -> dict[str, Any]:
    """What was sent, as the shape has it, or 400."""
    given = shape(data=request.data)
    given.is_valid(raise_exception=True)
    checked: dict[str, Any] = given.validated_data
    return checked


def address(request: Request, view: str, id: UUID | None = None, **query: UUID) -> str:  # noqa: A002
    """The full address of a view of this API."""
    path = reverse(f"api:{view}", kwargs={"id": id} if id else None)
    return request.build_absolute_uri(
        f"{path}?{urlencode({name: str(value) for name, value in query.items()})}"
        if query
        else path
    )
