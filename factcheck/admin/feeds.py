"""Feeds: kept by administrators, with what became of the last readings."""

from typing import Any

from django import forms
from django.contrib import admin
from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from articles.address import LONGEST_URL, AddressRefused, parse_target
from articles.following import read_now
from articles.models import Feed, FeedItem, Site
from factcheck.admin.languages import CodeInput
from factcheck.admin.pages import Kept, Written, administrator


class FeedForm(forms.ModelForm):  # type: ignore[type-arg] # not subscriptable at run time
    """An address that may be fetched, in the form in which it is asked for."""

    address = forms.URLField(
        label=gettext_lazy("address"), max_length=LONGEST_URL, assume_scheme="https"
    )

    class Meta:
        model = Feed
        fields = ("desk",)
        widgets = {"language": CodeInput}

    def clean_address(self) -> str:
        try:
            return parse_target(self.cleaned_data["address"]).url
        except AddressRefused as refusal:
            raise forms.ValidationError(str(refusal)) from refusal

    def clean(self) -> dict[str, Any]:
        """A feed that is switched on again was switched off for no reason that still holds."""
        facts = super().clean() or {}
        if facts.get("active"):
            self.instance.off_because = ""
        return facts


@admin.register(Feed)
class FeedAdmin(Kept):
    form = FeedForm
    fields = (
        "address", "desk", "publisher", "visibility", "language", "pace", "active", "off_because",
        "kind", "title", "read_at", "success_at", "last_error", "failures", "items_seen",
        "items_new", "next_at", "created_at",
    )  # fmt: skip
    readonly_fields = fields[7:]
    list_display = (
        "title_or_address", "desk", "publisher", "kind", "active", "health", "items_seen",
        "items_new", "success_at", "next_at",
    )  # fmt: skip
    list_filter = ("active", "kind", "desk")
    list_select_related = ("desk", "publisher")
    search_fields = ("address", "title", "publisher__name")
    autocomplete_fields = ("publisher",)
    actions = ("read",)

    @admin.display(description=gettext_lazy("feed"))
    def title_or_address(self, feed: Feed) -> str:
        return str(feed)[:100]

    @admin.display(description=gettext_lazy("how it stands"))
    def health(self, feed: Feed) -> str:
        """The last error with how often, the reason it is off, or that all is well."""
        if not feed.active:
            return feed.off_because or _("switched off")
        if feed.failures:
            often = ngettext("%(count)d time: %(why)s", "%(count)d times: %(why)s", feed.failures)
            return often % {"count": feed.failures, "why": feed.last_error}
        return _("well") if feed.success_at else _("not read yet")

    @admin.action(description=gettext_lazy("Read now"), permissions=["change"])
    def read(self, request: HttpRequest, feeds: QuerySet[Feed]) -> None:
        def at_once(feed: Feed) -> str:
            read_now(feed, by=administrator(request))
            return _("%s is being read.") % feed

        self.each(request, feeds, at_once)


@admin.register(FeedItem)
class FeedItemAdmin(Written):
    list_display = ("title", "feed", "article", "refused", "created_at")
    list_filter = ("feed",)
    list_select_related = ("feed", "article")
    search_fields = ("title", "address", "guid")
    date_hierarchy = "created_at"


@admin.register(Site)
class SiteAdmin(Written):
    list_display = ("origin", "robots_state", "robots_at", "free_from")
    list_filter = ("robots_state",)
    search_fields = ("origin",)
