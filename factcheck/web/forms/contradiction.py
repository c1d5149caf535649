"""Why two claims do not contradict each other."""

from django import forms
from django.utils.translation import gettext_lazy as _

from factcheck.web.forms.words import words


class TogetherForm(forms.Form):
    """The reason alone."""

    because = words(_("Reason"), help_text=_("How both can hold."))
