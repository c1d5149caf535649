"""Speakers: a name spelled better, and two names that are one person's."""

from typing import Any

from django.contrib import admin, messages
from django.db.models import Count, QuerySet
from django.http import HttpRequest
from django.template.response import TemplateResponse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from factcheck.admin.going_along import Declarable
from factcheck.admin.pages import WrittenRows, administrator
from factcheck.claims.models import Party, Speaker, SpeakerAlias
from factcheck.people.errors import Refused
from factcheck.review.parties import tie_party
from factcheck.review.speakers import merge_speakers

CONFIRM = "admin/claims/speaker/merge.html"


class AliasRows(WrittenRows):
    model = SpeakerAlias
    fields = ("name",)


@admin.register(Party)
class PartyAdmin(Declarable):
    """As what it is known; which speakers belong to it, editors say on the workbench."""

    over = "party"
    fields = ("name", "desk", "owner", "publisher")
    readonly_fields = ("name", "desk")
    list_display = ("name", "desk", "owner", "publisher")
    list_filter = ("desk",)
    list_select_related = ("desk", "owner", "publisher")
    search_fields = ("name",)
    autocomplete_fields = ("owner", "publisher")

    def has_add_permission(self, request: HttpRequest) -> bool:  # noqa: ARG002
        return False

    def save_model(self, request: HttpRequest, obj: Any, form: Any, change: bool) -> None:  # noqa: ARG002, FBT001
        by = administrator(request)
        tie_party(obj, owner=obj.owner, publisher=obj.publisher, by=by)


@admin.register(Speaker)
class SpeakerAdmin(Declarable):
    """A name can be spelled better; the claims keep what the article called them."""

    over = "speaker"
    fields = ("name", "desk", "party")
    readonly_fields = ("desk", "party")
    list_display = ("name", "party", "desk")
    list_filter = ("desk",)
    list_select_related = ("desk", "party")
    search_fields = ("name", "aliases__name")
    inlines = (AliasRows,)
    actions = ("merge",)

    def has_add_permission(self, request: HttpRequest) -> bool:  # noqa: ARG002
        return False

    @admin.action(description=gettext_lazy("Merge: they are one speaker"), permissions=["change"])
    def merge(self, request: HttpRequest, speakers: QuerySet[Speaker]) -> TemplateResponse | None:
        """Ask which name is kept; merge once that is said."""
        chosen = list(speakers.order_by("name"))
        kept = [each for each in chosen if str(each.pk) == request.POST.get("kept")]
        if not kept:
            return self.ask(request, speakers)
        others = [each for each in chosen if each != kept[0]]
        try:
            merge_speakers(kept[0], others, by=administrator(request))
        except Refused as refused:
            self.message_user(request, refused.because, messages.ERROR)
        else:
            said = ngettext(
                "%(count)d speaker was merged into %(name)s.",
                "%(count)d speakers were merged into %(name)s.",
                len(others),
            )
            said %= {"count": len(others), "name": kept[0]}
            self.message_user(request, said, messages.SUCCESS)
        return None

    def ask(self, request: HttpRequest, speakers: QuerySet[Speaker]) -> TemplateResponse:
        context: dict[str, Any] = {
            **self.admin_site.each_context(request),
            "opts": self.opts,
            "title": _("Merge speakers"),
            "speakers": speakers.annotate(said=Count("claims")).order_by("-said", "name"),
        }
        return TemplateResponse(request, CONFIRM, context)
