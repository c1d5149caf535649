"""What was published: publishers are kept, articles are only assigned to them."""

from typing import Any

from django.contrib import admin
from django.db.models import QuerySet
from django.forms import ModelForm
from django.http import HttpRequest
from django.utils.safestring import SafeString
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from articles.models import Article, Fetch, Publisher, Revision
from articles.redacting import redact_revision
from articles.signals import outlets_changed
from articles.visiting import visit_now
from factcheck.admin.going_along import Declarable
from factcheck.admin.pages import Kept, Written, WrittenRows, administrator, in_full, note
from factcheck.admin.taking_down import Redactable
from factcheck.claims.actions import read_by_present_engine
from factcheck.evidence.newcomers import compare_again


@admin.register(Publisher)
class PublisherAdmin(Declarable):
    over = "publisher"
    list_display = ("name", "domain", "kind", "owner")
    list_filter = ("kind",)
    list_select_related = ("owner",)
    search_fields = ("name", "domain", "owner__name")
    autocomplete_fields = ("owner",)

    def save_model(
        self,
        request: HttpRequest,
        obj: Any,
        form: "ModelForm[Any]",
        change: bool,  # noqa: FBT001
    ) -> None:
        super().save_model(request, obj, form, change)
        if "owner" in form.changed_data:
            outlets_changed.send(sender=Publisher, publishers=[obj])


class FetchRows(WrittenRows):
    model = Fetch
    fields = (
        "kind", "occasion", "state", "reason", "http_status", "final_url", "created_at",
        "finished_at",
    )  # fmt: skip
    show_change_link = True

    def get_queryset(self, request: HttpRequest) -> QuerySet[Fetch]:
        return super().get_queryset(request).defer("body")


class RevisionRows(WrittenRows):
    model = Revision
    fields = ("number", "title", "language", "truncated", "created_at")
    show_change_link = True

    def get_queryset(self, request: HttpRequest) -> QuerySet[Revision]:
        return super().get_queryset(request).select_related("article").defer("text")


@admin.register(Article)
class ArticleAdmin(Kept):
    """What was received stays; who published it and who may see it can be put right."""

    fields = (
        "title", "byline", "url", "desk", "submitted_by", "partner", "state", "publisher",
        "visibility", "published_at", "language", "created_at", "visit_at",
    )  # fmt: skip
    list_display = (
        "title_or_address",
        "publisher",
        "desk",
        "partner",
        "state",
        "visibility",
        "created_at",
    )
    list_filter = ("state", "visibility", "desk")
    list_select_related = ("publisher", "desk", "partner")
    search_fields = ("title", "url", "id__exact")
    autocomplete_fields = ("publisher",)
    date_hierarchy = "created_at"
    inlines = (FetchRows, RevisionRows)
    actions = ("read_again", "visit")

    def save_model(
        self,
        request: HttpRequest,
        obj: Any,
        form: "ModelForm[Any]",
        change: bool,  # noqa: FBT001
    ) -> None:
        super().save_model(request, obj, form, change)
        if "visibility" in form.changed_data:
            compare_again(obj)
        if "publisher" in form.changed_data and obj.publisher:
            outlets_changed.send(sender=Publisher, publishers=[obj.publisher])

    @admin.action(description=_("Look for claims with the present engine"), permissions=["change"])
    def read_again(self, request: HttpRequest, articles: QuerySet[Article]) -> None:
        def once_more(article: Article) -> str:
            run = read_by_present_engine(article)
            note("read_again", article, request)
            return f"{article}: {run.engine}, {run.get_state_display()}"

        self.each(request, articles, once_more)

    @admin.action(description=_("Fetch the pages again"), permissions=["change"])
    def visit(self, request: HttpRequest, articles: QuerySet[Article]) -> None:
        def once_more(article: Article) -> str:
            visit_now(article, by=administrator(request))
            return gettext("%s is being read.") % article

        self.each(request, articles, once_more)

    @admin.display(description=_("article"))
    def title_or_address(self, article: Article) -> str:
        return str(article)[:100]

    def get_readonly_fields(self, request: HttpRequest, obj: Article | None = None) -> list[str]:  # noqa: ARG002
        return [str(name) for name in self.fields if name not in {"publisher", "visibility"}]

    def has_add_permission(self, request: HttpRequest) -> bool:  # noqa: ARG002
        return False

    def has_delete_permission(self, request: HttpRequest, obj: Article | None = None) -> bool:  # noqa: ARG002
        return False


@admin.register(Fetch)
class FetchAdmin(Written):
    list_display = ("article", "kind", "occasion", "state", "reason", "http_status", "created_at")
    list_filter = ("state", "kind", "occasion")
    list_select_related = ("article",)
    search_fields = ("url", "reason", "article__id__exact", "article__title")
    date_hierarchy = "created_at"

    def get_queryset(self, request: HttpRequest) -> QuerySet[Fetch]:
        return super().get_queryset(request).defer("body")


@admin.register(Revision)
class RevisionAdmin(Redactable):
    redact = staticmethod(redact_revision)
    fields = (
        "article", "number", "title", "byline", "published_at", "language", "truncated", "sha256",
        "words", "created_at", "redacted_at", "redacted_by", "redacted_because",
    )  # fmt: skip
    list_display = ("article", "number", "language", "truncated", "created_at")
    list_filter = ("truncated", "language")
    list_select_related = ("article",)
    search_fields = ("article__title", "article__id__exact", "sha256__exact")
    date_hierarchy = "created_at"

    def hash_to_confirm(self, row: Revision) -> str:
        return row.sha256

    @admin.display(description=_("text"))
    def words(self, revision: Revision) -> SafeString:
        return in_full(revision.text)

    def get_queryset(self, request: HttpRequest) -> QuerySet[Revision]:
        return super().get_queryset(request).defer("blocks")
