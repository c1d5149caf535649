"""Stored copies: read only, blind while a round is open, taken down by administrators."""

from functools import partial
from uuid import UUID

from django import forms
from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied
from django.db.models import Exists, F, OuterRef, Q, QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.template.response import TemplateResponse
from django.urls import URLPattern, path
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from factcheck.admin.pages import Written, administrator
from factcheck.evidence.models import Capture, Content, Snapshot
from factcheck.evidence.redacting import redact_snapshot
from factcheck.people.errors import Refused
from factcheck.people.rules import is_administrator
from factcheck.review.queries import OPEN_BOOK

TEMPLATE = "admin/evidence/snapshot/redact.html"


def of_closed_rounds() -> Q:
    """Copies and tries of evidence whose round lies open."""
    earlier = Q(evidence__round__lt=F("evidence__claim__round"))
    return earlier | Q(evidence__claim__status__in=OPEN_BOOK)


class TakeDownForm(forms.Form):
    """Why."""

    because = forms.CharField(
        label=gettext_lazy("Reason"),
        max_length=2000,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text=gettext_lazy("The people of the desk see it where the copy was."),
    )


@admin.register(Snapshot)
class SnapshotAdmin(Written):
    """Shown once its round is closed: administrators are as blind as everybody else."""

    fields = (
        "evidence", "number", "content", "how", "url", "final_url", "http_status", "headers",
        "content_type", "media_type", "file_name", "fetched_at", "truncated", "unread", "pages",
        "width", "height", "quote", "places", "redacted_at", "redacted_by", "redacted_because",
    )  # fmt: skip
    list_display = ("evidence", "number", "how", "media_type", "content", "fetched_at", "quote")
    list_filter = ("how", "quote", ("redacted_at", admin.EmptyFieldListFilter))
    search_fields = ("content__sha256", "url", "final_url", "evidence__claim__id__exact")
    date_hierarchy = "fetched_at"

    def get_queryset(self, request: HttpRequest) -> QuerySet[Snapshot]:
        rows: QuerySet[Snapshot] = super().get_queryset(request)
        rows = rows.select_related("evidence", "content").defer("content__body", "text")
        return rows.filter(of_closed_rounds())

    def get_urls(self) -> list[URLPattern]:
        view = self.admin_site.admin_view(partial(take_down, self))
        name = "evidence_snapshot_redact"
        return [path("<uuid:snapshot_id>/redact/", view, name=name), *super().get_urls()]


def take_down(pages: SnapshotAdmin, request: HttpRequest, snapshot_id: UUID) -> HttpResponse:
    """Ask for the reason, then take the copy down."""
    if not is_administrator(administrator(request)):
        raise PermissionDenied
    copy = get_object_or_404(pages.get_queryset(request), pk=snapshot_id)
    form = TakeDownForm(request.POST if request.method == "POST" else None)
    if form.is_valid():
        try:
            count = redact_snapshot(
                copy, by=administrator(request), because=form.cleaned_data["because"]
            )
        except Refused as refusal:
            form.add_error(None, refusal.because)
        else:
            messages.success(request, _("Taken down, copies: %d.") % count)
            return redirect("admin:evidence_snapshot_change", copy.pk)
    context = {
        **pages.admin_site.each_context(request),
        "opts": pages.opts,
        "title": _("Take a stored copy down"),
        "form": form,
    }
    return TemplateResponse(request, TEMPLATE, context, status=400 if form.errors else 200)


@admin.register(Capture)
class CaptureAdmin(Written):
    """Tries to keep a copy, once their round is closed."""

    list_display = ("evidence", "state", "reason", "http_status", "created_at", "finished_at")
    list_filter = ("state",)
    list_select_related = ("evidence",)
    search_fields = ("evidence__url", "evidence__claim__id__exact", "reason")
    date_hierarchy = "created_at"

    def get_queryset(self, request: HttpRequest) -> QuerySet[Capture]:
        rows: QuerySet[Capture] = super().get_queryset(request)
        return rows.filter(of_closed_rounds())


@admin.register(Content)
class ContentAdmin(Written):
    """Hashes and sizes of bytes of which a copy in a closed round is kept; never the bytes."""

    fields = ("sha256", "size", "kept_at")
    list_display = fields
    search_fields = ("sha256",)
    date_hierarchy = "kept_at"

    def get_queryset(self, request: HttpRequest) -> QuerySet[Content]:
        rows: QuerySet[Content] = super().get_queryset(request)
        shown = Snapshot.objects.filter(of_closed_rounds(), content=OuterRef("pk"))
        return rows.defer("body").filter(Exists(shown))
