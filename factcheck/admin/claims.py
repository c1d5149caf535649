"""Claims, and what was changed in them: that is decided at the workbench, not here."""

from functools import partial

from django.contrib import admin
from django.db.models import Exists, OuterRef, QuerySet
from django.http import HttpRequest
from django.urls import URLPattern, path
from django.utils.translation import gettext_lazy as _

from factcheck.admin.pages import Written, WrittenRows
from factcheck.admin.trained import trained_parts
from factcheck.claims.models import (
    Amendment,
    Attribution,
    Claim,
    Contradiction,
    Extraction,
    ReAnchoring,
    Span,
    Standing,
)
from factcheck.review.models import Assignment, Move
from factcheck.review.queries import round_closed


@admin.register(Extraction)
class ExtractionAdmin(Written):
    list_display = ("revision", "engine", "without", "state", "reason", "created_at", "finished_at")
    list_filter = ("state", "engine")
    list_select_related = ("revision__article",)
    search_fields = ("revision__article__title", "revision__article__id__exact", "reason")
    date_hierarchy = "created_at"

    def get_urls(self) -> list[URLPattern]:
        view = self.admin_site.admin_view(partial(trained_parts, self))
        page = path("trained/", view, name="claims_extraction_trained")
        return [page, *super().get_urls()]


@admin.register(ReAnchoring)
class ReAnchoringAdmin(Written):
    list_display = ("revision", "created_at", "finished_at")
    list_select_related = ("revision__article",)
    search_fields = ("revision__article__title", "revision__article__id__exact")
    date_hierarchy = "created_at"


@admin.register(Standing)
class StandingAdmin(Written):
    list_display = ("claim", "revision", "outcome", "text", "created_at", "replaced_by")
    list_filter = ("outcome", ("replaced_by", admin.EmptyFieldListFilter))
    list_select_related = ("claim", "revision__article", "replaced_by__claim")
    search_fields = ("claim__text", "text", "claim__id__exact")
    date_hierarchy = "created_at"


class SpanRows(WrittenRows):
    model = Span
    fields = ("position", "start", "end", "prefix", "text", "suffix")


class AttributionRows(WrittenRows):
    model = Attribution
    fields = ("position", "speaker", "mention")
    related = ("speaker",)


class MoveRows(WrittenRows):
    model = Move
    fields = ("number", "from_status", "to_status", "round", "by", "kind", "because", "at")
    related = ("by",)


@admin.register(Claim)
class ClaimAdmin(Written):
    list_display = ("words", "status", "desk", "speaker", "worth", "checkable", "created_at")
    list_filter = ("status", "desk", "checkable", "kind")
    list_select_related = ("desk", "speaker")
    search_fields = ("text", "id__exact", "article__id__exact")
    ordering = ("-id",)
    inlines = (SpanRows, AttributionRows, MoveRows)

    @admin.display(description=_("words"))
    def words(self, claim: Claim) -> str:
        return str(claim)


@admin.register(Amendment)
class AmendmentAdmin(Written):
    """What people changed; once anybody had a seat in a round, not before the round is closed."""

    list_display = ("claim", "number", "kind", "by", "at")
    list_filter = ("kind", "claim__desk")
    list_select_related = ("claim", "by")
    search_fields = ("claim__text", "claim__id__exact", "because")
    ordering = ("-id",)
    date_hierarchy = "at"

    def get_queryset(self, request: HttpRequest) -> QuerySet[Amendment]:
        rows: QuerySet[Amendment] = super().get_queryset(request)
        seats = Assignment.objects.filter(claim=OuterRef("claim"), round=OuterRef("round"))
        return rows.filter(round_closed() | ~Exists(seats))


@admin.register(Contradiction)
class ContradictionAdmin(Written):
    list_display = ("why", "first", "second", "dismissed_at")
    list_filter = (("dismissed_at", admin.EmptyFieldListFilter), "first__desk")
    list_select_related = ("first", "second")
    search_fields = ("why", "first__text", "second__text", "first__id__exact", "second__id__exact")
    date_hierarchy = "created_at"
