"""Whether a known fact-check is about the same."""

from django import forms
from django.utils.translation import gettext_lazy as _

from factcheck.web.forms.words import words


class CompareForm(forms.Form):
    """Why two claims are the same in substance, or why not."""

    because = words(
        _("Reason"), rows=2, help_text=_("Who, what, when, how much: what agrees or differs.")
    )
