"""What a person says of a program that is to call in their name."""

from django import forms
from django.utils.translation import gettext_lazy as _

from factcheck.people.models import ApiKey

DAYS = ((30, _("a month")), (90, _("three months")), (365, _("a year")))


class ProgramForm(forms.Form):
    """Which program, what it may, and for how long."""

    name = forms.CharField(label=_("Program"), max_length=80)
    scopes = forms.MultipleChoiceField(
        label=_("It may"),
        choices=ApiKey.Scope.choices,
        widget=forms.CheckboxSelectMultiple,
        help_text=_("Whatever it does, you do: read what you read, submit what you submit."),
    )
    days = forms.TypedChoiceField(label=_("For"), choices=DAYS, coerce=int, initial=90)
