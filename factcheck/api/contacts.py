"""Whom the desk asked about a claim, and what they answered; for its own people's programs."""

from typing import Any

from django.db.models import QuerySet
from django.http import Http404
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from drf_spectacular.utils import OpenApiResponse, extend_schema
from rest_framework import serializers, status
from rest_framework.generics import ListAPIView
from rest_framework.request import Request
from rest_framework.response import Response

from factcheck.api.attaching import LONGEST
from factcheck.api.errors import MEDIA_TYPE, PROBLEMS, Problem
from factcheck.api.evidence import REFUSED, find_claim
from factcheck.api.sending import IDEMPOTENT, once
from factcheck.api.views import Facts, PersonView, read
from factcheck.claims.models import Claim
from factcheck.evidence.contacting import amend_contact, log_contact, standing_contacts
from factcheck.evidence.models import Contact
from factcheck.people.errors import NotValid
from factcheck.people.models import User
from factcheck.people.rules import is_member
from factcheck.review.queries import by_another_hand, is_blind


class ContactSent(serializers.Serializer[Any]):
    """`amends` names the contact in whose place this one stands: with its answer, or put right."""

    whom = serializers.CharField(max_length=200)
    how = serializers.ChoiceField(choices=Contact.How.choices)
    question = serializers.CharField(max_length=LONGEST)
    asked_at = serializers.DateTimeField()
    answer = serializers.CharField(required=False, allow_blank=True, max_length=LONGEST)
    answered_at = serializers.DateTimeField(required=False, allow_null=True)
    amends = serializers.UUIDField(required=False)


class ContactFacts(Facts[Contact]):
    """A contact as it was written last; `by` is null where you may not know it yet."""

    by = serializers.SerializerMethodField()

    class Meta:
        model = Contact
        fields = (
            "id", "claim", "round", "whom", "how", "question", "asked_at", "answer", "answered_at",
            "by", "created_at",
        )  # fmt: skip

    def get_by(self, contact: Contact) -> str | None:
        view: ClaimsContacts = self.context["view"]
        hidden = by_another_hand(contact, view.claim, view.person, blind=view.blind)
        return None if hidden else str(contact.by)


class ClaimsContacts(PersonView[Contact], ListAPIView[Contact]):
    """The contacts of one claim."""

    queryset = Contact.objects.none()
    serializer_class = ContactFacts

    @cached_property
    def claim(self) -> Claim:
        claim = find_claim(self.person, self.kwargs["id"])
        if not is_member(self.person, claim.desk):
            raise Http404
        return claim

    @cached_property
    def blind(self) -> bool:
        return is_blind(self.claim, self.person)

    def get_queryset(self) -> QuerySet[Contact]:
        return standing_contacts(self.claim)

    @extend_schema(responses={200: ContactFacts(many=True), **PROBLEMS})
    def get(self, request: Request, *args: Any, **kwargs: Any) -> Response:
        """List whom the desk asked, what was written last first."""
        return super().get(request, *args, **kwargs)

    @extend_schema(
        parameters=[IDEMPOTENT],
        request=ContactSent,
        responses={
            201: OpenApiResponse(ContactFacts, "Written down."),
            200: OpenApiResponse(ContactFacts, "You sent this before."),
            **PROBLEMS,
            **REFUSED,
            (412, MEDIA_TYPE): Problem,
        },
    )
    def post(self, request: Request, **_kwargs: Any) -> Response:
        """Write down that somebody was asked, or what they answered."""
        said = read(ContactSent, request)
        made, new = once(request, self.person, said, lambda: write(self.claim, self.person, said))
        code = status.HTTP_201_CREATED if new else status.HTTP_200_OK
        return Response(self.get_serializer(Contact.objects.get(pk=made)).data, status=code)


def write(claim: Claim, by: User, said: dict[str, Any]) -> Contact:
    """A contact of its own, or one in place of another."""
    said = dict(said)
    if not (amended := said.pop("amends", None)):
        return log_contact(claim, by=by, **said)
    contact = Contact.objects.filter(pk=amended, claim=claim).first()
    if contact is None:
        raise NotValid({"amends": _("There is no such contact.")})
    contact.claim = claim
    return amend_contact(contact, by=by, **said)
