"""Who is behind a text: news agencies, and the owners of publishers."""

from typing import Any

from django import forms
from django.contrib import admin
from django.utils.translation import gettext_lazy as _

from articles.models import Owner, Publisher
from articles.owners import import_owners
from articles.tables import Taken, WrongRow
from factcheck.admin.importing import Imported
from factcheck.admin.naming import NamedRows
from factcheck.admin.pages import Kept
from factcheck.evidence.agencies import check_forms, distinct, import_agencies
from factcheck.evidence.models import Agency
from factcheck.people.models import User


class AgencyForm(forms.ModelForm):  # type: ignore[type-arg] # not subscriptable at run time
    """An agency none of whose forms means another one."""

    class Meta:
        model = Agency
        fields = ("name", "other_names", "dateline_forms")

    def clean(self) -> dict[str, Any]:
        facts = super().clean() or {}
        if self.errors:
            return facts
        facts["other_names"], facts["dateline_forms"] = distinct(
            facts["name"], facts["other_names"], facts["dateline_forms"]
        )
        try:
            check_forms(Agency(pk=self.instance.pk, **facts))
        except WrongRow as refusal:
            raise forms.ValidationError(str(refusal)) from refusal
        return facts


@admin.register(Agency)
class AgencyAdmin(Imported, Kept):
    form = AgencyForm
    list_display = ("name", "other_names", "dateline_forms")
    search_fields = ("name", "other_names", "dateline_forms")
    import_help = _(
        "CSV with the columns name, other_names and dateline_forms. "
        "Bars part the forms of one cell."
    )

    def take(self, text: str, *, by: User, dry_run: bool) -> Taken:
        return import_agencies(text, by=by, dry_run=dry_run)


class PublisherRows(NamedRows):
    """Those of one owner; whose another one is, is said there or in a table."""

    model = Publisher
    fields = ("name", "domain", "kind")
    extra = 0
    can_delete = False
    show_change_link = True


@admin.register(Owner)
class OwnerAdmin(Imported, Kept):
    list_display = ("name",)
    search_fields = ("name", "publishers__name", "publishers__domain")
    inlines = (PublisherRows,)
    import_help = _("CSV with the columns owner, publisher and domain.")

    def take(self, text: str, *, by: User, dry_run: bool) -> Taken:
        return import_owners(text, by=by, dry_run=dry_run)
