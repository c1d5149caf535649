"""A language is chosen by its name, or written as a code where it is another one."""

from typing import Any

from django import forms
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString

from factcheck.claims.extraction.limits import NAMES

OFFERED = "languages"


class CodeInput(forms.TextInput):
    """Offers the languages that the engines name; the field itself refuses what is none."""

    def __init__(self) -> None:
        super().__init__({"list": OFFERED})

    def render(self, *args: Any, **kwargs: Any) -> SafeString:
        options = format_html_join("", '<option value="{}">{}</option>', NAMES.items())
        field = super().render(*args, **kwargs)
        return format_html('{}<datalist id="{}">{}</datalist>', field, OFFERED, options)
