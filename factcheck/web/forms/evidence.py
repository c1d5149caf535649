"""What a reviewer adds to a claim's evidence."""

from typing import Any

from django import forms
from django.conf import settings
from django.core.files.uploadedfile import UploadedFile
from django.utils import timezone
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _

from factcheck.evidence.models import Evidence, Stance
from factcheck.evidence.uploading import Upload
from factcheck.web.forms.words import words

STANCES = [c for c in Stance.choices if c[0] != Stance.UNRELATED]


def withheld() -> forms.CharField:
    """Why readers are not told of a source."""
    return forms.CharField(
        label=_("Withhold it from readers, because"),
        required=False,
        max_length=500,
        help_text=_("Readers see this reason in place of the source, and never its address."),
    )


class EvidenceForm(forms.Form):
    """One piece, typed by hand or handed in as a file."""

    kind = forms.ChoiceField(label=_("Kind"), choices=Evidence.Kind.choices)
    stance = forms.ChoiceField(label=_("It …"), choices=STANCES)
    title = forms.CharField(
        label=_("Title or source"),
        max_length=500,
        widget=forms.TextInput({"autofocus": True}),
    )
    url = forms.URLField(label=_("Address"), required=False, max_length=2000, assume_scheme="https")
    file = forms.FileField(
        label=_("File"),
        required=False,
        help_text=_("A document, a picture or data. It is kept as it is, with its hash."),
    )
    quote = words(_("Quoted words"), required=False, rows=2)
    note = words(_("Note"), required=False, rows=2)
    primary = forms.BooleanField(label=_("This is a primary source"), required=False)
    withheld = withheld()

    def clean_file(self) -> Upload | None:
        file: UploadedFile | None = self.cleaned_data["file"]  # type: ignore[type-arg] # not subscriptable at run time
        if file is None:
            return None
        if (file.size or 0) > settings.EVIDENCE_MEGABYTES * 1024 * 1024:
            raise forms.ValidationError(
                _now("A file may have %d MB.") % settings.EVIDENCE_MEGABYTES
            )
        return Upload(file.name or "", bytes(file.read()))


class CallForm(forms.Form):
    """What somebody said to us, as it was noted."""

    who = forms.CharField(label=_("With whom"), max_length=200)
    at = forms.DateTimeField(
        label=_("When"),
        widget=forms.DateTimeInput({"type": "datetime-local"}, format="%Y-%m-%dT%H:%M"),
    )
    quote = words(_("What they said"), rows=4)
    stance = forms.ChoiceField(label=_("It …"), choices=STANCES)
    note = words(_("Note"), required=False, rows=2)
    primary = forms.BooleanField(label=_("This is a primary source"), required=False, initial=True)
    withheld = withheld()

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["at"].initial = timezone.localtime
