"""The first account."""

from django import forms
from django.utils.translation import gettext_lazy as _

from factcheck.people.actions import create_first_administrator
from factcheck.people.models import User


class FirstAccountForm(forms.Form):
    """An administrator's login; what is wrong with it is for the action to say."""

    username = forms.CharField(
        label=_("Username"), max_length=150, help_text=_("What you sign in with.")
    )
    name = forms.CharField(
        label=_("Name"), max_length=120, required=False, help_text=_("As colleagues see it.")
    )
    email = forms.EmailField(label=_("Mail"))
    password = forms.CharField(
        label=_("Password"),
        strip=False,
        help_text=_("At least eight characters, and not a common one."),
        widget=forms.PasswordInput(attrs={"autocomplete": "new-password"}),
    )

    def create(self) -> User:
        return create_first_administrator(**self.cleaned_data)
