"""Claims and speakers. What happens to a claim is decided at the workbench, not here."""

from functools import partial

from django.contrib import admin
from django.http import HttpRequest
from django.urls import URLPattern, path
from django.utils.translation import gettext_lazy as _

from factcheck.admin.pages import Kept, Written, WrittenRows
from factcheck.admin.trained import trained_parts
from factcheck.claims.models import Attribution, Claim, Extraction, Span, Speaker
from factcheck.review.models import Move


@admin.register(Extraction)
class ExtractionAdmin(Written):
    list_display = ("revision", "engine", "state", "reason", "created_at", "finished_at")
    list_filter = ("state", "engine")
    list_select_related = ("revision__article",)
    search_fields = ("revision__article__title", "revision__article__id__exact", "reason")
    date_hierarchy = "created_at"

    def get_urls(self) -> list[URLPattern]:
        view = self.admin_site.admin_view(partial(trained_parts, self))
        page = path("trained/", view, name="claims_extraction_trained")
        return [page, *super().get_urls()]


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


@admin.register(Speaker)
class SpeakerAdmin(Kept):
    """A name can be spelled better; the claims keep what the article called them."""

    fields = ("name", "desk")
    readonly_fields = ("desk",)
    list_display = ("name", "desk")
    list_filter = ("desk",)
    list_select_related = ("desk",)
    search_fields = ("name",)

    def has_add_permission(self, request: HttpRequest) -> bool:  # noqa: ARG002
        return False
