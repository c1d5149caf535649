"""Where coverage is looked for outside. A key goes in and never comes out again."""

from typing import Any
from urllib.parse import urlsplit

from django import forms
from django.contrib import admin, messages
from django.db.models import OuterRef, QuerySet, Subquery
from django.http import HttpRequest
from django.utils.formats import date_format
from django.utils.timezone import localtime
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from factcheck.admin.languages import CodeInput
from factcheck.admin.pages import Kept, note
from factcheck.evidence.models import Provider, ProviderAnswer
from factcheck.evidence.providers.base import ProviderFailed
from factcheck.evidence.providers.breaker import Breaker
from factcheck.evidence.providers.health import LATELY, health_of
from factcheck.evidence.providers.setting_up import wrong_with
from factcheck.evidence.providers.trying import try_out
from factcheck.people.sealing import seal

DAY = 86_400
USUAL = gettext_lazy("Empty: what is usual for this one.")


class ProviderForm(forms.ModelForm):  # type: ignore[type-arg] # not subscriptable at run time
    base_url = forms.URLField(
        label=gettext_lazy("Address"), required=False, assume_scheme="https", help_text=USUAL
    )
    requests = forms.IntegerField(
        label=gettext_lazy("Requests"), required=False, min_value=1, help_text=USUAL
    )
    per_seconds = forms.IntegerField(
        label=gettext_lazy("In so many seconds"), required=False, min_value=1, help_text=USUAL
    )
    new_key = forms.CharField(
        label=gettext_lazy("Key"),
        required=False,
        max_length=500,
        widget=forms.PasswordInput(attrs={"autocomplete": "off"}),
        help_text=gettext_lazy("It is sealed and never shown again. Empty: it stays as it is."),
    )
    forget_key = forms.BooleanField(label=gettext_lazy("Forget the key"), required=False)

    class Meta:
        widgets = {"language": CodeInput}

    def _post_clean(self) -> None:
        """The row is made of what was entered; then it is completed and looked at as a whole."""
        given = self.cleaned_data
        if given.get("new_key"):
            self.instance.sealed_key = seal(given["new_key"])
        elif given.get("forget_key"):
            self.instance.sealed_key = ""
        if not self.errors:
            draft = Provider(sealed_key=self.instance.sealed_key)
            for name in ("kind", "preset", "base_url", "storage", "keep_days", "on"):
                setattr(draft, name, given[name])
            draft.shape = given["shape"] or {}
            draft.requests, draft.per_seconds = given["requests"] or 0, given["per_seconds"] or 0
            for field, because in wrong_with(draft).items():
                self.add_error(field, because)
            if self._would_leak(draft):
                because = _("The key was given for another address. Enter it again, or forget it.")
                self.add_error("new_key", because)
            for name in ("base_url", "requests", "per_seconds", "shape"):
                given.setdefault(name, getattr(draft, name))
                given[name] = getattr(draft, name)
        super()._post_clean()  # type: ignore[misc] # Django's own hook, which the stubs leave out

    def _would_leak(self, draft: Provider) -> bool:
        """Whether a key that is kept would be sent to a host it was not given for."""
        before = urlsplit(self.initial.get("base_url") or "").netloc
        kept = draft.sealed_key and not self.cleaned_data.get("new_key")
        return bool(kept and before and before != urlsplit(draft.base_url).netloc)


@admin.register(Provider)
class ProviderAdmin(Kept):
    """What it found stays when it goes; to pause it, switch it off."""

    form = ProviderForm
    fieldsets = (
        (None, {"fields": ("name", "kind", "preset", "base_url", "on", "desk", "private_too")}),
        (gettext_lazy("Key"), {"fields": ("has_key", "new_key", "forget_key")}),
        (gettext_lazy("What is asked for"), {"fields": ("language", "country")}),
        (gettext_lazy("How often"), {"fields": ("requests", "per_seconds", "timeout")}),
        (gettext_lazy("What is kept of its answers"), {"fields": ("storage", "keep_days")}),
        (gettext_lazy("Of another one in JSON"), {"classes": ("collapse",), "fields": ("shape",)}),
        (gettext_lazy("How it does"), {"fields": ("health",)}),
    )
    readonly_fields = ("has_key", "health")
    list_display = ("name", "service", "on", "desk", "rate", "last", "left_alone")
    list_filter = ("on", "kind", "desk")
    list_select_related = ("desk",)
    search_fields = ("name", "base_url")
    autocomplete_fields = ("desk",)
    actions = ("try_now",)

    def get_queryset(self, request: HttpRequest) -> QuerySet[Provider]:
        rows: QuerySet[Provider] = super().get_queryset(request)
        answers = ProviderAnswer.objects.filter(provider=OuterRef("name")).order_by("-id")
        return rows.annotate(last_state=Subquery(answers.values("state")[:1]))

    @admin.display(description=gettext_lazy("a key is kept"), boolean=True)
    def has_key(self, row: Provider) -> bool:
        return bool(row.sealed_key)

    @admin.display(description=gettext_lazy("kind"), ordering="kind")
    def service(self, row: Provider) -> str:
        return row.get_preset_display() or row.get_kind_display()

    @admin.display(description=gettext_lazy("at most"))
    def rate(self, row: Provider) -> str:
        if row.per_seconds == DAY:
            return _("%d in a day") % row.requests
        seconds = ngettext("%d second", "%d seconds", row.per_seconds) % row.per_seconds
        return _("%(requests)d in %(seconds)s") % {"requests": row.requests, "seconds": seconds}

    @admin.display(description=gettext_lazy("last time"))
    def last(self, row: Any) -> str:
        return str(dict(ProviderAnswer.State.choices).get(row.last_state, _("not asked yet")))

    @admin.display(description=gettext_lazy("left alone"))
    def left_alone(self, row: Provider) -> str:
        wait = round(Breaker(row.pk).paused_for())
        return ngettext("for %d second", "for %d seconds", wait) % wait if wait else _("no")

    @admin.display(description=gettext_lazy("lately"))
    def health(self, row: Provider) -> str:
        if not row.name:
            return _("not asked yet")
        health = health_of(row.name, row.pk)
        if not health.asked and not health.paused_for:
            return _("not asked yet")
        told = [
            _("Of the last %(asked)d searches (at most %(lately)d) it failed %(failed)d.")
            % {"asked": health.asked, "lately": LATELY, "failed": health.failed}
        ]
        if health.answered_at:
            told.append(_("It last answered on %s.") % _moment(health.answered_at))
        if health.failed_at:
            failed = _("It last failed on %(moment)s: %(because)s")
            told.append(failed % {"moment": _moment(health.failed_at), "because": health.because})
        if health.paused_for:
            told.append(_("It is left alone for another %d seconds.") % health.paused_for)
        return " ".join(told)

    @admin.action(
        permissions=["change"], description=gettext_lazy("Try it now: ask one harmless question")
    )
    def try_now(self, request: HttpRequest, rows: QuerySet[Provider]) -> None:
        for row in rows:
            try:
                told, level = try_out(row), messages.SUCCESS
            except ProviderFailed as failure:
                told, level = failure.because, messages.ERROR
            note("tried", row, request)
            self.message_user(request, f"{row.name}: {told}", level)


def _moment(moment: Any) -> str:
    return date_format(localtime(moment), "DATETIME_FORMAT")
