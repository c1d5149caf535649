"""Panels: disputes to vote on, for people of the desk and their own programs.

What the workbench hides of an open vote is hidden here: everybody's answer but one's own.
"""

from typing import Any

from django.db.models import Count, Q, QuerySet
from drf_spectacular.utils import extend_schema, extend_schema_field
from rest_framework import serializers, status
from rest_framework.generics import ListAPIView, RetrieveAPIView
from rest_framework.request import Request
from rest_framework.response import Response

from factcheck.api.errors import MEDIA_TYPE, PROBLEMS, Problem
from factcheck.api.views import Facts, PersonView, read
from factcheck.review.models import Panel, Said, Vote
from factcheck.review.panels import panels_known_to, visible_votes
from factcheck.review.rules import may
from factcheck.review.scales import rating_named
from factcheck.review.voting import cast_vote
from factcheck.review.words import LONGEST

REFUSED = {(code, MEDIA_TYPE): Problem for code in (409, 413, 415)}


class VoteSent(serializers.Serializer[Any]):
    """Both questions, and why; `rating` is a slug of the scale."""

    said = serializers.ChoiceField(choices=Said.choices)
    rating = serializers.SlugField()
    because = serializers.CharField(max_length=LONGEST)


class VoteFacts(Facts[Vote]):
    """One vote; `set_aside_at` if its voter declared a conflict before the close."""

    voter = serializers.CharField(source="voter.username")
    rating = serializers.CharField(source="rating.slug")

    class Meta:
        model = Vote
        fields = ("id", "voter", "said", "rating", "because", "at", "set_aside_at")


class PanelFacts(Facts[Panel]):
    """A panel. How many votes are in the whole desk may know; no `outcome` while it is open."""

    text = serializers.CharField(source="claim.text")
    votes_in = serializers.IntegerField()
    due_at = serializers.DateTimeField(source="deadline.due_at", default=None, allow_null=True)

    class Meta:
        model = Panel
        fields: tuple[str, ...] = (
            "id", "claim", "text", "round", "number", "size", "quorum", "tolerance", "called_at",
            "due_at", "because", "closed_at", "closed_because", "outcome", "votes_in",
        )  # fmt: skip


class OnePanelFacts(PanelFacts):
    """With `votes`: yours, and once the vote is closed all. `may_vote`: it waits for yours."""

    votes = serializers.SerializerMethodField()
    may_vote = serializers.SerializerMethodField()

    class Meta(PanelFacts.Meta):
        fields = (*PanelFacts.Meta.fields, "votes", "may_vote")

    @extend_schema_field(VoteFacts(many=True))
    def get_votes(self, panel: Panel) -> list[dict[str, Any]]:
        seen = visible_votes(panel, self.context["request"].user)
        return list(VoteFacts(seen, many=True).data)

    def get_may_vote(self, panel: Panel) -> bool:
        return panel.closed_at is None and may(self.context["request"].user, "vote", panel.claim)


class KnownPanels(PersonView[Panel]):
    """The panels of a person's desks."""

    queryset = Panel.objects.none()
    serializer_class: type[serializers.BaseSerializer[Panel]] = PanelFacts

    def get_queryset(self) -> QuerySet[Panel]:
        counts = Count("votes", filter=Q(votes__set_aside_at=None))
        known = panels_known_to(self.person).annotate(votes_in=counts)
        return known.select_related("claim__desk", "claim__article", "deadline")


class Panels(KnownPanels, ListAPIView[Panel]):
    """What your desks vote on, or voted on."""

    http_method_names = ["get", "head"]

    @extend_schema(responses={200: PanelFacts(many=True), **PROBLEMS})
    def get(self, request: Request, *args: Any, **kwargs: Any) -> Response:
        """List the panels of your desks, newest first."""
        return super().get(request, *args, **kwargs)


class OnePanel(KnownPanels, RetrieveAPIView[Panel]):
    """One of them."""

    serializer_class = OnePanelFacts
    http_method_names = ["get", "head"]

    @extend_schema(responses={200: OnePanelFacts, **PROBLEMS})
    def get(self, request: Request, *args: Any, **kwargs: Any) -> Response:
        """Read one panel, with your vote, or once it is closed with all."""
        return super().get(request, *args, **kwargs)


class PanelVote(KnownPanels):
    """Your vote in one panel."""

    serializer_class = OnePanelFacts
    http_method_names = ["put"]

    @extend_schema(
        request=VoteSent,
        responses={201: OnePanelFacts, 200: OnePanelFacts, **PROBLEMS, **REFUSED},
    )
    def put(self, request: Request, **_kwargs: Any) -> Response:
        """Vote; final. The same sent again is the one that is there, with other words 409."""
        panel = self.get_object()
        facts = read(VoteSent, request)
        rating = rating_named(panel.claim, facts.pop("rating"))
        before = panel.votes.filter(voter=self.person).exists()
        cast_vote(panel, by=self.person, rating=rating, **facts)
        told = self.get_serializer(self.get_queryset().get(pk=panel.pk)).data
        return Response(told, status=status.HTTP_200_OK if before else status.HTTP_201_CREATED)
