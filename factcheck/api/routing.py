"""A desk's routing rules, for tools of its editors and of administrators."""

from dataclasses import asdict
from typing import Any

from django.db.models import QuerySet
from django.shortcuts import get_object_or_404
from drf_spectacular.utils import extend_schema, extend_schema_field
from rest_framework import serializers
from rest_framework.generics import ListAPIView
from rest_framework.request import Request
from rest_framework.response import Response

from factcheck.api.errors import PROBLEMS, REFUSED
from factcheck.api.views import Facts, PersonView, read
from factcheck.people.language_codes import known_language
from factcheck.people.models import Desk, User
from factcheck.people.rules import desks_of
from factcheck.review.models import Assignment, RoutingRule, RoutingVersion
from factcheck.review.queries import visible_seats
from factcheck.review.routing.candidates import primary
from factcheck.review.routing.deciding import Knowing, Rule
from factcheck.review.setting_routing import (
    LISTS,
    MOST_RULES,
    Tried,
    as_rule,
    desks_set_by,
    routing_of,
    try_out,
)
from factcheck.review.who import IN_HAND

MANY = 200  # of one list of a rule


def ids() -> serializers.ListField:
    return serializers.ListField(
        child=serializers.UUIDField(), required=False, default=list, max_length=MANY
    )


def some(child: serializers.CharField) -> serializers.ListField:
    return serializers.ListField(child=child, required=False, default=list, max_length=MANY)


class RuleShape(serializers.Serializer[Any]):
    """If a claim is so, then these people get it. What is left out fits every claim."""

    name = serializers.CharField(max_length=80)
    languages = some(serializers.CharField(max_length=12, validators=[known_language]))
    topics = ids()
    publishers = ids()
    speakers = ids()
    worth_from = serializers.FloatField(min_value=0, max_value=1, required=False, default=0)
    harmful = serializers.BooleanField(required=False, default=False)
    skills = some(serializers.CharField(max_length=40))
    people = ids()
    only_people = serializers.BooleanField(required=False, default=False)
    topic = serializers.ChoiceField(
        choices=RoutingRule.Knowing.choices, required=False, default=RoutingRule.Knowing.FIRST
    )
    lead = serializers.IntegerField(min_value=0, max_value=1000, required=False, default=3)


class RulesSent(serializers.Serializer[Any]):
    """The rules to try out, in their order."""

    rules = serializers.ListField(child=RuleShape(), max_length=MOST_RULES)


class RoutingFacts(serializers.Serializer[Any]):
    """What is in force. Number 0: nothing was set up."""

    number = serializers.IntegerField()
    balance = serializers.ChoiceField(choices=RoutingVersion.Balance.choices)
    rules = RuleShape(many=True)


class VersionFacts(Facts[RoutingVersion]):
    """One version, as it was saved."""

    by = serializers.CharField(source="by.username")
    rules = serializers.SerializerMethodField()

    class Meta:
        model = RoutingVersion
        fields = ("id", "number", "balance", "because", "by", "at", "rules")

    @extend_schema_field(RuleShape(many=True))
    def get_rules(self, version: RoutingVersion) -> list[dict[str, Any]]:
        return [told(as_rule(row)) for row in version.rules.all()]


class TriedFacts(serializers.Serializer[Any]):
    """One past claim: by which rule, and to whom it would go, now and by the rules tried out."""

    claim = serializers.UUIDField()
    text = serializers.CharField()
    rule_now = serializers.CharField(allow_blank=True)
    rule_then = serializers.CharField(allow_blank=True)
    now = serializers.ListField(child=serializers.UUIDField())
    then = serializers.ListField(child=serializers.UUIDField())
    differs = serializers.BooleanField()


class TrialFacts(serializers.Serializer[Any]):
    """The desk's last claims, and the names of all who are named."""

    claims = TriedFacts(many=True)
    people = serializers.DictField(child=serializers.CharField())


