"""Partners and keys, theirs and people's. A secret is shown once: issued, or rotated."""

from typing import Any

from django import forms
from django.contrib import admin, messages
from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from factcheck.admin.pages import Kept, WrittenRows, administrator
from factcheck.people.keys import issue_key, revoke_key, rotate_key
from factcheck.people.models import ApiKey, Partner


class KeyRows(WrittenRows):
    model = ApiKey
    fields = ("name", "prefix", "scopes", "expires_at", "revoked_at", "last_used_at")
    show_change_link = True


@admin.register(Partner)
class PartnerAdmin(Kept):
    list_display = ("name", "desk", "active", "created_at")
    list_filter = ("active", "desk")
    list_select_related = ("desk",)
    search_fields = ("name",)
    prepopulated_fields = {"slug": ("name",)}
    autocomplete_fields = ("desk",)
    inlines = (KeyRows,)


class KeyForm(forms.ModelForm):  # type: ignore[type-arg] # not subscriptable at run time
    scopes = forms.MultipleChoiceField(
        label=_("Scopes"), choices=ApiKey.Scope.choices, widget=forms.CheckboxSelectMultiple
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if "partner" in self.fields:
            self.fields["partner"].required = True


@admin.register(ApiKey)
class ApiKeyAdmin(Kept):
    """Keys are revoked, never deleted: the trail names them. People issue their own themselves."""

    form = KeyForm
    fields = (
        "partner", "person", "name", "scopes", "expires_at", "allowed_ips", "prefix", "revoked_at",
        "last_used_at",
    )  # fmt: skip
    list_display = (
        "name",
        "partner",
        "person",
        "prefix",
        "scopes",
        "expires_at",
        "revoked_at",
        "last_used_at",
    )
    list_filter = ("partner", ("revoked_at", admin.EmptyFieldListFilter))
    list_select_related = ("partner", "person")
    search_fields = ("name", "prefix", "partner__name", "person__username")
    autocomplete_fields = ("partner",)
    actions = ("rotate", "revoke")

    def get_readonly_fields(self, request: HttpRequest, obj: ApiKey | None = None) -> Any:  # noqa: ARG002
        told = ("person", "prefix", "revoked_at", "last_used_at")
        return (*told, "partner", "scopes") if obj else told

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:  # noqa: ARG002
        return False

    def save_model(
        self,
        request: HttpRequest,
        obj: Any,
        form: Any,
        change: bool,  # noqa: FBT001
    ) -> None:
        if change:
            super().save_model(request, obj, form, change)
            return
        key, words = issue_key(
            obj.holder,
            name=obj.name,
            scopes=obj.scopes,
            by=administrator(request),
            expires_at=obj.expires_at,
            allowed_ips=obj.allowed_ips,
        )
        obj.pk = key.pk
        obj.refresh_from_db()
        self.message_user(request, shown_once(words), messages.WARNING)

    @admin.action(description=gettext_lazy("Rotate: a new secret, the old one works for a day"))
    def rotate(self, request: HttpRequest, keys: QuerySet[ApiKey]) -> None:
        by = administrator(request)
        self.each(request, keys, lambda key: shown_once(rotate_key(key, by=by)[1]))

    @admin.action(description=gettext_lazy("Revoke at once"))
    def revoke(self, request: HttpRequest, keys: QuerySet[ApiKey]) -> None:
        def end(key: ApiKey) -> str:
            revoke_key(key, by=administrator(request))
            return _("%s is revoked.") % key

        self.each(request, keys, end)


def shown_once(words: str) -> str:
    return _("Hand over this key now, it cannot be shown again: %s") % words
