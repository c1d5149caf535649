"""Words are taken down: an administrator says why, and types the hash of what goes to confirm."""

from collections.abc import Callable
from functools import partial
from typing import Any
from uuid import UUID

from django import forms
from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.db.models import Model
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.template.response import TemplateResponse
from django.urls import URLPattern, path
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from factcheck.admin.pages import Written, administrator
from factcheck.people.errors import NotValid, Refused
from factcheck.people.rules import is_administrator

TEMPLATE = "admin/take_down.html"


class WordsForm(forms.Form):
    """Why, and the second confirmation."""

    because = forms.CharField(
        label=gettext_lazy("Reason"),
        max_length=2000,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text=gettext_lazy("The people of the desk see it where the words were."),
    )
    confirm = forms.CharField(
        label=gettext_lazy("The first characters of its hash, to confirm"), max_length=64
    )


class Redactable(Written):
    """Rows whose words can be taken down, by `redact(row, by=, because=, confirm=)`."""

    change_form_template = "admin/take_down_change_form.html"
    redact: Callable[..., None]

    def hash_to_confirm(self, row: Any) -> str:
        raise NotImplementedError

    def get_urls(self) -> list[URLPattern]:
        name = f"{self.opts.app_label}_{self.opts.model_name}_redact"
        view = self.admin_site.admin_view(partial(take_down, self))
        return [path("<uuid:object_id>/redact/", view, name=name), *super().get_urls()]


def take_down(pages: Redactable, request: HttpRequest, object_id: UUID) -> HttpResponse:
    """Ask for the reason and the hash, then do it."""
    if not is_administrator(administrator(request)):
        raise PermissionDenied
    row: Model = get_object_or_404(pages.get_queryset(request), pk=object_id)
    form = WordsForm(request.POST if request.method == "POST" else None)
    if form.is_valid() and redacted(pages, request, row, form):
        messages.success(request, _("Taken down. Pages that showed it are flagged."))
        return redirect(f"admin:{pages.opts.app_label}_{pages.opts.model_name}_change", row.pk)
    context = {
        **pages.admin_site.each_context(request),
        "opts": pages.opts,
        "title": _("Take words down"),
        "row": row,
        "hash": pages.hash_to_confirm(row),
        "form": form,
    }
    return TemplateResponse(request, TEMPLATE, context, status=400 if form.errors else 200)


def redacted(pages: Redactable, request: HttpRequest, row: Model, form: WordsForm) -> bool:
    """Whether it was done; else the form says what stands against it."""
    try:
        type(pages).redact(row, by=administrator(request), **form.cleaned_data)
    except NotValid as problem:
        for name, sentences in problem.fields.items():
            form.add_error(name, sentences)
        return False
    except Refused as refusal:
        form.add_error(None, refusal.because)
        return False
    return True
