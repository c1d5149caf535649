"""How desks judge: scales, rules of a desk, conflicts of interest."""

from typing import Any

from django.contrib import admin
from django.db.models import Exists, OuterRef, QuerySet
from django.http import HttpRequest

from factcheck.admin.naming import NamedRows
from factcheck.admin.pages import Kept, Written, administrator
from factcheck.review.declaring import declare_conflict
from factcheck.review.models import (
    Conflict,
    DeskRules,
    DueRules,
    Guideline,
    Rating,
    Scale,
    Terms,
)


def in_use(scale: Scale | None) -> bool:
    """Whether somebody judged with it: then it stays as it was."""
    return getattr(scale, "in_use", False)


class FrozenOnceUsed:
    """A new version is a new scale."""

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:  # noqa: ARG002
        return not in_use(obj)

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:  # noqa: ARG002
        return not in_use(obj)


class RatingRows(FrozenOnceUsed, NamedRows):
    model = Rating
    extra = 0
    prepopulated_fields = {"slug": ("name",)}

    def has_add_permission(self, request: HttpRequest, obj: Any = None) -> bool:  # noqa: ARG002
        return not in_use(obj)


@admin.register(Scale)
class ScaleAdmin(FrozenOnceUsed, Kept):
    list_display = ("name", "version", "created_at")
    fields = ("name", "version")
    search_fields = ("name",)
    inlines = (RatingRows,)

    def get_queryset(self, request: HttpRequest) -> QuerySet[Scale]:
        scales: QuerySet[Scale] = super().get_queryset(request)
        return scales.annotate(in_use=Exists(Terms.objects.filter(scale=OuterRef("pk"))))


@admin.register(DeskRules)
class DeskRulesAdmin(Kept):
    list_display = (
        "desk",
        "scale",
        "seats",
        "tolerance",
        "minimum_sources",
        "minimum_primary",
        "queue_from_worth",
        "routes_itself",
    )
    list_select_related = ("desk", "scale")
    autocomplete_fields = ("desk", "scale")
    search_fields = ("desk__name",)

    def has_delete_permission(self, request: HttpRequest, obj: DeskRules | None = None) -> bool:  # noqa: ARG002
        return False


@admin.register(DueRules)
class DueRulesAdmin(Kept):
    """How soon claims are due."""

    list_display = ("desk", "high", "normal", "low", "vote", "remind_hours")
    list_select_related = ("desk",)
    autocomplete_fields = ("desk",)
    search_fields = ("desk__name",)


@admin.register(Conflict)
class ConflictAdmin(Kept):
    """Declared for somebody, told better, or taken back; with something else is another row."""

    list_display = ("user", "speaker", "party", "publisher", "topic")
    list_select_related = ("user", "speaker", "party", "publisher", "topic")
    search_fields = ("user__username", "user__name", "reason")
    autocomplete_fields = ("user", "speaker", "party", "publisher", "topic")

    def get_readonly_fields(self, request: HttpRequest, obj: Any = None) -> Any:  # noqa: ARG002
        return (*self.autocomplete_fields, "declared_at") if obj else ()

    def save_model(self, request: HttpRequest, obj: Any, form: Any, change: bool) -> None:  # noqa: FBT001
        if change:
            super().save_model(request, obj, form, change)
        else:
            by = administrator(request)
            obj.pk = declare_conflict(obj.user, obj.over, by=by, because=obj.reason).pk


@admin.register(Guideline)
class GuidelineAdmin(Written):
    """Editors write it; a version stays as it is."""

    list_display = ("desk", "version", "by", "at")
    list_filter = ("desk",)
    list_select_related = ("desk", "by")
    search_fields = ("text", "because")
    date_hierarchy = "at"


@admin.register(Terms)
class TermsAdmin(Written):
    """By what each round is judged."""

    list_display = ("claim", "round", "scale", "guideline", "at")
    list_filter = ("scale", "claim__desk")
    list_select_related = ("claim", "scale", "guideline__desk")
    search_fields = ("claim__text", "claim__id__exact")
