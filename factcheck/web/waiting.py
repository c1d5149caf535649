"""Lists of what people wrote to us: what waits for an answer first, the rest by its state."""

from typing import Any, TypeVar

from django.db.models import Count, Model, QuerySet, TextChoices
from django.http import HttpRequest
from django.utils.translation import gettext_lazy

from factcheck.web.narrowing import Facet
from factcheck.web.paging import address_with, page_after

Row = TypeVar("Row", bound=Model)


def waiting_list(
    request: HttpRequest, rows: QuerySet[Row], states: type[TextChoices], waiting: tuple[str, ...]
) -> dict[str, Any]:
    """What a list shows: the rows of the chosen state, oldest first, and how many each has."""
    counts = dict(rows.order_by().values_list("state").annotate(Count("pk")))
    state = request.GET.get("state", "")
    chosen = [state] if state in states.values else list(waiting)
    page = page_after(rows.filter(state__in=chosen), request.GET.get("after", ""), by="received_at")
    much = sum(counts.get(each, 0) for each in waiting)
    facets = [Facet(gettext_lazy("waiting"), much, not state, address_with(state=""))] + [
        Facet(each.label, counts[each], each == state, address_with(state=each))
        for each in states
        if each in counts
    ]
    return {
        "page": page,
        "facets": facets,
        "next": address_with(state=state, after=page.next_key) if page.next_key else "",
        "later": "after" in request.GET,
        "first": address_with(state=state),
    }
