"""Who gets which claims: rules are read here, and changed where they can be tried out."""

from django.contrib import admin
from django.urls import reverse
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext_lazy as _

from factcheck.admin.pages import Kept, Written, WrittenRows
from factcheck.people.models import Absence, WorkingHours
from factcheck.review.models import HarmMark, RoutingRule, RoutingVersion


class RuleRows(WrittenRows):
    model = RoutingRule
    fields = (
        "position", "name", "languages", "topics", "publishers", "speakers", "worth_from",
        "harmful", "skills", "people", "only_people", "topic", "lead",
    )  # fmt: skip


@admin.register(RoutingVersion)
class RoutingVersionAdmin(Written):
    """Each change of a desk's rules is a version; the page behind the link makes the next one."""

    fields = ("desk", "number", "balance", "because", "by", "at", "change_them")
    list_display = ("desk", "number", "balance", "by", "at", "change_them")
    list_filter = ("desk",)
    list_select_related = ("desk", "by")
    search_fields = ("desk__name", "because")
    inlines = (RuleRows,)

    @admin.display(description=_("rules"))
    def change_them(self, version: RoutingVersion) -> SafeString:
        address = reverse("web:routing_rules", args=[version.desk.slug])
        return format_html('<a href="{}">{}</a>', address, _("Change them and try them out"))


@admin.register(HarmMark)
class HarmMarkAdmin(Written):
    list_display = ("claim", "kind", "by", "at", "lifted_at")
    list_filter = ("kind", "claim__desk")
    list_select_related = ("claim", "by")
    search_fields = ("claim__text", "claim__id__exact", "because")


@admin.register(Absence)
class AbsenceAdmin(Kept):
    list_display = ("user", "first_day", "last_day")
    list_select_related = ("user",)
    search_fields = ("user__username", "user__name")
    autocomplete_fields = ("user",)
    date_hierarchy = "first_day"


@admin.register(WorkingHours)
class WorkingHoursAdmin(Kept):
    list_display = ("user", "weekday", "begins", "ends")
    list_select_related = ("user",)
    search_fields = ("user__username", "user__name")
    autocomplete_fields = ("user",)
