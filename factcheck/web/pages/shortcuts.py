"""The keys of the workbench: listed, changed, switched off."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from factcheck.people.shortcuts import TABLE, USUAL, as_written, choose_shortcuts, shortcuts_of
from factcheck.web.errors import said_in
from factcheck.web.forms.shortcuts import ShortcutsForm
from factcheck.web.requests import SignedIn, signed_in


@signed_in
@require_http_methods(["GET", "POST"])
def shortcuts(request: SignedIn) -> HttpResponse:
    """A person's keys; whoever asks by `?` gets the list alone."""
    if request.htmx:  # type: ignore[attr-defined]
        return render(request, "workbench/_shortcuts.html", {"keys": listed(request)})
    form = ShortcutsForm(request.POST or None, user=request.user)
    if form.is_valid():
        with said_in(form):
            choose_shortcuts(request.user, wanted(request, form))
            messages.success(request, _("Saved. The pages show these keys from now on."))
            return redirect("web:shortcuts")
    status = 400 if form.is_bound else 200
    return render(request, "workbench/shortcuts.html", {"form": form}, status=status)


def wanted(request: SignedIn, form: ShortcutsForm) -> dict[str, str]:
    """What the form says, or what the button pressed says of all keys at once."""
    if "usual" in request.POST:
        return {}
    if "none" in request.POST:
        return dict.fromkeys(USUAL, "")
    return {name: key.strip().lower() for name, key in form.cleaned_data.items()}


def listed(request: SignedIn) -> list[tuple[str, str]]:
    """Each key as people write it, and what it does; those that are switched off are left out."""
    chosen = shortcuts_of(request.user)
    return [(as_written(chosen[one.name]), str(one.does)) for one in TABLE if chosen[one.name]]
