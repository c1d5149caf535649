"""The claims of a person's desks, narrowed by words that stand in the address."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from django import forms
from django.db.models import Count, Prefetch, QuerySet
from django.db.models.functions import Now
from django.http import HttpResponse
from django.shortcuts import render
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from factcheck.claims.counts import FINISHED
from factcheck.claims.models import Claim
from factcheck.people.models import User
from factcheck.review.deadlines import by_due, is_due_by
from factcheck.review.queries import visible_seats
from factcheck.review.who import IN_HAND
from factcheck.web.paging import address_with, page_after
from factcheck.web.requests import SignedIn, signed_in

ALL = "all"
SOON = timedelta(days=1)
DUE_CHOICES = (("late", _("late")), ("soon", _("due soon")))
OPEN = [status for status in Claim.Status if status not in FINISHED]


class QueueFilter(forms.Form):
    """What the address may narrow the list by; what it cannot mean is left out."""

    status = forms.ChoiceField(choices=[(ALL, _("all")), *Claim.Status.choices], required=False)
    due = forms.ChoiceField(choices=DUE_CHOICES, required=False)
    q = forms.CharField(max_length=200, required=False)
    after = forms.CharField(max_length=100, required=False)


def with_row_facts(claims: QuerySet[Claim], user: User) -> QuerySet[Claim]:
    """What a row of a list shows, in a fixed number of queries.

    Who else sits on a claim is for editors; a reviewer sees only their own seat.
    """
    seats = visible_seats(user).filter(state__in=IN_HAND)
    seats = seats.select_related("reviewer").order_by("seat")
    related = ("article__publisher", "speaker", "topic", "desk", "deadline")
    return claims.select_related(*related).prefetch_related(
        Prefetch("assignments", seats, to_attr="in_hand")
    )


@signed_in
def queue(request: SignedIn) -> HttpResponse:
    """All claims in the order in which they are worth reading, or those that are due by that."""
    asked = QueueFilter(request.GET)
    asked.is_valid()
    chosen: dict[str, str] = asked.cleaned_data
    claims = Claim.objects.visible_to(request.user)
    if words := chosen.get("q"):
        claims = claims.saying(words) | claims.filter(speaker__name__icontains=words)
    tallies = list(tallied(claims))
    counts = {row["status"]: row["much"] for row in tallies}
    status = chosen.get("status", "")
    rows: QuerySet[Claim] = (
        claims if status == ALL else claims.filter(status__in=[status] if status else OPEN)
    )
    due, by = chosen.get("due", ""), "rank_at"
    if due:
        until = Now() if due == "late" else Now() + SOON
        rows, by = by_due(rows.filter(is_due_by(until))), "due_at"
    page = page_after(with_row_facts(rows, request.user), chosen.get("after", ""), by=by)
    facts = {
        "page": page,
        "status": status,
        "words": words or "",
        "due": due,
        "facets": _facets(counts, status, words or "") + _due_facets(tallies, due, words or ""),
        "next": address_with(status=status, due=due, q=words, after=page.next_key)
        if page.next_key
        else "",
        "later": bool(chosen.get("after")),
        "first": address_with(status=status, due=due, q=words),
    }
    return render(request, "workbench/queue.html", facts)


@dataclass(frozen=True)
class Facet:
    """One removable word: a status, how many claims it leaves, and where pressing it leads."""

    word: str | Promise
    much: int
    on: bool
    address: str


def _facets(counts: dict[str, int], chosen: str, words: str) -> list[Facet]:
    """Open claims, each status that has some, and all; pressing the chosen one takes it away."""
    still_open = sum(counts.get(status, 0) for status in OPEN)
    several = [(_("open"), still_open, ""), (_("all"), sum(counts.values()), ALL)]
    single = [
        (status.label, counts.get(status, 0), status.value)
        for status in Claim.Status
        if status in counts or status == chosen
    ]
    facets = []
    for word, much, value in (several[0], *single, several[1]):
        leads_to = "" if value == chosen else value
        address = address_with(status=leads_to, q=words)
        facets.append(Facet(word, much, value == chosen, address))
    return facets


def tallied(claims: QuerySet[Claim]) -> Iterable[Mapping[str, Any]]:
    """How many there are of each status, how many of them are late, or due within a day."""
    late_by_now, by_tomorrow = is_due_by(Now()), is_due_by(Now() + SOON)
    return (
        claims.order_by()
        .values("status")
        .annotate(
            much=Count("pk"),
            late=Count("pk", filter=late_by_now),
            soon=Count("pk", filter=by_tomorrow),
        )
    )


def _due_facets(tallies: list[Mapping[str, Any]], chosen: str, words: str) -> list[Facet]:
    """What is late and what will be within a day, where there is any."""
    facets = []
    for value, word in DUE_CHOICES:
        much, on = sum(row[value] for row in tallies), value == chosen
        if much or on:
            leads_to = address_with(due="" if on else value, q=words)
            facets.append(Facet(word, much, on, leads_to))
    return facets
