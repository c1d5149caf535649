"""Who says it: a speaker of the article or a name, and who carried it."""

from collections.abc import Iterable
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from factcheck.claims.models import Claim, Speaker
from factcheck.claims.speakers import LONGEST_NAME
from factcheck.web.forms.words import LONGEST
from factcheck.web.locating import lines_of


class VoicesForm(forms.Form):
    """A written name goes before a chosen speaker; neither is the outlet's own voice."""

    speaker = forms.ModelChoiceField(
        Speaker.objects.none(),
        label=_("Who says it"),
        required=False,
        empty_label=_("The outlet itself, or nobody named"),
    )
    speaker_name = forms.CharField(
        label=_("Or somebody else"), required=False, max_length=LONGEST_NAME
    )
    mention = forms.CharField(
        label=_("As the article calls them there"), required=False, max_length=LONGEST_NAME
    )
    carriers = forms.CharField(
        label=_("Who carried it"),
        required=False,
        max_length=LONGEST,
        help_text=_("One a line, the one next to the speaker first."),
        widget=forms.Textarea(attrs={"rows": 2}),
    )

    def __init__(self, *args: Any, speakers: Iterable[Speaker], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        known = list(speakers)
        field = self.fields["speaker"]
        field.queryset = Speaker.objects.filter(pk__in={one.pk for one in known})  # type: ignore[attr-defined]
        # Those to choose from are read already.
        field.choices = [("", field.empty_label), *((one.pk, str(one)) for one in known)]  # type: ignore[attr-defined]

    def who(self) -> Speaker | str | None:
        written: str = self.cleaned_data["speaker_name"]
        chosen: Speaker | None = self.cleaned_data["speaker"]
        return written or chosen

    def carried_by(self) -> list[str]:
        return lines_of(self.cleaned_data["carriers"])


def speakers_in(claims: Iterable[Claim]) -> list[Speaker]:
    """Everybody who says or carries a claim of the article, by name; read with `with_words`."""
    found = {link.speaker for claim in claims for link in claim.attributions.all()}
    return sorted(found, key=lambda speaker: speaker.name.casefold())
