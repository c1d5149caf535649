"""One panelist's vote."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from factcheck.claims.models import Claim
from factcheck.review.models import Rating, Said
from factcheck.review.scales import scale_for
from factcheck.web.forms.words import words


class VoteForm(forms.Form):
    """Both questions, and why; in which panel, so that an old page votes in no other."""

    panel = forms.UUIDField(widget=forms.HiddenInput)
    said = forms.ChoiceField(
        label=_("Was it said?"), choices=Said.choices, widget=forms.RadioSelect
    )
    rating = forms.ModelChoiceField(
        Rating.objects.none(), label=_("Is it true?"), empty_label=None, widget=forms.RadioSelect
    )
    because = words(
        _("Why"),
        help_text=_("Your colleagues read it when the vote is closed; readers may, if you lose."),
    )

    def __init__(self, *args: Any, claim: Claim, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["rating"].queryset = scale_for(claim).ratings.all()  # type: ignore[attr-defined]
