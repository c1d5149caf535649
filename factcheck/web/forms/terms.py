"""By what a desk judges: its guideline, and the ratings of its scale."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from factcheck.review.models import Scale
from factcheck.review.rescaling import BEST, LONGEST_NAME, MOST, WORST, Step
from factcheck.web.forms.words import seen_version, words

SPARE = 3  # empty rows below the ratings that there are


class GuidelineForm(forms.Form):
    """The next version, over the one that was seen."""

    text = words(
        _("The guideline"),
        rows=16,
        help_text=_("Paragraphs, emphasis, lists, quotations and links, as in a review."),
    )
    because = words(_("What was changed and why"), required=False, rows=2)
    version = seen_version()


class ScaleForm(forms.Form):
    """Which scale was edited."""

    seen = forms.UUIDField(widget=forms.HiddenInput({"autocomplete": "off"}))


class RatingRow(forms.Form):
    """One rating; a row without a name is none."""

    name = forms.CharField(label=_("Name"), max_length=LONGEST_NAME, required=False)
    value = forms.TypedChoiceField(
        label=_("Number in ClaimReview"),
        choices=[("", _("none")), *((str(each), str(each)) for each in range(BEST, WORST - 1, -1))],
        coerce=int,
        empty_value=None,
        required=False,
    )
    description = forms.CharField(label=_("When to use it"), max_length=300, required=False)
    place = forms.IntegerField(label=_("Place"), min_value=1, max_value=99, required=False)
    slug = forms.SlugField(widget=forms.HiddenInput, max_length=40, required=False)


RatingRows = forms.formset_factory(RatingRow, extra=SPARE, max_num=MOST + SPARE, validate_max=True)


def steps_from(rows: "forms.BaseFormSet[Any]") -> list[Step]:
    """The ratings of a valid formset, in the order of their places."""
    given = [row.cleaned_data for row in rows.forms if row.cleaned_data.get("name")]
    given.sort(key=lambda row: (row["place"] is None, row["place"] or 0))
    return [Step(row["name"], row["value"], row["description"], row["slug"]) for row in given]


def rows_from(scale: Scale) -> list[dict[str, Any]]:
    return [
        {
            "name": rating.name,
            "value": rating.value,
            "description": rating.description,
            "place": place,
            "slug": rating.slug,
        }
        for place, rating in enumerate(scale.ratings.order_by("position"), start=1)
    ]
