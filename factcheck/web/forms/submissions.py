"""What people want checked, and what the desk makes of it."""

from collections.abc import Sequence
from typing import Any

from django import forms
from django.db.models import QuerySet
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from factcheck.people.models import Desk
from factcheck.publication.alike import claim_at
from factcheck.publication.models import FactCheck
from factcheck.publication.readers_words import LONGEST
from factcheck.web.forms.readers import TrappedForm
from factcheck.web.forms.words import Sentences, words
from factcheck.web.pace import begun, is_too_quick


class SubmissionForm(TrappedForm):
    """What should be checked. `began` is when the form was asked for, signed.

    Programs send a form the moment they have it; who is that quick is asked to press once more.
    """

    words = Sentences(
        label=_("What is claimed"),
        required=False,
        max_length=LONGEST,
        help_text=_("In the words in which you met it, if you can."),
        widget=forms.Textarea({"rows": 4}),
    )
    url = forms.CharField(
        label=_("Where it stands"),
        required=False,
        max_length=2000,
        help_text=_("The address of the page, if there is one."),
        widget=forms.URLInput,
    )
    why = Sentences(
        label=_("Why it matters"),
        required=False,
        max_length=LONGEST,
        widget=forms.Textarea({"rows": 2}),
    )
    language = forms.ChoiceField(label=_("Language of the claim"), required=False)
    mail = forms.EmailField(
        label=_("Mail"),
        required=False,
        help_text=_(
            "Only if you want to be told what comes of it: a letter asks first whether you meant "
            "it. You can have the address erased at any time."
        ),
    )
    began = forms.CharField(widget=forms.HiddenInput, required=False)
    seen = forms.BooleanField(widget=forms.HiddenInput, required=False)

    quick = False

    def __init__(self, data: Any, *, languages: Sequence[tuple[str, str]]) -> None:
        super().__init__(data, initial={"began": begun()})
        self.fields["language"].choices = [("", gettext("not known")), *languages]  # type: ignore[attr-defined]

    def clean(self) -> dict[str, Any]:
        self.quick = is_too_quick(self.cleaned_data.get("began", ""))
        if self.quick:
            raise forms.ValidationError(_("That was very quick. Press once more to send it."))
        return self.cleaned_data


class JoinForm(forms.Form):
    """Which claim it is about: one of the likely ones, or another by the address of its page."""

    likely = forms.ChoiceField(label=_("One of these"), required=False, widget=forms.RadioSelect)
    address = forms.CharField(
        label=_("Or another one"),
        required=False,
        max_length=2000,
        help_text=_("The address of a claim of your desk, or of a published fact-check."),
    )

    def __init__(self, data: Any, *, desk: Desk, likely: Sequence[FactCheck]) -> None:
        super().__init__(data)
        self.desk, self.claims = desk, {str(page.claim_id): page.claim for page in likely}
        choices = [
            (str(page.claim_id), f"{page.verdict.headline} ({page.verdict.rating})")
            for page in likely
        ]
        self.fields["likely"].choices = choices  # type: ignore[attr-defined]
        if not likely:
            del self.fields["likely"]

    def clean(self) -> dict[str, Any]:
        given = self.cleaned_data
        chosen = self.claims.get(given.get("likely", "")) or claim_at(
            given.get("address", ""), self.desk
        )
        if chosen is None:
            raise forms.ValidationError(_("Choose one, or give the address of its page."))
        return given | {"claim": chosen}


class PassForm(forms.Form):
    """Which desk it is for, and why; that desk reads the reason."""

    desk = forms.ModelChoiceField(label=_("Desk"), queryset=Desk.objects.none())
    because = words(_("Why it is theirs"))

    def __init__(self, data: Any, *, desks: QuerySet[Desk]) -> None:
        super().__init__(data)
        self.fields["desk"].queryset = desks  # type: ignore[attr-defined]


class TakeForm(forms.Form):
    """Nothing to say: pressing it is enough."""
