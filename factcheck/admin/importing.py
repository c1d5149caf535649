"""Administrators take in the fact-checks of others from a file."""

from django import forms
from django.contrib import admin
from django.core.exceptions import PermissionDenied
from django.core.files.uploadedfile import UploadedFile
from django.http import HttpRequest
from django.template.response import TemplateResponse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from factcheck.admin.pages import administrator
from factcheck.evidence.claimreviews import NotReadable, read_checks
from factcheck.evidence.importing import Imported, import_checks
from factcheck.people.rules import is_administrator

TEMPLATE = "admin/evidence/knowncheck/import.html"
LARGEST = 20 * 1024 * 1024  # bytes; larger files have the command


class ImportForm(forms.Form):
    """A file of ClaimReview objects."""

    file = forms.FileField(
        label=gettext_lazy("File"),
        help_text=gettext_lazy("ClaimReview as a DataFeed, a list or JSON lines, at most 20 MB."),
    )
    dry_run = forms.BooleanField(
        label=gettext_lazy("Only say what would be done"), required=False, initial=True
    )

    def clean_file(self) -> str:
        file: UploadedFile = self.cleaned_data["file"]  # type: ignore[type-arg] # as below
        if file.size is None or file.size > LARGEST:
            raise forms.ValidationError(_("The file is too large. Use manage.py import_checks."))
        try:
            return bytes(file.read()).decode("utf-8-sig")
        except UnicodeDecodeError as error:
            raise forms.ValidationError(_("The file is not in UTF-8.")) from error


def import_page(pages: admin.ModelAdmin, request: HttpRequest) -> TemplateResponse:  # type: ignore[type-arg] # not subscriptable at run time
    """Ask for a file and tell what became of each row."""
    if not is_administrator(administrator(request)):
        raise PermissionDenied
    form = ImportForm(request.POST or None, request.FILES or None)
    done: Imported | None = None
    if form.is_valid():
        rows = read_checks(form.cleaned_data["file"])
        try:
            done = import_checks(
                rows, by=administrator(request), dry_run=form.cleaned_data["dry_run"]
            )
        except NotReadable as refusal:
            form.add_error("file", str(refusal))
    context = {
        **pages.admin_site.each_context(request),
        "opts": pages.opts,
        "title": _("Import fact-checks"),
        "form": form,
        "done": done,
        "dry_run": done is not None and form.cleaned_data["dry_run"],
    }
    return TemplateResponse(request, TEMPLATE, context, status=400 if form.errors else 200)
