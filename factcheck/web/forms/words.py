"""Fields that several forms share."""

from django import forms
from django.utils.functional import Promise

LONGEST = 20_000


def words(
    label: str | Promise, *, help_text: str | Promise = "", required: bool = True, rows: int = 3
) -> forms.CharField:
    """A field for sentences."""
    return forms.CharField(
        label=label,
        help_text=help_text,
        required=required,
        max_length=LONGEST,
        widget=forms.Textarea(attrs={"rows": rows}),
    )


def seen_version() -> forms.IntegerField:
    """The version the person saw, carried along so that a newer one is noticed."""
    return forms.IntegerField(min_value=0, widget=forms.HiddenInput)
