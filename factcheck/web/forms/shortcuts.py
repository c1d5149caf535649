"""Which keys somebody wants."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from factcheck.people.models import User
from factcheck.people.shortcuts import DIGITS, TABLE, Shortcut, shortcuts_of


class ShortcutsForm(forms.Form):
    """A field for each key; empty: none."""

    def __init__(self, *args: Any, user: User, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.initial = shortcuts_of(user)
        for one in TABLE:
            self.fields[one.name] = key_field(one)


def key_field(one: Shortcut) -> forms.Field:
    if one.fixed:
        choices = [(DIGITS, DIGITS), ("", _("no key"))]
        return forms.ChoiceField(label=str(one.does), choices=choices, required=False)
    widget = forms.TextInput({"class": "short", "autocomplete": "off", "spellcheck": "false"})
    return forms.CharField(label=str(one.does), required=False, max_length=12, widget=widget)
