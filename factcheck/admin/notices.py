"""What people were told."""

from django.contrib import admin

from factcheck.admin.pages import Written
from factcheck.notices.models import Notice


@admin.register(Notice)
class NoticeAdmin(Written):
    list_display = ("user", "kind", "claim", "created_at", "read_at")
    list_filter = ("kind",)
    list_select_related = ("user", "claim")
    search_fields = ("user__username", "user__name", "claim__text")
    date_hierarchy = "created_at"
