"""A person's own conflicts of interest."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from factcheck.web.errors import said_in
from factcheck.web.forms.conflicts import ConflictForm
from factcheck.web.requests import SignedIn, signed_in


@signed_in
@require_http_methods(["GET", "POST"])
def conflicts(request: SignedIn) -> HttpResponse:
    """What was declared, and a form to declare more. It is taken back by an administrator."""
    form = ConflictForm(request.POST or None, user=request.user)
    if form.is_valid():
        with said_in(form):
            form.declare()
            messages.success(
                request, _("Declared. You are given nothing that touches it, from now on.")
            )
            return redirect("web:conflicts")
    declared = request.user.conflicts.select_related(
        "speaker__desk", "publisher", "topic", "party__desk"
    )
    facts = {"form": form, "declared": declared.order_by("-declared_at", "pk")}
    return render(request, "workbench/conflicts.html", facts, status=400 if form.errors else 200)
