"""What an earlier verdict on a like claim says about this one."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from factcheck.evidence.models import KnownCheck
from factcheck.publication.precedents import Told
from factcheck.review.precedents import Precedent
from factcheck.web.forms.words import words


class WeighForm(forms.Form):
    """One precedent: relied on or set aside, and why."""

    known = forms.ModelChoiceField(KnownCheck.objects.none(), widget=forms.HiddenInput)
    stance = forms.ChoiceField(
        label=_("For this claim it is"), choices=Precedent.Stance.choices, widget=forms.RadioSelect
    )
    because = words(_("Reason"), rows=2)

    def __init__(self, *args: Any, told: list[Told], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        known = KnownCheck.objects.filter(pk__in=[each.known.pk for each in told])
        self.fields["known"].queryset = known  # type: ignore[attr-defined]


class RestForm(forms.Form):
    """None of the others bears on the claim."""

    because = words(_("Reason"), rows=2)
