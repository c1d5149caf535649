"""Names for fields that stand without a label: in tables, and the two halves of a moment."""

from typing import Any

from django.contrib import admin
from django.contrib.admin.widgets import AdminSplitDateTime
from django.forms import Field, ModelForm
from django.forms.models import BaseInlineFormSet
from django.utils.text import capfirst
from django.utils.translation import gettext as _

from factcheck.admin.choosing import Choosing


class NamedMoments:
    """The halves of a moment are named for whoever does not see the words before them."""

    def formfield_for_dbfield(self, *args: Any, **options: Any) -> Any:
        field: Any = super().formfield_for_dbfield(*args, **options)  # type: ignore[misc]
        if field and isinstance(field.widget, AdminSplitDateTime):
            for half, word in zip(field.widget.widgets, (_("date"), _("time")), strict=True):
                half.attrs["aria-label"] = f"{capfirst(field.label)}: {word}"
        return field


class NamedFormSet(BaseInlineFormSet):  # type: ignore[type-arg] # not subscriptable at run time
    """What takes a row away is named as the column is."""

    def add_fields(self, form: "ModelForm[Any]", index: int | None) -> None:
        super().add_fields(form, index)
        if "DELETE" in form.fields:
            name_it(form.fields["DELETE"])


class NamedRows(Choosing, NamedMoments, admin.TabularInline):  # type: ignore[type-arg] # as above
    """Each field of a row is named as its column is."""

    formset = NamedFormSet

    def formfield_for_dbfield(self, *args: Any, **options: Any) -> Any:
        field = super().formfield_for_dbfield(*args, **options)
        if field:
            name_it(field)
        return field


def name_it(field: Field) -> None:
    field.widget.attrs["aria-label"] = str(capfirst(field.label))
