"""Handing a seat over, for tools of a desk's editors."""

from typing import Any
from uuid import UUID

from django.db.models import QuerySet
from django.utils.translation import gettext as _
from drf_spectacular.utils import extend_schema
from rest_framework import serializers
from rest_framework.request import Request
from rest_framework.response import Response

from factcheck.api.errors import PROBLEMS, REFUSED
from factcheck.api.views import PersonView, read
from factcheck.claims.models import Claim
from factcheck.people.errors import NotValid
from factcheck.people.models import User
from factcheck.review.handing_over import hand_over
from factcheck.review.models import Assignment
from factcheck.review.queries import visible_seats
from factcheck.review.words import LONGEST


class HandOverSent(serializers.Serializer[Any]):
    """`to` is a reviewer's id; null: whoever is next."""

    to = serializers.UUIDField(required=False, default=None, allow_null=True)
    note = serializers.CharField(max_length=LONGEST)


class HandedOverFacts(serializers.Serializer[Any]):
    """The seat of whoever goes on; null where nobody sits down yet."""

    seat = serializers.UUIDField(allow_null=True)
    reviewer = serializers.UUIDField(allow_null=True)
    why = serializers.CharField(allow_blank=True)


class SeatHandOver(PersonView[Assignment]):
    """Somebody's seat for somebody else, for editors of the desk who are not blind."""

    queryset = Assignment.objects.none()
    serializer_class = HandOverSent
    http_method_names = ["post"]

    def get_queryset(self) -> QuerySet[Assignment]:
        known = Claim.objects.visible_to(self.person)
        seats = visible_seats(self.person).filter(claim__in=known)
        return seats.select_related("claim__desk", "reviewer")

    @extend_schema(request=HandOverSent, responses={200: HandedOverFacts, **PROBLEMS, **REFUSED})
    def post(self, request: Request, **_kwargs: Any) -> Response:
        """Give the seat to this reviewer, or to whoever is next, with a note for them."""
        seat, sent = self.get_object(), read(HandOverSent, request)
        to = receiver(seat, sent["to"])
        given = hand_over(seat, to=to, by=self.person, note=sent["note"])
        facts = (given.pk, given.reviewer_id, given.why) if given else (None, None, "")
        return Response(dict(zip(("seat", "reviewer", "why"), facts, strict=True)))


def receiver(seat: Assignment, key: UUID | None) -> User | None:
    if key is None:
        return None
    found = User.objects.filter(memberships__desk=seat.claim.desk_id, pk=key).first()
    if found is None:
        raise NotValid({"to": _("Nobody of the desk has this id.")})
    return found