class HeldFacts(Facts[Assignment]):
    """A seat in somebody's hand, and why it is theirs."""

    text = serializers.CharField(source="claim.text")
    reviewer_name = serializers.CharField(source="reviewer.__str__")

    class Meta:
        model = Assignment
        fields = (
            "id", "claim", "text", "round", "seat", "state", "reviewer", "reviewer_name", "why",
            "note", "created_at", "lease_until",
        )  # fmt: skip


class OfDesk(PersonView[RoutingVersion]):
    """What may be set by this person; another desk's rules are not found."""

    queryset = RoutingVersion.objects.none()
    http_method_names = ["get", "head"]

    @property
    def desk(self) -> Desk:
        known = Desk.objects.filter(pk__in=[desk.pk for desk in desks_set_by(self.person)])
        return get_object_or_404(known, slug=self.kwargs["slug"])


class RoutingInForce(OfDesk):
    """The rules in force."""

    serializer_class = RoutingFacts

    @extend_schema(responses={200: RoutingFacts, **PROBLEMS})
    def get(self, _request: Request, **_kwargs: Any) -> Response:
        """Read the desk's routing rules, in their order."""
        now = routing_of(self.desk)
        rules = [told(rule) for rule in now.rules]
        return Response({"number": now.number, "balance": now.balance, "rules": rules})


class RoutingVersions(OfDesk, ListAPIView[RoutingVersion]):
    """How they came to be."""

    serializer_class = VersionFacts

    def get_queryset(self) -> QuerySet[RoutingVersion]:
        versions = RoutingVersion.objects.filter(desk=self.desk).select_related("by")
        return versions.prefetch_related("rules")

    @extend_schema(responses={200: VersionFacts(many=True), **PROBLEMS})
    def get(self, request: Request, *args: Any, **kwargs: Any) -> Response:
        """List the versions, newest first, each with its rules, who saved it and why."""
        return super().get(request, *args, **kwargs)


class RoutingTrial(OfDesk):
    """What other rules would do."""

    serializer_class = RulesSent
    http_method_names = ["post"]

    @extend_schema(request=RulesSent, responses={200: TrialFacts, **PROBLEMS, **REFUSED})
    def post(self, request: Request, **_kwargs: Any) -> Response:
        """Deal the desk's last 200 claims by these rules and by those in force; writes nothing."""
        desk = self.desk
        rules = [as_sent(facts) for facts in read(RulesSent, request)["rules"]]
        tried = try_out(desk, rules)
        named = {person for each in tried for person in (*each.before, *each.after)}
        people = {str(user.pk): str(user) for user in User.objects.filter(pk__in=named)}
        return Response({"claims": [of_tried(each) for each in tried], "people": people})


class HeldSeats(PersonView[Assignment], ListAPIView[Assignment]):
    """What is in hand on a desk."""

    queryset = Assignment.objects.none()
    serializer_class = HeldFacts
    http_method_names = ["get", "head"]

    def get_queryset(self) -> QuerySet[Assignment]:
        desk = get_object_or_404(desks_of(self.person), slug=self.kwargs["slug"])
        held = visible_seats(self.person).filter(claim__desk=desk, state__in=IN_HAND)
        return held.select_related("claim", "reviewer")

    @extend_schema(responses={200: HeldFacts(many=True), **PROBLEMS})
    def get(self, request: Request, *args: Any, **kwargs: Any) -> Response:
        """List the seats in hand that you may know of, each with why it is whose; newest first."""
        return super().get(request, *args, **kwargs)


def told(rule: Rule) -> dict[str, Any]:
    facts = asdict(rule)
    return facts | {name: sorted(facts[name], key=str) for name in LISTS}


def as_sent(facts: dict[str, Any]) -> Rule:
    lists = {name: frozenset(facts[name]) for name in LISTS}
    lists["languages"] = frozenset(map(primary, facts["languages"]))
    sent: dict[str, Any] = facts | lists | {"topic": Knowing(facts["topic"])}
    return Rule(**sent)


def of_tried(each: Tried) -> dict[str, Any]:
    return {
        "claim": each.claim.pk,
        "text": each.claim.text,
        "rule_now": each.was.name,
        "rule_then": each.now.name,
        "now": each.before,
        "then": each.after,
        "differs": each.differs,
    }
