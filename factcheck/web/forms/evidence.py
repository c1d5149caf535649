"""What a reviewer adds to a claim's evidence."""

from django import forms
from django.utils.translation import gettext_lazy as _

from factcheck.evidence.models import Evidence, Stance
from factcheck.web.forms.words import words


class EvidenceForm(forms.Form):
    """One piece, typed by hand."""

    kind = forms.ChoiceField(label=_("Kind"), choices=Evidence.Kind.choices)
    stance = forms.ChoiceField(
        label=_("It …"), choices=[c for c in Stance.choices if c[0] != Stance.UNRELATED]
    )
    title = forms.CharField(label=_("Title or source"), max_length=500)
    url = forms.URLField(label=_("Address"), required=False, max_length=2000, assume_scheme="https")
    quote = words(_("Quoted words"), required=False, rows=2)
    note = words(_("Note"), required=False, rows=2)
    primary = forms.BooleanField(label=_("This is a primary source"), required=False)
