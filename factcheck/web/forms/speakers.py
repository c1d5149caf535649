"""Which speakers are one, and which of the names is kept."""

from collections.abc import Iterable
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from factcheck.claims.models import Speaker


class MergeSpeakersForm(forms.Form):
    """One of the chosen speakers is kept; the others become other names of theirs."""

    into = forms.ModelChoiceField(
        Speaker.objects.none(), label=_("Keep"), empty_label=None, widget=forms.RadioSelect
    )
    speaker = forms.ModelMultipleChoiceField(
        Speaker.objects.none(), widget=forms.MultipleHiddenInput
    )

    def __init__(self, *args: Any, chosen: Iterable[Speaker], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        rows = Speaker.objects.filter(pk__in=[speaker.pk for speaker in chosen])
        self.fields["into"].queryset = rows  # type: ignore[attr-defined]
        self.fields["speaker"].queryset = rows  # type: ignore[attr-defined]
