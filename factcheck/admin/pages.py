"""The two kinds of pages: what administrators keep, and what was written and is only read.

Whatever is saved here leaves an entry in the trail, with the names of the fields and no values.
"""

from collections.abc import Callable, Iterable
from functools import cached_property
from typing import Any, cast

from django.contrib import admin, messages
from django.core.paginator import Paginator
from django.db.models import BinaryField, Model, QuerySet
from django.forms import BaseModelFormSet, ModelForm
from django.http import HttpRequest
from django.utils.html import format_html
from django.utils.safestring import SafeString

from factcheck.admin.choosing import Choosing
from factcheck.admin.naming import NamedMoments, NamedRows
from factcheck.people.errors import Refused
from factcheck.people.models import User
from factcheck.people.trail import record

MOST_COUNTED = 5_000
LONGEST_FACT = 100


class BoundedPaginator(Paginator):  # type: ignore[type-arg] # not subscriptable at run time
    """Never counts further than anybody leafs: who looks for more uses the search."""

    @cached_property
    def count(self) -> int:
        return cast("QuerySet[Any]", self.object_list)[:MOST_COUNTED].count()


def administrator(request: HttpRequest) -> User:
    return cast("User", request.user)


def note(action: str, subject: Model, request: HttpRequest, fields: Iterable[str] = ()) -> None:
    """Write down what an administrator did."""
    names = ",".join(fields)[:LONGEST_FACT]
    record(f"admin.{action}", subject, by=administrator(request), fields=names)


class Kept(Choosing, NamedMoments, admin.ModelAdmin):  # type: ignore[type-arg] # not subscriptable at run time
    """Rows that administrators keep: saving and deleting them leaves a trail."""

    show_full_result_count = False
    show_facets = admin.ShowFacets.NEVER
    paginator = BoundedPaginator
    list_per_page = 50

    def save_model(
        self,
        request: HttpRequest,
        obj: Model,
        form: "ModelForm[Any]",
        change: bool,  # noqa: FBT001
    ) -> None:
        super().save_model(request, obj, form, change)
        note("changed" if change else "added", obj, request, form.changed_data)

    def save_formset(
        self,
        request: HttpRequest,
        form: Any,
        formset: "BaseModelFormSet[Any, Any]",
        change: bool,  # noqa: FBT001
    ) -> None:
        super().save_formset(request, form, formset, change)
        for added in formset.new_objects:
            note("added", added, request)
        for changed, fields in formset.changed_objects:
            note("changed", changed, request, fields)
        for deleted in formset.deleted_objects:
            note("deleted", deleted, request)

    def note_deletion(self, request: HttpRequest, obj: Model) -> None:
        """Of the row, and of those that go along."""
        for row in self.going_along(obj):
            note("deleted", row, request)
        note("deleted", obj, request)

    def going_along(self, obj: Model) -> Iterable[Model]:  # noqa: ARG002
        """The rows that are deleted with it and of which people must read."""
        return ()

    def delete_model(self, request: HttpRequest, obj: Model) -> None:
        self.note_deletion(request, obj)
        super().delete_model(request, obj)

    def delete_queryset(self, request: HttpRequest, queryset: QuerySet[Any]) -> None:
        for obj in queryset:
            self.note_deletion(request, obj)
        super().delete_queryset(request, queryset)

    def each(self, request: HttpRequest, rows: Iterable[Any], do: Callable[[Any], str]) -> None:
        """Do something to every chosen row and tell what came of each."""
        for row in rows:
            try:
                self.message_user(request, do(row), messages.SUCCESS)
            except Refused as refused:
                self.message_user(request, f"{row}: {refused.because}", messages.ERROR)


class ReadOnly:
    """Nobody adds, changes or deletes these here."""

    def has_add_permission(self, request: HttpRequest, obj: Any = None) -> bool:  # noqa: ARG002
        return False

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:  # noqa: ARG002
        return False

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:  # noqa: ARG002
        return False


class Written(ReadOnly, Kept):
    """Rows that the work wrote: they are read here, and decided elsewhere."""

    actions = None

    def get_fields(self, request: HttpRequest, obj: Any = None) -> Any:  # noqa: ARG002
        """Those that are named, or all of them, the raw bytes apart."""
        every = (*self.opts.concrete_fields, *self.opts.many_to_many)
        shown = [field.name for field in every if not isinstance(field, BinaryField)]
        return self.fields or shown

    def get_readonly_fields(self, request: HttpRequest, obj: Any = None) -> Any:
        return self.get_fields(request, obj)


class WrittenRows(ReadOnly, NamedRows):
    """The same, beside the row they belong to."""

    extra = 0
    related: tuple[str, ...] = ()

    def get_readonly_fields(self, request: HttpRequest, obj: Any = None) -> Any:  # noqa: ARG002
        return self.fields

    def get_queryset(self, request: HttpRequest) -> QuerySet[Any]:
        rows: QuerySet[Any] = super().get_queryset(request)
        return rows.select_related(*self.related) if self.related else rows


def in_full(text: str) -> SafeString:
    """A long text, with its line ends."""
    return format_html('<pre class="in-full">{}</pre>', text)
