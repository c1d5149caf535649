"""The pages of the house: each save is the next version, which readers see at once."""

from collections.abc import Mapping
from typing import Any

from django import forms
from django.contrib import admin
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse, HttpResponseNotAllowed
from django.template.response import TemplateResponse
from django.urls import URLPattern, path
from django.utils.translation import gettext as _

from factcheck.admin.pages import Kept, administrator
from factcheck.people.errors import NotValid, Refused
from factcheck.people.rules import is_administrator
from factcheck.publication.house import current_page, write_page
from factcheck.publication.house_drafts import draft_of
from factcheck.publication.models import HousePage, PageText


class PageForm(forms.ModelForm):  # type: ignore[type-arg] # not subscriptable at run time
    """It is written as it is checked, so that what is refused is said at its field."""

    seen = forms.IntegerField(widget=forms.HiddenInput, initial=0)
    by: Any = None

    def clean(self) -> dict[str, Any]:
        given: dict[str, Any] = super().clean() or self.cleaned_data
        if self.errors:
            return given
        facts = {name: given[name] for name in ("title", "text")}
        try:
            self.instance = write_page(given["page"], by=self.by, version=given["seen"], **facts)
        except NotValid as problem:
            for name, sentences in problem.fields.items():
                self.add_error(name, sentences)
        except Refused as refusal:
            self.add_error(None, refusal.because)
        return given


@admin.register(PageText)
class PageTextAdmin(Kept):
    """A version is never changed; the next one begins with the words of the last."""

    form = PageForm
    fields = ("page", "title", "text", "seen")
    list_display = ("__str__", "page", "version", "by", "at")
    list_filter = ("page",)
    list_select_related = ("by",)
    add_form_template = "admin/publication/pagetext/write.html"

    def get_fields(self, request: HttpRequest, obj: Any = None) -> Any:  # noqa: ARG002
        return ("page", "version", "title", "text", "by", "at") if obj else self.fields

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:  # noqa: ARG002
        return False

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:  # noqa: ARG002
        return False

    def get_urls(self) -> list[URLPattern]:
        view = self.admin_site.admin_view(self.preview)
        return [path("preview/", view, name="publication_pagetext_preview"), *super().get_urls()]

    def changelist_view(
        self, request: HttpRequest, extra_context: dict[str, Any] | None = None
    ) -> Any:
        told = {"house_pages": HousePage.choices}
        return super().changelist_view(request, (extra_context or {}) | told)

    def get_changeform_initial_data(self, request: HttpRequest) -> dict[str, Any]:
        """The words of the last version of the page that the address names, or its draft."""
        asked = request.GET.get("page", "")
        return dict(first_words(HousePage(asked))) if asked in HousePage.values else {}

    def get_form(
        self,
        request: HttpRequest,
        obj: Any = None,
        change: bool = False,  # noqa: FBT001, FBT002 - the signature of Django
        **options: Any,
    ) -> Any:
        form: Any = super().get_form(request, obj, change, **options)
        form.by = administrator(request)
        return form

    def save_model(self, request: HttpRequest, obj: Any, form: Any, change: bool) -> None:  # noqa: FBT001
        """It is written already."""

    def preview(self, request: HttpRequest) -> HttpResponse:
        """The page as readers would see it; nothing is kept."""
        if not is_administrator(administrator(request)):
            raise PermissionDenied
        if request.method != "POST":
            return HttpResponseNotAllowed(["POST"])
        facts = {name: request.POST.get(name, "") for name in ("page", "title", "text")}
        facts["title"] = facts["title"] or _("Without a title")
        return TemplateResponse(request, "public/house.html", facts | {"preview": True})


def first_words(page: HousePage) -> Mapping[str, Any]:
    last = current_page(page)
    if last is None:
        return {"page": page, "title": page.label, "text": draft_of(page), "seen": 0}
    return {"page": page, "title": last.title, "text": last.text, "seen": last.version}
