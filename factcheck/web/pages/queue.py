"""The claims of a person's desks, narrowed by words that stand in the address."""

from dataclasses import dataclass

from django import forms
from django.db.models import Count, Prefetch, QuerySet
from django.http import HttpResponse
from django.shortcuts import render
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from factcheck.claims.counts import FINISHED
from factcheck.claims.models import Claim
from factcheck.people.models import User
from factcheck.review.queries import visible_seats
from factcheck.review.who import IN_HAND
from factcheck.web.paging import address_with, page_after
from factcheck.web.requests import SignedIn, signed_in

ALL = "all"
OPEN = [status for status in Claim.Status if status not in FINISHED]


class QueueFilter(forms.Form):
    """What the address may narrow the list by; what it cannot mean is left out."""

    status = forms.ChoiceField(choices=[(ALL, _("all")), *Claim.Status.choices], required=False)
    q = forms.CharField(max_length=200, required=False)
    after = forms.CharField(max_length=100, required=False)


def with_row_facts(claims: QuerySet[Claim], user: User) -> QuerySet[Claim]:
    """What a row of a list shows, in a fixed number of queries.

    Who else sits on a claim is for editors; a reviewer sees only their own seat.
    """
    seats = visible_seats(user).filter(state__in=IN_HAND)
    seats = seats.select_related("reviewer").order_by("seat")
    return claims.select_related("article__publisher", "speaker", "topic", "desk").prefetch_related(
        Prefetch("assignments", seats, to_attr="in_hand")
    )


@signed_in
def queue(request: SignedIn) -> HttpResponse:
    """All claims in the order in which they are worth reading."""
    asked = QueueFilter(request.GET)
    asked.is_valid()
    chosen: dict[str, str] = asked.cleaned_data
    claims = Claim.objects.visible_to(request.user)
    if words := chosen.get("q"):
        claims = claims.saying(words) | claims.filter(speaker__name__icontains=words)
    counts = dict(claims.order_by().values_list("status").annotate(Count("pk")))
    status = chosen.get("status", "")
    rows = claims if status == ALL else claims.filter(status__in=[status] if status else OPEN)
    page = page_after(with_row_facts(rows, request.user), chosen.get("after", ""), by="rank_at")
    facts = {
        "page": page,
        "status": status,
        "words": words or "",
        "facets": _facets(counts, status, words or ""),
        "next": address_with(status=status, q=words, after=page.next_key) if page.next_key else "",
        "later": bool(chosen.get("after")),
        "first": address_with(status=status, q=words),
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
