"""What an address may narrow a list of claims by."""

from collections.abc import Mapping

from django import forms
from django.http import QueryDict
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from factcheck.claims.models import Claim
from factcheck.people.errors import NotValid
from factcheck.review.narrowing import ALL, Due, Narrowing, OnIt, Sort

YES_NO = (("yes", gettext_lazy("checkable")), ("no", gettext_lazy("not checkable")))
LONGEST = 200  # characters of the words
SHOWN = 60  # of what is not understood


class NarrowingForm(forms.Form):
    """Names and values as `Narrowing` has them."""

    status = forms.ChoiceField(
        choices=[(ALL, gettext_lazy("all")), *Claim.Status.choices], required=False
    )
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
    q = forms.CharField(max_length=LONGEST, required=False)
    sort = forms.ChoiceField(choices=Sort.choices, required=False)


def narrowing_in(address: Mapping[str, object] | str) -> Narrowing:
    """The list that an address, or the part of it after `?`, asks for; NotValid if it has none."""
    asked, wrong = read(address)
    if wrong:
        raise NotValid(" ".join(wrong))
    return asked


def read(address: Mapping[str, object] | str) -> tuple[Narrowing, list[str]]:
    """The same, and sentences on what the address cannot mean: such a list has no claims."""
    form = NarrowingForm(QueryDict(address) if isinstance(address, str) else address)
    wrong = [] if form.is_valid() else [refused(form, name) for name in form.errors]
    given = {name: value for name, value in form.cleaned_data.items() if value not in ("", None)}
    return Narrowing(**given), wrong


def refused(form: NarrowingForm, name: str) -> str:
    value = str(form[name].value())
    if name == "q" and len(value) > LONGEST:
        return _("Too many words: %(most)s characters at most.") % {"most": LONGEST}
    return _("Nothing is called “%(value)s” here.") % {"value": value[:SHOWN]}
