"""Where an item of coverage comes from, as a person sees it."""

from collections.abc import Iterable
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from factcheck.evidence.models import Hit
from factcheck.review.rulings import LONGEST_SOURCE
from factcheck.web.forms.words import words


class CutForm(forms.Form):
    """Why an edge is none."""

    because = words(_("Reason"), help_text=_("What shows that it is not so."))


class DrawForm(forms.Form):
    """Another item of the coverage, or the name of somebody who is not among it."""

    source = forms.ChoiceField(label=_("It comes from this item"), required=False)
    source_name = forms.CharField(
        label=_("Or from somebody who was not found"),
        required=False,
        max_length=LONGEST_SOURCE,
        help_text=_("An agency, an outlet, a person: all that comes from one name counts once."),
    )
    because = words(_("Reason"), help_text=_("What shows it."))

    def __init__(self, *args: Any, hits: Iterable[Hit], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        named = [(str(hit.pk), _name(hit)) for hit in hits]
        choices = [("", _("None of these")), *named]
        self.fields["source"].choices = choices  # type: ignore[attr-defined]


def _name(hit: Hit) -> str:
    return " · ".join(part for part in (hit.outlet, hit.title) if part) or hit.url
