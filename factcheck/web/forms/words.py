"""Fields that several forms share."""

from typing import TYPE_CHECKING, Any

from django import forms

if TYPE_CHECKING:
    from django.utils.functional import _StrPromise

LONGEST = 20_000


class Sentences(forms.CharField):
    """Too many are refused in words and kept; a browser would cut a paste and say nothing."""

    def __init__(self, *, max_length: int = LONGEST, **kwargs: Any) -> None:
        super().__init__(max_length=max_length, **kwargs)

    def widget_attrs(self, widget: forms.Widget) -> dict[str, Any]:
        return {
            name: at for name, at in super().widget_attrs(widget).items() if name != "maxlength"
        }


def words(
    label: "str | _StrPromise",
    *,
    help_text: "str | _StrPromise" = "",
    required: bool = True,
    rows: int = 3,
    first: bool = False,
) -> forms.CharField:
    """A field for sentences. `first`: writing begins here as soon as the page is open."""
    return Sentences(
        label=label,
        help_text=help_text,
        required=required,
        widget=forms.Textarea(attrs={"rows": rows, **({"autofocus": True} if first else {})}),
    )


def seen_version(*, required: bool = True) -> forms.IntegerField:
    """The version the person saw, carried along so that a newer one is noticed.

    Browsers that fill forms again after going back must leave it alone.
    """
    hidden = forms.HiddenInput({"autocomplete": "off"})
    return forms.IntegerField(min_value=0, required=required, widget=hidden)
