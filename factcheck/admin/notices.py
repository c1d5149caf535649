"""What people were told."""

from django.contrib import admin

from factcheck.admin.pages import Written
from factcheck.notices.models import Choice, Digest, MailHours, Notice


@admin.register(Notice)
class NoticeAdmin(Written):
    list_display = ("user", "kind", "claim", "created_at", "read_at", "how", "mailed_at")
    list_filter = ("kind",)
    list_select_related = ("user", "claim")
    search_fields = ("user__username", "user__name", "claim__text")
    date_hierarchy = "created_at"


@admin.register(Choice)
class ChoiceAdmin(Written):
    """How people want to be told; they choose it themselves."""

    list_display = ("user", "kind", "how")
    list_filter = ("kind", "how")
    list_select_related = ("user",)
    search_fields = ("user__username", "user__name")


@admin.register(MailHours)
class MailHoursAdmin(Written):
    list_display = ("user", "wanted", "time_zone", "digest_at", "quiet_from", "quiet_until")
    list_select_related = ("user",)
    search_fields = ("user__username", "user__name")


@admin.register(Digest)
class DigestAdmin(Written):
    list_display = ("user", "day", "sent_at")
    list_select_related = ("user",)
    search_fields = ("user__username", "user__name")
    date_hierarchy = "day"
