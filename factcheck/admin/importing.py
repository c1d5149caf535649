"""Administrators take in a file: a form, a try, and what became of each row."""

from collections.abc import Callable
from functools import partial

from django import forms
from django.contrib import admin
from django.core.exceptions import PermissionDenied
from django.core.files.uploadedfile import UploadedFile
from django.http import HttpRequest
from django.template.response import TemplateResponse
from django.urls import URLPattern, path
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from articles.tables import NotReadable, Taken
from factcheck.admin.pages import administrator
from factcheck.people.models import User
from factcheck.people.rules import is_administrator

TEMPLATE = "admin/import.html"
LARGEST = 20 * 1024 * 1024  # bytes; larger files have the command


class ImportForm(forms.Form):
    """A file, tried first."""

    file = forms.FileField(label=gettext_lazy("File"))
    dry_run = forms.BooleanField(
        label=gettext_lazy("Only say what would be done"), required=False, initial=True
    )

    def clean_file(self) -> str:
        file: UploadedFile = self.cleaned_data["file"]  # type: ignore[type-arg] # as below
        if file.size is None or file.size > LARGEST:
            raise forms.ValidationError(_("The file is too large. Use the command."))
        try:
            return bytes(file.read()).decode("utf-8-sig")
        except UnicodeDecodeError as error:
            raise forms.ValidationError(_("The file is not in UTF-8.")) from error


class Imported(admin.ModelAdmin):  # type: ignore[type-arg] # not subscriptable at run time
    """Rows that also come from a file; `import_help` says what it holds, `take` takes it in."""

    change_list_template = "admin/change_list_import.html"
    import_help: str | Promise = ""

    def take(self, text: str, *, by: User, dry_run: bool) -> Taken:
        """Raises NotReadable."""
        raise NotImplementedError

    def get_urls(self) -> list[URLPattern]:
        name = f"{self.opts.app_label}_{self.opts.model_name}_import"
        view: Callable[[HttpRequest], TemplateResponse] = partial(import_page, self)
        return [path("import/", self.admin_site.admin_view(view), name=name), *super().get_urls()]


def import_page(pages: Imported, request: HttpRequest) -> TemplateResponse:
    """Ask for a file and tell what became of each row."""
    if not is_administrator(administrator(request)):
        raise PermissionDenied
    form = ImportForm(request.POST or None, request.FILES or None)
    form.fields["file"].help_text = str(pages.import_help)
    done: Taken | None = None
    if form.is_valid():
        try:
            done = pages.take(
                form.cleaned_data["file"],
                by=administrator(request),
                dry_run=form.cleaned_data["dry_run"],
            )
        except NotReadable as refusal:
            form.add_error("file", str(refusal))
    context = {
        **pages.admin_site.each_context(request),
        "opts": pages.opts,
        "title": _("Import %s") % pages.opts.verbose_name_plural,
        "form": form,
        "done": done,
        "dry_run": done is not None and form.cleaned_data["dry_run"],
    }
    return TemplateResponse(request, TEMPLATE, context, status=400 if form.errors else 200)
