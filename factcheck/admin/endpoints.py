"""Endpoints of partners and what was delivered to them. A secret is shown once."""

from typing import Any

from django import forms
from django.contrib import admin, messages
from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from factcheck.admin.pages import Kept, ReadOnly, Written, WrittenRows, administrator
from factcheck.people.errors import NotValid, Refused
from factcheck.publication.delivering import resend
from factcheck.publication.endpoint import Happening
from factcheck.publication.models import Attempt, Delivery, Endpoint, Event
from factcheck.publication.registering import (
    register_endpoint,
    rotate_secret,
    switch_off,
    switch_on,
)


class EndpointForm(forms.ModelForm):  # type: ignore[type-arg] # not subscriptable at run time
    """It is registered as it is checked, so that what is refused is said at its field."""

    happenings = forms.MultipleChoiceField(
        label=gettext_lazy("Is told of"),
        choices=Happening.choices,
        initial=Happening.values,
        widget=forms.CheckboxSelectMultiple,
    )
    by: Any = None
    secret = ""

    def clean(self) -> dict[str, Any]:
        given: dict[str, Any] = super().clean() or self.cleaned_data
        if self.errors:
            return given
        try:
            row, self.secret = register_endpoint(
                given["desk"],
                url=given["url"],
                happenings=given["happenings"],
                partner=given["partner"],
                by=self.by,
            )
        except NotValid as problem:
            for name, sentences in problem.fields.items():
                self.add_error(name, sentences)
        except Refused as refusal:
            self.add_error(None, refusal.because)
        else:
            self.instance = row
        return given


@admin.register(Endpoint)
class EndpointAdmin(Kept):
    """Endpoints are switched off, never deleted: deliveries name them."""

    form = EndpointForm
    fields = (
        "desk", "partner", "url", "happenings", "created_at", "former_until", "failing_since",
        "disabled_at", "disabled_because",
    )  # fmt: skip
    list_display = ("url", "desk", "partner", "happenings", "failing_since", "disabled_at")
    list_filter = ("desk", ("disabled_at", admin.EmptyFieldListFilter))
    list_select_related = ("desk", "partner")
    search_fields = ("url", "partner__name")
    autocomplete_fields = ("desk", "partner")
    actions = ("rotate", "off", "on")

    def get_readonly_fields(self, request: HttpRequest, obj: Endpoint | None = None) -> Any:  # noqa: ARG002
        told = ("created_at", "former_until", "failing_since", "disabled_at", "disabled_because")
        return (*told, "desk", "partner", "url") if obj else told

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        """The list and its actions; a row itself is only read."""
        return obj is None and super().has_change_permission(request, obj)

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:  # noqa: ARG002
        return False

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

    def save_model(
        self,
        request: HttpRequest,
        obj: Any,  # noqa: ARG002 - registered by its form
        form: Any,
        change: bool,  # noqa: ARG002, FBT001
    ) -> None:
        self.message_user(request, shown_once(form.secret), messages.WARNING)

    @admin.action(description=gettext_lazy("A new secret; the old one is good for a day"))
    def rotate(self, request: HttpRequest, endpoints: QuerySet[Endpoint]) -> None:
        by = administrator(request)
        self.each(request, endpoints, lambda row: shown_once(rotate_secret(row, by=by)))

    @admin.action(description=gettext_lazy("Switch off"))
    def off(self, request: HttpRequest, endpoints: QuerySet[Endpoint]) -> None:
        def end(row: Endpoint) -> str:
            switch_off(row, by=administrator(request))
            return _("%s is switched off.") % row

        self.each(request, endpoints, end)

    @admin.action(description=gettext_lazy("Switch on again"))
    def on(self, request: HttpRequest, endpoints: QuerySet[Endpoint]) -> None:
        def begin(row: Endpoint) -> str:
            switch_on(row, by=administrator(request))
            return _("%s is in use again.") % row

        self.each(request, endpoints, begin)


def shown_once(secret: str) -> str:
    return _("Hand over this secret now, it cannot be shown again: %s") % secret


class AttemptRows(WrittenRows):
    model = Attempt
    fields = ("number", "by", "at", "ended_at", "status", "because")
    related = ("by",)


@admin.register(Event)
class EventAdmin(Written):
    list_display = ("happening", "fact_check", "desk", "at")
    list_filter = ("happening", "desk")
    list_select_related = ("fact_check", "desk")
    search_fields = ("fact_check__slug", "id__exact")
    date_hierarchy = "at"


@admin.register(Delivery)
class DeliveryAdmin(ReadOnly, Kept):
    """Each with its attempts; sent again by hand."""

    list_display = ("event", "endpoint", "state", "created_at", "ended_at", "job")
    list_filter = ("state", "event__desk")
    list_select_related = ("event__fact_check", "endpoint", "job")
    search_fields = ("endpoint__url", "event__fact_check__slug", "event__id__exact")
    date_hierarchy = "created_at"
    actions = ("send_again",)
    inlines = (AttemptRows,)

    @admin.action(description=gettext_lazy("Send again"))
    def send_again(self, request: HttpRequest, rows: QuerySet[Delivery]) -> None:
        def again(row: Delivery) -> str:
            resend(row, by=administrator(request))
            return _("%s is sent again.") % row

        self.each(request, rows, again)
