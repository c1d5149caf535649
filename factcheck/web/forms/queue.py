"""What an address may narrow a list of claims by."""

from collections.abc import Mapping

from django import forms
from django.http import QueryDict
from django.utils.translation import gettext_lazy as _

from factcheck.claims.models import Claim
from factcheck.review.narrowing import ALL, Due, Narrowing, OnIt, Sort

YES_NO = (("yes", _("checkable")), ("no", _("not checkable")))


class NarrowingForm(forms.Form):
    """What it cannot mean is left out."""

    status = forms.ChoiceField(choices=[(ALL, _("all")), *Claim.Status.choices], required=False)
    due = forms.ChoiceField(choices=Due.choices, required=False)
    who = forms.ChoiceField(choices=OnIt.choices, required=False)
    desk = forms.SlugField(max_length=80, required=False)
    topic = forms.SlugField(max_length=80, required=False)
    language = forms.CharField(max_length=12, required=False)
    kind = forms.ChoiceField(choices=Claim.Kind.choices, required=False)
    checkable = forms.ChoiceField(choices=YES_NO, required=False)
    worth_from = forms.FloatField(min_value=0, max_value=1, required=False)
    worth_to = forms.FloatField(min_value=0, max_value=1, required=False)
    speaker = forms.UUIDField(required=False)
    publisher = forms.UUIDField(required=False)
    q = forms.CharField(max_length=200, required=False)
    sort = forms.ChoiceField(choices=Sort.choices, required=False)


def narrowing_in(address: Mapping[str, object] | str) -> Narrowing:
    """The list that an address, or the part of it after `?`, asks for."""
    form = NarrowingForm(QueryDict(address) if isinstance(address, str) else address)
    form.is_valid()
    given = {name: value for name, value in form.cleaned_data.items() if value not in ("", None)}
    return Narrowing(**given)
