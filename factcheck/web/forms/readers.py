"""What people without an account write to us, and what the desk answers."""

from django import forms
from django.utils.translation import gettext_lazy as _

from factcheck.publication.readers_words import LONGEST
from factcheck.review.models import CorrectionKind
from factcheck.web.forms.words import Sentences, words


class TrappedForm(forms.Form):
    """With a field that people do not see and programs fill."""

    website = forms.CharField(
        required=False, widget=forms.HiddenInput({"autocomplete": "off", "tabindex": "-1"})
    )

    @property
    def trapped(self) -> bool:
        return bool(self.cleaned_data["website"])


class CorrectionRequestForm(TrappedForm):
    """What is wrong with a page."""

    words = Sentences(
        label=_("What is wrong"), max_length=LONGEST, widget=forms.Textarea({"rows": 6})
    )
    source = Sentences(
        label=_("What shows it"),
        required=False,
        max_length=LONGEST,
        help_text=_("An address, a document, a name."),
        widget=forms.Textarea({"rows": 2}),
    )
    mail = forms.EmailField(
        label=_("Mail"),
        required=False,
        help_text=_(
            "Only if we may ask you back. A letter asks whether you want to be told by mail what "
            "comes of it. You can have the address erased at any time."
        ),
    )


class CodeForm(forms.Form):
    """The code that was handed over."""

    code = forms.CharField(label=_("Your code"), max_length=64)


class SubscriptionForm(TrappedForm):
    """Where letters go."""

    mail = forms.EmailField(label=_("Mail"))


class AcceptForm(forms.Form):
    """A reader is right."""

    kind = forms.ChoiceField(
        label=_("Because of"), choices=CorrectionKind.choices, widget=forms.RadioSelect
    )
    because = words(_("Reason"), help_text=_("It stays in the claim's history."))


class DeclineForm(forms.Form):
    """The page stays as it is."""

    because = words(_("Answer to the reader"), help_text=_("The reader sees it under their code."))
