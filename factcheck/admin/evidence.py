"""What was found and what reviewers rely on: read only, and blind while a round is open."""

from django.contrib import admin
from django.db.models import QuerySet
from django.http import HttpRequest

from factcheck.admin.pages import Written, WrittenRows
from factcheck.evidence.models import (
    Contact,
    Copy,
    Edge,
    Evidence,
    Hit,
    Origin,
    PrimarySource,
    ProviderAnswer,
    Ruling,
    Search,
)
from factcheck.review.queries import round_closed


class AnswerRows(WrittenRows):
    model = ProviderAnswer
    fields = ("provider", "state", "items", "requests", "error")


class OriginRows(WrittenRows):
    model = Origin
    fields = ("number", "name", "stance", "undetermined")


class SourceRows(WrittenRows):
    model = PrimarySource
    fields = ("number", "names")


class HitRows(WrittenRows):
    model = Hit
    fields = ("rank", "outlet", "title", "stance", "confidence", "sentence", "origin", "copy_of")
    related = ("origin", "copy_of")


class EdgeRows(WrittenRows):
    model = Edge
    fields = ("hit", "source", "source_name", "rule", "strength", "reason")
    related = ("hit", "source")


@admin.register(Search)
class SearchAdmin(Written):
    list_display = (
        "claim",
        "number",
        "state",
        "outlets",
        "independent_origins",
        "origins_upper",
        "created_at",
    )
    list_filter = ("state", "circular")
    list_select_related = ("claim",)
    search_fields = ("claim__text", "claim__id__exact", "reason")
    date_hierarchy = "created_at"
    inlines = (AnswerRows, OriginRows, SourceRows, HitRows, EdgeRows)


@admin.register(Hit)
class HitAdmin(Written):
    list_display = ("title", "outlet", "provider", "role", "stance", "confidence", "published_at")
    list_filter = ("role", "stance", "provider")
    search_fields = ("title", "outlet", "url", "search__id__exact")
    ordering = ("-id",)


@admin.register(Copy)
class CopyAdmin(Written):
    list_display = ("copy", "original", "share", "run", "at")
    list_select_related = ("copy", "original")
    search_fields = ("copy__title", "original__title", "copy__id__exact", "original__id__exact")
    date_hierarchy = "at"


@admin.register(Ruling)
class RulingAdmin(Written):
    """Shown once its round is closed: administrators are as blind as everybody else."""

    list_display = ("item_name", "derives", "source_name", "claim", "by", "at", "undone_at")
    list_filter = ("derives", "shared")
    list_select_related = ("claim", "by")
    search_fields = ("item", "item_name", "source", "source_name", "claim__id__exact")
    date_hierarchy = "at"

    def get_queryset(self, request: HttpRequest) -> QuerySet[Ruling]:
        rows: QuerySet[Ruling] = super().get_queryset(request)
        return rows.filter(round_closed())


@admin.register(Contact)
class ContactAdmin(Written):
    """Shown once its round is closed: who asked tells who is at work."""

    list_display = ("whom", "how", "claim", "by", "asked_at", "answered_at")
    list_filter = ("how",)
    list_select_related = ("claim", "by")
    search_fields = ("whom", "claim__id__exact")
    date_hierarchy = "asked_at"

    def get_queryset(self, request: HttpRequest) -> QuerySet[Contact]:
        rows: QuerySet[Contact] = super().get_queryset(request)
        return rows.filter(round_closed())


@admin.register(Evidence)
class EvidenceAdmin(Written):
    """Shown once its round is closed: administrators are as blind as everybody else."""

    list_display = (
        "title",
        "claim",
        "round",
        "added_by",
        "kind",
        "stance",
        "primary",
        "created_at",
    )
    list_filter = ("kind", "stance", "primary")
    list_select_related = ("claim", "added_by")
    search_fields = ("title", "url", "claim__id__exact")
    date_hierarchy = "created_at"

    def get_queryset(self, request: HttpRequest) -> QuerySet[Evidence]:
        rows: QuerySet[Evidence] = super().get_queryset(request)
        return rows.filter(round_closed())
