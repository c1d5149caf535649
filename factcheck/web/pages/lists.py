"""Lists of claims: worked through one by one, kept under a name, shared with a desk."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from factcheck.people.saving_filters import (
    change_filter,
    drop_filter,
    may_change,
    save_filter,
    visible_filters,
)
from factcheck.review.going_on import begin_next
from factcheck.web.errors import said_in
from factcheck.web.forms.lists import ListForm
from factcheck.web.forms.queue import narrowing_in
from factcheck.web.requests import SignedIn, signed_in
from factcheck.web.working import Working, begin, leave


@signed_in
@require_POST
def work(request: SignedIn) -> HttpResponse:
    """Take the next claim of exactly this list; from there on the next ones are of it, too."""
    query = narrowing_in(request.POST.get("list", "")).query()
    saved = visible_filters(request.user).filter(query=query).first()
    working = Working(query, saved.name if saved else "")
    seat = begin_next(by=request.user, among=working.claims(request.user))
    if seat is None:
        leave(request)
        messages.info(request, _("Nothing in this list waits for you to take it."))
        return redirect(working.address)
    begin(request, working.query, working.name)
    messages.success(request, _("The claim is yours. Nobody sees your draft."))
    return redirect("web:claim", seat.claim_id)


@signed_in
@require_POST
def leave_list(request: SignedIn) -> HttpResponse:
    """Go on with whatever is most urgent again."""
    leave(request)
    messages.success(request, _("You left the list. The next claim is the most urgent one."))
    return redirect("web:home")


@signed_in
@require_http_methods(["GET", "POST"])
def save(request: SignedIn) -> HttpResponse:
    """Keep the address of a list under a name."""
    sent = request.POST if request.method == "POST" else request.GET
    query = narrowing_in(sent.get("list", "")).query()
    form = ListForm(request.POST if request.method == "POST" else None, user=request.user)
    if form.is_valid():
        with said_in(form):
            name, desk = form.cleaned_data["name"], form.shared_with()
            saved = save_filter(name, query, by=request.user, desk=desk)
            messages.success(request, _("Saved. It stands above the claims and on the workbench."))
            return redirect(Working(saved.query).address)
    facts = {"form": form, "working": Working(query), "query": query, "changes": True}
    return render(request, "lists/list.html", facts, status=400 if form.is_bound else 200)


@signed_in
@require_http_methods(["GET", "POST"])
def change(request: SignedIn, list_id: UUID) -> HttpResponse:
    """Rename a list, share it, keep it for oneself again, or let it go."""
    saved = get_object_or_404(visible_filters(request.user), pk=list_id)
    if "drop" in request.POST:
        drop_filter(saved, by=request.user)
        messages.success(request, _("The list is let go. Its claims stay where they are."))
        return redirect(Working(saved.query).address)
    first = {"name": saved.name, "desk": saved.desk.slug if saved.desk else ""}
    form = ListForm(request.POST or None, user=request.user, initial=first)
    if form.is_valid():
        with said_in(form):
            change_filter(
                saved, form.cleaned_data["name"], by=request.user, desk=form.shared_with()
            )
            messages.success(request, _("Saved."))
            return redirect(Working(saved.query).address)
    facts = {
        "form": form,
        "saved": saved,
        "working": Working(saved.query),
        "query": saved.query,
        "changes": may_change(request.user, saved),
    }
    return render(request, "lists/list.html", facts, status=400 if form.is_bound else 200)
