"""What somebody looks for. The address is the question, so it can be kept and sent."""

from typing import Any

from django import forms
from django.conf.locale import LANG_INFO
from django.utils.translation import get_language_info, gettext
from django.utils.translation import gettext_lazy as _

from factcheck.claims.extraction.limits import NAMES
from factcheck.people.models import Desk
from factcheck.web.search_hits import Narrow

LONGEST = 200


def languages() -> list[tuple[str, str]]:
    """Those that the engines name, in the reader's language and in its order."""
    named = [
        (code, get_language_info(code)["name_translated"] if code in LANG_INFO else name)
        for code, name in NAMES.items()
    ]
    return sorted(named, key=lambda pair: pair[1])


class SearchForm(forms.Form):
    """Every field but the words narrows; what cannot be read narrows nothing."""

    q = forms.CharField(label=_("Words"), required=False)
    since = forms.DateField(
        label=_("Published from"), required=False, widget=forms.DateInput({"type": "date"})
    )
    until = forms.DateField(
        label=_("Published until"), required=False, widget=forms.DateInput({"type": "date"})
    )
    desk = forms.ChoiceField(label=_("Desk"), required=False)
    language = forms.ChoiceField(label=_("Language"), required=False)

    def __init__(self, data: Any, *, desks: Any) -> None:
        super().__init__(data)
        every = [("", gettext("all"))]
        known: list[Desk] = list(desks)
        self.fields["desk"].choices = every + [(one.slug, one.name) for one in known]  # type: ignore[attr-defined]
        self.fields["language"].choices = every + languages()  # type: ignore[attr-defined]

    def asked(self) -> tuple[str, Narrow]:
        """The words and what narrows them."""
        self.is_valid()
        given = self.cleaned_data
        narrow = Narrow(
            since=given.get("since"),
            until=given.get("until"),
            desk=given.get("desk", ""),
            language=given.get("language", ""),
        )
        return given.get("q", "")[:LONGEST], narrow
