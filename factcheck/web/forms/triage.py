"""What an editor wants for many claims at once."""

import re
from typing import Any
from uuid import UUID

from django import forms
from django.utils.translation import gettext_lazy

from factcheck.claims.models import Claim
from factcheck.people.models import User
from factcheck.review.models import Dismissal
from factcheck.review.queries import desks_edited_by
from factcheck.review.triaging import DISMISS, QUEUE, ROUTE, Triage
from factcheck.web.forms.twins import ID, twin_in
from factcheck.web.forms.words import words

CHOICES = (
    (QUEUE, gettext_lazy("Queue them")),
    (DISMISS, gettext_lazy("Dismiss them")),
    (ROUTE, gettext_lazy("Give them to reviewers, by the desk's rules")),
)
SEEN = re.compile(rf"({ID.pattern}):(\d{{1,9}})")


def seen_in(values: list[str]) -> dict[UUID, int]:
    """The ticked claims and the version at which each was seen; what is neither is left out."""
    found = (SEEN.fullmatch(value) for value in values)
    return {UUID(match[1]): int(match[2]) for match in found if match}


class TriageForm(forms.Form):
    """One wish for all that are ticked."""

    do = forms.ChoiceField(
        label=gettext_lazy("What shall be done?"), choices=CHOICES, widget=forms.RadioSelect
    )
    kind = forms.ChoiceField(
        label=gettext_lazy("Dismissed, because it is"),
        choices=Dismissal.choices,
        required=False,
        widget=forms.RadioSelect,
    )
    twin = forms.CharField(
        label=gettext_lazy("Twin: the address of the claim that they repeat"),
        required=False,
        max_length=500,
    )
    because = words(
        gettext_lazy("Reason"),
        required=False,
        rows=2,
        help_text=gettext_lazy("Needed to dismiss; it stays in each claim's history."),
    )

    def __init__(self, *args: Any, user: User, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.user = user

    def clean_twin(self) -> Claim | None:
        known = Claim.objects.filter(desk__in=desks_edited_by(self.user))
        return twin_in(self.cleaned_data["twin"], known)

    def triage(self) -> Triage:
        facts = self.cleaned_data
        return Triage(facts["do"], facts["because"], facts["kind"], facts["twin"])
