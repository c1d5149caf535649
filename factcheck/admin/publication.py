"""What readers see: published and corrected at the workbench, read here."""

from django.contrib import admin

from factcheck.admin.pages import Written, WrittenRows
from factcheck.publication.models import Correction, FactCheck, Flag


class CorrectionRows(WrittenRows):
    model = Correction
    fields = ("kind", "before", "after", "note", "by", "at")
    related = ("before__rating", "after__rating", "by", "fact_check")


@admin.register(FactCheck)
class FactCheckAdmin(Written):
    list_display = ("slug", "desk", "verdict", "published_by", "published_at", "withdrawn_at")
    list_filter = ("desk", ("withdrawn_at", admin.EmptyFieldListFilter))
    list_select_related = ("desk", "verdict__rating", "published_by")
    search_fields = ("slug", "claim__text", "verdict__headline")
    date_hierarchy = "published_at"
    inlines = (CorrectionRows,)


@admin.register(Correction)
class CorrectionAdmin(Written):
    list_display = ("fact_check", "kind", "before", "after", "by", "at")
    list_filter = ("kind",)
    list_select_related = ("fact_check", "before__rating", "after__rating", "by")
    search_fields = ("fact_check__slug", "note")
    date_hierarchy = "at"


@admin.register(Flag)
class FlagAdmin(Written):
    list_display = ("__str__", "desk", "kind", "link", "raised_at", "resolved_at", "resolved_by")
    list_filter = (("resolved_at", admin.EmptyFieldListFilter), "kind", "desk")
    list_select_related = ("fact_check", "claim", "article", "desk", "resolved_by")
    search_fields = ("fact_check__slug", "because")
    date_hierarchy = "raised_at"
