"""What partners were told by machine, with each attempt; an editor has one sent again."""

from uuid import UUID

from django.contrib import messages
from django.db.models import Count
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_POST

from factcheck.people.rules import is_editor
from factcheck.publication.delivering import deliveries_for, resend
from factcheck.publication.models import Delivery
from factcheck.web.narrowing import Facet
from factcheck.web.paging import address_with, page_after
from factcheck.web.requests import SignedIn, signed_in

State = Delivery.State


@signed_in
def deliveries(request: SignedIn) -> HttpResponse:
    """The newest first, of all states or of one."""
    rows = deliveries_for(request.user)
    counts = dict(rows.order_by().values_list("state").annotate(Count("pk")))
    state = request.GET.get("state", "")
    chosen = rows.filter(state=state) if state in State.values else rows
    chosen = chosen.prefetch_related("attempts")
    after = request.GET.get("after", "")
    page = page_after(chosen, after, by="created_at", descending=True)
    every = Facet(gettext_lazy("all"), sum(counts.values()), not state, address_with(state=""))
    facets = [every] + [
        Facet(each.label, counts[each], each == state, address_with(state=each))
        for each in State
        if each in counts
    ]
    facts = {
        "page": page,
        "facets": facets,
        "editor": {row.pk for row in page.rows if is_editor(request.user, row.event.desk)},
        "next": address_with(state=state, after=page.next_key) if page.next_key else "",
        "later": "after" in request.GET,
        "first": address_with(state=state),
    }
    return render(request, "deliveries/list.html", facts)


@signed_in
@require_POST
def deliver_again(request: SignedIn, delivery_id: UUID) -> HttpResponse:
    """Call once more with the same message."""
    found = get_object_or_404(deliveries_for(request.user), pk=delivery_id)
    resend(found, by=request.user)
    messages.success(request, _("It is sent once more."))
    return redirect("web:deliveries")
