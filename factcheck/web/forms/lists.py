"""The name of a saved list, and with whom it is shared."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from factcheck.people.models import Desk, User
from factcheck.people.rules import places_of


class ListForm(forms.Form):
    """One list of claims."""

    name = forms.CharField(label=_("Name"), max_length=80)
    desk = forms.ChoiceField(
        label=_("Share it with"),
        required=False,
        help_text=_(
            "Everybody with a place on the desk sees it; what it lists is what they may see."
        ),
    )

    def __init__(self, *args: Any, user: User, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.desks = {place.desk.slug: place.desk for place in places_of(user)}
        named = [(slug, desk.name) for slug, desk in self.desks.items()]
        field = self.fields["desk"]
        assert isinstance(field, forms.ChoiceField)  # noqa: S101 - for the types alone
        field.choices = [("", _("nobody: only I see it")), *named]

    def shared_with(self) -> Desk | None:
        return self.desks.get(self.cleaned_data["desk"])
