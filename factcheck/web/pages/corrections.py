"""The log of corrections and withdrawals that every reader may look at."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from factcheck.publication.models import Correction, FactCheck
from factcheck.web.paging import address_with, page_after

SIZE = 20


@dataclass(frozen=True)
class Event:
    """One line; `correction` is None for a page that was withdrawn."""

    at: datetime
    pk: UUID
    page: FactCheck
    correction: Correction | None = None

    @property
    def key(self) -> str:
        return f"{self.at.isoformat()}~{self.pk}"


def corrections(request: HttpRequest) -> HttpResponse:
    """Both kinds in one list, the newest first."""
    after = request.GET.get("after", "")
    events = events_after(after)
    facts = {
        "events": events[:SIZE],
        "next": address_with(after=events[SIZE - 1].key) if len(events) > SIZE else "",
        "later": bool(after),
    }
    return render(request, "public/corrections.html", facts)


def events_after(key: str) -> list[Event]:
    """One more than a page shows, merged from the heads of both lists. Two queries."""
    size = SIZE + 1
    told = Correction.objects.select_related(
        "fact_check__verdict", "before__rating", "after__rating"
    )
    gone = FactCheck.objects.filter(withdrawn_at__isnull=False).select_related("verdict__rating")
    events = [
        Event(each.at, each.pk, each.fact_check, each)
        for each in page_after(told, key, by="at", descending=True, size=size).rows
    ] + [
        Event(page.withdrawn_at, page.pk, page)
        for page in page_after(gone, key, by="withdrawn_at", descending=True, size=size).rows
        if page.withdrawn_at
    ]
    return sorted(events, key=lambda event: (event.at, event.pk), reverse=True)[:size]
