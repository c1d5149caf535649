"""Who did what: read by administrators, changed by nobody."""

from typing import Any

from django.contrib import admin
from django.contrib.admin.views.main import ChangeList
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from factcheck.admin.pages import Written
from factcheck.people.models import Entry, Link
from factcheck.people.telling import actor_of, actors_of, sentence_of


class Told(ChangeList):
    """The rows of one page with the names of those who did it, read at once."""

    def get_results(self, request: HttpRequest) -> None:
        super().get_results(request)
        rows: list[Any] = list(self.result_list)
        names = actors_of(rows)
        for entry in rows:
            entry.told = sentence_of(entry, actor_of(entry, names))
        self.result_list = rows


@admin.register(Entry)
class EntryAdmin(Written):
    list_display = ("id", "at", "sentence", "actor_id", "subject_kind", "subject_id")
    list_filter = ("actor_kind", "subject_kind", "action")
    search_fields = ("subject_id__exact", "actor_id__exact", "action", "request_id__exact")
    search_help_text = _("Id of the subject, of the actor or of the request; or part of the action")
    ordering = ("-id",)
    date_hierarchy = "at"

    def get_changelist(self, request: HttpRequest, **kwargs: Any) -> type[ChangeList]:  # noqa: ARG002
        return Told

    @admin.display(description=_("what happened"))
    def sentence(self, entry: Entry) -> str:
        return str(getattr(entry, "told", entry.action))


@admin.register(Link)
class LinkAdmin(Written):
    list_display = ("position", "entry", "hash")
    list_select_related = ("entry",)
    search_fields = ("hash__exact",)
    ordering = ("-position",)
