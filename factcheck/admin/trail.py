"""Who did what: read by administrators, changed by nobody."""

from django.contrib import admin

from factcheck.admin.pages import Written
from factcheck.people.models import Entry, Link


@admin.register(Entry)
class EntryAdmin(Written):
    list_display = ("id", "at", "action", "actor_kind", "actor_id", "subject_kind", "subject_id")
    list_filter = ("actor_kind", "subject_kind", "action")
    search_fields = ("subject_id__exact", "actor_id__exact", "action", "request_id__exact")
    search_help_text = "Id of the subject, of the actor or of the request; or part of the action"
    ordering = ("-id",)
    date_hierarchy = "at"


@admin.register(Link)
class LinkAdmin(Written):
    list_display = ("position", "entry", "hash")
    list_select_related = ("entry",)
    search_fields = ("hash__exact",)
    ordering = ("-position",)
