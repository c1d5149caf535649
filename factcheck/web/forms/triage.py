"""What an editor wants for many claims at once."""

import re
from typing import Any
from uuid import UUID

from django import forms
from django.utils.translation import gettext_lazy as _

from factcheck.claims.models import Claim
from factcheck.people.models import Membership, Topic, User
from factcheck.review.models import Dismissal, HarmMark
from factcheck.review.queries import desks_edited_by
from factcheck.review.triaging import (
    ASSIGN,
    DISMISS,
    MARK,
    QUEUE,
    REASONED,
    RECALL,
    ROUTE,
    TOPIC,
    Triage,
)
from factcheck.web.forms.twins import ID, twin_in
from factcheck.web.forms.words import words

CHOICES = (
    (ASSIGN, _("Give them to a reviewer")),
    (ROUTE, _("Give them to reviewers, by the desk’s rules")),
    (RECALL, _("Call them back into the queue")),
    (QUEUE, _("Queue them")),
    (DISMISS, _("Dismiss them")),
    (TOPIC, _("Put them under a topic")),
    (MARK, _("Mark them as harmful")),
)
# What each needs besides the claims.
ASKS = {
    ASSIGN: ("to",),
    TOPIC: ("topic",),
    MARK: ("harm", "because"),
    DISMISS: ("kind", "twin", "because"),
    RECALL: ("because",),
}
SEEN = re.compile(rf"({ID.pattern}):(\d{{1,9}})")


def seen_in(values: list[str]) -> dict[UUID, int]:
    """The ticked claims and the version at which each was seen; what is neither is left out."""
    found = (SEEN.fullmatch(value) for value in values)
    return {UUID(match[1]): int(match[2]) for match in found if match}


class TriageForm(forms.Form):
    """One wish for all that are ticked. It asks for what that wish needs, and for nothing else."""

    do = forms.ChoiceField(label=_("What shall be done?"), choices=CHOICES)
    to = forms.ModelChoiceField(label=_("Who gets them"), queryset=User.objects.none())
    topic = forms.ModelChoiceField(label=_("Topic"), queryset=Topic.objects.all())
    harm = forms.ChoiceField(
        label=_("What harm would they do?"),
        choices=HarmMark.Kind.choices,
        widget=forms.RadioSelect,
    )
    kind = forms.ChoiceField(
        label=_("Dismissed, because it is"), choices=Dismissal.choices, widget=forms.RadioSelect
    )
    twin = forms.CharField(
        label=_("Twin: the address of the claim that they repeat"), required=False, max_length=500
    )
    because = words(_("Reason"), rows=2, help_text=_("It stays in each claim’s history."))

    def __init__(self, *args: Any, user: User, do: str, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.user = user
        for name in {"to", "topic", "harm", "kind", "twin", "because"} - set(ASKS.get(do, ())):
            del self.fields[name]
        people = self.fields.get("to")
        if isinstance(people, forms.ModelChoiceField):
            places = Membership.objects.filter(
                desk__in=desks_edited_by(user), role=Membership.Role.REVIEWER, active=True
            )
            reviewers = User.objects.filter(pk__in=places.values("user"), is_active=True)
            people.queryset = reviewers.order_by("name", "username")
        if do in REASONED:
            self.fields["because"].required = True

    def clean_twin(self) -> Claim | None:
        known = Claim.objects.filter(desk__in=desks_edited_by(self.user))
        return twin_in(self.cleaned_data["twin"], known)

    def wish(self) -> str:
        """What makes another preview of it: the action, and for whom or what."""
        asked = (self.data.get(name) for name in self.fields if name != "because")
        return " ".join(str(answer) for answer in asked if answer)

    def triage(self) -> Triage:
        return Triage(**self.cleaned_data)
