"""Words of an article, marked on the page or typed: they become places in its text."""

from typing import Any

from django import forms
from django.utils.html import format_html
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from articles.models import Revision
from factcheck.web.forms.words import LONGEST
from factcheck.web.locating import Found, Place, around, locate, write_places


class PassageForm(forms.Form):
    """Each line of `spans` is one stretch; `at` says where the words were marked, if they were.

    Where a line stands more than once, the form asks which place is meant and is sent again.
    """

    spans = forms.CharField(
        label=gettext_lazy("The exact words"),
        max_length=LONGEST,
        help_text=gettext_lazy(
            "Mark them in the article, or paste them. A claim of several stretches has one a line."
        ),
        widget=forms.Textarea(attrs={"rows": 3, "class": "passage", "data-passage": True}),
    )
    at = forms.CharField(
        required=False, max_length=1_000, widget=forms.HiddenInput({"autocomplete": "off"})
    )

    def __init__(self, *args: Any, revision: Revision, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.text = revision.text
        self.places: list[Place] = []

    def carried(self) -> str:
        """The places that were marked or chosen."""
        chosen = [value for name, value in self.data.items() if name.startswith("place_")]
        return " ".join([*map(str, chosen), self.cleaned_data.get("at") or ""])

    def clean(self) -> dict[str, Any]:
        facts = super().clean() or {}
        if typed := facts.get("spans"):
            for number, found in enumerate(locate(self.text, typed, self.carried())):
                self.take(number, found)
        return facts

    def take(self, number: int, found: Found) -> None:
        if len(found.places) == 1:
            self.places += found.places
        elif found.places:
            self.ask(number, found)
        else:
            words = {"words": found.words[:80]}
            self.add_error("spans", _("“%(words)s” does not stand in the article.") % words)

    def ask(self, number: int, found: Found) -> None:
        """Which of the places is meant."""
        name = f"place_{number}"
        self.fields[name] = forms.ChoiceField(
            label=_("“%(words)s” stands there more than once. Which one is it?")
            % {"words": found.words[:80]},
            choices=[(write_places([place]), self.shown(place)) for place in found.places],
            widget=forms.RadioSelect(attrs={"class": "list"}),
        )
        asked = [name for name in self.fields if name.startswith("place_")]
        self.order_fields(["spans", "at", *asked])
        self.add_error(name, _("Choose one."))

    def shown(self, place: Place) -> str:
        return format_html("… {}<b>{}</b>{} …", *around(self.text, place))
