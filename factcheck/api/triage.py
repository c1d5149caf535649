"""Many claims triaged together, for tools of a desk's editors."""

from typing import Any
from uuid import UUID

from django.utils.translation import gettext as _
from drf_spectacular.utils import extend_schema
from rest_framework import serializers
from rest_framework.request import Request
from rest_framework.response import Response

from factcheck.api.errors import PROBLEMS, REFUSED
from factcheck.api.views import PersonView, read
from factcheck.claims.models import Claim
from factcheck.people.errors import NotValid
from factcheck.people.models import Topic, User
from factcheck.review.models import Dismissal, HarmMark
from factcheck.review.queries import desks_edited_by
from factcheck.review.triaging import (
    DOES,
    MOST,
    ROUTE,
    Outcome,
    Triage,
    preview,
    refuse_stranger,
    selected,
    triage_many,
)
from factcheck.review.words import LONGEST


class Seen(serializers.Serializer[Any]):
    """A claim, at the version that was read."""

    id = serializers.UUIDField()
    version = serializers.IntegerField(min_value=0, max_value=2**31 - 1)


class TriageSent(serializers.Serializer[Any]):
    """One wish for all of them. `only_try` tells what would become of each and does nothing.

    `to`: the username of who gets them; `topic`: its slug; `harm`: what kind they would do.
    """

    do = serializers.ChoiceField(choices=(*DOES, ROUTE))
    claims = serializers.ListField(child=Seen(), max_length=MOST)
    because = serializers.CharField(
        required=False, default="", allow_blank=True, max_length=LONGEST
    )
    kind = serializers.ChoiceField(choices=Dismissal.choices, required=False, default="")
    twin = serializers.UUIDField(required=False, default=None, allow_null=True)
    to = serializers.CharField(required=False, default="", allow_blank=True, max_length=150)
    topic = serializers.CharField(required=False, default="", allow_blank=True, max_length=80)
    harm = serializers.ChoiceField(choices=HarmMark.Kind.choices, required=False, default="")
    only_try = serializers.BooleanField(required=False, default=False)


class TriagedFacts(serializers.Serializer[Any]):
    """What became of one claim; `why_not` is empty where it was done."""

    claim = serializers.UUIDField()
    done = serializers.BooleanField()
    why_not = serializers.CharField(allow_blank=True)


class TriageAnswer(serializers.Serializer[Any]):
    """In the queue's order; claims that you do not edit are left out."""

    outcomes = TriagedFacts(many=True)


class TriageMany(PersonView[Claim]):
    """Bulk triage."""

    queryset = Claim.objects.none()
    serializer_class = TriageSent
    http_method_names = ["post"]

    @extend_schema(request=TriageSent, responses={200: TriageAnswer, **PROBLEMS, **REFUSED})
    def post(self, request: Request) -> Response:
        """Act on up to 500 claims, one by one; those that do not fit stay as they are."""
        refuse_stranger(self.person)
        sent = read(TriageSent, request)
        seen = {one["id"]: one["version"] for one in sent["claims"]}
        wish = Triage(
            sent["do"],
            sent["because"],
            sent["kind"],
            self.twin(sent["twin"]),
            to=self.reviewer(sent["to"]),
            topic=Topic.objects.filter(slug=sent["topic"]).first(),
            harm=sent["harm"],
        )
        claims = selected(seen, by=self.person)
        if sent["only_try"]:
            outcomes = preview(claims, seen, wish, by=self.person)
        else:
            outcomes = triage_many(claims, seen, wish, by=self.person)
        return Response({"outcomes": [facts_of(one) for one in outcomes]})

    def reviewer(self, username: str) -> User | None:
        """Of a desk that this person edits."""
        desks = desks_edited_by(self.person)
        return User.objects.filter(username=username, memberships__desk__in=desks).first()

    def twin(self, key: UUID | None) -> Claim | None:
        if key is None:
            return None
        found = Claim.objects.filter(pk=key, desk__in=desks_edited_by(self.person)).first()
        if found is None:
            raise NotValid({"twin": _("There is no such claim on your desks.")})
        return found


def facts_of(outcome: Outcome) -> dict[str, object]:
    return {"claim": outcome.claim.pk, "done": outcome.fits, "why_not": outcome.why_not}
