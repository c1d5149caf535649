"""What a reader looks for among the fact-checks. The address is the filter."""

from collections.abc import Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from factcheck.people.models import Topic
from factcheck.publication.finding import Wanted
from factcheck.review.models import Rating

LONGEST = 200


class FindingForm(forms.Form):
    """Every field narrows; none is needed."""

    q = forms.CharField(label=_("Words"), required=False, widget=forms.SearchInput)
    rating = forms.ChoiceField(label=_("Rating"), required=False)
    topic = forms.ChoiceField(label=_("Topic"), required=False)
    said_by = forms.CharField(label=_("Who said it"), required=False)
    outlet = forms.CharField(label=_("Outlet"), required=False)
    since = forms.DateField(
        label=_("Published from"), required=False, widget=forms.DateInput({"type": "date"})
    )
    until = forms.DateField(
        label=_("Published until"), required=False, widget=forms.DateInput({"type": "date"})
    )

    def __init__(self, data: Any, *, ratings: Sequence[Rating], topics: Sequence[Topic]) -> None:
        super().__init__(data, label_suffix="")
        every = gettext("all")
        self.fields["rating"].choices = [("", every), *((r.slug, r.name) for r in ratings)]  # type: ignore[attr-defined]
        self.fields["topic"].choices = [("", every), *((t.slug, t.name) for t in topics)]  # type: ignore[attr-defined]

    @property
    def narrowing(self) -> list[forms.BoundField]:
        """All fields but the words."""
        return [field for field in self if field.name != "q"]

    def wanted(self) -> Wanted:
        """What was asked for, as far as it can be; what cannot be read narrows nothing."""
        self.is_valid()
        given = self.cleaned_data
        return Wanted(
            words=given.get("q", "")[:LONGEST],
            rating=given.get("rating", ""),
            topic=given.get("topic", ""),
            said_by=given.get("said_by", "")[:LONGEST],
            outlet=given.get("outlet", "")[:LONGEST],
            since=given.get("since"),
            until=given.get("until"),
        )
