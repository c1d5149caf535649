"""Whom we asked, and what they answered."""

from typing import Any

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from factcheck.evidence.models import Contact
from factcheck.web.forms.words import words


def moment(label: Any, *, required: bool = True) -> forms.DateTimeField:
    """A field for day and time, as browsers offer it."""
    widget = forms.DateTimeInput({"type": "datetime-local"}, format="%Y-%m-%dT%H:%M")
    return forms.DateTimeField(label=label, required=required, widget=widget)


class ContactForm(forms.Form):
    """One contact; the answer is left empty until there is one."""

    whom = forms.CharField(label=_("Whom"), max_length=200)
    how = forms.ChoiceField(label=_("How"), choices=Contact.How.choices)
    asked_at = moment(_("Asked"))
    question = words(_("What we asked"))
    answered_at = moment(_("Answered"), required=False)
    answer = words(_("What they answered"), required=False)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["asked_at"].initial = timezone.localtime
