"""Fields that several forms share."""

from typing import TYPE_CHECKING

from django import forms

if TYPE_CHECKING:
    from django.utils.functional import _StrPromise

LONGEST = 20_000


def words(
    label: "str | _StrPromise",
    *,
    help_text: "str | _StrPromise" = "",
    required: bool = True,
    rows: int = 3,
    first: bool = False,
) -> forms.CharField:
    """A field for sentences. `first`: writing begins here as soon as the page is open."""
    return forms.CharField(
        label=label,
        help_text=help_text,
        required=required,
        max_length=LONGEST,
        widget=forms.Textarea(attrs={"rows": rows, **({"autofocus": True} if first else {})}),
    )


def seen_version(*, required: bool = True) -> forms.IntegerField:
    """The version the person saw, carried along so that a newer one is noticed.

    Browsers that fill forms again after going back must leave it alone.
    """
    hidden = forms.HiddenInput({"autocomplete": "off"})
    return forms.IntegerField(min_value=0, required=required, widget=hidden)
