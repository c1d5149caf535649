"""What follows for a page that was flagged."""

from django import forms
from django.utils.translation import gettext_lazy as _

from factcheck.web.forms.words import words


class FlagForm(forms.Form):
    """The sentence alone."""

    because = words(
        _("What follows"), help_text=_("Why the page stays as it is, or how it was corrected.")
    )
